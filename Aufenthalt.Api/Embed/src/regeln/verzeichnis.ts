import type { Ausdruck, Definition, Feld, Gruppe, Seite } from '../format/definition.ts';

export interface Eintrag {
  readonly feld: Feld;
  readonly seite: Seite;
  readonly gruppe: Gruppe;
}

/** Where each field of a definition stands. */
export class Verzeichnis {
  readonly definition: Definition;
  readonly #felder = new Map<string, Eintrag>();

  constructor(definition: Definition) {
    this.definition = definition;
    for (const seite of definition.seiten)
      for (const gruppe of seite.gruppen)
        for (const feld of gruppe.felder) this.#felder.set(feld.id, { feld, seite, gruppe });
  }

  eintrag(id: string): Eintrag | undefined {
    return this.#felder.get(id);
  }

  seite(id: string): Seite | undefined {
    return this.definition.seiten.find((seite) => seite.id === id);
  }

  /** The conditions that must all be true for a top-level field to be seen. */
  bedingungen(eintrag: Eintrag): Ausdruck[] {
    return [eintrag.seite.wenn, eintrag.gruppe.wenn, eintrag.feld.wenn].filter((wenn) => wenn !== undefined);
  }
}

export function felderDerSeite(seite: Seite): readonly Feld[] {
  return seite.gruppen.flatMap((gruppe) => gruppe.felder);
}
