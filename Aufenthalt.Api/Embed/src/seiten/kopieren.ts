import type { Antrag } from '../antrag/antrag.ts';
import { adresse } from '../netz/anfrage.ts';
import { holePdfLink } from '../netz/vorgang.ts';

export async function kopiere(antrag: Antrag, wert: string): Promise<void> {
  // Without a secure origin there is no clipboard; the number can still be selected by hand.
  const kopiert = await navigator.clipboard?.writeText(wert).then(() => true, () => false);
  antrag.sage(antrag.texte.wort(kopiert ? 'ui.kopiert' : 'ui.technischer_fehler'));
}

export async function ladePdf(antrag: Antrag, art: 'antrag' | 'eingangsbestaetigung'): Promise<void> {
  const { quittung, texte } = antrag;
  if (!quittung) return;
  const ergebnis = await holePdfLink({ ags: antrag.dokumente.start.mandant.ags, ...quittung }, art, texte.sprache);
  if (ergebnis.ok) folge(ergebnis.wert.url);
  else antrag.sage(ergebnis.fehler.text || texte.wort('ui.technischer_fehler'));
}

/** The answer is a download; a window opened after waiting would be taken for a pop-up. */
export function folge(url: string): void {
  const verweis = document.createElement('a');
  verweis.href = adresse(url);
  verweis.rel = 'noopener';
  verweis.click();
}
