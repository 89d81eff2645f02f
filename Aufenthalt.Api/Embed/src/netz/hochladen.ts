import { adresse, alsFehler, type Fehler, netzfehler } from './anfrage.ts';
import type { Unterlage } from './typen.ts';

export interface Sendung {
  readonly fertig: Promise<{ readonly ok: true; readonly wert: Unterlage; readonly etag: string | null } | { readonly ok: false; readonly fehler: Fehler }>;
  abbrechen(): void;
}

/** XMLHttpRequest, because `fetch` does not report how much of a body has gone out. */
export function hochladen(pfad: string, datei: File, kopf: Readonly<Record<string, string>>, fortschritt: (anteil: number) => void): Sendung {
  const xhr = new XMLHttpRequest();
  const fertig = new Promise<Awaited<Sendung['fertig']>>((antworte) => {
    const scheitere = (): void => antworte({ ok: false, fehler: netzfehler });
    xhr.upload.addEventListener('progress', (e) => e.lengthComputable && fortschritt(e.loaded / e.total));
    xhr.addEventListener('error', scheitere);
    xhr.addEventListener('abort', scheitere);
    xhr.addEventListener('load', () => antworte(ausAntwort(xhr)));
    xhr.open('POST', adresse(pfad));
    for (const [name, wert] of Object.entries(kopf)) xhr.setRequestHeader(name, wert);
    const teile = new FormData();
    teile.append('datei', datei, datei.name);
    xhr.send(teile);
  });
  return { fertig, abbrechen: () => xhr.abort() };
}

function ausAntwort(xhr: XMLHttpRequest): Awaited<Sendung['fertig']> {
  let koerper: unknown = {};
  try {
    koerper = JSON.parse(xhr.responseText);
  } catch {
    koerper = {};
  }
  return xhr.status >= 200 && xhr.status < 300 ? { ok: true, wert: koerper as Unterlage, etag: xhr.getResponseHeader('etag') } : { ok: false, fehler: alsFehler(xhr.status, koerper) };
}
