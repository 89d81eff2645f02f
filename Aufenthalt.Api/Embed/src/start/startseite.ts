import { html, nothing, type TemplateResult } from 'lit';
import { ueberschrift } from '../seiten/ueberschrift.ts';
import { zeichen } from '../stil/zeichen.ts';
import { zeige, zeigeFalls } from '../texte/zeige.ts';
import { plzfeld } from './plzfeld.ts';
import type { Start, Startfehler } from './start.ts';

export interface Startrahmen {
  readonly ebene: number;
  readonly anmeldung: boolean;
  readonly fortsetzbar: boolean;
  readonly sprachleiste: unknown;
  fokus(ziel: string): void;
  weiter(): void;
  verwerfen(): void;
}

/** The order of the live service: title, sign-in, language, introduction, matter, postcode, start, help, privacy. */
export function startseite(start: Start, rahmen: Startrahmen): TemplateResult {
  const { texte } = start.dokumente;
  return html`<div class="startseite">
    <div class="startkopf">${ueberschrift(rahmen.ebene, zeige(texte, 'service.title'), 'titel', 'dienst')}<p class="behoerde">${zeige(texte, 'variables.auslaenderbehoerde')}</p></div>
    ${rahmen.anmeldung ? anmeldung(start) : nothing}${rahmen.sprachleiste}${rahmen.fortsetzbar ? fortsetzen(start, rahmen) : nothing}${stoerung(start)}${fehlerliste(start, rahmen)}
    ${zeigeFalls(texte, 'html.start_hinweis', (inhalt) => html`<div class="einleitung">${inhalt}</div>`)}${zeigeFalls(texte, 'service.nicht_fuer', (inhalt) => html`<div class="textblock">${inhalt}</div>`)}
    <form novalidate aria-labelledby="titel" @submit=${(e: Event) => starte(e, start)}>
      ${anliegen(start)}${start.plzZeigen ? plzfeld(start) : nothing}
      <p class="pflichthinweis">${zeige(texte, 'ui.pflichtfelder')}</p>
      <div class="knopfzeile"><button type="submit" class="knopf erst" aria-disabled=${start.beschaeftigt ? 'true' : nothing}>${start.beschaeftigt ? html`<span class="kreisel" aria-hidden="true"></span>` : nothing}${zeige(texte, 'ui.jetzt_starten')}</button>${unterbrochener(start)}</div>
    </form>
    <div class="kaesten">${stoerungsmeldung(start, rahmen.ebene + 1)}${datenschutz(start, rahmen.ebene + 1)}</div>
  </div>`;
}

function starte(e: Event, start: Start): void {
  e.preventDefault();
  void start.starte();
}

/** Who stopped with a code, perhaps on another device, goes on from here. */
function unterbrochener(start: Start): unknown {
  const adresse = start.dokumente.start.links?.['fortsetzen'];
  return adresse ? html`<a class="knopf leise" href=${adresse} target="_top">${zeige(start.dokumente.texte, 'ui.fortsetzen')}</a>` : nothing;
}

function anmeldung(start: Start): TemplateResult {
  const { texte } = start.dokumente;
  return html`<div class="textblock anmeldung"><p>${zeige(texte, 'ui.nicht_angemeldet')}</p><a class="knopf zweit" href=${start.dokumente.start.links?.['anmelden'] ?? ''}>${zeige(texte, 'ui.anmelden')}</a></div>`;
}

/** Nobody who looks at the start page again should lose an application or begin a second one by accident. */
function fortsetzen(start: Start, rahmen: Startrahmen): TemplateResult {
  const { texte } = start.dokumente;
  return html`<div class="kasten hinweis" role="group" aria-labelledby="offen-titel"><p class="kastentitel" id="offen-titel">${zeichen('hinweis')}<span>${zeige(texte, 'ui.offener_antrag')}</span></p>
    <div class="knopfzeile"><button type="button" class="knopf erst" @click=${rahmen.weiter}>${zeige(texte, 'ui.fortsetzen')}</button><button type="button" class="knopf leise" @click=${rahmen.verwerfen}>${zeige(texte, 'html.restart')}</button></div></div>`;
}

function stoerung(start: Start): unknown {
  if (!start.stoerung) return nothing;
  const { texte } = start.dokumente;
  const netz = start.stoerung.art === 'netz';
  return html`<div class="kasten ${netz ? 'warnung' : 'fehler'}" id="stoerung" tabindex="-1" role="group" aria-labelledby="stoerung-titel">
    <p class="kastentitel" id="stoerung-titel">${zeichen('warnung')}<span>${netz ? zeige(texte, 'ui.verbindung_fehlt') : start.stoerung.text || zeige(texte, 'ui.technischer_fehler')}</span></p></div>`;
}

const feldkennung = (feld: Startfehler['feld'], start: Start): string => (feld === 'anliegen' ? `anliegen-${start.dokumente.start.anliegen[0]?.id ?? ''}` : feld);

function fehlerliste(start: Start, rahmen: Startrahmen): unknown {
  if (start.fehler.length === 0) return nothing;
  return html`<div class="kasten fehler" id="fehlerliste" tabindex="-1" role="group" aria-labelledby="fehlerliste-titel">
    <p class="kastentitel" id="fehlerliste-titel">${zeichen('fehler')}<span>${zeige(start.dokumente.texte, 'ui.fehler_titel')}</span></p><p>${start.dokumente.texte.mehrzahl('ui.fehler_anzahl', start.fehler.length)}</p>
    <ul>${start.fehler.map((einer) => {
      const id = feldkennung(einer.feld, start);
      const springe = (e: Event): void => {
        e.preventDefault();
        rahmen.fokus(`#${id}`);
      };
      return html`<li><a href="#${id}" @click=${springe}>${einer.text}</a></li>`;
    })}</ul></div>`;
}

function anliegen(start: Start): TemplateResult {
  const { texte } = start.dokumente;
  const fehler = start.fehler.find((einer) => einer.feld === 'anliegen');
  return html`<fieldset class="feld ${fehler ? 'mit-fehler' : ''}" aria-describedby=${fehler ? 'anliegen-fehler' : nothing}>
    <legend>${zeige(texte, 'ui.anliegen_waehlen')}<span class="stern" aria-hidden="true">&nbsp;*</span></legend>
    ${fehler ? html`<p class="meldung fehler" id="anliegen-fehler">${zeichen('fehler')}<span><span class="verborgen">${zeige(texte, 'ui.fehler')}: </span>${fehler.text}</span></p>` : nothing}
    <div class="optionen">${start.dokumente.start.anliegen.map(({ id }) => {
      const hilfe = `anliegen.${id}.hilfe`;
      return html`<div class="option karte"><input type="radio" name="anliegen" id="anliegen-${id}" value=${id} .checked=${start.anliegen === id} aria-invalid=${fehler ? 'true' : nothing} aria-describedby=${texte.hat(hilfe) ? `anliegen-${id}-h` : nothing} @change=${() => start.waehle(id)}>
        <label for="anliegen-${id}">${zeige(texte, `anliegen.${id}.label`)}${zeigeFalls(texte, hilfe, (inhalt) => html`<span class="optionshilfe" id="anliegen-${id}-h">${inhalt}</span>`)}</label></div>`;
    })}</div></fieldset>`;
}

function stoerungsmeldung(start: Start, ebene: number): TemplateResult {
  const { texte } = start.dokumente;
  const telefon = texte.wort('variables.stoerungsmeldung_telefonnummer');
  const email = texte.wort('variables.stoerungsmeldung_email');
  // The sentence names both; its places are cut out, so that number and address can be followed.
  const satz = texte.wort('ui.stoerung_text', { stoerungsmeldung_telefonnummer: '\u0001', stoerungsmeldung_email: '\u0002' }).split(/(\u0001|\u0002)/);
  const verweis = (teil: string): unknown =>
    teil === '\u0001' ? html`<a href="tel:${telefon.replace(/[^+0-9]/g, '')}"><bdi dir="ltr" translate="no">${telefon}</bdi></a>` : teil === '\u0002' ? html`<a href="mailto:${email}"><bdi dir="ltr" translate="no">${email}</bdi></a>` : teil;
  return html`<section class="infokasten" aria-labelledby="stoerungsmeldung">${ueberschrift(ebene, zeige(texte, 'ui.stoerung'), 'stoerungsmeldung', 'kastentitel')}
    <p>${satz.map(verweis)}</p></section>`;
}

function datenschutz(start: Start, ebene: number): TemplateResult {
  const { texte } = start.dokumente;
  const blatt = start.dokumente.start.links?.['informationsblatt'] ?? texte.wort('variables.informationsblatt_abh_link');
  return html`<section class="infokasten" aria-labelledby="datenschutz">${ueberschrift(ebene, zeige(texte, 'ui.datenschutz'), 'datenschutz', 'kastentitel')}
    <p>${zeige(texte, 'ui.datenschutz_text')}</p>
    ${/^https:/.test(blatt) ? html`<p><a href=${blatt} target="_blank" rel="noopener">${zeige(texte, 'ui.informationsblatt')}</a></p>` : nothing}</section>`;
}
