import type { Antrag } from '../antrag/antrag.ts';
import { kennung, lies } from '../antrag/pfad.ts';
import type { Angabe, Feld } from '../format/definition.ts';
import type { Meldung } from '../netz/typen.ts';
import type { Auswerter } from '../regeln/auswerter.ts';
import { type Treffer, istPflicht } from '../regeln/regelwerk.ts';

/** One look at a page: the answers, the rules' view of them, the hints that follow from them. */
export interface Seitensicht {
  readonly antrag: Antrag;
  readonly lage: Auswerter;
  readonly treffer: readonly Treffer[];
  readonly ebene: number;
}

/** A field at its place: "kinder[0].vorname" is named by the texts at `feld.kinder.vorname`. */
export class Feldkontext {
  readonly sicht: Seitensicht;
  readonly feld: Feld;
  readonly pfad: string;
  readonly textpfad: string;
  /** The item of the group this field stands in, or -1. */
  readonly index: number;

  constructor(sicht: Seitensicht, feld: Feld, pfad: string = feld.id) {
    this.sicht = sicht;
    this.feld = feld;
    this.pfad = pfad;
    this.textpfad = `feld.${pfad.replace(/\[[0-9]+\]/g, '')}`;
    this.index = Number(/\[([0-9]+)\]/.exec(pfad)?.[1] ?? -1);
  }

  get antrag(): Antrag {
    return this.sicht.antrag;
  }

  get texte(): Antrag['texte'] {
    return this.sicht.antrag.texte;
  }

  get id(): string {
    return kennung(this.pfad);
  }

  get wert(): Angabe | undefined {
    return lies(this.antrag.angaben, this.pfad);
  }

  get text(): string {
    return typeof this.wert === 'string' ? this.wert : '';
  }

  get istPflicht(): boolean {
    const { lage } = this.sicht;
    return istPflicht(this.feld, lage, lage.verzeichnis.ort(this.textpfad.slice('feld.'.length)), this.index);
  }

  setze(wert: Angabe | undefined, teil = ''): void {
    this.antrag.setze(this.pfad + teil, wert);
  }

  /** A finished change: the fault it may have cured goes, and what depends on the answer shows. */
  fertig(): void {
    const { antrag } = this;
    antrag.meldungen = antrag.meldungen.filter((meldung) => !(meldung.schwere === 'F' && this.#betrifft(meldung.feld)));
    antrag.gastgeber.aendern();
  }

  mitglied(feld: Feld, nummer?: number): Feldkontext {
    return new Feldkontext(this.sicht, feld, nummer === undefined ? `${this.pfad}.${feld.id}` : `${this.pfad}[${nummer}].${feld.id}`);
  }

  /** Labels and help have a second wording for someone who fills in for another person. */
  textschluessel(art: 'label' | 'hilfe'): string {
    const eigener = `${this.textpfad}.${art}`;
    const fuerVertretung = this.feld.vertretung && this.antrag.angaben['handelndePerson'] === 'vertretung';
    return fuerVertretung && this.texte.hat(`${eigener}.vertretung`) ? `${eigener}.vertretung` : eigener;
  }

  get label(): string {
    return this.texte.wort(this.textschluessel('label'));
  }

  /** Messages of the server for this place, then hints that follow from the answers as they stand. */
  meldungen(): readonly (Meldung | Treffer)[] {
    const vomServer = this.antrag.meldungen.filter((meldung) => this.#betrifft(meldung.feld));
    const eigene = this.sicht.treffer.filter((treffer) => this.#betrifft(treffer.feld) && !vomServer.some((meldung) => meldung.code === treffer.code));
    return [...vomServer, ...eigene];
  }

  hatFehler(teil = ''): boolean {
    return this.antrag.meldungen.some((meldung) => meldung.schwere === 'F' && (teil ? meldung.feld === `${this.pfad}.${teil}` : this.#betrifft(meldung.feld)));
  }

  #betrifft(feld: string): boolean {
    if (feld === this.pfad) return true;
    const { typ } = this.feld;
    return (typ === 'anschrift' && feld.startsWith(`${this.pfad}.`)) || (typ === 'upload' && feld.startsWith(`${this.pfad}Fehlt`));
  }
}
