import { html, nothing, type TemplateResult } from 'lit';
import { zeige } from '../texte/zeige.ts';
import type { Feldkontext } from './kontext.ts';
import { beschrieben, beschriftung, einzelfeld, gruppenfeld, hilfe, meldungen, pflicht } from './rahmen.ts';

export interface Option {
  readonly id: string;
  readonly text: unknown;
  readonly wort: string;
  readonly hilfe?: unknown;
}

/** Up to here all choices are shown at once. */
const hoechstensRadios = 7;

export function optionen(k: Feldkontext): readonly Option[] {
  const { liste } = k.feld;
  const ids = k.feld.optionen ?? (liste ? (k.antrag.dokumente.definition.listen[liste] ?? []) : []);
  return ids.map((id) => {
    const eigener = `${k.textpfad}.option.${id}`;
    const pfad = k.texte.hat(eigener) || !liste ? eigener : `liste.${liste}.${id}`;
    const hilfe = k.texte.hat(`${eigener}.hilfe`) ? `${eigener}.hilfe` : `liste.${liste ?? ''}.${id}.hilfe`;
    return { id, text: zeige(k.texte, pfad), wort: k.texte.wort(pfad), ...(k.texte.hat(hilfe) ? { hilfe: zeige(k.texte, hilfe) } : {}) };
  });
}

export function auswahl(k: Feldkontext): TemplateResult {
  const alle = optionen(k);
  const alsListe = k.feld.darstellung === 'liste' || (k.feld.darstellung !== 'radio' && alle.length > hoechstensRadios);
  return alsListe ? auswahlliste(k, alle) : gruppenfeld(k, html`<div class="optionen">${alle.map((option, stelle) => radio(k, option, stelle === 0))}</div>`);
}

function radio(k: Feldkontext, option: Option, erste: boolean): TemplateResult {
  return knopf(k, option, { type: 'radio', gewaehlt: k.wert === option.id, erste, waehle: () => k.setze(option.id) });
}

interface Knopf {
  readonly type: 'radio' | 'checkbox';
  readonly gewaehlt: boolean;
  /** The first choice stands for its question: error links lead to it. */
  readonly erste: boolean;
  waehle(gewaehlt: boolean): void;
}

function knopf(k: Feldkontext, option: Option, knopf: Knopf): TemplateResult {
  const id = knopf.erste ? k.id : `${k.id}-${option.id}`;
  return html`<div class="option"><input id=${id} type=${knopf.type} name=${k.id} value=${option.id} .checked=${knopf.gewaehlt}
      aria-invalid=${k.hatFehler() ? 'true' : nothing} aria-describedby=${option.hilfe ? `${id}-oh` : nothing}
      @change=${(e: Event) => {
        knopf.waehle((e.target as HTMLInputElement).checked);
        k.fertig();
      }}><label for=${id}>${option.text}${option.hilfe ? html`<span class="optionshilfe" id="${id}-oh">${option.hilfe}</span>` : nothing}</label></div>`;
}

/** Also for states and nationalities: a native list can be searched by typing and works with every aid. */
export function auswahlliste(k: Feldkontext, alle: readonly Pick<Option, 'id' | 'wort'>[]): TemplateResult {
  return einzelfeld(
    k,
    html`<select id=${k.id} name=${k.pfad} class="lang" aria-required=${pflicht(k)} aria-invalid=${k.hatFehler() ? 'true' : nothing} aria-describedby=${beschrieben(k)} autocomplete=${k.feld.autocomplete ?? nothing}
      @change=${(e: Event) => {
        k.setze((e.target as HTMLSelectElement).value);
        k.fertig();
      }}>
      <option value="" ?selected=${k.text === ''}>${k.texte.wort('ui.bitte_waehlen')}</option>
      ${alle.map((option) => html`<option value=${option.id} ?selected=${option.id === k.text}>${option.wort}</option>`)}
    </select>`,
  );
}

export function mehrfach(k: Feldkontext): TemplateResult {
  const gewaehlt = Array.isArray(k.wert) ? (k.wert as readonly string[]) : [];
  const alle = optionen(k);
  const waehle = (id: string, an: boolean): void => {
    const neu = alle.map((option) => option.id).filter((eine) => (eine === id ? an : gewaehlt.includes(eine)));
    k.setze(neu.length === 0 ? undefined : neu);
  };
  return gruppenfeld(
    k,
    html`<div class="optionen">${alle.map((option, stelle) => knopf(k, option, { type: 'checkbox', gewaehlt: gewaehlt.includes(option.id), erste: stelle === 0, waehle: (an) => waehle(option.id, an) }))}</div>`,
  );
}

export function janein(k: Feldkontext): TemplateResult {
  if (k.feld.darstellung === 'haken') return haken(k);
  const antworten = [true, false].map((wert) => {
    const pfad = `${k.textpfad}.option.${wert ? 'ja' : 'nein'}`;
    const genannt = k.texte.hat(pfad) ? pfad : wert ? 'ui.ja' : 'ui.nein';
    const hilfe = `${pfad}.hilfe`;
    const option: Option = { id: wert ? 'ja' : 'nein', text: zeige(k.texte, genannt), wort: '', ...(k.texte.hat(hilfe) ? { hilfe: zeige(k.texte, hilfe) } : {}) };
    return knopf(k, option, { type: 'radio', gewaehlt: k.wert === wert, erste: wert, waehle: () => k.setze(wert) });
  });
  return gruppenfeld(k, html`<div class="optionen nebeneinander">${antworten}</div>`);
}

/** One box to tick, its sentence beside it. */
export function haken(k: Feldkontext): TemplateResult {
  return html`<div class="feld haken ${k.hatFehler() ? 'mit-fehler' : ''}">
    ${meldungen(k)}
    <div class="option"><input id=${k.id} type="checkbox" name=${k.pfad} .checked=${k.wert === true} aria-required=${pflicht(k)} aria-invalid=${k.hatFehler() ? 'true' : nothing} aria-describedby=${beschrieben(k)}
      @change=${(e: Event) => {
        k.setze((e.target as HTMLInputElement).checked ? true : undefined);
        k.fertig();
      }}><label for=${k.id}>${beschriftung(k)}</label></div>
    ${hilfe(k)}
  </div>`;
}
