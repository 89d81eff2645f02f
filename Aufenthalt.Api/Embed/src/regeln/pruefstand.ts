// For tests only: evaluates expressions from outside, as the shared vectors and the comparison with the server write them.
import type { Angaben, Ausdruck, Definition, Feld, Schwelle } from '../format/definition.ts';
import { Auswerter, aussen } from './auswerter.ts';
import { tag } from './kalender.ts';
import { Lauf } from './lauf.ts';
import { alsText } from './wert.ts';

export interface Prueffall {
  readonly ausdruck: Ausdruck;
  readonly angaben?: Angaben;
  readonly heute?: string;
  readonly kontext?: { readonly anliegen?: string; readonly sprache?: string; readonly plz?: string; readonly ort?: string; readonly schalter?: readonly string[] };
}

export interface Pruefgrund {
  readonly heute: string;
  readonly felder: readonly Feld[];
  readonly schwellen: { readonly werte: Readonly<Record<string, Schwelle>> };
}

/** The truth values over all combinations, and the value where all agree. */
export interface Pruefergebnis {
  readonly moeglich: readonly (boolean | null)[];
  readonly wert: string;
}

export function definitionAus(grund: Pruefgrund): Definition {
  return {
    schluessel: 'probe', sha256: '', sprache: 'de', richtung: 'ltr', anliegen: [], listen: {}, texte: {}, staaten: [], staatsangehoerigkeiten: [],
    seiten: [{ id: 'seite', gruppen: [{ id: 'gruppe', felder: grund.felder }] }],
    schwellen: grund.schwellen.werte,
  };
}

export function rechne(definition: Definition, heute: string, fall: Prueffall): Pruefergebnis {
  const { schalter, ...rahmen } = fall.kontext ?? {};
  const auswerter = new Auswerter({
    definition,
    angaben: fall.angaben ?? {},
    heute: tag(fall.heute ?? heute) ?? { jahr: 1, monat: 1, tag: 1 },
    schalter: Object.fromEntries((schalter ?? []).map((name) => [name, true])),
    rahmen: { sprache: 'de', ...rahmen },
  });
  const moeglich = new Lauf(auswerter, aussen, null).menge(fall.ausdruck);
  const wert = new Lauf(auswerter, aussen, null).eindeutig(fall.ausdruck);
  return {
    moeglich: ([false, null, true] as const).filter((einer) => moeglich.has(einer)),
    wert: wert.art === 'wahr' ? (wert.wert ? 'wahr' : 'falsch') : wert.art === 'leer' || wert.art === 'unlesbar' ? '(leer)' : alsText(wert),
  };
}
