import type { Definition } from '../format/definition.ts';
import { type Ergebnis, frageBeharrlich } from '../netz/anfrage.ts';
import type { Startdokument } from '../netz/typen.ts';
import { Texte } from '../texte/texte.ts';

/** What an element shows: the tenant's start document, the definition it names, and both put together as texts. */
export interface Dokumente {
  readonly start: Startdokument;
  readonly definition: Definition;
  readonly texte: Texte;
}

export async function ladeDokumente(ags: string, schluessel: string, sprache: string): Promise<Ergebnis<Dokumente>> {
  const start = await frageBeharrlich<Startdokument>(`api/${encodeURIComponent(ags)}/antragsstrecken/${encodeURIComponent(schluessel)}?lang=${encodeURIComponent(sprache)}`);
  return start.ok ? ladeDefinition(start.wert, start.wert.definitionUrl) : start;
}

/** A running session keeps the definition it began with, whatever the start document names today. */
export async function ladeDefinition(start: Startdokument, url: string): Promise<Ergebnis<Dokumente>> {
  const pfad = url.includes('?') ? url : `${url}?lang=${encodeURIComponent(start.sprache)}`;
  const definition = await frageBeharrlich<Definition>(pfad);
  return definition.ok ? { ...definition, wert: { start, definition: definition.wert, texte: texteAus(start, definition.wert) } } : definition;
}

function texteAus(start: Startdokument, definition: Definition): Texte {
  // A language that a tenant added may have no shipped texts yet: then the page is a German page, and says so.
  return new Texte({
    sprache: definition.sprache,
    richtung: definition.richtung,
    schichten: [
      { texte: start.texte, sprache: start.sprache, fremdsprachig: start.fremdsprachig ?? {} },
      { texte: definition.texte, sprache: definition.sprache, fremdsprachig: definition.fremdsprachig ?? {} },
    ],
    variablen: start.variablen,
  });
}
