import { html, nothing, type TemplateResult } from 'lit';
import { type Datumsteile, ausDatumsteilen, datumsteile } from '../eingaben/bereinigen.ts';
import { zeige } from '../texte/zeige.ts';
import type { Feldkontext } from './kontext.ts';
import { gruppenfeld, pflicht } from './rahmen.ts';

type Luecke = 'keine' | 'tag' | 'monat' | 'alles';
type Teil = keyof Datumsteile;

/** A day by three boxes: the reader copies it from a document; a calendar would be in the way. */
export function datum(k: Feldkontext): TemplateResult {
  const teile = datumsteile(k.antrag.getippt.get(k.pfad) ?? k.text);
  return gruppenfeld(k, html`<div class="datum" dir="ltr">${kaestchen(k, teile, 'keine')}</div>`, 'datumsfeld');
}

/** A day of which parts may be unknown: passports do know 00.00.1970. */
export function teildatum(k: Feldkontext): TemplateResult {
  const luecke = lueckeVon(k);
  const teile = datumsteile(k.antrag.getippt.get(k.pfad) ?? k.text);
  return gruppenfeld(
    k,
    html`${luecke === 'alles' ? nothing : html`<div class="datum" dir="ltr">${kaestchen(k, teile, luecke)}</div>`}${lueckenwahl(k, luecke)}`,
    'datumsfeld',
  );
}

/** How much is unknown: chosen by the reader, else told by the stored value. */
function lueckeVon(k: Feldkontext): Luecke {
  const gewaehlt = k.antrag.getippt.get(`${k.pfad}#luecke`) as Luecke | undefined;
  if (gewaehlt) return gewaehlt;
  if (k.text === 'unbekannt') return 'alles';
  if (/^[0-9]{4}$/.test(k.text)) return 'monat';
  return /^[0-9]{4}-[0-9]{2}$/.test(k.text) && k.feld.genau !== 'monat' ? 'tag' : 'keine';
}

function gefragt(k: Feldkontext, luecke: Luecke): readonly Teil[] {
  if (luecke === 'monat') return ['jahr'];
  return luecke === 'tag' || k.feld.genau === 'monat' ? ['monat', 'jahr'] : ['tag', 'monat', 'jahr'];
}

function kaestchen(k: Feldkontext, teile: Datumsteile, luecke: Luecke): unknown {
  const geburt = k.feld.autocomplete === 'bday';
  const namen = { tag: 'bday-day', monat: 'bday-month', jahr: 'bday-year' } as const;
  return gefragt(k, luecke).map((teil, stelle) => {
    const id = stelle === 0 ? k.id : `${k.id}-${teil}`;
    return html`<div class="datumsteil ${teil}"><label for=${id}>${zeige(k.texte, `ui.${teil}`)}</label>
      <input id=${id} name="${k.pfad}.${teil}" inputmode="numeric" translate="no" maxlength=${teil === 'jahr' ? 4 : 9} .value=${teile[teil]} autocomplete=${geburt ? namen[teil] : 'off'}
        aria-required=${pflicht(k)} aria-invalid=${k.hatFehler() ? 'true' : nothing}
        @input=${(e: Event) => tippe(k, teil, (e.target as HTMLInputElement).value, luecke)} @change=${() => beende(k)}></div>`;
  });
}

function tippe(k: Feldkontext, teil: Teil, wert: string, luecke: Luecke): void {
  const bisher = datumsteile(k.antrag.getippt.get(k.pfad) ?? k.text);
  const teile = { ...bisher, [teil]: wert };
  k.antrag.getippt.set(k.pfad, `${teile.tag}.${teile.monat}.${teile.jahr}`);
  k.setze(zusammengesetzt(teile, gefragt(k, luecke)));
}

function beende(k: Feldkontext): void {
  k.fertig();
}

/** Only the parts that are asked for: "1998-05", "1998", else what was typed. */
function zusammengesetzt(teile: Datumsteile, gefragteTeile: readonly Teil[]): string {
  if (gefragteTeile.includes('tag')) return ausDatumsteilen(teile);
  const jahr = ausDatumsteilen({ tag: '1', monat: gefragteTeile.includes('monat') ? teile.monat : '1', jahr: teile.jahr });
  if (/^[0-9]{4}-/.test(jahr)) return gefragteTeile.includes('monat') ? jahr.slice(0, 7) : jahr.slice(0, 4);
  return teile.monat || teile.jahr ? `${gefragteTeile.includes('monat') ? `${teile.monat}.` : ''}${teile.jahr}` : '';
}

function lueckenwahl(k: Feldkontext, luecke: Luecke): unknown {
  const moeglich: readonly Luecke[] = [...(k.feld.genau === 'monat' ? [] : (['tag'] as const)), 'monat', ...(k.feld.unbekannt === false ? [] : (['alles'] as const))];
  const stufe = (art: Luecke): string => (art === 'alles' ? 'ui.datum_unbekannt' : art === 'tag' ? 'ui.tag_unbekannt' : k.feld.genau === 'monat' ? 'ui.monat_unbekannt' : 'ui.tag_monat_unbekannt');
  return html`<div class="optionen luecken">${moeglich.map(
    (art) => html`<div class="option klein"><input type="checkbox" id="${k.id}-l-${art}" .checked=${luecke === art} @change=${(e: Event) => waehle(k, (e.target as HTMLInputElement).checked ? art : 'keine')}>
      <label for="${k.id}-l-${art}">${zeige(k.texte, stufe(art))}</label></div>`,
  )}</div>`;
}

function waehle(k: Feldkontext, luecke: Luecke): void {
  k.antrag.getippt.set(`${k.pfad}#luecke`, luecke);
  const teile = datumsteile(k.antrag.getippt.get(k.pfad) ?? (k.text === 'unbekannt' ? '' : k.text));
  k.setze(luecke === 'alles' ? 'unbekannt' : zusammengesetzt(teile, gefragt(k, luecke)));
  k.fertig();
}
