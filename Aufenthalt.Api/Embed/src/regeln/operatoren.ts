import type { Operand } from '../format/definition.ts';
import { type Operator, wert, wort } from './ausdruck.ts';
import { type Dezimal, addiere, ausGanzzahl, geteilt, mal, minus } from './dezimal.ts';
import { gruppenfragen } from './gruppenfragen.ts';
import { type Tag, jahre, monate, plusDauer, tage } from './kalender.ts';
import type { Lauf } from './lauf.ts';
import { schwellenliste, schwellenwert } from './schwellen.ts';
import { type Wert, alsDatum, alsZahl, ausLiteral, datum, gleich, istLeer, leer, vergleiche, wahr, wahrheit, zahl } from './wert.ts';

/** Kleene: `entscheidend` settles the matter at once, an unknown operand leaves it open. */
const verknuepft = (entscheidend: boolean): Operator => (operanden, lauf) => {
  let ergebnis: boolean | null = !entscheidend;
  for (const operand of operanden) {
    const gilt = wahrheit(wert(operand, lauf));
    if (gilt === entscheidend) return wahr(entscheidend);
    if (gilt === null) ergebnis = null;
  }
  return wahr(ergebnis);
};

function zwei([a, b]: readonly Operand[], lauf: Lauf): readonly [Wert, Wert] | null {
  const werte = [wert(a, lauf), wert(b, lauf)] as const;
  return istLeer(werte[0]) || istLeer(werte[1]) ? null : werte;
}

const vergleich = (gilt: (ordnung: number) => boolean): Operator => (operanden, lauf) => {
  const werte = zwei(operanden, lauf);
  const ordnung = werte && vergleiche(...werte);
  return wahr(ordnung === null ? null : gilt(ordnung));
};

const gleichheit = (erwartet: boolean): Operator => (operanden, lauf) => {
  const werte = zwei(operanden, lauf);
  const ergebnis = werte && gleich(...werte);
  return wahr(ergebnis === null ? null : ergebnis === erwartet);
};

const rechnung = (tun: (a: Dezimal, b: Dezimal) => Dezimal | null): Operator => (operanden, lauf) => {
  const zahlen = operanden.map((operand) => alsZahl(wert(operand, lauf)));
  return zahl(zahlen.reduce((summe, naechste) => (summe === null || naechste === null ? null : tun(summe, naechste))) ?? null);
};

const zwischen = (zaehle: (von: Tag, bis: Tag) => number): Operator => ([a, b], lauf) => {
  const [von, bis] = [alsDatum(wert(a, lauf)), alsDatum(wert(b, lauf))];
  return von && bis ? zahl(ausGanzzahl(zaehle(von, bis))) : leer;
};

const enthalten = (gesucht: Wert, menge: readonly Wert[]): boolean => menge.some((eine) => gleich(gesucht, eine) === true);

/** The right side of `in`: a literal list, or a named one that may not be known for today. */
function menge(operand: Operand | undefined, lauf: Lauf): readonly Wert[] | null {
  if (Array.isArray(operand)) return (operand as readonly (string | number | boolean)[]).map(ausLiteral);
  const { definition, heute } = lauf.auswerter.vorgaben;
  return schwellenliste(definition.schwellen[wort((operand as { liste?: readonly Operand[] } | undefined)?.liste?.[0])], heute);
}

const in_: Operator = ([a, b], lauf) => {
  const gesucht = wert(a, lauf);
  const werte = menge(b, lauf);
  if (istLeer(gesucht) || werte === null) return leer;
  return wahr(gesucht.art === 'liste' ? gesucht.werte.some((einer) => enthalten(einer, werte)) : enthalten(gesucht, werte));
};

const enthaelt: Operator = ([a, b], lauf) => {
  const [werte, gesucht] = [wert(a, lauf), wert(b, lauf)];
  return istLeer(gesucht) || werte.art !== 'liste' ? leer : wahr(enthalten(gesucht, werte.werte));
};

/** White space as Unicode defines it; `\s` of JavaScript also counts the byte order mark. */
const woerter = /[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;

const textlaenge = (zaehle: (inhalt: string) => number): Operator => ([a], lauf) => {
  const inhalt = wert(a, lauf);
  return inhalt.art === 'text' ? zahl(ausGanzzahl(zaehle(inhalt.wert))) : leer;
};

/** A dot of .NET stops at a line feed only. */
const anker = (quelle: string): RegExp => new RegExp(`^(?:${quelle.slice(1, -1)})$`);

const passt: Operator = ([a, muster], lauf) => {
  const inhalt = wert(a, lauf);
  return inhalt.art === 'text' ? wahr(anker(wort(muster)).test(inhalt.wert)) : leer;
};

const anzahl: Operator = ([a], lauf) => {
  const inhalt = wert(a, lauf);
  return zahl(ausGanzzahl(inhalt.art === 'liste' ? inhalt.werte.length : istLeer(inhalt) ? 0 : 1));
};

const wennDann: Operator = ([bedingung, dann, sonst], lauf) => {
  const gilt = wahrheit(wert(bedingung, lauf));
  return gilt === null ? leer : wert(gilt ? dann : sonst, lauf);
};

const alter: Operator = ([a], lauf) => {
  const geburt = alsDatum(wert(a, lauf));
  return geburt ? zahl(ausGanzzahl(jahre(geburt, lauf.auswerter.vorgaben.heute))) : leer;
};

const mitDauer: Operator = ([a, dauer], lauf) => {
  const ab = alsDatum(wert(a, lauf));
  return ab ? datum(plusDauer(ab, wort(dauer))) : leer;
};

export const operatoren: Readonly<Record<string, Operator>> = {
  feld: ([pfad], lauf) => lauf.lies(wort(pfad)),
  und: verknuepft(false),
  oder: verknuepft(true),
  nicht: ([a], lauf) => {
    const gilt = wahrheit(wert(a, lauf));
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
  leer: ([a], lauf) => wahr(wert(a, lauf).art === 'leer'),
  anzahl,
  laenge: textlaenge((inhalt) => [...inhalt].length),
  woerter: textlaenge((inhalt) => inhalt.match(woerter)?.length ?? 0),
  passt,
  heute: (_, lauf) => datum(lauf.auswerter.vorgaben.heute),
  alter,
  alterAm: zwischen(jahre),
  monate: zwischen(monate),
  tage: zwischen(tage),
  plusDauer: mitDauer,
  addiere: rechnung(addiere),
  minus: rechnung(minus),
  mal: rechnung(mal),
  geteilt: rechnung(geteilt),
  schwelle: ([name], lauf) => schwellenwert(lauf.auswerter.vorgaben.definition.schwellen[wort(name)], lauf.auswerter.vorgaben.heute),
  wennDann,
  schalter: ([name], lauf) => wahr(lauf.auswerter.vorgaben.schalter?.[wort(name)] ?? false),
  ...gruppenfragen,
};
