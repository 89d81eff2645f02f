import type { Angabe, Angaben } from '../format/definition.ts';

/** "kinder[0].vorname" → ["kinder", 0, "vorname"]. */
export function schritte(pfad: string): (string | number)[] {
  return [...pfad.matchAll(/([^.[\]]+)|\[([0-9]+)\]/g)].map((teil) => (teil[2] === undefined ? (teil[1] ?? '') : Number(teil[2])));
}

export function lies(angaben: Angaben, pfad: string): Angabe | undefined {
  let hier: unknown = angaben;
  for (const schritt of schritte(pfad)) {
    if (typeof hier !== 'object' || hier === null) return undefined;
    hier = (hier as Record<string | number, unknown>)[schritt];
  }
  return hier as Angabe | undefined;
}

/** A copy with one value changed; what is empty disappears. */
export function setze(angaben: Angaben, pfad: string, wert: Angabe | undefined): Angaben {
  return gesetzt(angaben, schritte(pfad), wert) as Angaben;
}

function gesetzt(hier: unknown, weg: readonly (string | number)[], wert: Angabe | undefined): unknown {
  const [schritt, ...rest] = weg;
  if (schritt === undefined) return wert;
  if (typeof schritt === 'number') {
    const kopie = Array.isArray(hier) ? [...(hier as unknown[])] : [];
    kopie[schritt] = gesetzt(kopie[schritt], rest, wert) ?? {};
    return kopie;
  }
  const kopie: Record<string, unknown> = typeof hier === 'object' && hier !== null && !Array.isArray(hier) ? { ...hier } : {};
  const neu = gesetzt(kopie[schritt], rest, wert);
  if (neu === undefined || neu === null || neu === '') delete kopie[schritt];
  else kopie[schritt] = neu;
  return kopie;
}

/** An id that is valid in HTML and unique in the root. */
export const kennung = (pfad: string): string => `f-${pfad.replace(/[[\].]+/g, '-').replace(/-$/, '')}`;
