import type { Ausdruck, Definition, Feld, Regel, Schwere, Seite } from '../format/definition.ts';
import { werteAus } from './ausdruck.ts';
import { Lage, type Vorgaben } from './lage.ts';
import { felderDerSeite } from './verzeichnis.ts';
import { alsText } from './wert.ts';

export interface Treffer {
  /** "familienname" or "kinder[0].vorname". */
  readonly feld: string;
  readonly code: string;
  readonly schwere: Schwere;
  readonly werte: Readonly<Record<string, string>>;
  readonly dienst?: string;
}

/** The written rules of one page that fire; what is built in (missing, malformed) is the server's. */
export function treffer(definition: Definition, seite: Seite, vorgaben: Vorgaben): Treffer[] {
  const lage = new Lage({ ...vorgaben, definition });
  const gefunden = (seite.regeln ?? []).flatMap((regel) => pruefe(regel, regel.feld ?? '', lage));
  for (const feld of felderDerSeite(seite)) {
    if (!lage.sichtbar(feld.id)) continue;
    gefunden.push(...(feld.regeln ?? []).flatMap((regel) => pruefe(regel, regel.feld ?? feld.id, lage)));
    gefunden.push(...trefferDerGruppe(feld, lage));
  }
  return gefunden;
}

function trefferDerGruppe(feld: Feld, lage: Lage): Treffer[] {
  if (feld.typ !== 'gruppe') return [];
  return Array.from({ length: lage.anzahlEintraege(feld.id) }, (_, nummer) =>
    lage.imEintrag(feld.id, nummer, () =>
      (feld.felder ?? [])
        .filter((mitglied) => lage.sichtbarImEintrag(feld.id, mitglied))
        .flatMap((mitglied) => (mitglied.regeln ?? []).flatMap((regel) => pruefe(regel, `${feld.id}[${nummer}].${mitglied.id}`, lage))),
    ),
  ).flat();
}

function pruefe(regel: Regel, feld: string, lage: Lage): Treffer[] {
  if (!feuert(regel.schwere, regel.wenn, lage)) return [];
  const werte = Object.fromEntries(Object.entries(regel.werte ?? {}).map(([name, ausdruck]) => [name, alsText(werteAus(ausdruck, lage))]));
  return [{ feld, code: regel.code, schwere: regel.schwere, werte, ...(regel.dienst ? { dienst: regel.dienst } : {}) }];
}

/** A Fehler needs certainty, a Warnung or Hinweis only possibility: it explains and does not stop. */
export function feuert(schwere: Schwere, wenn: Ausdruck, lage: Lage): boolean {
  return schwere === 'F' ? lage.immerWahr(wenn) : lage.malWahr(wenn);
}

export function istPflicht(feld: Feld, lage: Lage): boolean {
  if (feld.typ === 'hinweis' || feld.typ === 'berechnet') return false;
  return feld.pflicht === undefined ? true : lage.immerWahr(feld.pflicht);
}
