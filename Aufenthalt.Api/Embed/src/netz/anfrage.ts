// One function speaks HTTP. An error is a value: what the server said, or that it could not be reached.

export interface Fehler {
  readonly art: 'netz' | 'server';
  readonly status: number;
  readonly code: string;
  readonly text: string;
  readonly koerper: Record<string, unknown>;
}

export type Ergebnis<T> = { readonly ok: true; readonly wert: T; readonly etag: string | null; readonly status: number } | { readonly ok: false; readonly fehler: Fehler };

export interface Anfrage {
  readonly methode?: string;
  readonly koerper?: unknown;
  readonly kopf?: Readonly<Record<string, string>>;
  /** Statuses whose body is an answer like that of 200. */
  readonly auch?: readonly number[];
}

let basis = new URL('/', globalThis.location?.href ?? 'http://localhost/').href;

/** The server is the one the module came from; a host page's `<base href>` has no say in it. */
export function setzeBasis(modul: string): void {
  basis = new URL('..', modul).href;
}

export const adresse = (pfad: string): string => new URL(pfad.replace(/^\//, ''), basis).href;

export const netzfehler: Fehler = { art: 'netz', status: 0, code: 'keine_verbindung', text: '', koerper: {} };

export async function frage<T>(pfad: string, anfrage: Anfrage = {}): Promise<Ergebnis<T>> {
  let antwort: Response;
  try {
    antwort = await fetch(adresse(pfad), {
      method: anfrage.methode ?? 'GET',
      credentials: 'omit',
      headers: { accept: 'application/json', ...(anfrage.koerper === undefined ? {} : { 'content-type': 'application/json' }), ...anfrage.kopf },
      ...(anfrage.koerper === undefined ? {} : { body: JSON.stringify(anfrage.koerper) }),
    });
  } catch {
    return { ok: false, fehler: netzfehler };
  }
  const koerper = await lies(antwort);
  if (koerper === undefined) return { ok: false, fehler: netzfehler };
  if (antwort.ok || anfrage.auch?.includes(antwort.status)) return { ok: true, wert: koerper as T, etag: antwort.headers.get('etag'), status: antwort.status };
  return { ok: false, fehler: alsFehler(antwort.status, koerper) };
}

/** `undefined` when the connection broke while the body was on its way. */
async function lies(antwort: Response): Promise<unknown> {
  try {
    const text = await antwort.text();
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return antwort.ok ? undefined : {};
  }
}

export function alsFehler(status: number, koerper: unknown): Fehler {
  const inhalt = typeof koerper === 'object' && koerper !== null ? (koerper as Record<string, unknown>) : {};
  const text = inhalt['detail'] ?? inhalt['title'];
  // A gateway that is down for a moment is a broken connection to the reader: nothing is lost, trying again helps.
  const art = status === 502 || status === 503 || status === 504 ? 'netz' : 'server';
  return { art, status, code: String(inhalt['code'] ?? ''), text: typeof text === 'string' ? text : '', koerper: inhalt };
}

const warten = (ms: number): Promise<void> => new Promise((weiter) => setTimeout(weiter, ms));

/** For calls that may be repeated: a short gap in the connection is bridged without a word. */
export async function frageBeharrlich<T>(pfad: string, anfrage: Anfrage = {}, pausen: readonly number[] = [600, 1800]): Promise<Ergebnis<T>> {
  let ergebnis = await frage<T>(pfad, anfrage);
  for (const pause of pausen) {
    if (ergebnis.ok || ergebnis.fehler.art !== 'netz') return ergebnis;
    await warten(pause);
    ergebnis = await frage<T>(pfad, anfrage);
  }
  return ergebnis;
}
