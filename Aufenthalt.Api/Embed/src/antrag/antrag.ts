import type { Angabe, Angaben, Seite } from '../format/definition.ts';
import type { Fehler } from '../netz/anfrage.ts';
import type { Meldung, Quittung, Seitenstand, Sitzungsstand, Speicherstand, Zusammenfassung } from '../netz/typen.ts';
import { heuteInBerlin } from '../regeln/kalender.ts';
import { Auswerter } from '../regeln/auswerter.ts';
import { Verzeichnis } from '../regeln/verzeichnis.ts';
import type { Ablage } from './ablage.ts';
import { type Dokumente, ladeDefinition, ladeDokumente } from './dokumente.ts';
import { setze } from './pfad.ts';
import { angabenDerSeite } from './seitenangaben.ts';
import { Sitzungsruf } from './sitzungsruf.ts';
import { Uhr } from './uhr.ts';
import { Unterlagen } from './unterlagen.ts';

export type Ansicht = 'seite' | 'bestaetigung' | 'ende' | 'abgebrochen' | 'unterbrochen';
export type Taetigkeit = 'weiter' | 'zurueck' | 'absenden' | 'abbrechen' | 'sprache' | 'unterbrechen' | null;

/** What the element around a running application does for it. */
export interface Gastgeber {
  aendern(): void;
  /** The seconds run without a new look at the whole page. */
  tick(rest: string): void;
  ereignis(name: string, inhalt: Record<string, unknown>): void;
  /** Moves the focus once the new content stands. */
  fokus(ziel: string): void;
  verlassen(): void;
}

/** One running application: the answers, the page that is open, and what the server said to it. */
export class Antrag {
  dokumente: Dokumente;
  verzeichnis: Verzeichnis;
  readonly gastgeber: Gastgeber;
  readonly ablage: Ablage;
  readonly ruf: Sitzungsruf;
  readonly unterlagen: Unterlagen;
  readonly uhr: Uhr;

  ansicht: Ansicht = 'seite';
  taetigkeit: Taetigkeit = null;
  seite = '';
  anliegen = '';
  rahmen: Record<string, string | undefined> = {};
  angaben: Angaben = {};
  seiten: readonly Seitenstand[] = [];
  meldungen: readonly Meldung[] = [];
  zusammenfassung: Zusammenfassung | null = null;
  quittung: Quittung | null = null;
  fortsetzungscode = '';
  fortsetzbarBis = '';
  /** A fault of the way, not of the answers: no connection, changed elsewhere. */
  stoerung: 'netz' | 'veraltet' | 'fehler' | null = null;
  stoerungstext = '';
  /** What the live region says next. */
  ansage = '';
  /** Asked once before everything is deleted. */
  abbruchfrage = false;
  warnband = false;
  /** Opened from the summary: "Weiter" leads back to it. */
  zurAenderung = false;
  /** Keystrokes of boxes whose stored value looks different. */
  readonly getippt = new Map<string, string>();
  /** Warnings the reader has been shown. */
  readonly gesehen = new Set<string>();
  /** Pages whose answers the server does not have yet. */
  readonly ungespeichert = new Set<string>();

  constructor(dokumente: Dokumente, ablage: Ablage, gastgeber: Gastgeber, zugang: { readonly sitzung: string; readonly token: string }) {
    this.dokumente = dokumente;
    this.verzeichnis = new Verzeichnis(dokumente.definition);
    this.ablage = ablage;
    this.gastgeber = gastgeber;
    this.uhr = new Uhr({ tick: () => gastgeber.tick(this.uhr.anzeige()), warne: () => this.#warne(), ende: () => this.laufAb() });
    this.ruf = new Sitzungsruf(zugang.sitzung, zugang.token, dokumente.start.sprache, (ab, jetzt) => this.uhr.stelle(ab, jetzt));
    this.unterlagen = new Unterlagen({
      ruf: () => this.ruf,
      grenzen: () => this.dokumente.start.grenzen,
      aendern: () => gastgeber.aendern(),
      sage: (text) => this.sage(text),
      wort: (pfad, werte) => this.texte.wort(pfad, werte),
      sprache: () => this.texte.sprache,
    });
  }

  get texte(): Dokumente['texte'] {
    return this.dokumente.texte;
  }

  /** The rules' view of the answers as they stand now. */
  lage(): Auswerter {
    const { definition, start } = this.dokumente;
    return new Auswerter(
      { definition, angaben: this.angaben, heute: heuteInBerlin(this.uhr.jetzt()), schalter: start.schalter ?? {}, rahmen: { ...this.rahmen, anliegen: this.anliegen, sprache: this.dokumente.start.sprache } },
      this.verzeichnis,
    );
  }

  /** The pages to walk through; the server's word, with the browser's own rules for what was just answered. */
  sichtbareSeiten(): readonly Seite[] {
    const lage = this.lage();
    return this.dokumente.definition.seiten.filter((seite) => lage.seiteSichtbar(seite));
  }

  stand(seite: string): Seitenstand | undefined {
    return this.seiten.find((eine) => eine.id === seite);
  }

  offeneSeite(): Seite | undefined {
    return this.verzeichnis.seite(this.seite);
  }

  setze(pfad: string, wert: Angabe | undefined): void {
    this.angaben = setze(this.angaben, pfad, wert);
    this.ungespeichert.add(this.seite);
    this.#merkeEntwurf();
  }

  sage(text: string): void {
    this.ansage = text;
    this.gastgeber.aendern();
  }

  async lade(): Promise<boolean> {
    const ergebnis = await this.ruf.rufe<Sitzungsstand>('');
    if (!ergebnis.ok) return this.scheitere(ergebnis.fehler);
    const stand = ergebnis.wert;
    if (stand.definitionUrl && !stand.definitionUrl.includes(this.dokumente.definition.sha256)) {
      const eigene = await ladeDefinition(this.dokumente.start, stand.definitionUrl);
      if (!eigene.ok) return this.scheitere(eigene.fehler);
      this.uebernimmDokumente(eigene.wert);
    }
    this.#uebernimmStand(stand);
    return true;
  }

  uebernimmDokumente(dokumente: Dokumente): void {
    this.dokumente = dokumente;
    this.verzeichnis = new Verzeichnis(dokumente.definition);
    this.ruf.sprache = dokumente.start.sprache;
  }

  async wechsleSprache(sprache: string): Promise<void> {
    this.taetigkeit = 'sprache';
    this.gastgeber.aendern();
    const { start, definition } = this.dokumente;
    const neu = await ladeDokumente(start.mandant.ags, start.schluessel, sprache);
    const passend = neu.ok && neu.wert.definition.sha256 !== definition.sha256 ? await ladeDefinition(neu.wert.start, `/api/definitionen/${start.schluessel}/${definition.sha256}`) : neu;
    this.taetigkeit = null;
    if (!passend.ok) {
      this.scheitere(passend.fehler);
      return;
    }
    this.uebernimmDokumente(passend.wert);
    this.ablage.merke({ sprache });
    this.zusammenfassung = null;
    const stand = await this.ruf.rufe<Sitzungsstand>('');
    if (stand.ok) {
      this.seiten = stand.wert.seiten;
      if (this.meldungen.length > 0) this.meldungen = this.stand(this.seite)?.meldungen ?? [];
    }
    this.gastgeber.ereignis('language-changed', { sprache: passend.wert.start.sprache });
    this.gastgeber.aendern();
  }

  /** Stores one page. The answer counts whether its rules hold or not. */
  async speichere(seite: string): Promise<Speicherstand | null> {
    const definition = this.verzeichnis.seite(seite);
    if (!definition) return null;
    const angaben = angabenDerSeite(definition, this.angaben, this.unterlagen);
    const ergebnis = await this.ruf.rufe<Speicherstand>(`/seiten/${encodeURIComponent(seite)}`, { methode: 'PUT', koerper: { angaben }, auch: [422] });
    if (!ergebnis.ok) {
      this.scheitere(ergebnis.fehler);
      return null;
    }
    this.stoerung = null;
    this.ungespeichert.delete(seite);
    if (ergebnis.wert.seiten) this.seiten = ergebnis.wert.seiten;
    this.#merkeEntwurf();
    return ergebnis.wert;
  }

  async verlaengere(): Promise<void> {
    const ergebnis = await this.ruf.rufe('/verlaengern', { methode: 'POST', kopf: {} });
    if (!ergebnis.ok) {
      this.scheitere(ergebnis.fehler);
      return;
    }
    const hatteBand = this.warnband;
    this.warnband = false;
    this.sage(this.texte.wort('ui.sitzung_verlaengert'));
    if (hatteBand) this.gastgeber.fokus('#titel');
  }

  /** Turns a fault into something the reader can act on. Always false, for the caller's convenience. */
  scheitere(fehler: Fehler): false {
    if (fehler.status === 401) this.laufAb();
    else if (fehler.status === 409 && typeof fehler.koerper['vorgangsnummer'] === 'string') this.#schonAbgesendet(fehler.koerper['vorgangsnummer']);
    else {
      this.stoerung = fehler.art === 'netz' ? 'netz' : fehler.status === 412 ? 'veraltet' : 'fehler';
      this.stoerungstext = fehler.text;
      if (this.stoerung === 'veraltet') void this.#holeVersion();
      this.gastgeber.fokus('#stoerung');
    }
    this.gastgeber.aendern();
    return false;
  }

  laufAb(): void {
    if (this.ansicht === 'bestaetigung') return;
    this.beende('ende');
    this.gastgeber.ereignis('session-expired', {});
  }

  /** Forgets everything of this tab; the server forgets on its own or was told. */
  beende(ansicht: Ansicht): void {
    this.uhr.halte();
    this.ablage.leere();
    this.angaben = {};
    this.ansicht = ansicht;
    this.warnband = false;
    this.gastgeber.fokus('#titel');
    this.gastgeber.aendern();
  }

  quittiere(quittung: Quittung): void {
    this.uhr.halte();
    this.quittung = quittung;
    this.ansicht = 'bestaetigung';
    this.angaben = {};
    this.ablage.leere();
    this.ablage.merke({ quittung });
    this.gastgeber.fokus('#titel');
  }

  #schonAbgesendet(vorgangsnummer: string): void {
    this.quittiere({ vorgangsnummer, zugangscode: '', eingegangenAm: '' });
  }

  #warne(): void {
    this.warnband = true;
    this.gastgeber.ereignis('session-expiring', { minuten: this.uhr.minuten });
    this.gastgeber.fokus('#verlaengern');
    this.gastgeber.aendern();
  }

  /** Another tab was faster: take over its version, keep what was typed here. */
  async #holeVersion(): Promise<void> {
    const ergebnis = await this.ruf.rufe<Sitzungsstand>('');
    if (!ergebnis.ok) return;
    const eigene = this.angaben;
    const felder = this.offeneSeite()?.gruppen.flatMap((gruppe) => gruppe.felder.map((feld) => feld.id)) ?? [];
    this.seiten = ergebnis.wert.seiten;
    this.angaben = { ...ergebnis.wert.angaben, ...Object.fromEntries(felder.filter((id) => id in eigene).map((id) => [id, eigene[id] ?? null])) };
    this.unterlagen.uebernimm(ergebnis.wert.unterlagen ?? {});
    this.gastgeber.aendern();
  }

  #uebernimmStand(stand: Sitzungsstand): void {
    const zettel = this.ablage.lies();
    this.anliegen = stand.anliegen;
    this.rahmen = { plz: stand.plz ?? undefined, ort: stand.ort ?? undefined };
    this.seiten = stand.seiten;
    this.unterlagen.uebernimm(stand.unterlagen ?? {});
    this.angaben = { ...stand.angaben, ...zettel.entwurf?.angaben };
    for (const seite of zettel.entwurf?.seiten ?? []) this.ungespeichert.add(seite);
    if (stand.zustand === 'abgesendet' && stand.vorgangsnummer) this.#schonAbgesendet(stand.vorgangsnummer);
  }

  #merkeEntwurf(): void {
    const seiten = [...this.ungespeichert];
    const felder = seiten.flatMap((id) => this.verzeichnis.seite(id)?.gruppen.flatMap((gruppe) => gruppe.felder.flatMap((feld) => [feld.id, `${feld.id}Fehlt`, `${feld.id}FehltGrund`])) ?? []);
    const angaben = Object.fromEntries(felder.filter((id) => id in this.angaben).map((id) => [id, this.angaben[id] ?? null]));
    this.ablage.merke({ seite: this.seite, entwurf: { seiten, angaben } });
  }
}
