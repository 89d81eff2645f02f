import type { Feld, Regel, Schwere, Seite } from '../format/definition.ts';
import { werteAus } from './ausdruck.ts';
import { type Auswerter, aussen, platzVon } from './auswerter.ts';
import { anzeige } from './anzeige.ts';
import { Lauf } from './lauf.ts';
import type { Feldort } from './verzeichnis.ts';

export interface Treffer {
  /** "familienname" or "kinder[0].vorname". */
  readonly feld: string;
  readonly code: string;
  readonly schwere: Schwere;
  readonly werte: Readonly<Record<string, string>>;
  readonly dienst?: string;
}

/** The written rules of one page that fire; what is built in (missing, malformed) is the server's. */
export function treffer(auswerter: Auswerter, seite: Seite): Treffer[] {
  if (!auswerter.seiteSichtbar(seite)) return [];
  const felder = seite.gruppen.flatMap((gruppe) => gruppe.felder);
  return [
    ...felder.flatMap((feld) => [...regeln(auswerter, feld.regeln, feld.id, -1), ...mitgliederregeln(auswerter, feld)]),
    ...(seite.regeln ?? []).flatMap((regel) => pruefe(auswerter, regel, regel.feld ?? '', -1)),
  ];
}

function mitgliederregeln(auswerter: Auswerter, feld: Feld): Treffer[] {
  const stellen = feld.typ === 'gruppe' ? Array.from({ length: auswerter.anzahl(feld.id) }, (_, index) => index) : [-1];
  return (feld.felder ?? []).flatMap((mitglied) => stellen.flatMap((index) => regeln(auswerter, mitglied.regeln, `${feld.id}.${mitglied.id}`, index)));
}

function regeln(auswerter: Auswerter, liste: readonly Regel[] | undefined, pfad: string, index: number): Treffer[] {
  return (liste ?? []).flatMap((regel) => pruefe(auswerter, regel, regel.feld ?? pfad, index));
}

function pruefe(auswerter: Auswerter, regel: Regel, pfad: string, index: number): Treffer[] {
  let ort = auswerter.verzeichnis.ort(pfad);
  const imEintrag = ort?.eltern?.typ === 'gruppe' && index >= 0;
  if (ort?.eltern?.typ === 'gruppe' && !imEintrag) ort = auswerter.verzeichnis.ort(ort.eltern.id);
  if (!ort || !auswerter.ortSichtbar(ort, imEintrag ? index : -1)) return [];
  const platz = imEintrag ? platzVon(ort, index) : aussen;
  const gilt = regel.schwere === 'F' ? auswerter.immer(regel.wenn, platz) : auswerter.manchmal(regel.wenn, platz);
  if (!gilt) return [];
  const werte = new Lauf(auswerter, platz, null).ersteWahre(regel.wenn, (lauf) => werteVon(regel, lauf)) ?? {};
  return [{ feld: anzeigepfad(ort, imEintrag ? index : -1), code: regel.code, schwere: regel.schwere, werte, ...(regel.dienst ? { dienst: regel.dienst } : {}) }];
}

function werteVon(regel: Regel, lauf: Lauf): Record<string, string> {
  const sprache = lauf.auswerter.vorgaben.definition.sprache;
  return Object.fromEntries(Object.entries(regel.werte ?? {}).map(([name, ausdruck]) => [name, anzeige(werteAus(ausdruck, lauf), sprache)]));
}

function anzeigepfad(ort: Feldort, index: number): string {
  const pfad = index >= 0 && ort.eltern ? `${ort.eltern.id}[${index}].${ort.feld.id}` : ort.pfad;
  return ort.teil ? `${pfad}.${ort.teil}` : pfad;
}

export function istPflicht(feld: Feld, auswerter: Auswerter, ort: Feldort | undefined, index: number): boolean {
  if (feld.typ === 'hinweis' || feld.typ === 'berechnet') return false;
  return feld.pflicht === undefined ? true : auswerter.immer(feld.pflicht, ort ? platzVon(ort, index) : aussen);
}
