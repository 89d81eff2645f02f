import type { Angabe, Angaben, Ausdruck, Definition, Feld, Gruppe, Seite } from '../format/definition.ts';
import { type Tag, zeitraum } from './kalender.ts';
import { Lauf } from './lauf.ts';
import { type Feldort, Verzeichnis } from './verzeichnis.ts';
import { type Wert, ausAngabe, datum, leer, liste, text, unlesbar, zahl } from './wert.ts';
import { ausGanzzahl } from './dezimal.ts';

/** Everything an expression can look at. */
export interface Vorgaben {
  readonly definition: Definition;
  readonly angaben: Angaben;
  /** Today in Europe/Berlin. */
  readonly heute: Tag;
  readonly schalter?: Readonly<Record<string, boolean>>;
  /** anliegen, sprache, plz, ort: readable as fields. */
  readonly rahmen?: Readonly<Record<string, string | undefined>>;
}

/** The item of a repeatable group that an expression stands at. */
export interface Platz {
  readonly gruppe: string | null;
  readonly index: number;
}

export const aussen: Platz = { gruppe: null, index: -1 };

/** Answers seen through a definition. Lives as long as the answers stay the same. */
export class Auswerter {
  readonly vorgaben: Vorgaben;
  readonly verzeichnis: Verzeichnis;
  readonly #sichtbar = new Map<string, boolean>();
  readonly #teile = new Map<object, boolean>();
  readonly #werte = new Map<string, Wert>();

  constructor(vorgaben: Vorgaben, verzeichnis = new Verzeichnis(vorgaben.definition)) {
    this.vorgaben = vorgaben;
    this.verzeichnis = verzeichnis;
  }

  seiteSichtbar(seite: Seite): boolean {
    return this.#gemerkt(seite, seite.wenn);
  }

  gruppeSichtbar(gruppe: Gruppe): boolean {
    return this.#gemerkt(gruppe, gruppe.wenn);
  }

  sichtbar(pfad: string, index = -1): boolean {
    const ort = this.verzeichnis.ort(pfad);
    return ort ? this.ortSichtbar(ort, index) : false;
  }

  ortSichtbar(ort: Feldort, index: number): boolean {
    const schluessel = `${ort.pfad}#${index}`;
    const bekannt = this.#sichtbar.get(schluessel);
    if (bekannt !== undefined) return bekannt;
    const eltern = ort.eltern ? this.verzeichnis.ort(ort.eltern.id) : null;
    const ergebnis =
      this.seiteSichtbar(ort.seite) && this.gruppeSichtbar(ort.gruppe) && (!eltern || this.ortSichtbar(eltern, -1)) && (ort.feld.wenn === undefined || this.immer(ort.feld.wenn, platzVon(ort, index)));
    this.#sichtbar.set(schluessel, ergebnis);
    return ergebnis;
  }

  /** The value of a field, empty when hidden; partial dates are still periods. */
  wert(ort: Feldort, index: number): Wert {
    const schluessel = `${ort.pfad}.${ort.teil ?? ''}#${index}`;
    let wert = this.#werte.get(schluessel);
    if (!wert) {
      wert = this.ortSichtbar(ort, index) ? this.#lies(ort, index) : leer;
      this.#werte.set(schluessel, wert);
    }
    return wert;
  }

  /** The number of items of a visible group. */
  anzahl(gruppe: string): number {
    const ort = this.verzeichnis.ort(gruppe);
    const wert = this.vorgaben.angaben[gruppe];
    return ort?.feld.typ === 'gruppe' && this.ortSichtbar(ort, -1) && Array.isArray(wert) ? wert.length : 0;
  }

  immer(ausdruck: Ausdruck, platz: Platz = aussen): boolean {
    return this.nur(ausdruck, platz, true);
  }

  /** Whether the expression can take the value true in some combination of its partial dates. */
  manchmal(ausdruck: Ausdruck, platz: Platz = aussen): boolean {
    return new Lauf(this, platz, null).menge(ausdruck).has(true);
  }

  nur(ausdruck: Ausdruck, platz: Platz, wert: boolean): boolean {
    const menge = new Lauf(this, platz, null).menge(ausdruck);
    return menge.size === 1 && menge.has(wert);
  }

  #gemerkt(teil: object, wenn: Ausdruck | undefined): boolean {
    const bekannt = this.#teile.get(teil);
    if (bekannt !== undefined) return bekannt;
    const ergebnis = wenn === undefined || this.immer(wenn);
    this.#teile.set(teil, ergebnis);
    return ergebnis;
  }

  #roh(ort: Feldort, index: number): Angabe | undefined {
    const { angaben } = this.vorgaben;
    if (!ort.eltern) return angaben[ort.feld.id];
    const wert = angaben[ort.eltern.id];
    const traeger = ort.eltern.typ === 'gruppe' ? (Array.isArray(wert) ? (wert as readonly Angabe[])[index] : undefined) : wert;
    return istObjekt(traeger) ? traeger[ort.feld.id] : undefined;
  }

  #lies(ort: Feldort, index: number): Wert {
    const roh = this.#roh(ort, index);
    if (ort.teil) {
      const teil = istObjekt(roh) ? roh[ort.teil] : undefined;
      return typeof teil === 'string' ? text(teil) : leer;
    }
    switch (ort.feld.typ) {
      case 'gruppe': return liste(Array.from({ length: this.anzahl(ort.feld.id) }, (_, nummer) => zahl(ausGanzzahl(nummer))));
      case 'block': return liste(this.#mitglieder(ort.feld));
      case 'hinweis': return leer;
      case 'teildatum': return teildatum(roh);
      default: return ausAngabe(roh, ort.feld.typ);
    }
  }

  #mitglieder(block: Feld): readonly Wert[] {
    return (block.felder ?? []).flatMap((mitglied) => {
      const ort = this.verzeichnis.ort(`${block.id}.${mitglied.id}`);
      const wert = ort ? this.wert(ort, -1) : leer;
      return wert.art === 'leer' ? [] : [wert];
    });
  }
}

export function platzVon(ort: Feldort, index: number): Platz {
  return ort.eltern?.typ === 'gruppe' ? { gruppe: ort.eltern.id, index } : aussen;
}

function istObjekt(wert: Angabe | undefined): wert is { readonly [teil: string]: Angabe } {
  return typeof wert === 'object' && wert !== null && !Array.isArray(wert);
}

function teildatum(roh: Angabe | undefined): Wert {
  if (typeof roh !== 'string' || roh === '') return leer;
  const raum = zeitraum(roh);
  if (!raum) return unlesbar;
  return raum.von === raum.bis ? datum(raum.von) : { art: 'zeitraum', von: raum.von, bis: raum.bis };
}
