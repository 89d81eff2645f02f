import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ref } from 'lit/directives/ref.js';
import type { Uebertragung } from '../antrag/unterlagen.ts';
import type { Unterlage } from '../netz/typen.ts';
import { zeichen } from '../stil/zeichen.ts';
import { groesse, regelwerte } from '../texte/groesse.ts';
import { zeige } from '../texte/zeige.ts';
import type { Feldkontext } from './kontext.ts';
import { beschrieben, beschriftung, hilfe, meldungen, pflicht } from './rahmen.ts';
import { zeichneVorschau } from './vorschau.ts';

/** A document: what it is, what is allowed, what has been sent, and the way out for who does not have it at hand. */
export function upload(k: Feldkontext): TemplateResult {
  const { unterlagen } = k.antrag;
  const fehlt = k.antrag.angaben[`${k.feld.id}Fehlt`] === true;
  const voll = unterlagen.liste(k.feld.id).length >= (k.feld.max ?? 10);
  return html`<div class="feld upload ${k.hatFehler() ? 'mit-fehler' : ''}" role="group" aria-labelledby="${k.id}-name">
    <span class="label" id="${k.id}-name">${beschriftung(k)}</span>${hilfe(k)}${meldungen(k)}
    <ul class="dateien">${repeat(unterlagen.liste(k.feld.id), (eine) => eine.unterlage, (eine) => fertige(k, eine))}
      ${repeat(unterlagen.unterwegs(k.feld.id), (eine) => eine.nummer, (eine) => laufende(k, eine))}</ul>
    ${fehlt || voll ? nothing : auswahlknopf(k)}
    ${ausweg(k, fehlt)}
  </div>`;
}

function auswahlknopf(k: Feldkontext): TemplateResult {
  const mehrere = (k.feld.max ?? 10) > 1;
  const schon = k.antrag.unterlagen.liste(k.feld.id).length > 0;
  return html`<div class="dateiwahl">
    <input id=${k.id} class="verborgen" type="file" accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png" ?multiple=${mehrere} aria-labelledby="${k.id}-name ${k.id}-knopf" aria-required=${pflicht(k)}
      aria-invalid=${k.hatFehler() ? 'true' : nothing} aria-describedby=${beschrieben(k, `${k.id}-grenzen`)} @change=${(e: Event) => nimm(k, e.target as HTMLInputElement)}>
    <label for=${k.id} id="${k.id}-knopf" class="knopf zweit">${zeichen('plus')}${zeige(k.texte, schon ? 'ui.datei_weitere' : 'ui.datei_waehlen')}</label>
    <p class=${istErste(k) ? 'hilfetext' : 'verborgen'} id="${k.id}-grenzen">${zeige(k.texte, 'ui.datei_regeln', dateiregeln(k))}</p>
  </div>`;
}

/** The limits are read once a page; further fields name them to a screen reader only. */
function istErste(k: Feldkontext): boolean {
  const felder = k.antrag.offeneSeite()?.gruppen.flatMap((gruppe) => gruppe.felder) ?? [];
  return felder.find((feld) => feld.typ === 'upload' && k.sicht.lage.sichtbar(feld.id))?.id === k.feld.id;
}

function dateiregeln(k: Feldkontext): Record<string, string> {
  const { grenzen } = k.antrag.dokumente.start;
  return regelwerte(grenzen, k.feld.max ?? 10, k.texte.sprache);
}

function nimm(k: Feldkontext, eingabe: HTMLInputElement): void {
  const dateien = [...(eingabe.files ?? [])];
  eingabe.value = '';
  k.antrag.unterlagen.fuegeHinzu(k.feld.id, dateien, k.feld.max ?? 10);
  k.fertig();
}

function fertige(k: Feldkontext, eine: Unterlage): TemplateResult {
  const datei = k.antrag.unterlagen.bild(eine.unterlage);
  return html`<li class="datei">${vorschau(datei)}<span class="dateiname"><bdi translate="no">${eine.name}</bdi>
      <span class="dateistand">${zeichen('erfolg')}${groesse(eine.groesse, k.texte.sprache)}<span class="verborgen"> ${zeige(k.texte, eine.zustand === 'wird-geprueft' ? 'ui.datei_wird_geprueft' : 'ui.datei_fertig', { name: eine.name })}</span></span></span>
    <button type="button" class="knopf leise" @click=${() => void entferne(k, eine)}>${zeichen('muell')}${zeige(k.texte, 'ui.entfernen')}<span class="verborgen"> ${eine.name}</span></button></li>`;
}

function laufende(k: Feldkontext, eine: Uebertragung): TemplateResult {
  const { unterlagen } = k.antrag;
  const prozent = Math.round(eine.anteil * 100);
  const stand = eine.fehler
    ? html`<span class="dateistand fehler">${zeichen('fehler')}${eine.fehler}</span>`
    : html`<progress max="100" value=${prozent} aria-label=${k.texte.wort('ui.datei_wird_hochgeladen', { name: eine.datei.name, prozent })}></progress><span class="dateistand" aria-hidden="true">${prozent} %</span>`;
  return html`<li class="datei unterwegs">${vorschau(eine.datei.type.startsWith('image/') ? eine.datei : undefined)}<span class="dateiname"><bdi translate="no">${eine.datei.name}</bdi>${stand}</span>
    ${eine.fehler && eine.sendung ? html`<button type="button" class="knopf leise" @click=${() => unterlagen.wiederhole(k.feld.id, eine)}>${zeige(k.texte, 'ui.erneut_versuchen')}<span class="verborgen"> ${eine.datei.name}</span></button>` : nothing}
    <button type="button" class="knopf leise" @click=${() => unterlagen.verwirf(k.feld.id, eine)}>${zeige(k.texte, eine.fehler ? 'ui.entfernen' : 'ui.abbrechen')}<span class="verborgen"> ${eine.datei.name}</span></button></li>`;
}

function vorschau(datei: File | undefined): TemplateResult {
  return datei ? html`<canvas class="vorschau" width="96" height="96" aria-hidden="true" ${ref((flaeche) => flaeche && void zeichneVorschau(flaeche as HTMLCanvasElement, datei))}></canvas>` : html`<span class="vorschau">${zeichen('datei')}</span>`;
}

async function entferne(k: Feldkontext, eine: Unterlage): Promise<void> {
  await k.antrag.unterlagen.entferne(k.feld.id, eine);
  k.antrag.gastgeber.fokus(`#${k.id}`);
}

/** A required document never stops an application: who lacks a passport must not lose the deadline (§ 81 AufenthG). */
function ausweg(k: Feldkontext, fehlt: boolean): unknown {
  if (k.feld.ausweg === false || (pflicht(k) === 'false' && !fehlt) || k.antrag.unterlagen.liste(k.feld.id).length > 0) return nothing;
  const id = `${k.id}Fehlt`;
  const grund = `${k.feld.id}FehltGrund`;
  const setze = (name: string, wert: string | true | undefined): void => {
    k.antrag.setze(name, wert);
    k.fertig();
  };
  const ohneGrund = k.antrag.meldungen.some((meldung) => meldung.feld === grund && meldung.schwere === 'F');
  return html`<div class="option klein"><input id=${id} type="checkbox" .checked=${fehlt} @change=${(e: Event) => setze(`${k.feld.id}Fehlt`, (e.target as HTMLInputElement).checked ? true : undefined)}>
      <label for=${id}>${zeige(k.texte, 'ui.beleg_jetzt_nicht')}</label></div>
    ${fehlt
      ? html`<div class="ausweg"><label for="${id}Grund">${zeige(k.texte, 'ui.beleg_jetzt_nicht_grund')}<span class="stern" aria-hidden="true">&nbsp;*</span></label><div class="hilfetext" id="${id}-grundhilfe">${zeige(k.texte, 'ui.beleg_jetzt_nicht_hilfe')}</div>
          <textarea id="${id}Grund" rows="2" dir="auto" translate="no" aria-required="true" aria-invalid=${ohneGrund ? 'true' : nothing} aria-describedby="${id}-grundhilfe ${k.id}-meldungen" .value=${String(k.antrag.angaben[grund] ?? '')}
            @change=${(e: Event) => setze(grund, (e.target as HTMLTextAreaElement).value.trim())}></textarea></div>`
      : nothing}`;
}
