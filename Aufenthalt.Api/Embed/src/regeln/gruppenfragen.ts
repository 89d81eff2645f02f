import type { Ausdruck } from '../format/definition.ts';
import { type Operator, wort } from './ausdruck.ts';
import { type Dezimal, addiere, ausGanzzahl } from './dezimal.ts';
import { type Tag, vergleiche as vergleicheTage } from './kalender.ts';
import { Lauf, type Wahrheit } from './lauf.ts';
import { type Wert, datum, gleich, istLeer, leer, wahr, zahl } from './wert.ts';

// Questions about the items of a repeatable group, judged item by item or pair by pair: fifteen children with partial dates
// would otherwise be 2¹⁵ combinations.

/** Dates outside the group are the same for all items, so they are chosen before the items are looked at. */
function eintraege(gruppe: string, inhalt: Ausdruck, lauf: Lauf, frage: object): Lauf[] {
  const { auswerter } = lauf;
  for (const pfad of auswerter.verzeichnis.aussenbezuege(frage, gruppe, inhalt)) lauf.lies(pfad);
  return Array.from({ length: auswerter.anzahl(gruppe) }, (_, index) => new Lauf(auswerter, { gruppe, index }, lauf));
}

const kleene = (entscheidend: boolean, a: Wahrheit, b: Wahrheit): Wahrheit =>
  a === entscheidend || b === entscheidend ? entscheidend : a === null || b === null ? null : !entscheidend;

const quantor = (entscheidend: boolean): Operator => ([gruppe, inhalt], lauf, frage) => {
  let menge = new Set<Wahrheit>([!entscheidend]);
  for (const eintrag of eintraege(wort(gruppe), inhalt as Ausdruck, lauf, frage)) {
    const werte = eintrag.menge(inhalt as Ausdruck);
    menge = new Set([...menge].flatMap((a) => [...werte].map((b) => kleene(entscheidend, a, b))));
  }
  return eines(menge, lauf);
};

function eines(menge: ReadonlySet<Wahrheit>, lauf: Lauf): Wert {
  const werte = ([false, null, true] as const).filter((einer) => menge.has(einer));
  return wahr(werte[lauf.waehle(werte.length)] ?? null);
}

const summe: Operator = ([gruppe, inhalt], lauf, frage) => {
  let kleinste: Dezimal | null = ausGanzzahl(0);
  let groesste: Dezimal | null = ausGanzzahl(0);
  for (const eintrag of eintraege(wort(gruppe), inhalt as Ausdruck, lauf, frage)) {
    const grenzen = eintrag.grenzen(inhalt as Ausdruck);
    kleinste = plus(kleinste, grenzen?.kleinste);
    groesste = plus(groesste, grenzen?.groesste);
  }
  if (kleinste === groesste) return zahl(kleinste);
  return zahl(lauf.waehle(2) === 0 ? kleinste : groesste);
};

const plus = (a: Dezimal | null, b: Dezimal | undefined): Dezimal | null => (a === null || b === undefined ? null : addiere(a, b));

interface Urteil {
  readonly kann: boolean;
  readonly muss: boolean;
}

function paare(gruppe: string, lauf: Lauf, pruefe: (i: number, j: number) => Urteil): Wert {
  const anzahl = lauf.auswerter.anzahl(gruppe);
  const urteile: Urteil[] = [];
  for (let i = 0; i < anzahl; i++) for (let j = i + 1; j < anzahl; j++) urteile.push(pruefe(i, j));
  if (urteile.some((urteil) => urteil.muss)) return wahr(true);
  return urteile.some((urteil) => urteil.kann) ? eines(new Set([false, true]), lauf) : wahr(false);
}

function glied(gruppe: string, mitglied: string, index: number, lauf: Lauf): Wert {
  const ort = lauf.auswerter.verzeichnis.ort(`${gruppe}.${mitglied}`);
  return ort ? lauf.auswerter.wert(ort, index) : leer;
}

function moeglichkeiten(wert: Wert): readonly Wert[] {
  if (istLeer(wert)) return [];
  return wert.art === 'zeitraum' ? [datum(wert.von), datum(wert.bis)] : [wert];
}

const doppelt: Operator = ([name, ...mitglieder], lauf) => {
  const gruppe = wort(name);
  return paare(gruppe, lauf, (i, j) => {
    let [kann, muss] = [true, true];
    for (const mitglied of mitglieder) {
      const [a, b] = [glied(gruppe, wort(mitglied), i, lauf), glied(gruppe, wort(mitglied), j, lauf)];
      const gleiche = moeglichkeiten(a).flatMap((x) => moeglichkeiten(b).map((y) => gleich(x, y) === true));
      kann = kann && gleiche.includes(true);
      muss = muss && gleiche.length > 0 && !gleiche.includes(false);
    }
    return { kann, muss };
  });
};

function spanne(wert: Wert): { readonly erster: Tag; readonly letzter: Tag } | null {
  if (wert.art === 'zeitraum') return { erster: wert.von, letzter: wert.bis };
  return wert.art === 'datum' ? { erster: wert.wert, letzter: wert.wert } : null;
}

const ueberlappt: Operator = ([name, von, bis], lauf) => {
  const gruppe = wort(name);
  const nichtNach = (a: Tag, b: Tag): boolean => vergleicheTage(a, b) <= 0;
  return paare(gruppe, lauf, (i, j) => {
    const [von1, bis1, von2, bis2] = ([[von, i], [bis, i], [von, j], [bis, j]] as const).map(([mitglied, index]) => spanne(glied(gruppe, wort(mitglied), index, lauf)));
    if (!von1 || !bis1 || !von2 || !bis2) return { kann: false, muss: false };
    return {
      kann: nichtNach(von1.erster, bis2.letzter) && nichtNach(von2.erster, bis1.letzter),
      muss: nichtNach(von1.letzter, bis2.erster) && nichtNach(von2.letzter, bis1.erster),
    };
  });
};

export const gruppenfragen: Readonly<Record<string, Operator>> = { einige: quantor(true), alle: quantor(false), summe, doppelt, ueberlappt };
