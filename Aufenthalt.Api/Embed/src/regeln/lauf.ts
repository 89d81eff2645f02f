import type { Ausdruck } from '../format/definition.ts';
import { werteAus } from './ausdruck.ts';
import type { Auswerter, Platz } from './auswerter.ts';
import { type Dezimal, vergleiche } from './dezimal.ts';
import type { Feldort } from './verzeichnis.ts';
import { type Wert, datum, istLeer, leer, liste, text, wahrheit } from './wert.ts';

export type Wahrheit = boolean | null;

/** More combinations than this at one level, and the outcome is unknown. */
const hoechstzahl = 256;

/**
 * Evaluates one expression for every combination of the partial dates it reads. Each time a partial date (or the outcome of a question
 * about a group) is met for the first time in a pass, that is a choice; passes are repeated until every choice was made both ways.
 */
export class Lauf {
  readonly auswerter: Auswerter;
  readonly #platz: Platz;
  readonly #aussen: Lauf | null;
  readonly #wahlen: { wahl: number; umfang: number }[] = [];
  readonly #fest = new Map<string, Wert>();
  #zeiger = 0;

  constructor(auswerter: Auswerter, platz: Platz, aussen: Lauf | null) {
    this.auswerter = auswerter;
    this.#platz = platz;
    this.#aussen = aussen;
  }

  /** The truth values the expression can take. */
  menge(ausdruck: Ausdruck): Set<Wahrheit> {
    const menge = new Set<Wahrheit>();
    return this.#durchlaufe(() => menge.add(wahrheit(werteAus(ausdruck, this)))) ? menge : new Set([null]);
  }

  /** What `beigabe` gives in the first pass in which the condition is true. */
  ersteWahre<T>(ausdruck: Ausdruck, beigabe: (lauf: Lauf) => T): T | undefined {
    let erste: T | undefined;
    this.#durchlaufe(() => {
      if (wahrheit(werteAus(ausdruck, this)) === true) erste ??= beigabe(this);
    });
    return erste;
  }

  /** The value when all combinations agree; empty otherwise. */
  eindeutig(ausdruck: Ausdruck): Wert {
    const werte = new Map<string, Wert>();
    const vollstaendig = this.#durchlaufe(() => {
      const wert = werteAus(ausdruck, this);
      werte.set(schluesselVon(wert), wert);
    });
    return vollstaendig && werte.size === 1 ? ([...werte.values()][0] ?? leer) : leer;
  }

  /** Smallest and largest decimal, an empty value counting as 0; `null` when there are too many combinations. */
  grenzen(ausdruck: Ausdruck): { readonly kleinste: Dezimal; readonly groesste: Dezimal } | null {
    const zahlen: Dezimal[] = [];
    const vollstaendig = this.#durchlaufe(() => {
      const wert = werteAus(ausdruck, this);
      zahlen.push(wert.art === 'zahl' ? wert.wert : 0n);
    });
    zahlen.sort(vergleiche);
    return vollstaendig ? { kleinste: zahlen[0] ?? 0n, groesste: zahlen[zahlen.length - 1] ?? 0n } : null;
  }

  waehle(umfang: number): number {
    if (umfang === 1) return 0;
    const wahl = this.#wahlen[this.#zeiger] ?? { wahl: 0, umfang };
    this.#wahlen[this.#zeiger++] = wahl;
    return wahl.wahl;
  }

  lies(pfad: string): Wert {
    const ort = this.auswerter.verzeichnis.ort(pfad);
    if (!ort) return text(this.auswerter.vorgaben.rahmen?.[pfad] ?? '');
    if (ort.eltern?.typ !== 'gruppe') return this.#liesEinen(ort, pfad, -1);
    const index = this.index(ort.eltern.id);
    return index === null ? this.#liste(ort) : this.#liesEinen(ort, pfad, index);
  }

  index(gruppe: string): number | null {
    return this.#platz.gruppe === gruppe ? this.#platz.index : (this.#aussen?.index(gruppe) ?? null);
  }

  #liesEinen(ort: Feldort, pfad: string, index: number): Wert {
    const schluessel = `${pfad}#${index}`;
    const bekannt = this.#festerWert(schluessel);
    if (bekannt) return bekannt;
    if (ort.feld.typ === 'berechnet') {
      const wert = this.auswerter.ortSichtbar(ort, index) && ort.feld.ausdruck !== undefined ? werteAus(ort.feld.ausdruck, this) : leer;
      this.#fest.set(schluessel, wert);
      return wert;
    }
    const wert = this.auswerter.wert(ort, index);
    if (wert.art !== 'zeitraum') return wert;
    const tag = datum(this.waehle(2) === 0 ? wert.von : wert.bis);
    this.#fest.set(schluessel, tag);
    return tag;
  }

  #liste(ort: Feldort): Wert {
    const gruppe = ort.eltern?.id ?? '';
    const glieder = Array.from({ length: this.auswerter.anzahl(gruppe) }, (_, index) => this.#listenglied(ort, gruppe, index));
    return liste(glieder.filter((wert) => !istLeer(wert)));
  }

  #listenglied(ort: Feldort, gruppe: string, index: number): Wert {
    if (ort.feld.typ === 'berechnet') return new Lauf(this.auswerter, { gruppe, index }, null).eindeutig({ feld: [ort.pfad] });
    const wert = this.auswerter.wert(ort, index);
    return wert.art === 'zeitraum' ? datum(wert.von) : wert;
  }

  #festerWert(schluessel: string): Wert | undefined {
    return this.#fest.get(schluessel) ?? (this.#aussen ? this.#aussen.#festerWert(schluessel) : undefined);
  }

  #durchlaufe(durchgang: () => void): boolean {
    this.#wahlen.length = 0;
    for (let zahl = 0; zahl < hoechstzahl; zahl++) {
      this.#zeiger = 0;
      this.#fest.clear();
      durchgang();
      if (!this.#weiter()) return true;
    }
    return false;
  }

  #weiter(): boolean {
    let letzte = this.#wahlen[this.#wahlen.length - 1];
    while (letzte && letzte.wahl + 1 === letzte.umfang) {
      this.#wahlen.pop();
      letzte = this.#wahlen[this.#wahlen.length - 1];
    }
    if (letzte) letzte.wahl++;
    return letzte !== undefined;
  }
}

function schluesselVon(wert: Wert): string {
  return JSON.stringify(wert, (_, teil: unknown) => (typeof teil === 'bigint' ? `${teil}n` : teil));
}
