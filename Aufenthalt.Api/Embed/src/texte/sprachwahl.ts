/** The language to begin with: what the reader chose, the element's attribute, the page's `lang`, the browser's, German. */
export function sprachwahl(element: Element, gemerkt: string | undefined): string {
  const seite = element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
  return gemerkt || element.getAttribute('lang') || seite || navigator.language || 'de';
}

const berlin = { timeZone: 'Europe/Berlin' } as const;
const ausgabe = (sprache: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(`${sprache}-u-nu-latn-ca-gregory`, { ...berlin, ...form });

/** An instant in German official time, to the second: the receipt time decides the effect of an application (§ 81 AufenthG). */
export function datumUndUhrzeit(iso: string, sprache: string): { datum: string; uhrzeit: string } {
  const zeit = new Date(iso);
  return {
    datum: ausgabe(sprache, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(zeit),
    uhrzeit: ausgabe(sprache, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(zeit),
  };
}

export function zeitpunkt(iso: string, sprache: string): string {
  return ausgabe(sprache, { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));
}

export function tagesdatum(iso: string, sprache: string): string {
  return ausgabe(sprache, { year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(iso));
}
