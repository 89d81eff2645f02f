import { html, nothing, type TemplateResult } from 'lit';
import { postleitzahl } from '../eingaben/plz.ts';
import { zeige } from '../texte/zeige.ts';
import type { Feldkontext } from './kontext.ts';
import { gruppenfeld, pflicht } from './rahmen.ts';

type Teil = 'strasse' | 'hausnummer' | 'zusatz' | 'postfach' | 'plz' | 'ort';

const autocomplete: Record<Teil, string> = {
  strasse: 'address-line1', hausnummer: 'off', zusatz: 'address-line2', postfach: 'off', plz: 'postal-code', ort: 'address-level2',
};

/** Street and number apart, because the registers keep them apart. */
export function anschrift(k: Feldkontext): TemplateResult {
  switch (k.feld.art ?? 'inland') {
    case 'ausland': return gruppenfeld(k, ausland(k), 'anschrift');
    case 'ort': return gruppenfeld(k, html`<div class="anschriftzeile">${teil(k, 'plz', true)}${teil(k, 'ort')}</div>`, 'anschrift');
    case 'inland-oder-postfach': return gruppenfeld(k, oderPostfach(k), 'anschrift');
    default: return gruppenfeld(k, inland(k), 'anschrift');
  }
}

function inland(k: Feldkontext): TemplateResult {
  return html`<div class="anschriftzeile">${teil(k, 'strasse', true)}${teil(k, 'hausnummer')}</div>${teil(k, 'zusatz')}<div class="anschriftzeile">${teil(k, 'plz')}${teil(k, 'ort')}</div>`;
}

function oderPostfach(k: Feldkontext): TemplateResult {
  const alsPostfach = k.antrag.getippt.get(`${k.pfad}#postfach`) === 'ja' || (wert(k, 'postfach') !== '' && wert(k, 'strasse') === '');
  const waehle = (an: boolean): void => {
    k.antrag.getippt.set(`${k.pfad}#postfach`, an ? 'ja' : 'nein');
    const { postfach, strasse, hausnummer, zusatz, ...rest } = (k.wert ?? {}) as Record<string, string>;
    void [postfach, strasse, hausnummer, zusatz];
    k.setze(rest);
    k.fertig();
  };
  return html`<div class="option klein"><input type="checkbox" id="${k.id}-pf" .checked=${alsPostfach} @change=${(e: Event) => waehle((e.target as HTMLInputElement).checked)}>
      <label for="${k.id}-pf">${zeige(k.texte, 'ui.postfach_statt_strasse')}</label></div>
    ${alsPostfach ? html`${teil(k, 'postfach', true)}<div class="anschriftzeile">${teil(k, 'plz')}${teil(k, 'ort')}</div>` : inland(k)}`;
}

function wert(k: Feldkontext, name: string): string {
  const inhalt = (k.wert as Record<string, unknown> | undefined)?.[name];
  return typeof inhalt === 'string' ? inhalt : '';
}

/** The first box has the field's own id, so that a link in the error list finds it; the others end in their name, as messages do. */
function teil(k: Feldkontext, name: Teil, erster = false): TemplateResult {
  const id = erster ? k.id : `${k.id}-${name}`;
  const fehler = k.hatFehler(name) || (erster && k.antrag.meldungen.some((meldung) => meldung.schwere === 'F' && meldung.feld === k.pfad));
  const freiwillig = name === 'zusatz' || name === 'hausnummer';
  return html`<div class="anschriftteil ${name}"><label for=${id}>${zeige(k.texte, `ui.${name}`)}${name === 'zusatz' ? html` <span class="freiwillig">(${zeige(k.texte, 'ui.freiwillig')})</span>` : nothing}</label>
    <input id=${id} name="${k.pfad}.${name}" translate="no" dir=${name === 'plz' ? 'ltr' : 'auto'} inputmode=${name === 'plz' ? 'numeric' : nothing} autocomplete=${autocomplete[name]} spellcheck="false" .value=${wert(k, name)}
      aria-required=${freiwillig ? 'false' : pflicht(k)} aria-invalid=${fehler ? 'true' : nothing} aria-describedby=${fehler ? `${k.id}-meldungen` : nothing}
      @input=${(e: Event) => k.setze((e.target as HTMLInputElement).value, `.${name}`)}
      @change=${(e: Event) => {
        const inhalt = (e.target as HTMLInputElement).value;
        k.setze(name === 'plz' ? postleitzahl(inhalt) : inhalt.trim(), `.${name}`);
        k.fertig();
      }}></div>`;
}

function ausland(k: Feldkontext): TemplateResult {
  const zeilen = ((k.wert as { zeilen?: readonly string[] } | undefined)?.zeilen ?? []).join('\n');
  const setzeZeilen = (text: string): void => k.setze(text.trim() === '' ? undefined : text.split('\n').map((zeile) => zeile.trim()).filter((zeile) => zeile !== ''), '.zeilen');
  return html`<label for=${k.id}>${zeige(k.texte, 'ui.anschrift_zeilen')}</label>
    <textarea id=${k.id} name="${k.pfad}.zeilen" rows="3" dir="auto" translate="no" autocomplete="street-address" .value=${zeilen} aria-required=${pflicht(k)} aria-invalid=${k.hatFehler('zeilen') ? 'true' : nothing}
      @change=${(e: Event) => {
        setzeZeilen((e.target as HTMLTextAreaElement).value);
        k.fertig();
      }}></textarea>
    <label for="${k.id}-staat">${zeige(k.texte, 'ui.staat')}</label>
    <select id="${k.id}-staat" class="lang" autocomplete="country" aria-required=${pflicht(k)} aria-invalid=${k.hatFehler('staat') ? 'true' : nothing}
      @change=${(e: Event) => {
        k.setze((e.target as HTMLSelectElement).value, '.staat');
        k.fertig();
      }}><option value="">${k.texte.wort('ui.bitte_waehlen')}</option>
      ${k.antrag.dokumente.definition.staaten.map(([schluessel, name]) => html`<option value=${schluessel} ?selected=${schluessel === wert(k, 'staat')}>${name}</option>`)}</select>`;
}
