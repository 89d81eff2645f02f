// The compiled definition as the server sends it (docs/antragsstrecken-format.md).

export type Ausdruck = string | number | boolean | { readonly [operator: string]: readonly Operand[] };
/** Most operands are expressions; where the format says *literal* they are lists or names. */
export type Operand = Ausdruck | readonly (string | number | boolean)[];

export type Schwere = 'F' | 'W' | 'H';

export interface Regel {
  readonly code: string;
  readonly schwere: Schwere;
  readonly wenn: Ausdruck;
  readonly feld?: string;
  readonly dienst?: string;
  readonly werte?: Readonly<Record<string, Ausdruck>>;
}

export type Feldtyp =
  | 'text' | 'name' | 'zahl' | 'betrag' | 'datum' | 'teildatum' | 'janein' | 'bestaetigung' | 'auswahl' | 'mehrfach'
  | 'staat' | 'staatsangehoerigkeit' | 'anschrift' | 'email' | 'telefon' | 'vorgangsnummer' | 'gruppe' | 'block' | 'upload' | 'hinweis' | 'berechnet';

export interface Feld {
  readonly id: string;
  readonly typ: Feldtyp;
  readonly pflicht?: Ausdruck;
  readonly wenn?: Ausdruck;
  readonly regeln?: readonly Regel[];
  readonly autocomplete?: string;
  readonly vertretung?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly muster?: string;
  readonly zeilen?: number;
  readonly von?: number | string;
  readonly bis?: number | string;
  readonly stellen?: number;
  readonly einheit?: string;
  readonly zukunft?: boolean;
  readonly vergangenheit?: boolean;
  readonly genau?: 'monat';
  readonly unbekannt?: boolean;
  readonly optionen?: readonly string[];
  readonly liste?: string;
  readonly darstellung?: 'radio' | 'liste' | 'haken';
  readonly historisch?: boolean;
  readonly art?: 'inland' | 'inland-oder-postfach' | 'ausland' | 'ort';
  readonly zweimal?: boolean;
  readonly felder?: readonly Feld[];
  readonly ausweg?: boolean;
  readonly ausdruck?: Ausdruck;
  readonly werttyp?: 'zahl' | 'betrag' | 'datum' | 'janein' | 'text';
  readonly sichtbar?: boolean;
}

export interface Gruppe {
  readonly id: string;
  readonly wenn?: Ausdruck;
  readonly felder: readonly Feld[];
  readonly zugeklappt?: boolean;
}

export interface Seite {
  readonly id: string;
  readonly wenn?: Ausdruck;
  readonly sensibel?: boolean;
  readonly gruppen: readonly Gruppe[];
  readonly regeln?: readonly Regel[];
}

/** A node of an HTML text: plain text or an element the server allowed. */
export type Knoten = string | { readonly e: string; readonly href?: string; readonly lang?: string; readonly dir?: string; readonly k?: readonly Knoten[] };
export type Text = string | readonly Knoten[];
export type Texte = Readonly<Record<string, Text>>;

/** A legal amount, date or list with the time in which it holds. */
export interface Schwelle {
  readonly art: 'betrag' | 'zahl' | 'datum' | 'liste';
  readonly zeitraeume: readonly { readonly ab: string; readonly bis?: string; readonly wert: string | readonly string[] }[];
}

export interface Definition {
  readonly schluessel: string;
  readonly sha256: string;
  readonly sprache: string;
  readonly richtung: 'ltr' | 'rtl';
  readonly anliegen: readonly { readonly id: string }[];
  readonly plz?: 'wohnsitz' | 'betriebsstaette';
  readonly seiten: readonly Seite[];
  readonly listen: Readonly<Record<string, readonly string[]>>;
  readonly schwellen: Readonly<Record<string, Schwelle>>;
  readonly texte: Texte;
  readonly staaten: readonly (readonly [string, string])[];
  readonly staatsangehoerigkeiten: readonly (readonly [string, string])[];
  /** Former states, offered where a field says `historisch`. */
  readonly historischeStaaten?: readonly (readonly [string, string])[];
  /** Texts that exist in German only. */
  readonly fremdsprachig?: Readonly<Record<string, string>>;
}

export type Angabe = string | boolean | readonly Angabe[] | { readonly [teil: string]: Angabe } | null;
export type Angaben = Readonly<Record<string, Angabe>>;
