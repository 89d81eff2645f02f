/** The language to begin with: what the reader chose, the element's attribute, the page's `lang`, the browser's, German. */
export function sprachwahl(element: Element, gemerkt: string | undefined): string {
  const seite = element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
  return gemerkt || element.getAttribute('lang') || seite || navigator.language || 'de';
}

const zahlensprache = (sprache: string): string => `${sprache}-u-nu-latn`;

/** "1,4 MB". */
export function groesse(bytes: number, sprache: string): string {
  const [wert, einheit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(zahlensprache(sprache), { style: 'unit', unit: einheit as string, maximumFractionDigits: 1 }).format(wert as number);
}

/** An instant in German official time, with the seconds: the receipt time decides the effect of an application (§ 81 AufenthG). */
export function zeitpunkt(iso: string, sprache: string, genau: 'minute' | 'sekunde' = 'minute'): string {
  return new Intl.DateTimeFormat(`${sprache}-u-nu-latn-ca-gregory`, {
    timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    ...(genau === 'sekunde' ? { second: '2-digit' as const } : {}), hourCycle: 'h23',
  }).format(new Date(iso));
}

export function tagesdatum(iso: string, sprache: string): string {
  return new Intl.DateTimeFormat(`${sprache}-u-nu-latn-ca-gregory`, { timeZone: 'Europe/Berlin', year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(iso));
}
