import type { Operand } from '../format/definition.ts';
import { wert, wort } from './ausdruck.ts';
import { type Dezimal, addiere, ausGanzzahl, geteilt, mal, minus } from './dezimal.ts';
import { gruppenoperatoren } from './gruppenoperatoren.ts';
import { type Tag, jahre, monate, plusDauer, tage } from './kalender.ts';
import type { Lage } from './lage.ts';
import { schwellenliste, schwellenwert } from './schwellen.ts';
import { type Wert, alsDatum, alsZahl, ausLiteral, datum, gleich, istLeer, leer, vergleiche, wahr, wahrheit, zahl } from './wert.ts';

export type Operator = (operanden: readonly Operand[], lage: Lage) => Wert;

/** Kleene: `entscheidend` settles the matter, an unknown operand leaves it open. */
const verknuepft = (entscheidend: boolean): Operator => (operanden, lage) => {
  const werte = operanden.map((operand) => wahrheit(wert(operand, lage)));
  if (werte.includes(entscheidend)) return wahr(entscheidend);
  return wahr(werte.includes(null) ? null : !entscheidend);
};

const vergleich = (gilt: (ordnung: number) => boolean): Operator => ([a, b], lage) => {
  const ordnung = vergleiche(wert(a, lage), wert(b, lage));
  return wahr(ordnung === null ? null : gilt(ordnung));
};

const rechnung = (tun: (a: Dezimal, b: Dezimal) => Dezimal | null): Operator => (operanden, lage) => {
  const zahlen = operanden.map((operand) => alsZahl(wert(operand, lage)));
  return zahl(zahlen.reduce((summe, naechste) => (summe === null || naechste === null ? null : tun(summe, naechste))) ?? null);
};

const zwischen = (zaehle: (von: Tag, bis: Tag) => number): Operator => ([a, b], lage) => {
  const von = alsDatum(wert(a, lage));
  const bis = alsDatum(wert(b, lage));
  return von && bis ? zahl(ausGanzzahl(zaehle(von, bis))) : leer;
};

const gleichheit = (erwartet: boolean): Operator => ([a, b], lage) => {
  const ergebnis = gleich(wert(a, lage), wert(b, lage));
  return wahr(ergebnis === null ? null : ergebnis === erwartet);
};

const enthalten = (gesucht: Wert, menge: readonly Wert[]): boolean => menge.some((eine) => gleich(gesucht, eine) === true);

/** The right side of `in`: a literal list, or a named one that may not be known for today. */
function menge(operand: Operand | undefined, lage: Lage): readonly Wert[] | null {
  if (Array.isArray(operand)) return (operand as readonly (string | number | boolean)[]).map(ausLiteral);
  const name = wort((operand as { liste?: readonly Operand[] } | undefined)?.liste?.[0]);
  return schwellenliste(lage.vorgaben.definition.schwellen[name], lage.vorgaben.heute);
}

const in_: Operator = ([a, b], lage) => {
  const gesucht = wert(a, lage);
  const werte = menge(b, lage);
  if (istLeer(gesucht) || werte === null) return leer;
  return wahr(gesucht.art === 'liste' ? gesucht.werte.some((einer) => enthalten(einer, werte)) : enthalten(gesucht, werte));
};

const enthaelt: Operator = ([a, b], lage) => {
  const werte = wert(a, lage);
  const gesucht = wert(b, lage);
  return istLeer(gesucht) || werte.art !== 'liste' ? leer : wahr(enthalten(gesucht, werte.werte));
};

/** White space as Unicode defines it; `\s` of JavaScript also counts the byte order mark. */
const woerter = /[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;

const textlaenge = (zaehle: (inhalt: string) => number): Operator => ([a], lage) => {
  const inhalt = wert(a, lage);
  return inhalt.art === 'text' ? zahl(ausGanzzahl(zaehle(inhalt.wert))) : leer;
};

/** `u` forbids some of the escapes the format admits; `v` even more. */
const muster_ = (quelle: string): RegExp => new RegExp(`^(?:${quelle.slice(1, -1)})$`);

const passt: Operator = ([a, muster], lage) => {
  const inhalt = wert(a, lage);
  return inhalt.art === 'text' ? wahr(muster_(wort(muster)).test(inhalt.wert)) : leer;
};

const anzahl: Operator = ([a], lage) => {
  const name = (a as { feld?: readonly string[] } | undefined)?.feld?.[0];
  if (name && lage.verzeichnis.eintrag(name)?.feld.typ === 'gruppe') return zahl(ausGanzzahl(lage.anzahlEintraege(name)));
  const werte = wert(a, lage);
  return zahl(ausGanzzahl(werte.art === 'liste' ? werte.werte.length : istLeer(werte) ? 0 : 1));
};

const wennDann: Operator = ([bedingung, dann, sonst], lage) => {
  const gilt = wahrheit(wert(bedingung, lage));
  const [ja, nein] = [wert(dann, lage), wert(sonst, lage)];
  return gilt === null ? leer : gilt ? ja : nein;
};

const alter: Operator = ([a], lage) => {
  const geburt = alsDatum(wert(a, lage));
  return geburt ? zahl(ausGanzzahl(jahre(geburt, lage.vorgaben.heute))) : leer;
};

const mitDauer: Operator = ([a, dauer], lage) => {
  const ab = alsDatum(wert(a, lage));
  return ab ? datum(plusDauer(ab, wort(dauer))) : leer;
};

const schwelle: Operator = ([name], lage) => schwellenwert(lage.vorgaben.definition.schwellen[wort(name)], lage.vorgaben.heute);

export const operatoren: Readonly<Record<string, Operator>> = {
  feld: ([pfad], lage) => lage.lies(wort(pfad)),
  und: verknuepft(false),
  oder: verknuepft(true),
  nicht: ([a], lage) => {
    const gilt = wahrheit(wert(a, lage));
    return wahr(gilt === null ? null : !gilt);
  },
  gleich: gleichheit(true),
  ungleich: gleichheit(false),
  kleiner: vergleich((ordnung) => ordnung < 0),
  kleinerGleich: vergleich((ordnung) => ordnung <= 0),
  groesser: vergleich((ordnung) => ordnung > 0),
  groesserGleich: vergleich((ordnung) => ordnung >= 0),
  in: in_,
  enthaelt,
  leer: ([a], lage) => {
    const inhalt = wert(a, lage);
    return wahr(inhalt.art === 'leer');
  },
  anzahl,
  laenge: textlaenge((inhalt) => [...inhalt].length),
  woerter: textlaenge((inhalt) => inhalt.match(woerter)?.length ?? 0),
  passt,
  heute: (_, lage) => datum(lage.vorgaben.heute),
  alter,
  alterAm: zwischen(jahre),
  monate: zwischen(monate),
  tage: zwischen(tage),
  plusDauer: mitDauer,
  addiere: rechnung(addiere),
  minus: rechnung(minus),
  mal: rechnung(mal),
  geteilt: rechnung(geteilt),
  schwelle,
  wennDann,
  schalter: ([name], lage) => wahr(lage.vorgaben.schalter?.[wort(name)] ?? false),
  ...gruppenoperatoren,
};

