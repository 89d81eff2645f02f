// Plain calendar days without a clock: a birth date must not move with the time zone of the reader.

export interface Tag {
  readonly jahr: number;
  readonly monat: number;
  readonly tag: number;
}

/** A date as answered: its first and last possible day are the same when it is fully known. */
export interface Zeitraum {
  readonly von: Tag;
  readonly bis: Tag;
}

export function tageImMonat(jahr: number, monat: number): number {
  if (monat === 2) return (jahr % 4 === 0 && jahr % 100 !== 0) || jahr % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(monat) ? 30 : 31;
}

export function tag(text: string): Tag | null {
  const teile = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!teile) return null;
  return gueltig(Number(teile[1]), Number(teile[2]), Number(teile[3]));
}

export function gueltig(jahr: number, monat: number, t: number): Tag | null {
  if (jahr < 1 || monat < 1 || monat > 12 || t < 1 || t > tageImMonat(jahr, monat)) return null;
  return { jahr, monat, tag: t };
}

/** "1998", "1998-05" or "1998-05-17". */
export function zeitraum(text: string): Zeitraum | null {
  const ganz = tag(text);
  if (ganz) return { von: ganz, bis: ganz };
  const monat = /^([0-9]{4})-([0-9]{2})$/.exec(text);
  if (monat) {
    const von = gueltig(Number(monat[1]), Number(monat[2]), 1);
    return von && { von, bis: { ...von, tag: tageImMonat(von.jahr, von.monat) } };
  }
  const jahr = /^[0-9]{4}$/.test(text) ? Number(text) : 0;
  return jahr < 1 ? null : { von: { jahr, monat: 1, tag: 1 }, bis: { jahr, monat: 12, tag: 31 } };
}

export function alsText(t: Tag): string {
  return `${String(t.jahr).padStart(4, '0')}-${String(t.monat).padStart(2, '0')}-${String(t.tag).padStart(2, '0')}`;
}

export function vergleiche(a: Tag, b: Tag): number {
  return a.jahr - b.jahr || a.monat - b.monat || a.tag - b.tag;
}

/** Days since 0000-03-01, so that a difference of days is one subtraction. */
export function tagesnummer(t: Tag): number {
  const jahr = t.monat <= 2 ? t.jahr - 1 : t.jahr;
  const monat = (t.monat + 9) % 12;
  return 365 * jahr + Math.floor(jahr / 4) - Math.floor(jahr / 100) + Math.floor(jahr / 400) + Math.floor((153 * monat + 2) / 5) + t.tag - 1;
}

export function ausTagesnummer(nummer: number): Tag | null {
  let jahr = Math.floor((10000 * nummer + 14780) / 3652425);
  let rest = nummer - jahresbeginn(jahr);
  if (rest < 0) rest = nummer - jahresbeginn(--jahr);
  const monat = Math.floor((100 * rest + 52) / 3060);
  const kalenderjahr = jahr + Math.floor((monat + 2) / 12);
  if (kalenderjahr < 1 || kalenderjahr > 9999) return null;
  return { jahr: kalenderjahr, monat: ((monat + 2) % 12) + 1, tag: rest - Math.floor((monat * 306 + 5) / 10) + 1 };
}

function jahresbeginn(jahr: number): number {
  return 365 * jahr + Math.floor(jahr / 4) - Math.floor(jahr / 100) + Math.floor(jahr / 400);
}

export function tage(von: Tag, bis: Tag): number {
  return tagesnummer(bis) - tagesnummer(von);
}

/** Full months: the largest n for which `von` plus n months (end-clamped) is not after `bis`; negative when reversed. */
export function monate(von: Tag, bis: Tag): number {
  if (vergleiche(bis, von) < 0) return -monate(bis, von);
  const voll = (bis.jahr - von.jahr) * 12 + bis.monat - von.monat;
  return Math.min(von.tag, tageImMonat(bis.jahr, bis.monat)) > bis.tag ? voll - 1 : voll;
}

/** Full years; who is born on 29 February completes a year on 1 March (§ 187 Abs. 2, § 188 BGB). Negative when reversed. */
export function jahre(von: Tag, bis: Tag): number {
  if (vergleiche(bis, von) < 0) return -jahre(bis, von);
  const voll = bis.jahr - von.jahr;
  return bis.monat < von.monat || (bis.monat === von.monat && bis.tag < von.tag) ? voll - 1 : voll;
}

/** "28T", "6M", "-2J"; months and years end on the last day of a shorter month. */
export function plusDauer(t: Tag, dauer: string): Tag | null {
  const teile = /^(-?[0-9]{1,4})([TMJ])$/.exec(dauer);
  if (!teile) return null;
  const anzahl = Number(teile[1]);
  if (teile[2] === 'T') return ausTagesnummer(tagesnummer(t) + anzahl);
  const laufend = t.jahr * 12 + t.monat - 1 + (teile[2] === 'J' ? anzahl * 12 : anzahl);
  const jahr = Math.floor(laufend / 12);
  const monat = laufend - jahr * 12 + 1;
  if (jahr < 1 || jahr > 9999) return null;
  return { jahr, monat, tag: Math.min(t.tag, tageImMonat(jahr, monat)) };
}

/** Today in Germany, wherever the reader's clock stands. */
export function heuteInBerlin(jetzt: Date): Tag {
  const teile = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(jetzt);
  const zahl = (art: string): number => Number(teile.find((teil) => teil.type === art)?.value);
  return { jahr: zahl('year'), monat: zahl('month'), tag: zahl('day') };
}
