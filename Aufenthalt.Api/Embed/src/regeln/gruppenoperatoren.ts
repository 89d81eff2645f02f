import type { Operand } from '../format/definition.ts';
import { wert, wort } from './ausdruck.ts';
import { type Dezimal, addiere, ausGanzzahl } from './dezimal.ts';
import type { Lage } from './lage.ts';
import { type Wert, alsDatum, alsZahl, gleich, leer, vergleiche, wahr, wahrheit, zahl } from './wert.ts';

type Operator = (operanden: readonly Operand[], lage: Lage) => Wert;

/** Evaluates for each item of a group in turn. */
function jeEintrag<T>(gruppe: string, lage: Lage, tun: () => T): T[] {
  return Array.from({ length: lage.anzahlEintraege(gruppe) }, (_, nummer) => lage.imEintrag(gruppe, nummer, tun));
}

const ueberEintraege = (entscheidend: boolean): Operator => ([gruppe, ausdruck], lage) => {
  const werte = jeEintrag(wort(gruppe), lage, () => wahrheit(wert(ausdruck, lage)));
  if (werte.includes(entscheidend)) return wahr(entscheidend);
  return wahr(werte.includes(null) ? null : !entscheidend);
};

const summe: Operator = ([gruppe, ausdruck], lage) => {
  const zahlen = jeEintrag(wort(gruppe), lage, () => alsZahl(wert(ausdruck, lage))).filter((eine) => eine !== null);
  return zahl(zahlen.reduce<Dezimal | null>((bisher, eine) => (bisher === null ? null : addiere(bisher, eine)), ausGanzzahl(0)));
};

/** Each pair of items once. */
function paare<T>(eintraege: readonly T[], gilt: (a: T, b: T) => boolean): boolean {
  return eintraege.some((a, i) => eintraege.slice(i + 1).some((b) => gilt(a, b)));
}

const doppelt: Operator = ([gruppe, ...mitglieder], lage) => {
  const name = wort(gruppe);
  const eintraege = jeEintrag(name, lage, () => mitglieder.map((mitglied) => lage.lies(`${name}.${wort(mitglied)}`)));
  return wahr(paare(eintraege, (a, b) => a.every((eines, i) => gleich(eines, b[i] ?? leer) === true)));
};

const ueberlappt: Operator = ([gruppe, von, bis], lage) => {
  const name = wort(gruppe);
  const raeume = jeEintrag(name, lage, () => [alsDatum(lage.lies(`${name}.${wort(von)}`)), alsDatum(lage.lies(`${name}.${wort(bis)}`))] as const);
  return wahr(
    paare(raeume, ([vonA, bisA], [vonB, bisB]) => {
      if (!vonA || !vonB || !bisA || !bisB) return false;
      return nichtNach(vonA, bisB) && nichtNach(vonB, bisA);
    }),
  );
};

function nichtNach(a: NonNullable<ReturnType<typeof alsDatum>>, b: NonNullable<ReturnType<typeof alsDatum>>): boolean {
  return (vergleiche({ art: 'datum', wert: a }, { art: 'datum', wert: b }) ?? 1) <= 0;
}

export const gruppenoperatoren: Readonly<Record<string, Operator>> = {
  einige: ueberEintraege(true),
  alle: ueberEintraege(false),
  summe,
  doppelt,
  ueberlappt,
};
