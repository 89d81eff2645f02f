import { html, nothing, type TemplateResult } from 'lit';
import type { Angabe } from '../format/definition.ts';
import { kennung } from '../antrag/pfad.ts';
import { zeichen } from '../stil/zeichen.ts';
import { zeige } from '../texte/zeige.ts';
import { zeigeFeld } from './feld.ts';
import type { Feldkontext } from './kontext.ts';
import { beschriftung, gruppenfeld, hilfe, meldungen } from './rahmen.ts';

type Eintrag = Readonly<Record<string, Angabe>>;

/** A repeatable group: one card for each item, one button for the next. */
export function gruppe(k: Feldkontext): TemplateResult {
  const vorhanden = Array.isArray(k.wert) ? (k.wert as readonly Eintrag[]) : [];
  // What must be there is there from the start, so that nobody has to find out.
  const eintraege = vorhanden.length < (k.feld.min ?? 0) ? [...vorhanden, ...Array.from({ length: (k.feld.min ?? 0) - vorhanden.length }, () => ({}))] : vorhanden;
  const voll = eintraege.length >= (k.feld.max ?? 20);
  return html`<div class="gruppe" role="group" aria-labelledby="${k.id}-name">
    <div class="gruppenkopf"><span class="gruppenname" id="${k.id}-name" tabindex="-1">${beschriftung(k)}</span>${hilfe(k)}${meldungen(k)}</div>
    ${eintraege.map((_, nummer) => eintrag(k, eintraege, nummer))}
    ${voll ? nothing : html`<button type="button" class="knopf zweit" id=${eintraege.length === 0 ? k.id : `${k.id}-neu`} @click=${() => fuegeHinzu(k, eintraege)}>${zeichen('plus')}${zeige(k.texte, `feld.${k.feld.id}.hinzufuegen`)}</button>`}
  </div>`;
}

function eintrag(k: Feldkontext, eintraege: readonly Eintrag[], nummer: number): TemplateResult {
  const werte = { name: k.texte.wort(`feld.${k.feld.id}.eintrag`), nr: nummer + 1 };
  const entfernbar = eintraege.length > (k.feld.min ?? 0);
  const lage = k.sicht.lage;
  const felder = (k.feld.felder ?? []).filter((feld) => lage.sichtbar(`${k.feld.id}.${feld.id}`, nummer));
  return html`<fieldset class="eintrag" id="${k.id}-e${nummer}" tabindex="-1"><legend>${zeige(k.texte, 'ui.eintrag_nr', werte)}</legend>
    ${felder.map((feld) => zeigeFeld(k.mitglied(feld, nummer)))}
    ${entfernbar ? html`<button type="button" class="knopf leise" @click=${() => entferne(k, eintraege, nummer, werte)}>${zeichen('muell')}${zeige(k.texte, 'ui.eintrag_entfernen', werte)}</button>` : nothing}
  </fieldset>`;
}

function fuegeHinzu(k: Feldkontext, eintraege: readonly Eintrag[]): void {
  k.setze([...eintraege, {}]);
  k.antrag.sage(k.texte.wort('ui.eintrag_hinzugefuegt', { name: k.texte.wort(`feld.${k.feld.id}.eintrag`), nr: eintraege.length + 1 }));
  k.fertig();
  k.antrag.gastgeber.fokus(`#${k.id}-e${eintraege.length}`);
}

function entferne(k: Feldkontext, eintraege: readonly Eintrag[], nummer: number, werte: { readonly name: string; readonly nr: number }): void {
  const rest = eintraege.filter((_, stelle) => stelle !== nummer);
  vergissTippen(k);
  k.setze(rest.length === 0 ? undefined : rest);
  // Messages name items by number; after a removal they would stand at the wrong one.
  k.antrag.meldungen = k.antrag.meldungen.filter((meldung) => !meldung.feld.startsWith(`${k.pfad}[`));
  k.antrag.sage(k.texte.wort('ui.eintrag_entfernt', werte));
  k.antrag.gastgeber.fokus(`#${kennung(k.pfad)}-name`);
}

function vergissTippen(k: Feldkontext): void {
  for (const schluessel of [...k.antrag.getippt.keys()]) if (schluessel.startsWith(`${k.pfad}[`)) k.antrag.getippt.delete(schluessel);
}

/** One fixed sub-form. */
export function block(k: Feldkontext): TemplateResult {
  const { lage } = k.sicht;
  const felder = (k.feld.felder ?? []).filter((feld) => lage.sichtbar(`${k.feld.id}.${feld.id}`));
  return gruppenfeld(k, felder.map((feld) => zeigeFeld(k.mitglied(feld))), 'block');
}
