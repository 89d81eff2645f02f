import type { Angaben } from '../format/definition.ts';
import type { Quittung } from '../netz/typen.ts';

/** What must survive a reload of the page, for this tab only. */
export interface Merkzettel {
  readonly sitzung?: string;
  readonly token?: string;
  readonly seite?: string;
  readonly sprache?: string;
  /** Answers of pages that the server does not have yet. */
  readonly entwurf?: { readonly seiten: readonly string[]; readonly angaben: Angaben };
  /** Kept until `absenden` was answered, so that a repeated click is the same submission. */
  readonly absendeschluessel?: string;
  readonly quittung?: Quittung;
}

/** sessionStorage belongs to the host page's origin and may be forbidden there; then the tab's memory has to do. */
export class Ablage {
  readonly #name: string;
  #ersatz = '';

  constructor(ags: string, schluessel: string, element: string) {
    this.#name = `aufenthalt/${ags}/${schluessel}/${element}`;
  }

  lies(): Merkzettel {
    try {
      return JSON.parse((this.#speicher()?.getItem(this.#name) ?? this.#ersatz) || '{}') as Merkzettel;
    } catch {
      return {};
    }
  }

  merke(neu: Merkzettel): void {
    const text = JSON.stringify({ ...this.lies(), ...neu });
    this.#ersatz = text;
    try {
      this.#speicher()?.setItem(this.#name, text);
    } catch {
      // A full store loses the comfort of a reload, not the application: the server has the saved pages.
    }
  }

  /** Everything but the language goes: the computer may be shared. */
  leere(): void {
    const { sprache } = this.lies();
    this.#ersatz = '';
    this.#speicher()?.removeItem(this.#name);
    if (sprache) this.merke({ sprache });
  }

  #speicher(): Storage | undefined {
    try {
      return globalThis.sessionStorage;
    } catch {
      return undefined;
    }
  }
}
