import type { Grenzen, Unterlage } from '../netz/typen.ts';
import type { Sendung } from '../netz/hochladen.ts';
import { regelwerte } from '../texte/groesse.ts';
import type { Sitzungsruf } from './sitzungsruf.ts';

/** A file on its way: it has no id of the server yet. */
export interface Uebertragung {
  readonly nummer: number;
  readonly datei: File;
  anteil: number;
  fehler: string;
  sendung: Sendung | undefined;
}

export interface Umgebung {
  ruf(): Sitzungsruf;
  grenzen(): Grenzen;
  aendern(): void;
  /** For the live region, in the reader's language. */
  sage(text: string): void;
  wort(pfad: string, werte?: Record<string, string>): string;
  sprache(): string;
}

const endungen = /\.(pdf|jpe?g|png)$/i;

/** The documents of a session: what the server has and what is on its way. One file goes out at a time: a phone's upstream is narrow. */
export class Unterlagen {
  readonly #umgebung: Umgebung;
  readonly #liste = new Map<string, Unterlage[]>();
  readonly #unterwegs = new Map<string, Uebertragung[]>();
  readonly #bilder = new Map<string, File>();
  #kette: Promise<void> = Promise.resolve();
  #nummer = 0;

  constructor(umgebung: Umgebung) {
    this.#umgebung = umgebung;
  }

  uebernimm(unterlagen: Readonly<Record<string, readonly Unterlage[]>>): void {
    this.#liste.clear();
    for (const [feld, liste] of Object.entries(unterlagen)) this.#liste.set(feld, [...liste]);
  }

  liste(feld: string): readonly Unterlage[] {
    return this.#liste.get(feld) ?? [];
  }

  unterwegs(feld: string): readonly Uebertragung[] {
    return this.#unterwegs.get(feld) ?? [];
  }

  /** The file itself, for a thumbnail; known only in the tab that sent it. */
  bild(unterlage: string): File | undefined {
    return this.#bilder.get(unterlage);
  }

  get laeuft(): boolean {
    return [...this.#unterwegs.values()].some((liste) => liste.some((eine) => eine.fehler === ''));
  }

  fuegeHinzu(feld: string, dateien: readonly File[], hoechstens: number | undefined): void {
    for (const datei of dateien) {
      const eintrag: Uebertragung = { nummer: ++this.#nummer, datei, anteil: 0, fehler: this.#vorab(feld, datei, hoechstens), sendung: undefined };
      this.#unterwegs.set(feld, [...this.unterwegs(feld), eintrag]);
      if (eintrag.fehler) this.#umgebung.sage(`${datei.name}: ${eintrag.fehler}`);
      else this.#kette = this.#kette.then(() => this.#sende(feld, eintrag));
    }
    this.#umgebung.aendern();
  }

  /** Tries a file again that a broken connection stopped. */
  wiederhole(feld: string, eintrag: Uebertragung): void {
    eintrag.fehler = '';
    eintrag.anteil = 0;
    this.#kette = this.#kette.then(() => this.#sende(feld, eintrag));
    this.#umgebung.aendern();
  }

  verwirf(feld: string, eintrag: Uebertragung): void {
    eintrag.sendung?.abbrechen();
    this.#unterwegs.set(feld, this.unterwegs(feld).filter((einer) => einer !== eintrag));
    this.#umgebung.aendern();
  }

  async entferne(feld: string, unterlage: Unterlage): Promise<void> {
    const ergebnis = await this.#umgebung.ruf().entferne(feld, unterlage.unterlage);
    if (!ergebnis.ok && ergebnis.fehler.status !== 404) {
      this.#umgebung.sage(this.#umgebung.wort('ui.technischer_fehler'));
      return;
    }
    this.#liste.set(feld, this.liste(feld).filter((eine) => eine.unterlage !== unterlage.unterlage));
    this.#bilder.delete(unterlage.unterlage);
    this.#umgebung.sage(this.#umgebung.wort('ui.datei_entfernt', { name: unterlage.name }));
    this.#umgebung.aendern();
  }

  async #sende(feld: string, eintrag: Uebertragung): Promise<void> {
    if (!this.unterwegs(feld).includes(eintrag)) return;
    const ruf = this.#umgebung.ruf();
    eintrag.sendung = ruf.lade(feld, eintrag.datei, (anteil) => {
      eintrag.anteil = anteil;
      this.#umgebung.aendern();
    });
    const ergebnis = await eintrag.sendung.fertig;
    if (!this.unterwegs(feld).includes(eintrag)) return;
    if (ergebnis.ok) {
      ruf.merkeVersion(ergebnis.etag);
      this.#angekommen(feld, eintrag, ergebnis.wert);
    } else {
      eintrag.fehler = ergebnis.fehler.art === 'netz' ? this.#umgebung.wort('ui.verbindung_fehlt') : ergebnis.fehler.text || this.#umgebung.wort('ui.technischer_fehler');
      this.#umgebung.sage(`${eintrag.datei.name}: ${eintrag.fehler}`);
    }
    this.#umgebung.aendern();
  }

  #angekommen(feld: string, eintrag: Uebertragung, unterlage: Unterlage): void {
    this.#unterwegs.set(feld, this.unterwegs(feld).filter((einer) => einer !== eintrag));
    this.#liste.set(feld, [...this.liste(feld), unterlage]);
    if (eintrag.datei.type.startsWith('image/')) this.#bilder.set(unterlage.unterlage, eintrag.datei);
    this.#umgebung.sage(this.#umgebung.wort('ui.datei_fertig', { name: eintrag.datei.name }));
  }

  /** What the server would refuse anyway is said before minutes of sending. */
  #vorab(feld: string, datei: File, hoechstens: number | undefined): string {
    const { wort } = this.#umgebung;
    const grenzen = this.#umgebung.grenzen();
    const max = hoechstens ?? grenzen.dateien;
    const belegt = this.liste(feld).length + this.unterwegs(feld).filter((einer) => einer.fehler === '').length;
    if (/\.(heic|heif)$/i.test(datei.name) || /^image\/hei[cf]/.test(datei.type)) return wort('ui.datei_heic');
    if (belegt >= max) return wort('meldung.beleg_zu_viele', { max: String(max) });
    const passt = endungen.test(datei.name) && datei.size <= grenzen.dateiBytes && this.#summe() + datei.size <= grenzen.summeBytes;
    return passt ? '' : wort('ui.datei_regeln', regelwerte(grenzen, max, this.#umgebung.sprache()));
  }

  #summe(): number {
    const fertig = [...this.#liste.values()].flat().reduce((summe, eine) => summe + eine.groesse, 0);
    return [...this.#unterwegs.values()].flat().filter((eine) => eine.fehler === '').reduce((summe, eine) => summe + eine.datei.size, fertig);
  }
}
