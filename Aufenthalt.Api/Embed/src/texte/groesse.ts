import type { Grenzen } from '../netz/typen.ts';

/** As phones and computers count: 10 MB are ten times 1024 times 1024. */
const mega = 1024 * 1024;
const zahlensprache = (sprache: string): string => `${sprache}-u-nu-latn`;

/** "1,4 MB". */
export function groesse(bytes: number, sprache: string): string {
  const [wert, einheit] = bytes < mega ? [Math.max(1, Math.round(bytes / 1024)), 'kilobyte'] : [bytes / mega, 'megabyte'];
  return new Intl.NumberFormat(zahlensprache(sprache), { style: 'unit', unit: einheit as string, maximumFractionDigits: 1 }).format(wert as number);
}

/** What the text about allowed files names. */
export function regelwerte(grenzen: Grenzen, anzahl: number, sprache: string): Record<string, string> {
  return { typen: 'PDF, JPG, PNG', max: groesse(grenzen.dateiBytes, sprache), summe: groesse(grenzen.summeBytes, sprache), anzahl: String(anzahl) };
}
