import type { Angabe, Feldtyp } from '../format/definition.ts';
import { type Dezimal, alsText as dezimalAlsText, dezimal, vergleiche as vergleicheDezimal } from './dezimal.ts';
import { type Tag, alsText as tagAlsText, tag, vergleiche as vergleicheTage } from './kalender.ts';

/** A value in an expression. `leer` is also the third truth value; `unlesbar` was answered ("unbekannt", "abc" as a number) but has no value for any operator but `leer`. */
export type Wert =
  | { readonly art: 'leer' }
  | { readonly art: 'unlesbar' }
  | { readonly art: 'text'; readonly wert: string }
  | { readonly art: 'zahl'; readonly wert: Dezimal }
  | { readonly art: 'wahr'; readonly wert: boolean }
  | { readonly art: 'datum'; readonly wert: Tag }
  /** A partial date before its day is chosen. */
  | { readonly art: 'zeitraum'; readonly von: Tag; readonly bis: Tag }
  | { readonly art: 'liste'; readonly werte: readonly Wert[] };

export const leer: Wert = { art: 'leer' };
const ja: Wert = { art: 'wahr', wert: true };
const nein: Wert = { art: 'wahr', wert: false };

export const wahr = (b: boolean | null): Wert => (b === null ? leer : b ? ja : nein);
export const zahl = (d: Dezimal | null): Wert => (d === null ? leer : { art: 'zahl', wert: d });
export const text = (t: string): Wert => (t === '' ? leer : { art: 'text', wert: t });
export const datum = (t: Tag | null): Wert => (t === null ? leer : { art: 'datum', wert: t });
/** A list without members is empty. */
export const liste = (werte: readonly Wert[]): Wert => (werte.length === 0 ? leer : { art: 'liste', werte });

export const unlesbar: Wert = { art: 'unlesbar' };
export const istLeer = (w: Wert): boolean => w.art === 'leer' || w.art === 'unlesbar';
export const istWahr = (w: Wert): boolean => w.art === 'wahr' && w.wert;
export const wahrheit = (w: Wert): boolean | null => (w.art === 'wahr' ? w.wert : null);

/** A stored answer as a value of its field's type. Partial dates are read elsewhere, because they stand for two days. */
export function ausAngabe(angabe: Angabe | undefined, typ: Feldtyp): Wert {
  if (typ === 'janein' || typ === 'bestaetigung') return typeof angabe === 'boolean' ? wahr(angabe) : leer;
  if (typ === 'mehrfach' || typ === 'upload') return Array.isArray(angabe) ? liste(texte(angabe as readonly Angabe[])) : leer;
  if (typ === 'anschrift') return liste(texte(Object.values(typeof angabe === 'object' && angabe !== null ? angabe : {}).flat() as readonly Angabe[]));
  if (typeof angabe !== 'string' || angabe === '') return leer;
  if (typ === 'zahl' || typ === 'betrag') return lesbar(zahl(dezimal(angabe)));
  return typ === 'datum' ? lesbar(datum(tag(angabe))) : text(angabe);
}

const texte = (angaben: readonly Angabe[]): readonly Wert[] => angaben.map((eine) => (typeof eine === 'string' ? text(eine) : leer)).filter((eine) => !istLeer(eine));

const lesbar = (w: Wert): Wert => (w.art === 'leer' ? unlesbar : w);

export function ausLiteral(literal: string | number | boolean): Wert {
  if (typeof literal === 'boolean') return wahr(literal);
  return typeof literal === 'number' ? zahl(dezimal(ziffern(literal))) : text(literal);
}

/** Small numbers are written as "1e-10" by JavaScript. */
const ziffern = (wert: number): string => (Math.abs(wert) < 1e-6 ? wert.toFixed(10) : String(wert));

/** Less than, equal or greater than zero; `null` when the two cannot be compared. A text beside a date or a decimal is read as such. */
export function vergleiche(a: Wert, b: Wert): number | null {
  if (a.art === 'datum' || b.art === 'datum') return beide(alsDatum(a), alsDatum(b), vergleicheTage);
  if (a.art === 'zahl' || b.art === 'zahl') return beide(alsZahl(a), alsZahl(b), vergleicheDezimal);
  if (a.art === 'text' && b.art === 'text') return a.wert < b.wert ? -1 : a.wert > b.wert ? 1 : 0;
  return null;
}

/** `null` where the values cannot be compared. */
export function gleich(a: Wert, b: Wert): boolean | null {
  if (a.art === 'wahr' && b.art === 'wahr') return a.wert === b.wert;
  const ordnung = vergleiche(a, b);
  return ordnung === null ? null : ordnung === 0;
}

function beide<T>(a: T | null, b: T | null, ordnung: (x: T, y: T) => number): number | null {
  return a === null || b === null ? null : ordnung(a, b);
}

export function alsDatum(w: Wert): Tag | null {
  if (w.art === 'datum') return w.wert;
  return w.art === 'text' ? tag(w.wert) : null;
}

export function alsZahl(w: Wert): Dezimal | null {
  if (w.art === 'zahl') return w.wert;
  return w.art === 'text' ? dezimal(w.wert) : null;
}

/** As the format writes it: decimals without trailing zeros, dates year first. */
export function alsText(w: Wert): string {
  switch (w.art) {
    case 'text': return w.wert;
    case 'zahl': return dezimalAlsText(w.wert);
    case 'datum': return tagAlsText(w.wert);
    case 'wahr': return String(w.wert);
    case 'liste': return w.werte.map(alsText).join('|');
    default: return '';
  }
}
