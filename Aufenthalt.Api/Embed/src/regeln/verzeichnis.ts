import type { Ausdruck, Definition, Feld, Gruppe, Seite } from '../format/definition.ts';

/** Where something that an expression can read stands: a field, a member of a group or block, a part of an address. */
export interface Feldort {
  readonly feld: Feld;
  /** "familienname", "kinder.vorname"; without the part of an address. */
  readonly pfad: string;
  readonly seite: Seite;
  readonly gruppe: Gruppe;
  readonly eltern: Feld | null;
  readonly teil: string | null;
}

const anschriftteile = ['strasse', 'hausnummer', 'zusatz', 'plz', 'ort', 'postfach', 'staat'];

export class Verzeichnis {
  readonly definition: Definition;
  readonly #orte = new Map<string, Feldort>();
  readonly #aussen = new WeakMap<object, readonly string[]>();

  constructor(definition: Definition) {
    this.definition = definition;
    for (const seite of definition.seiten) for (const gruppe of seite.gruppen) for (const feld of gruppe.felder) this.#nimmAuf(feld, seite, gruppe);
  }

  ort(pfad: string): Feldort | undefined {
    return this.#orte.get(pfad);
  }

  seite(id: string): Seite | undefined {
    return this.definition.seiten.find((seite) => seite.id === id);
  }

  istMitglied(pfad: string, gruppe: string): boolean {
    const eltern = this.ort(pfad)?.eltern;
    return eltern?.typ === 'gruppe' && eltern.id === gruppe;
  }

  /** The fields outside a group that a question about its items reads, through computed members too. */
  aussenbezuege(frage: object, gruppe: string, inhalt: Ausdruck): readonly string[] {
    let bekannt = this.#aussen.get(frage);
    if (!bekannt) {
      const gesehen = new Set<string>();
      this.#sammle(inhalt, gruppe, gesehen);
      bekannt = [...gesehen].filter((pfad) => !this.istMitglied(pfad, gruppe)).sort((a, b) => (a < b ? -1 : 1));
      this.#aussen.set(frage, bekannt);
    }
    return bekannt;
  }

  #sammle(ausdruck: unknown, gruppe: string, gesehen: Set<string>): void {
    if (Array.isArray(ausdruck)) {
      for (const teil of ausdruck) this.#sammle(teil, gruppe, gesehen);
      return;
    }
    if (typeof ausdruck !== 'object' || ausdruck === null) return;
    for (const [name, operanden] of Object.entries(ausdruck as Record<string, readonly unknown[]>)) {
      if (name === 'feld') this.#sammlePfad(String(operanden[0]), gruppe, gesehen);
      else this.#sammle(operanden, gruppe, gesehen);
    }
  }

  #sammlePfad(pfad: string, gruppe: string, gesehen: Set<string>): void {
    if (gesehen.has(pfad)) return;
    gesehen.add(pfad);
    const formel = this.istMitglied(pfad, gruppe) ? this.ort(pfad)?.feld.ausdruck : undefined;
    if (formel !== undefined) this.#sammle(formel, gruppe, gesehen);
  }

  #nimmAuf(feld: Feld, seite: Seite, gruppe: Gruppe): void {
    for (const mitglied of feld.felder ?? []) this.#setze({ feld: mitglied, pfad: `${feld.id}.${mitglied.id}`, seite, gruppe, eltern: feld, teil: null });
    this.#setze({ feld, pfad: feld.id, seite, gruppe, eltern: null, teil: null });
    if (feld.typ !== 'upload' || feld.ausweg === false) return;
    const wenn = feld.wenn === undefined ? {} : { wenn: feld.wenn };
    this.#setze({ feld: { id: `${feld.id}Fehlt`, typ: 'janein', pflicht: false, ...wenn }, pfad: `${feld.id}Fehlt`, seite, gruppe, eltern: null, teil: null });
    this.#setze({ feld: { id: `${feld.id}FehltGrund`, typ: 'text', zeilen: 3, pflicht: false, ...wenn }, pfad: `${feld.id}FehltGrund`, seite, gruppe, eltern: null, teil: null });
  }

  #setze(ort: Feldort): void {
    this.#orte.set(ort.pfad, ort);
    if (ort.feld.typ === 'anschrift') for (const teil of anschriftteile) this.#orte.set(`${ort.pfad}.${teil}`, { ...ort, teil });
  }
}

export function felderDerSeite(seite: Seite): readonly Feld[] {
  return seite.gruppen.flatMap((gruppe) => gruppe.felder);
}
