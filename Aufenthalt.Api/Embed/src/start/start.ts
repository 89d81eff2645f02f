import type { Ablage } from '../antrag/ablage.ts';
import type { Dokumente } from '../antrag/dokumente.ts';
import { postleitzahl } from '../eingaben/plz.ts';
import type { Vorgaben } from '../element/vorgaben.ts';
import { type Fehler, frage } from '../netz/anfrage.ts';
import type { NeueSitzung, Ort } from '../netz/typen.ts';
import { type Pruefung, pruefe, ungeprueft, vollstaendig } from './plzpruefung.ts';

export interface Startgeber {
  readonly ags: string;
  aendern(): void;
  fokus(ziel: string): void;
  gestartet(sitzung: NeueSitzung): Promise<void>;
}

export interface Startfehler {
  readonly feld: 'anliegen' | 'plz' | 'ort';
  readonly text: string;
}

/** The start page: what for, is it the right authority, then a session. Nothing is stored before. */
export class Start {
  dokumente: Dokumente;
  readonly ablage: Ablage;
  readonly #geber: Startgeber;
  anliegen = '';
  pruefung: Pruefung = ungeprueft;
  /** The attribute shows the postcode; a server that insists on it reveals it too. */
  plzZeigen: boolean;
  fehler: readonly Startfehler[] = [];
  /** The places last offered; they stay while one of them is checked. */
  orte: readonly Ort[] = [];
  stoerung: Fehler | null = null;
  beschaeftigt = false;
  #letzteFrage = 0;

  constructor(dokumente: Dokumente, ablage: Ablage, plzZeigen: boolean, geber: Startgeber) {
    this.dokumente = dokumente;
    this.ablage = ablage;
    this.plzZeigen = plzZeigen;
    this.#geber = geber;
    if (dokumente.start.anliegen.length === 1) this.anliegen = dokumente.start.anliegen[0]?.id ?? '';
  }

  /** What a portal told before: only an offered matter is chosen, and the postcode is checked as if typed. */
  gibVor({ anliegen, plz, ort }: Vorgaben): void {
    if (anliegen !== undefined && this.dokumente.start.anliegen.some(({ id }) => id === anliegen)) this.anliegen = anliegen;
    if (plz && this.pruefung.plz === '') void this.setzePlz(plz, ort ?? '');
  }

  waehle(anliegen: string): void {
    this.anliegen = anliegen;
    this.#heile('anliegen');
  }

  /** Five digits are enough to ask; the answer is announced beside the box. */
  async setzePlz(plz: string, ort = ''): Promise<void> {
    const nummer = ++this.#letzteFrage;
    this.pruefung = { plz, ort, stand: vollstaendig(plz) ? 'laeuft' : 'leer' };
    this.#heile(ort ? 'ort' : 'plz');
    if (!vollstaendig(plz)) return;
    const { start } = this.dokumente;
    const ergebnis = await pruefe(this.#geber.ags, start.schluessel, plz, ort, start.sprache);
    if (nummer !== this.#letzteFrage) return;
    this.pruefung = ergebnis;
    this.#geber.aendern();
  }

  async starte(): Promise<void> {
    if (this.beschaeftigt) return;
    if (this.plzZeigen && (this.pruefung.stand === 'netz' || this.pruefung.stand === 'fehler')) await this.setzePlz(this.pruefung.plz, this.pruefung.ort);
    this.fehler = this.#pruefe();
    if (this.fehler.length > 0) {
      this.#geber.fokus('#fehlerliste');
      this.#geber.aendern();
      return;
    }
    this.beschaeftigt = true;
    this.stoerung = null;
    this.#geber.aendern();
    await this.#oeffneSitzung();
    this.beschaeftigt = false;
    this.#geber.aendern();
  }

  async #oeffneSitzung(): Promise<void> {
    const { start } = this.dokumente;
    const plz = postleitzahl(this.pruefung.plz);
    const koerper = { sprache: start.sprache, anliegen: this.anliegen, ...(plz ? { plz } : {}), ...(this.pruefung.ort ? { ort: this.pruefung.ort } : {}) };
    const pfad = `api/${encodeURIComponent(this.#geber.ags)}/antragsstrecken/${encodeURIComponent(start.schluessel)}/sitzungen?lang=${encodeURIComponent(start.sprache)}`;
    const ergebnis = await frage<NeueSitzung>(pfad, { methode: 'POST', koerper });
    if (ergebnis.ok) {
      await this.#geber.gestartet(ergebnis.wert);
      return;
    }
    if (ergebnis.fehler.status === 422 && !this.plzZeigen) this.plzZeigen = true;
    this.stoerung = ergebnis.fehler;
    this.#geber.fokus('#stoerung');
  }

  #pruefe(): readonly Startfehler[] {
    const { texte } = this.dokumente;
    const fehler: Startfehler[] = [];
    if (this.anliegen === '') fehler.push({ feld: 'anliegen', text: texte.wort('meldung.pflicht_auswahl') });
    if (!this.plzZeigen) return fehler;
    const { ergebnis } = this.pruefung;
    if (!vollstaendig(this.pruefung.plz)) fehler.push({ feld: 'plz', text: texte.wort('meldung.plz_format') });
    else if (ergebnis?.ergebnis === 'mehrdeutig') fehler.push({ feld: 'ort', text: texte.wort('meldung.pflicht_auswahl') });
    else if (ergebnis && ergebnis.ergebnis !== 'zustaendig') fehler.push({ feld: 'plz', text: texte.wort('meldung.plz_nicht_zustaendig', { plz: this.pruefung.plz }) });
    return fehler;
  }

  #heile(feld: Startfehler['feld']): void {
    this.fehler = this.fehler.filter((einer) => einer.feld !== feld);
    this.#geber.aendern();
  }
}
