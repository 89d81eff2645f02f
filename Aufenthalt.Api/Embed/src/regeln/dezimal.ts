// Decimals of the rule format: whole multiples of 10⁻¹⁰ below 10¹⁸, so that browser and server come to the same cent.

/** The number times 10¹⁰. */
export type Dezimal = bigint;

const nachkommastellen = 10;
const massstab = 10n ** 10n;
const grenze = 10n ** 18n * massstab;

/** Reads "12", "-3.50": at most ten decimals, below 10¹⁸; `null` otherwise. */
export function dezimal(text: string): Dezimal | null {
  const teile = text.length > 32 ? null : /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(text);
  if (!teile) return null;
  const bruch = (teile[3] ?? '').replace(/0+$/, '');
  if (bruch.length > nachkommastellen) return null;
  const betrag = BigInt((teile[2] ?? '0') + bruch.padEnd(nachkommastellen, '0'));
  return begrenzt(teile[1] ? -betrag : betrag);
}

export const ausGanzzahl = (zahl: number): Dezimal => BigInt(zahl) * massstab;

export const addiere = (a: Dezimal, b: Dezimal): Dezimal | null => begrenzt(a + b);
export const minus = (a: Dezimal, b: Dezimal): Dezimal | null => begrenzt(a - b);
export const mal = (a: Dezimal, b: Dezimal): Dezimal | null => begrenzt(gerundet(a * b, massstab));
/** By zero there is no result. */
export const geteilt = (a: Dezimal, b: Dezimal): Dezimal | null => (b === 0n ? null : begrenzt(gerundet(a * massstab, b)));

export const vergleiche = (a: Dezimal, b: Dezimal): number => (a < b ? -1 : a > b ? 1 : 0);

/** Without trailing zeros: "48000", "38.5". */
export function alsText(zahl: Dezimal): string {
  const betrag = betragVon(zahl).toString().padStart(nachkommastellen + 1, '0');
  const bruch = betrag.slice(-nachkommastellen).replace(/0+$/, '');
  return `${zahl < 0n ? '-' : ''}${betrag.slice(0, -nachkommastellen)}${bruch === '' ? '' : `.${bruch}`}`;
}

const betragVon = (zahl: bigint): bigint => (zahl < 0n ? -zahl : zahl);

/** Half to even. */
function gerundet(zaehler: bigint, nenner: bigint): bigint {
  const [z, n] = [betragVon(zaehler), betragVon(nenner)];
  const ganz = z / n;
  const rest = (z % n) * 2n;
  const betrag = rest > n || (rest === n && ganz % 2n === 1n) ? ganz + 1n : ganz;
  return zaehler < 0n !== nenner < 0n ? -betrag : betrag;
}

function begrenzt(zahl: bigint): Dezimal | null {
  return betragVon(zahl) < grenze ? zahl : null;
}
