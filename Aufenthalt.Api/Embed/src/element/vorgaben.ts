import type { Antrag } from '../antrag/antrag.ts';
import type { Angabe, Angaben, Feldtyp } from '../format/definition.ts';

/** What a portal knows of its visitor: where to begin and what need not be typed again. */
export interface Vorgaben {
  readonly anliegen?: string;
  readonly plz?: string;
  /** AGS of the Gemeinde, where a postcode has several. */
  readonly ort?: string;
  /** Field → value, as the API takes it. */
  readonly angaben?: Angaben;
}

const einText = (wert: unknown): boolean => typeof wert === 'string';
const objektAusText = (wert: unknown): boolean => typeof wert === 'object' && wert !== null && !Array.isArray(wert) && Object.values(wert).every(einText);

/** What may be given, by type. A declaration is the applicant's own, and documents are never given. */
const erlaubt: Partial<Record<Feldtyp, (wert: unknown) => boolean>> = {
  text: einText, name: einText, email: einText, telefon: einText, zahl: einText, betrag: einText, datum: einText, teildatum: einText, auswahl: einText, staat: einText, staatsangehoerigkeit: einText,
  janein: (wert) => typeof wert === 'boolean',
  anschrift: objektAusText,
};

/** The answers stand in their boxes as if typed: shown, checked, to be changed, and stored with their page. An answer that is there stays. */
export function gibVor(antrag: Antrag, angaben: Angaben | undefined): void {
  if (!angaben) return;
  for (const seite of antrag.dokumente.definition.seiten) {
    for (const { id, typ } of seite.gruppen.flatMap((gruppe) => gruppe.felder)) {
      const wert: Angabe | undefined = angaben[id];
      if (wert === undefined || id in antrag.angaben || erlaubt[typ]?.(wert) !== true) continue;
      antrag.seite = seite.id;
      antrag.setze(id, wert);
    }
  }
}
