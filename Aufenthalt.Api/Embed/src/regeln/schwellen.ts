import type { Schwelle } from '../format/definition.ts';
import { dezimal } from './dezimal.ts';
import { type Tag, alsText, tag } from './kalender.ts';
import { type Wert, datum, leer, text, zahl } from './wert.ts';

/** The period that holds on a day. Days compare as text, because they are written year first. */
function gilt(schwelle: Schwelle | undefined, heute: Tag): string | readonly string[] | undefined {
  const tagHeute = alsText(heute);
  return schwelle?.zeitraeume.find((raum) => raum.ab <= tagHeute && (raum.bis === undefined || tagHeute <= raum.bis))?.wert;
}

/** Empty when nothing is known for the day: then no rule fires on a guess. */
export function schwellenwert(schwelle: Schwelle | undefined, heute: Tag): Wert {
  const wert = gilt(schwelle, heute);
  if (typeof wert !== 'string') return leer;
  return schwelle?.art === 'datum' ? datum(tag(wert)) : zahl(dezimal(wert));
}

export function schwellenliste(schwelle: Schwelle | undefined, heute: Tag): readonly Wert[] | null {
  const wert = gilt(schwelle, heute);
  return wert === undefined || typeof wert === 'string' ? null : wert.map(text);
}
