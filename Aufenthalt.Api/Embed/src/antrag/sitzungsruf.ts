import { type Anfrage, type Ergebnis, frage, frageBeharrlich } from '../netz/anfrage.ts';
import { hochladen, type Sendung } from '../netz/hochladen.ts';

/** Every call of one session: its token, its version, its clock. */
export class Sitzungsruf {
  readonly id: string;
  readonly #token: string;
  readonly #frist: (laeuftAbAm: string, jetztAm: string | undefined) => void;
  sprache: string;
  #etag: string | null = null;

  constructor(id: string, token: string, sprache: string, frist: (laeuftAbAm: string, jetztAm: string | undefined) => void) {
    this.id = id;
    this.#token = token;
    this.sprache = sprache;
    this.#frist = frist;
  }

  async rufe<T>(pfad: string, anfrage: Anfrage = {}): Promise<Ergebnis<T>> {
    const schreibt = anfrage.methode === 'PUT';
    const kopf = { ...this.#ausweis(), ...(schreibt && this.#etag ? { 'if-match': this.#etag } : {}), ...anfrage.kopf };
    // A new session or a second upload must not come into being by a repetition; the rest can be repeated.
    const stelle = anfrage.methode === 'POST' && !anfrage.kopf ? frage : frageBeharrlich;
    const ergebnis = await stelle<T>(this.#adresse(pfad), { ...anfrage, kopf });
    if (ergebnis.ok) this.#lerne(ergebnis.wert, ergebnis.etag);
    return ergebnis;
  }

  lade(feld: string, datei: File, fortschritt: (anteil: number) => void): Sendung {
    return hochladen(this.#adresse(`/unterlagen/${encodeURIComponent(feld)}`), datei, this.#ausweis(), fortschritt);
  }

  entferne(feld: string, unterlage: string): Promise<Ergebnis<unknown>> {
    return this.rufe(`/unterlagen/${encodeURIComponent(feld)}/${encodeURIComponent(unterlage)}`, { methode: 'DELETE' });
  }

  /** An upload makes a new version of the session, too. */
  merkeVersion(etag: string | null): void {
    if (etag) this.#etag = etag;
  }

  #lerne(wert: unknown, etag: string | null): void {
    if (etag) this.#etag = etag;
    const { laeuftAbAm, jetztAm } = (wert ?? {}) as { laeuftAbAm?: string; jetztAm?: string };
    if (laeuftAbAm) this.#frist(laeuftAbAm, jetztAm);
  }

  #ausweis(): Record<string, string> {
    return { authorization: `Bearer ${this.#token}` };
  }

  #adresse(pfad: string): string {
    return `api/sitzungen/${encodeURIComponent(this.id)}${pfad}?lang=${encodeURIComponent(this.sprache)}`;
  }
}
