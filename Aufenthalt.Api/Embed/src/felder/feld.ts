import { html, nothing, type TemplateResult } from 'lit';
import type { Feldtyp } from '../format/definition.ts';
import { aussen } from '../regeln/auswerter.ts';
import { Lauf } from '../regeln/lauf.ts';
import { alsText } from '../regeln/wert.ts';
import { deutscheZahl } from '../eingaben/bereinigen.ts';
import { zeige, zeigeFalls } from '../texte/zeige.ts';
import { anschrift } from './anschrift.ts';
import { auswahl, auswahlliste, haken, janein, mehrfach } from './auswahl.ts';
import { datum, teildatum } from './datum.ts';
import { block, gruppe } from './gruppe.ts';
import type { Feldkontext } from './kontext.ts';
import { meldungen } from './rahmen.ts';
import { texteingabe } from './texteingabe.ts';
import { upload } from './unterlage.ts';

const bausteine: Readonly<Record<Feldtyp, (k: Feldkontext) => TemplateResult>> = {
  text: texteingabe,
  name: texteingabe,
  zahl: texteingabe,
  betrag: texteingabe,
  email: texteingabe,
  telefon: texteingabe,
  vorgangsnummer: texteingabe,
  datum,
  teildatum,
  janein,
  bestaetigung: haken,
  auswahl,
  mehrfach,
  staat: (k) => auswahlliste(k, staaten(k.antrag.dokumente.definition.staaten)),
  staatsangehoerigkeit: (k) => auswahlliste(k, staaten(angehoerigkeiten(k))),
  anschrift,
  gruppe,
  block,
  upload,
  hinweis,
  berechnet,
};

const angehoerigkeiten = (k: Feldkontext): readonly (readonly [string, string])[] => {
  const { staatsangehoerigkeiten, historischeStaaten } = k.antrag.dokumente.definition;
  return k.feld.historisch ? [...staatsangehoerigkeiten, ...(historischeStaaten ?? [])] : staatsangehoerigkeiten;
};

const staaten = (liste: readonly (readonly [string, string])[]): { id: string; wort: string }[] => liste.map(([id, wort]) => ({ id, wort }));

/** A field of the definition as controls. A type this version does not know shows its label, so that the page is not blank. */
export function zeigeFeld(k: Feldkontext): unknown {
  const baustein = bausteine[k.feld.typ] as ((k: Feldkontext) => TemplateResult) | undefined;
  return baustein ? baustein(k) : texteingabe(k);
}

function hinweis(k: Feldkontext): TemplateResult {
  return html`<div class="textblock" id=${k.id}>${zeigeFalls(k.texte, `${k.textpfad}.label`, (inhalt) => html`<p class="textblockname">${inhalt}</p>`)}${zeigeFalls(k.texte, `${k.textpfad}.text`, (inhalt) => html`${inhalt}`)}${meldungen(k)}</div>`;
}

function berechnet(k: Feldkontext): TemplateResult {
  const ergebnis = k.feld.sichtbar === false || k.feld.ausdruck === undefined ? '' : alsText(new Lauf(k.sicht.lage, k.index < 0 ? aussen : { gruppe: k.pfad.slice(0, k.pfad.indexOf('[')), index: k.index }, null).eindeutig(k.feld.ausdruck));
  if (ergebnis === '') return html`${k.meldungen().length > 0 ? html`<div class="feld">${meldungen(k)}</div>` : nothing}`;
  return html`<div class="feld berechnet" id=${k.id}><span class="label">${zeige(k.texte, `${k.textpfad}.label`)}</span> <output translate="no">${formatiert(k, ergebnis)}</output>${meldungen(k)}</div>`;
}

function formatiert(k: Feldkontext, wert: string): string {
  const { werttyp, stellen } = k.feld;
  if (werttyp === 'janein') return k.texte.wort(wert === 'true' ? 'ui.ja' : 'ui.nein');
  if (werttyp === 'datum') return wert.split('-').reverse().join('.');
  if (werttyp !== 'zahl' && werttyp !== 'betrag') return wert;
  const gerundet = Number(wert).toFixed(stellen ?? (werttyp === 'betrag' ? 2 : 0));
  return deutscheZahl(gerundet, werttyp === 'betrag') + (werttyp === 'betrag' ? ' €' : '');
}
