import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Meldung } from '../netz/typen.ts';
import type { Treffer } from '../regeln/regelwerk.ts';
import { zeichen } from '../stil/zeichen.ts';
import { zeige } from '../texte/zeige.ts';
import type { Feldkontext } from './kontext.ts';
import { meldungstext, verweisZumDienst } from './meldungstext.ts';

/** Above this length a help text folds away behind a word, so that a page stays easy to survey. */
const kurzeHilfe = 170;

export function stern(k: Feldkontext): unknown {
  return k.istPflicht ? html`<span class="stern" aria-hidden="true">&nbsp;*</span>` : nothing;
}

/** For `aria-required`; the star is only its picture. */
export const pflicht = (k: Feldkontext): 'true' | 'false' => (k.istPflicht ? 'true' : 'false');

export function beschriftung(k: Feldkontext): TemplateResult {
  return html`${zeige(k.texte, k.textschluessel('label'))}${stern(k)}`;
}

export function hilfe(k: Feldkontext): unknown {
  const pfad = k.textschluessel('hilfe');
  if (!k.texte.hat(pfad) || k.texte.wort(pfad) === '') return nothing;
  const inhalt = html`<div class="hilfetext" id="${k.id}-hilfe">${zeige(k.texte, pfad)}</div>`;
  if (k.texte.wort(pfad).length <= kurzeHilfe) return inhalt;
  return html`<details class="hilfe"><summary>${zeichen('hilfe')}${zeige(k.texte, 'ui.hilfe_kurz')}<span class="verborgen">: ${k.label}</span></summary>${inhalt}</details>`;
}

function zeigeMeldung(k: Feldkontext, meldung: Meldung | Treffer): TemplateResult {
  const art = meldung.schwere === 'F' ? 'fehler' : meldung.schwere === 'W' ? 'warnung' : 'hinweis';
  const text = meldungstext(k.texte, meldung);
  return html`<p class="meldung ${art}">${zeichen(art)}<span><span class="verborgen">${zeige(k.texte, `ui.${art}`)}: </span>${keyed(text, html`${text}`)} ${verweisZumDienst(k.antrag, meldung)}</span></p>`;
}

export function meldungen(k: Feldkontext): TemplateResult {
  const liste = k.meldungen();
  return html`<div class="meldungen" id="${k.id}-meldungen">${liste.map((meldung) => zeigeMeldung(k, meldung))}</div>`;
}

/** What a control is described by: its help and its messages, in the order they stand. */
export function beschrieben(k: Feldkontext, zusatz = ''): string | typeof nothing {
  const ids = [k.texte.hat(k.textschluessel('hilfe')) ? `${k.id}-hilfe` : '', k.meldungen().length > 0 ? `${k.id}-meldungen` : '', zusatz];
  return ids.filter((id) => id !== '').join(' ') || nothing;
}

/** A field with one control. */
export function einzelfeld(k: Feldkontext, eingabe: TemplateResult): TemplateResult {
  return html`<div class="feld ${k.hatFehler() ? 'mit-fehler' : ''}">
    <label for=${k.id}>${beschriftung(k)}</label>${hilfe(k)}${meldungen(k)}${eingabe}
  </div>`;
}

/** A field with several controls under one question. */
export function gruppenfeld(k: Feldkontext, eingaben: unknown, art = ''): TemplateResult {
  return html`<fieldset class="feld ${art} ${k.hatFehler() ? 'mit-fehler' : ''}" id="${k.id}-gruppe" aria-describedby=${beschrieben(k)}>
    <legend>${beschriftung(k)}</legend>${hilfe(k)}${meldungen(k)}${eingaben}
  </fieldset>`;
}
