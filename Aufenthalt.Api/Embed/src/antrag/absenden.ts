import type { Quittung } from '../netz/typen.ts';
import type { Antrag } from './antrag.ts';
import { oeffne } from './wege.ts';

/** 128 random bits; `crypto.randomUUID` exists only on secure origins, a test page on a plain host name has none. */
function neuerSchluessel(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Sends the application. The key is kept until the server has answered: a second click, a reload or a broken
 * connection repeat the same submission, and the server gives the same answer.
 */
export async function sendeAb(antrag: Antrag): Promise<void> {
  if (antrag.taetigkeit) return;
  antrag.taetigkeit = 'absenden';
  antrag.sage(antrag.texte.wort('ui.wird_gesendet'));
  const stand = await antrag.speichere(antrag.seite);
  if (!stand || stand.meldungen.some((meldung) => meldung.schwere === 'F')) {
    antrag.taetigkeit = null;
    if (stand) {
      antrag.meldungen = stand.meldungen;
      antrag.gastgeber.fokus('#fehlerliste');
      antrag.gastgeber.aendern();
    }
    return;
  }
  await uebergib(antrag);
}

async function uebergib(antrag: Antrag): Promise<void> {
  const schluessel = antrag.ablage.lies().absendeschluessel || neuerSchluessel();
  antrag.ablage.merke({ absendeschluessel: schluessel });
  const ergebnis = await antrag.ruf.rufe<Quittung>('/absenden', { methode: 'POST', kopf: { 'idempotency-key': schluessel } });
  antrag.taetigkeit = null;
  if (ergebnis.ok) {
    antrag.quittiere(ergebnis.wert);
    antrag.gastgeber.ereignis('submitted', { vorgangsnummer: ergebnis.wert.vorgangsnummer });
    return;
  }
  const { fehler } = ergebnis;
  const seite = fehler.koerper['seite'];
  if (fehler.status !== 422 || typeof seite !== 'string') {
    antrag.scheitere(fehler);
    return;
  }
  // Something is missing after all: the next attempt is a new submission.
  antrag.ablage.merke({ absendeschluessel: '' });
  antrag.zurAenderung = true;
  await antrag.lade();
  await oeffne(antrag, seite);
  antrag.stoerung = 'fehler';
  antrag.stoerungstext = fehler.text;
  antrag.gastgeber.fokus('#stoerung');
}
