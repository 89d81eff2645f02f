import type { Knoten, Text, Texte as Textliste } from '../format/definition.ts';

export interface Schicht {
  readonly texte: Textliste;
  readonly sprache: string;
  /** Paths whose value is in another language than asked for. */
  readonly fremdsprachig: Readonly<Record<string, string>>;
}

export interface Quelle {
  readonly sprache: string;
  readonly richtung: 'ltr' | 'rtl';
  /** Layers, the first that has a path decides: the tenant's values, then the definition's. */
  readonly schichten: readonly Schicht[];
  readonly variablen: Readonly<Record<string, Text>>;
}

export type Werte = Readonly<Record<string, string | number>>;

const platz = /\{\{\s*([A-Za-z0-9_.]+)\s*\}\}/g;

export class Texte {
  readonly quelle: Quelle;
  readonly #mehrzahl: Intl.PluralRules;

  constructor(quelle: Quelle) {
    this.quelle = quelle;
    this.#mehrzahl = new Intl.PluralRules(quelle.sprache);
  }

  get sprache(): string {
    return this.quelle.sprache;
  }

  get richtung(): 'ltr' | 'rtl' {
    return this.quelle.richtung;
  }

  hat(pfad: string): boolean {
    return this.#roh(pfad) !== undefined;
  }

  /** The language of the text at this path, when it is not the page's own. */
  fremd(pfad: string): string | undefined {
    const schicht = this.#schicht(pfad);
    return schicht?.fremdsprachig[pfad] ?? (schicht && schicht.sprache !== this.sprache ? schicht.sprache : undefined);
  }

  /** Plain text with its places filled; a missing path gives its last part, so that nothing is ever without a name. */
  wort(pfad: string, werte: Werte = {}): string {
    const text = this.#roh(pfad);
    if (text === undefined) return pfad.slice(pfad.lastIndexOf('.') + 1);
    return typeof text === 'string' ? this.#gefuellt(text, werte) : klartext(this.#baum(text, werte));
  }

  /** The text as nodes, ready to be built by DOM calls. */
  baum(pfad: string, werte: Werte = {}): readonly Knoten[] {
    const text = this.#roh(pfad);
    if (text === undefined) return [];
    return typeof text === 'string' ? [this.#gefuellt(text, werte)] : this.#baum(text, werte);
  }

  /** One text per CLDR plural category: `ui.sitzung_noch.one`, `.other`. `name` is the place of the number in it. */
  mehrzahl(pfad: string, zahl: number, name = 'anzahl'): string {
    const art = `${pfad}.${this.#mehrzahl.select(zahl)}`;
    return this.wort(this.hat(art) ? art : `${pfad}.other`, { [name]: zahl });
  }

  #roh(pfad: string): Text | undefined {
    if (pfad.startsWith('variables.')) {
      const variable = this.quelle.variablen[pfad.slice('variables.'.length)];
      if (variable !== undefined && variable !== null) return variable;
    }
    return this.#schicht(pfad)?.texte[pfad];
  }

  #schicht(pfad: string): Schicht | undefined {
    return this.quelle.schichten.find(({ texte }) => texte[pfad] !== undefined && texte[pfad] !== null);
  }

  #wert(name: string, werte: Werte): Text | undefined {
    const eigener = werte[name];
    if (eigener !== undefined) return String(eigener);
    const kurz = name.startsWith('variables.') ? name.slice('variables.'.length) : name;
    return this.#roh(`variables.${kurz}`);
  }

  #gefuellt(text: string, werte: Werte): string {
    return text.replace(platz, (_, name: string) => {
      const wert = this.#wert(name, werte);
      return wert === undefined ? '' : typeof wert === 'string' ? wert : klartext(wert);
    });
  }

  #baum(knoten: readonly Knoten[], werte: Werte): readonly Knoten[] {
    return knoten.flatMap((einer) => {
      if (typeof einer === 'string') return this.#textknoten(einer, werte);
      return [{ ...einer, ...(einer.href === undefined ? {} : { href: this.#gefuellt(einer.href, werte) }), k: this.#baum(einer.k ?? [], werte) }];
    });
  }

  /** A variable may itself be an HTML text (the fees); then its nodes take the place. */
  #textknoten(text: string, werte: Werte): readonly Knoten[] {
    const teile: Knoten[] = [];
    let ende = 0;
    for (const treffer of text.matchAll(platz)) {
      teile.push(text.slice(ende, treffer.index));
      const wert = this.#wert(treffer[1] ?? '', werte);
      if (wert !== undefined) teile.push(...(typeof wert === 'string' ? [wert] : wert));
      ende = treffer.index + treffer[0].length;
    }
    return [...teile, text.slice(ende)].filter((teil) => teil !== '');
  }
}

export function klartext(knoten: readonly Knoten[]): string {
  return knoten.map((einer) => (typeof einer === 'string' ? einer : klartext(einer.k ?? []))).join('');
}

/** Only addresses that cannot run a script. */
export function sichereAdresse(href: string | undefined): string | undefined {
  return href !== undefined && /^(https:\/\/|mailto:|tel:)/i.test(href.trim()) ? href.trim() : undefined;
}
