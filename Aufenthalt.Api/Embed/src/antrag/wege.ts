import type { Meldung, Zusammenfassung } from '../netz/typen.ts';
import type { Antrag } from './antrag.ts';
import { kennung } from './pfad.ts';

export const zusammenfassungsseite = 'zusammenfassung';

export const meldungsschluessel = (meldung: { readonly feld: string; readonly code: string }): string => `${meldung.feld}|${meldung.code}`;

/** Opens a page; `feld` is the answer to begin at. After a reload (`null`) the focus stays where the browser put it. */
export async function oeffne(antrag: Antrag, seite: string, feld?: string | null): Promise<void> {
  antrag.seite = antrag.verzeichnis.seite(seite) ? seite : (antrag.sichtbareSeiten()[0]?.id ?? '');
  antrag.ansicht = 'seite';
  antrag.abbruchfrage = false;
  const stand = antrag.stand(antrag.seite);
  antrag.meldungen = stand?.zustand === 'unvollstaendig' ? (stand.meldungen ?? []) : (stand?.meldungen ?? []).filter((meldung) => meldung.schwere !== 'F');
  antrag.ablage.merke({ seite: antrag.seite });
  antrag.gastgeber.ereignis('page-changed', { seite: antrag.seite, nummer: seitennummer(antrag), anzahl: antrag.sichtbareSeiten().length });
  if (feld !== null) antrag.gastgeber.fokus(feld ? `#${kennung(feld)}` : '#titel');
  antrag.gastgeber.aendern();
  if (antrag.seite === zusammenfassungsseite) await ladeZusammenfassung(antrag);
}

export function seitennummer(antrag: Antrag): number {
  return antrag.sichtbareSeiten().findIndex((seite) => seite.id === antrag.seite) + 1;
}

export async function ladeZusammenfassung(antrag: Antrag): Promise<void> {
  antrag.zusammenfassung = null;
  if (!(await speichereOffene(antrag))) return;
  const ergebnis = await antrag.ruf.rufe<Zusammenfassung>('/zusammenfassung');
  if (ergebnis.ok) antrag.zusammenfassung = ergebnis.wert;
  else antrag.scheitere(ergebnis.fehler);
  antrag.gastgeber.aendern();
}

/** Pages that were left while the connection was gone go to the server before anything relies on them. */
async function speichereOffene(antrag: Antrag): Promise<boolean> {
  for (const seite of [...antrag.ungespeichert]) {
    if (seite !== antrag.seite && (await antrag.speichere(seite)) === null) return false;
  }
  return true;
}

export async function weiter(antrag: Antrag): Promise<void> {
  if (antrag.taetigkeit) return;
  if (antrag.unterlagen.laeuft) {
    antrag.sage(antrag.texte.wort('ui.datei_noch_unterwegs'));
    return;
  }
  antrag.taetigkeit = 'weiter';
  antrag.gastgeber.aendern();
  const stand = await antrag.speichere(antrag.seite);
  antrag.taetigkeit = null;
  if (!stand) return;
  const gezeigt = new Set([...antrag.gesehen, ...antrag.meldungen.map(meldungsschluessel)]);
  antrag.meldungen = stand.meldungen;
  const fehler = stand.meldungen.filter((meldung) => meldung.schwere === 'F');
  if (fehler.length > 0) {
    antrag.gastgeber.fokus('#fehlerliste');
    antrag.gastgeber.aendern();
    return;
  }
  if (stand.meldungen.some((meldung) => haeltAn(meldung) && !gezeigt.has(meldungsschluessel(meldung)))) {
    for (const meldung of stand.meldungen) antrag.gesehen.add(meldungsschluessel(meldung));
    antrag.gastgeber.fokus('#warnliste');
    antrag.gastgeber.aendern();
    return;
  }
  await gehWeiter(antrag);
}

/** A warning is read once before going on; that a document is missing was the reader's own word. */
function haeltAn(meldung: Meldung): boolean {
  return meldung.schwere === 'W' && meldung.code !== 'beleg_fehlt';
}

async function gehWeiter(antrag: Antrag): Promise<void> {
  const seiten = antrag.sichtbareSeiten();
  const naechste = seiten[seitennummer(antrag)];
  const zurueckZurUebersicht = antrag.zurAenderung && antrag.seiten.every((stand) => !stand.sichtbar || stand.id === zusammenfassungsseite || stand.zustand === 'vollstaendig');
  antrag.zurAenderung = antrag.zurAenderung && !zurueckZurUebersicht;
  await oeffne(antrag, zurueckZurUebersicht ? zusammenfassungsseite : (naechste?.id ?? antrag.seite));
}

/** Going back never loses anything and never asks for correctness. */
export async function zurueck(antrag: Antrag): Promise<void> {
  if (antrag.taetigkeit) return;
  antrag.taetigkeit = 'zurueck';
  antrag.gastgeber.aendern();
  const gespeichert = !antrag.ungespeichert.has(antrag.seite) || (await antrag.speichere(antrag.seite)) !== null;
  antrag.taetigkeit = null;
  if (antrag.ansicht !== 'seite') return;
  const vorige = antrag.sichtbareSeiten()[seitennummer(antrag) - 2];
  if (!gespeichert && antrag.stoerung !== 'netz') return;
  if (vorige) await oeffne(antrag, vorige.id);
  else antrag.gastgeber.verlassen();
}

/** A jump by the list of pages or by the browser's history. */
export async function springe(antrag: Antrag, seite: string, feld?: string): Promise<void> {
  if (antrag.taetigkeit || seite === antrag.seite) return;
  if (antrag.ungespeichert.has(antrag.seite)) await antrag.speichere(antrag.seite);
  if (antrag.ansicht === 'seite') await oeffne(antrag, seite, feld);
}

/** A page can be jumped to once it was stored, or when everything before it is complete. */
export function erreichbar(antrag: Antrag, seite: string): boolean {
  const seiten = antrag.sichtbareSeiten();
  const davor = seiten.slice(0, seiten.findIndex((eine) => eine.id === seite));
  return antrag.stand(seite)?.zustand !== 'offen' || davor.every((eine) => antrag.stand(eine.id)?.zustand === 'vollstaendig');
}

export async function brichAb(antrag: Antrag): Promise<void> {
  antrag.taetigkeit = 'abbrechen';
  antrag.gastgeber.aendern();
  const ergebnis = await antrag.ruf.rufe('', { methode: 'DELETE' });
  antrag.taetigkeit = null;
  antrag.abbruchfrage = false;
  if (ergebnis.ok || ergebnis.fehler.status === 401 || ergebnis.fehler.status === 404) antrag.beende('abgebrochen');
  else antrag.scheitere(ergebnis.fehler);
}

export async function unterbrich(antrag: Antrag): Promise<void> {
  antrag.taetigkeit = 'unterbrechen';
  antrag.gastgeber.aendern();
  await antrag.speichere(antrag.seite);
  const ergebnis = await antrag.ruf.rufe<{ fortsetzungscode: string; gueltigBisAm?: string }>('/unterbrechen', { methode: 'POST' });
  antrag.taetigkeit = null;
  if (!ergebnis.ok) {
    antrag.scheitere(ergebnis.fehler);
    return;
  }
  antrag.fortsetzungscode = ergebnis.wert.fortsetzungscode;
  antrag.fortsetzbarBis = ergebnis.wert.gueltigBisAm ?? '';
  antrag.beende('unterbrochen');
}
