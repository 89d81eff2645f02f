import type { Antrag } from '../antrag/antrag.ts';
import { adresse, frage } from '../netz/anfrage.ts';

export async function kopiere(antrag: Antrag, wert: string): Promise<void> {
  // Without a secure origin there is no clipboard; the number can still be selected by hand.
  const kopiert = await navigator.clipboard?.writeText(wert).then(() => true, () => false);
  antrag.sage(antrag.texte.wort(kopiert ? 'ui.kopiert' : 'ui.technischer_fehler'));
}

/** A link that works once and for a minute: fetched at the click, followed at once. */
export async function ladePdf(antrag: Antrag, art: 'antrag' | 'eingangsbestaetigung'): Promise<void> {
  const { quittung, texte } = antrag;
  if (!quittung) return;
  const { ags } = antrag.dokumente.start.mandant;
  const pfad = `api/${ags}/vorgaenge/${quittung.vorgangsnummer}/pdf-links?lang=${texte.sprache}`;
  const ergebnis = await frage<{ url: string }>(pfad, { methode: 'POST', koerper: { art }, kopf: { authorization: `Zugangscode ${quittung.zugangscode}` } });
  if (!ergebnis.ok) {
    antrag.sage(ergebnis.fehler.text || texte.wort('ui.technischer_fehler'));
    return;
  }
  const verweis = document.createElement('a');
  verweis.href = adresse(ergebnis.wert.url);
  verweis.rel = 'noopener';
  verweis.click();
}
