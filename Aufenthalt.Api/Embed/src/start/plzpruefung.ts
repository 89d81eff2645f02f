import { postleitzahl } from '../eingaben/plz.ts';
import { frageBeharrlich } from '../netz/anfrage.ts';
import type { Ort, Zustaendigkeit } from '../netz/typen.ts';

export interface Pruefung {
  readonly plz: string;
  readonly ort: string;
  readonly stand: 'leer' | 'laeuft' | 'fertig' | 'netz' | 'fehler';
  readonly ergebnis?: Zustaendigkeit;
  readonly text?: string;
}

export const ungeprueft: Pruefung = { plz: '', ort: '', stand: 'leer' };

export const vollstaendig = (plz: string): boolean => /^[0-9]{5}$/.test(postleitzahl(plz));

export async function pruefe(ags: string, schluessel: string, plz: string, ort: string, sprache: string): Promise<Pruefung> {
  const frage = new URLSearchParams({ plz: postleitzahl(plz), antragsstrecke: schluessel, lang: sprache, ...(ort ? { ort } : {}) });
  const antwort = await frageBeharrlich<Zustaendigkeit>(`api/${encodeURIComponent(ags)}/zustaendigkeit?${frage}`);
  if (antwort.ok) return { plz, ort, stand: 'fertig', ergebnis: antwort.wert };
  return { plz, ort, stand: antwort.fehler.art === 'netz' ? 'netz' : 'fehler', text: antwort.fehler.text };
}

/** The places among which the reader has to choose when a postcode is shared. */
export function orte(ergebnis: Zustaendigkeit): readonly Ort[] {
  return ergebnis.behoerden.flatMap((behoerde) => (behoerde.orte ?? []).map((ort) => (typeof ort === 'string' ? { ags: behoerde.ags, name: ort } : ort))).sort((a, b) => a.name.localeCompare(b.name, 'de'));
}
