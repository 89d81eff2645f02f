import type { Angabe, Angaben, Ausdruck, Definition, Feld } from '../format/definition.ts';
import { werteAus } from './ausdruck.ts';
import { type Tag, zeitraum } from './kalender.ts';
import { Verzeichnis } from './verzeichnis.ts';
import { type Wert, ausAngabe, datum, istLeer, istWahr, leer, liste, text, unlesbar } from './wert.ts';

/** What an expression can see: the answers, the day, the tenant's switches. */
export interface Vorgaben {
  readonly definition: Definition;
  readonly angaben: Angaben;
  readonly heute: Tag;
  readonly schalter?: Readonly<Record<string, boolean>>;
  /** anliegen, sprache, plz, ort: readable as fields. */
  readonly rahmen?: Readonly<Record<string, string | undefined>>;
}

type Ende = 'von' | 'bis';

/** More partial dates than this in one rule are not told apart one by one, but taken all early or all late. */
export const hoechsteKombination = 10;

export class Lage {
  readonly vorgaben: Vorgaben;
  readonly verzeichnis: Verzeichnis;
  readonly #sichtbar = new Map<string, boolean>();
  readonly #eintraege = new Map<string, number>();
  #wahl = new Map<string, Ende>();
  #gelesen = new Set<string>();
  #alle: Ende | null = null;

  constructor(vorgaben: Vorgaben, verzeichnis = new Verzeichnis(vorgaben.definition)) {
    this.vorgaben = vorgaben;
    this.verzeichnis = verzeichnis;
  }

  /** Evaluates with one item of a group as the current one. */
  imEintrag<T>(gruppe: string, nummer: number, tun: () => T): T {
    const vorher = this.#eintraege.get(gruppe);
    this.#eintraege.set(gruppe, nummer);
    try {
      return tun();
    } finally {
      if (vorher === undefined) this.#eintraege.delete(gruppe);
      else this.#eintraege.set(gruppe, vorher);
    }
  }

  anzahlEintraege(gruppe: string): number {
    const eintrag = this.verzeichnis.eintrag(gruppe);
    const wert = this.vorgaben.angaben[gruppe];
    return eintrag && Array.isArray(wert) && this.sichtbar(gruppe) ? wert.length : 0;
  }

  lies(pfad: string): Wert {
    const [kopf = '', ...rest] = pfad.split('.');
    const eintrag = this.verzeichnis.eintrag(kopf);
    if (!eintrag) return this.#liesRahmen(kopf);
    if (!this.sichtbar(kopf)) return leer;
    return this.#liesFeld(eintrag.feld, kopf, this.vorgaben.angaben[kopf], rest);
  }

  /** Members of a group are asked with their item: "kinder[0].vorname" is the path `kinder.vorname` in item 0. */
  sichtbar(id: string): boolean {
    const eintrag = this.verzeichnis.eintrag(id);
    return eintrag ? this.#gemerkt(id, () => this.verzeichnis.bedingungen(eintrag)) : false;
  }

  sichtbarImEintrag(gruppe: string, feld: Feld): boolean {
    if (!this.sichtbar(gruppe)) return false;
    const nummer = this.#eintraege.get(gruppe);
    return this.#gemerkt(`${gruppe}[${nummer ?? ''}].${feld.id}`, () => (feld.wenn === undefined ? [] : [feld.wenn]));
  }

  /** True for every first and last day of the partial dates that are read (`wenn`, `pflicht`, severity F). */
  immerWahr(ausdruck: Ausdruck): boolean {
    return this.#kombinationen(ausdruck).every(istWahr);
  }

  /** True for at least one of them (severity W and H). */
  malWahr(ausdruck: Ausdruck): boolean {
    return this.#kombinationen(ausdruck).some(istWahr);
  }

  #gemerkt(schluessel: string, bedingungen: () => readonly Ausdruck[]): boolean {
    const bekannt = this.#sichtbar.get(schluessel);
    if (bekannt !== undefined) return bekannt;
    // A field that asks for itself is hidden, instead of turning in circles; the compiler refuses such definitions.
    this.#sichtbar.set(schluessel, false);
    const sichtbar = bedingungen().every((wenn) => this.immerWahr(wenn));
    this.#sichtbar.set(schluessel, sichtbar);
    return sichtbar;
  }

  #kombinationen(ausdruck: Ausdruck): Wert[] {
    const [wahl, gelesen, alle] = [this.#wahl, this.#gelesen, this.#alle];
    try {
      return this.#rechne(ausdruck);
    } finally {
      [this.#wahl, this.#gelesen, this.#alle] = [wahl, gelesen, alle];
    }
  }

  #rechne(ausdruck: Ausdruck): Wert[] {
    [this.#wahl, this.#gelesen, this.#alle] = [new Map(), new Set(), null];
    const erster = werteAus(ausdruck, this);
    const daten = [...this.#gelesen];
    if (daten.length === 0) return [erster];
    if (daten.length > hoechsteKombination)
      return (['von', 'bis'] as const).map((ende) => {
        this.#alle = ende;
        return werteAus(ausdruck, this);
      });
    return Array.from({ length: 2 ** daten.length }, (_, nummer) => {
      this.#wahl = new Map(daten.map((pfad, stelle) => [pfad, (nummer >> stelle) & 1 ? 'bis' : 'von']));
      return werteAus(ausdruck, this);
    });
  }

  #liesRahmen(id: string): Wert {
    const wert = this.vorgaben.rahmen?.[id];
    if (wert !== undefined) return text(wert);
    const beleg = /^(.+)(Fehlt|FehltGrund)$/.exec(id)?.[1];
    if (!beleg || this.verzeichnis.eintrag(beleg)?.feld.typ !== 'upload' || !this.sichtbar(beleg)) return leer;
    return ausAngabe(this.vorgaben.angaben[id], 'text');
  }

  #liesFeld(feld: Feld, pfad: string, angabe: Angabe | undefined, rest: readonly string[]): Wert {
    if (feld.typ === 'berechnet') return werteAus(feld.ausdruck ?? '', this);
    if (rest.length === 0) return this.#liesWert(feld, pfad, angabe);
    const [name = '', ...tiefer] = rest;
    if (feld.typ === 'gruppe') return this.#liesGruppe(feld, pfad, angabe, name, tiefer);
    const teil = typeof angabe === 'object' && angabe !== null && !Array.isArray(angabe) ? (angabe as Record<string, Angabe>)[name] : undefined;
    if (feld.typ !== 'block') return ausAngabe(teil, 'text');
    const mitglied = feld.felder?.find((kandidat) => kandidat.id === name);
    if (!mitglied || (mitglied.wenn !== undefined && !this.immerWahr(mitglied.wenn))) return leer;
    return this.#liesFeld(mitglied, `${pfad}.${name}`, teil, tiefer);
  }

  #liesGruppe(feld: Feld, pfad: string, angabe: Angabe | undefined, name: string, tiefer: readonly string[]): Wert {
    const mitglied = feld.felder?.find((kandidat) => kandidat.id === name);
    const eintraege = Array.isArray(angabe) ? (angabe as readonly Angabe[]) : [];
    if (!mitglied) return leer;
    const liesEintrag = (nummer: number): Wert => {
      if (!this.sichtbarImEintrag(feld.id, mitglied)) return leer;
      const eintrag = eintraege[nummer] as Record<string, Angabe> | undefined;
      return this.#liesFeld(mitglied, `${pfad}[${nummer}].${name}`, eintrag?.[name], tiefer);
    };
    const aktuell = this.#eintraege.get(feld.id);
    if (aktuell !== undefined) return liesEintrag(aktuell);
    const werte = eintraege.map((_, nummer) => this.imEintrag(feld.id, nummer, () => liesEintrag(nummer)));
    return liste(werte.filter((wert) => !istLeer(wert)));
  }

  #liesWert(feld: Feld, pfad: string, angabe: Angabe | undefined): Wert {
    if (feld.typ !== 'teildatum' && feld.typ !== 'datum') return ausAngabe(angabe, feld.typ);
    if (typeof angabe !== 'string' || angabe === '') return leer;
    const raum = zeitraum(angabe);
    if (!raum) return unlesbar;
    if (raum.von === raum.bis) return datum(raum.von);
    this.#gelesen.add(pfad);
    return datum(raum[this.#alle ?? this.#wahl.get(pfad) ?? 'von']);
  }
}
