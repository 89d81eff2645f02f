import { html, nothing, type TemplateResult } from 'lit';
import type { Antrag } from '../antrag/antrag.ts';
import { sendeAb } from '../antrag/absenden.ts';
import { brichAb, seitennummer, unterbrich, weiter, zurueck, zusammenfassungsseite } from '../antrag/wege.ts';
import { zeigeFeld } from '../felder/feld.ts';
import { Feldkontext, type Seitensicht } from '../felder/kontext.ts';
import type { Gruppe, Seite } from '../format/definition.ts';
import { treffer } from '../regeln/regelwerk.ts';
import { zeige, zeigeFalls } from '../texte/zeige.ts';
import { fehlerliste, stoerung, warnliste } from './meldungslisten.ts';
import { seitenliste } from './seitenliste.ts';
import { sitzungszeile } from './sitzungszeile.ts';
import { ueberschrift } from './ueberschrift.ts';
import { zusammenfassung } from './zusammenfassung.ts';

export interface Seitenrahmen {
  readonly ebene: number;
  readonly navigation: 'left' | 'right' | 'top' | null;
}

/** One page of the form with everything around it. */
export function antragsseite(antrag: Antrag, rahmen: Seitenrahmen): TemplateResult {
  const seite = antrag.offeneSeite();
  if (!seite) return html``;
  const lage = antrag.lage();
  const hinweise = treffer(lage, seite).filter((einer) => einer.schwere !== 'F');
  const sicht: Seitensicht = { antrag, lage, treffer: hinweise, ebene: rahmen.ebene + 1 };
  return html`${kopf(antrag, rahmen.ebene)}${sitzungszeile(antrag)}
    <div class="spalten ${rahmen.navigation ? `nav-${rahmen.navigation}` : ''}">
      ${rahmen.navigation ? seitenliste(antrag, rahmen.navigation) : nothing}
      <div class="inhalt">${stoerung(antrag)}${fehlerliste(antrag)}${warnliste(antrag)}${formular(sicht, seite)}</div>
    </div>`;
}

function kopf(antrag: Antrag, ebene: number): TemplateResult {
  const { texte } = antrag;
  return html`<div class="antragskopf">${ueberschrift(ebene, zeige(texte, texte.hat('service.heading') ? 'service.heading' : 'service.title'), 'dienst', 'dienst')}
    ${zeigeFalls(texte, 'service.subtitle', (inhalt) => html`<p class="unterzeile">${inhalt}</p>`)}</div>`;
}

function formular(sicht: Seitensicht, seite: Seite): TemplateResult {
  const { antrag, ebene } = sicht;
  const { texte } = antrag;
  const schritt = { nr: seitennummer(antrag), gesamt: antrag.sichtbareSeiten().length };
  return html`<form novalidate aria-labelledby="titel" @submit=${(e: Event) => schicke(e, antrag, seite)}>
    <p class="schritt">${zeige(texte, 'ui.schritt', schritt)}</p>
    ${ueberschrift(ebene, zeige(texte, `seite.${seite.id}.titel`), 'titel', 'seitentitel')}
    ${zeigeFalls(texte, `seite.${seite.id}.einleitung`, (inhalt) => html`<div class="einleitung">${inhalt}</div>`)}
    ${seite.id === zusammenfassungsseite ? zusammenfassung(antrag, ebene + 1) : nothing}
    ${seite.gruppen.filter((gruppe) => sicht.lage.gruppeSichtbar(gruppe)).map((gruppe) => feldgruppe(sicht, seite, gruppe))}
    <p class="pflichthinweis">${zeige(texte, 'ui.pflichtfelder')}</p>
    ${knoepfe(antrag, seite)}
  </form>`;
}

function feldgruppe(sicht: Seitensicht, seite: Seite, gruppe: Gruppe): unknown {
  const { texte } = sicht.antrag;
  const pfad = `gruppe.${seite.id}.${gruppe.id}.titel`;
  const kontexte = gruppe.felder.filter((feld) => sicht.lage.sichtbar(feld.id)).map((feld) => new Feldkontext(sicht, feld));
  if (kontexte.length === 0) return nothing;
  const felder = kontexte.map((kontext) => zeigeFeld(kontext));
  if (!texte.hat(pfad)) return html`<div class="feldgruppe">${felder}</div>`;
  const titel = ueberschrift(sicht.ebene + 1, zeige(texte, pfad), '', 'gruppentitel');
  if (!gruppe.zugeklappt) return html`<div class="feldgruppe">${titel}${felder}</div>`;
  const offen = kontexte.some((kontext) => kontext.hatFehler() || kontext.wert !== undefined);
  return html`<details class="feldgruppe klappbar" ?open=${offen}><summary>${titel}</summary>${felder}</details>`;
}

function schicke(e: Event, antrag: Antrag, seite: Seite): void {
  e.preventDefault();
  void (seite.id === zusammenfassungsseite ? sendeAb(antrag) : weiter(antrag));
}

function knoepfe(antrag: Antrag, seite: Seite): TemplateResult {
  const { texte, taetigkeit } = antrag;
  if (antrag.abbruchfrage) return abbruchfrage(antrag);
  const letzte = seite.id === zusammenfassungsseite;
  const beschaeftigt = taetigkeit === 'weiter' || taetigkeit === 'absenden';
  const warnt = !letzte && antrag.meldungen.length > 0 && antrag.meldungen.every((meldung) => meldung.schwere !== 'F') && antrag.meldungen.some((meldung) => meldung.schwere === 'W');
  const aufschrift = letzte ? (beschaeftigt ? 'ui.wird_gesendet' : 'ui.antrag_absenden') : beschaeftigt ? 'ui.wird_gespeichert' : warnt ? 'ui.trotzdem_weiter' : 'ui.weiter';
  return html`<div class="knopfzeile">
    <button type="submit" class="knopf erst" aria-disabled=${beschaeftigt ? 'true' : nothing}>${beschaeftigt ? html`<span class="kreisel" aria-hidden="true"></span>` : nothing}${zeige(texte, aufschrift)}</button>
    <button type="button" class="knopf zweit" @click=${() => void zurueck(antrag)}>${zeige(texte, 'ui.zurueck')}</button>
    <button type="button" class="knopf leise" id="abbrechen" @click=${() => frageAbbruch(antrag, true)}>${zeige(texte, 'html.cancel')}</button>
    ${antrag.dokumente.start.links?.['fortsetzen'] ? html`<button type="button" class="knopf leise" @click=${() => void unterbrich(antrag)}>${zeige(texte, 'ui.spaeter_weitermachen')}</button>` : nothing}
  </div>`;
}

function frageAbbruch(antrag: Antrag, fragt: boolean): void {
  antrag.abbruchfrage = fragt;
  antrag.gastgeber.fokus(fragt ? '#abbruchfrage' : '#abbrechen');
  antrag.gastgeber.aendern();
}

/** Asked once, in the page: everything typed goes for good. */
function abbruchfrage(antrag: Antrag): TemplateResult {
  const { texte } = antrag;
  return html`<div class="frage" id="abbruchfrage" tabindex="-1" role="group" aria-labelledby="abbruchtext">
    <p class="kastentitel" id="abbruchtext">${zeige(texte, 'ui.abbrechen_titel')}</p><p>${zeige(texte, 'ui.abbrechen_text')}</p>
    <div class="knopfzeile">
      <button type="button" class="knopf gefahr" @click=${() => void brichAb(antrag)}>${zeige(texte, 'ui.abbrechen_ja')}</button>
      <button type="button" class="knopf zweit" @click=${() => frageAbbruch(antrag, false)}>${zeige(texte, 'ui.abbrechen_nein')}</button>
    </div>
  </div>`;
}
