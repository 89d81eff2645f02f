import { Texte } from '../texte/texte.ts';
import { type Ergebnis, frageBeharrlich } from './anfrage.ts';
import type { Verzeichnisdokument } from './typen.ts';

export interface Angebot {
  readonly verzeichnis: Verzeichnisdokument;
  readonly texte: Texte;
}

/** What a tenant offers, with the texts of the pages around the forms. */
export async function ladeAngebot(ags: string, sprache: string): Promise<Ergebnis<Angebot>> {
  const ergebnis = await frageBeharrlich<Verzeichnisdokument>(`api/${encodeURIComponent(ags || '0')}/antragsstrecken?lang=${encodeURIComponent(sprache)}`);
  if (!ergebnis.ok) return ergebnis;
  const { wert } = ergebnis;
  const texte = new Texte({
    sprache: wert.sprache,
    richtung: wert.sprachen.find((eine) => eine.code === wert.sprache)?.richtung ?? 'ltr',
    schichten: [{ texte: wert.texte ?? {}, sprache: wert.sprache, fremdsprachig: wert.fremdsprachig ?? {} }],
    variablen: wert.variablen ?? {},
  });
  return { ...ergebnis, wert: { verzeichnis: wert, texte } };
}
