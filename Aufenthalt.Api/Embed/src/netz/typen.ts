// Bodies of the applicant's API (docs/antragsteller-api.md).
import type { Angaben, Schwere, Text, Texte } from '../format/definition.ts';

export interface Sprache {
  readonly code: string;
  readonly eigenname: string;
  readonly richtung: 'ltr' | 'rtl';
}

export interface Startdokument {
  readonly mandant: { readonly ags: string; readonly name: string };
  readonly umgebung: 'pre' | 'pro';
  readonly schluessel: string;
  readonly sprache: string;
  readonly sprachen: readonly Sprache[];
  readonly titel: string;
  readonly anliegen: readonly { readonly id: string; readonly label?: string; readonly hilfe?: string }[];
  readonly plzPruefung: boolean;
  readonly plz?: 'wohnsitz' | 'betriebsstaette';
  readonly testPlz?: string;
  readonly texte: Texte;
  readonly variablen: Readonly<Record<string, Text>>;
  readonly fremdsprachig?: Readonly<Record<string, string>>;
  readonly definitionUrl: string;
  readonly schalter?: Readonly<Record<string, boolean>>;
  readonly grenzen: Grenzen;
  readonly links?: Readonly<Record<string, string>>;
}

export interface Grenzen {
  readonly dateiBytes: number;
  readonly dateien: number;
  readonly summeBytes: number;
  readonly typen: readonly string[];
}

export interface Verzeichnisdokument {
  readonly mandant: { readonly ags: string; readonly name: string };
  readonly umgebung: 'pre' | 'pro';
  readonly sprache: string;
  readonly sprachen: readonly Sprache[];
  readonly texte: Texte;
  readonly variablen: Readonly<Record<string, Text>>;
  readonly fremdsprachig?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly antragsstrecken: readonly Karte[];
}

export interface Karte {
  readonly key: string;
  readonly nummer?: number;
  readonly titel: string;
  readonly teaser?: string;
  readonly url: string;
  readonly zentral?: { readonly ags: string; readonly name: string };
}

export interface Zustaendigkeit {
  readonly ergebnis: 'zustaendig' | 'andere' | 'mehrdeutig' | 'unbekannt';
  readonly behoerden: readonly Behoerde[];
}

export interface Behoerde {
  readonly ags: string;
  readonly name: string;
  readonly orte?: readonly (Ort | string)[];
  readonly url?: string | null;
}

export interface Ort {
  readonly ags: string;
  readonly name: string;
}

export interface NeueSitzung {
  readonly sitzung: string;
  readonly token: string;
  readonly laeuftAbAm: string;
  readonly jetztAm?: string;
  readonly seite: string;
  readonly schluessel?: string;
}

export interface Meldung {
  readonly feld: string;
  readonly code: string;
  readonly schwere: Schwere;
  readonly text: string;
  readonly seite?: string;
  readonly dienst?: { readonly key: string; readonly titel?: string; readonly url?: string | null } | string | null;
}

export type Seitenzustand = 'offen' | 'unvollstaendig' | 'vollstaendig';

export interface Seitenstand {
  readonly id: string;
  readonly sichtbar: boolean;
  readonly zustand: Seitenzustand;
  readonly meldungen?: readonly Meldung[];
}

export interface Unterlage {
  readonly unterlage: string;
  readonly name: string;
  readonly typ?: string;
  readonly groesse: number;
  readonly zustand?: 'wird-geprueft' | 'geprueft' | 'abgelehnt';
}

export interface Sitzungsstand {
  readonly sitzung: string;
  readonly sprache: string;
  readonly anliegen: string;
  readonly plz?: string | null;
  readonly ort?: string | null;
  readonly jetztAm?: string;
  readonly laeuftAbAm: string;
  readonly zustand: 'offen' | 'abgesendet';
  readonly vorgangsnummer?: string | null;
  readonly definitionUrl: string;
  readonly seite: string;
  readonly seiten: readonly Seitenstand[];
  readonly angaben: Angaben;
  readonly unterlagen?: Readonly<Record<string, readonly Unterlage[]>>;
}

export interface Speicherstand {
  readonly meldungen: readonly Meldung[];
  readonly seiten?: readonly Seitenstand[];
  readonly seite?: string;
  readonly laeuftAbAm?: string;
  readonly jetztAm?: string;
}

export interface Zusammenfassung {
  readonly seiten: readonly ZusammenfassungSeite[];
  readonly meldungen: readonly Meldung[];
  readonly fehlt: readonly { readonly seite: string; readonly feld: string; readonly label?: string; readonly code: string; readonly text: string }[];
}

export interface ZusammenfassungSeite {
  readonly id: string;
  readonly titel: string;
  readonly gruppen: readonly { readonly titel?: string | null; readonly zeilen: readonly Zeile[] }[];
}

export interface Zeile {
  readonly feld: string;
  readonly label: string;
  readonly wert: string | null;
  readonly leer?: boolean;
  readonly hinweis?: string | null;
}

export interface Quittung {
  readonly vorgangsnummer: string;
  readonly zugangscode: string;
  readonly eingegangenAm: string;
  readonly email?: string | null;
}
