import { alsText as dezimalAlsText } from './dezimal.ts';
import type { Wert } from './wert.ts';

/** How a value stands in a message: dates by German rules, numbers with the separators of the reader's language, digits always Western. */
export function anzeige(wert: Wert, sprache: string): string {
  switch (wert.art) {
    case 'datum': return `${zweistellig(wert.wert.tag)}.${zweistellig(wert.wert.monat)}.${wert.wert.jahr}`;
    case 'zahl': return zahlAnzeige(Number(dezimalAlsText(wert.wert)), sprache);
    case 'text': return wert.wert;
    case 'liste': return wert.werte.map((einer) => anzeige(einer, sprache)).join(', ');
    default: return '';
  }
}

const zweistellig = (zahl: number): string => String(zahl).padStart(2, '0');

/** Whole numbers without decimals, all others with two; 9999 without, 10.000 with a separator. */
function zahlAnzeige(zahl: number, sprache: string): string {
  const ganz = Math.round(zahl * 100) % 100 === 0;
  const stellen = ganz ? 0 : 2;
  return new Intl.NumberFormat(`${sprache}-u-nu-latn`, { useGrouping: Math.abs(zahl) >= 10_000, minimumFractionDigits: stellen, maximumFractionDigits: stellen }).format(zahl);
}
