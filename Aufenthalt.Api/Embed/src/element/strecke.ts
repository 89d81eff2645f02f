import { html, nothing, type TemplateResult } from 'lit';
import { Ablage } from '../antrag/ablage.ts';
import type { Antrag } from '../antrag/antrag.ts';
import { type Dokumente, ladeDokumente } from '../antrag/dokumente.ts';
import type { Fehler } from '../netz/anfrage.ts';
import type { NeueSitzung } from '../netz/typen.ts';
import { startseite } from '../start/startseite.ts';
import { Start } from '../start/start.ts';
import { sprachwahl } from '../texte/sprachwahl.ts';
import { type Vorgaben, gibVor } from './vorgaben.ts';
import { anmeldungZeigen, elementname, gesetzt, navigation } from './attribute.ts';
import { Grundelement } from './grundelement.ts';

type Modul = typeof import('../antrag/modul.ts');
type Zustand = 'laden' | 'fehler' | 'start' | 'antrag';

/** One Antragsstrecke on a page: `<at-erwerbstaetigkeit ags="05711000">`. */
export class Strecke extends Grundelement {
  /** What a portal knows before its visitor starts; set before the element stands on the page. */
  vorgaben: Vorgaben = {};
  #zustand: Zustand = 'laden';
  #fehler: Fehler | null = null;
  #start: Start | null = null;
  #antrag: Antrag | null = null;
  #modul: Modul | null = null;
  #ablage: Ablage | null = null;
  #geladen: string | null = null;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'ags', 'lang', 'page-nav-position', 'hide-page-nav', 'language-selection', 'plz-check', 'hide-login'];
  }

  get schluessel(): string {
    // The live service knew this one by two names.
    return this.localName === 'at-beschaeftigungserlaubnis' ? 'aw-beschaeftigungserlaubnis' : this.localName;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener('popstate', this.#zurueckImVerlauf);
    globalThis.addEventListener('pageshow', this.#ausDemSpeicher);
    globalThis.addEventListener('online', this.#wiederVerbunden);
    void this.#lade();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('popstate', this.#zurueckImVerlauf);
    globalThis.removeEventListener('pageshow', this.#ausDemSpeicher);
    globalThis.removeEventListener('online', this.#wiederVerbunden);
    this.#antrag?.uhr.halte();
    this.#geladen = null;
  }

  override attributeChangedCallback(name: string, alt: string | null, neu: string | null): void {
    super.attributeChangedCallback(name, alt, neu);
    if (!this.isConnected || alt === neu) return;
    if (name === 'ags') void this.#lade();
    else if (name === 'lang' && neu && this.#geladen !== null) void this.#wechsleSprache(neu);
    else {
      if (name === 'plz-check' && this.#start) this.#start.plzZeigen = gesetzt(this, 'plz-check');
      this.requestUpdate();
    }
  }

  /** Loads the documents and takes up what this tab had begun. */
  async #lade(): Promise<void> {
    const { ags } = this;
    if (this.#geladen === ags && this.#zustand !== 'fehler') return;
    this.#geladen = ags;
    this.#ablage = new Ablage(ags, this.schluessel, elementname(this));
    this.sprache = sprachwahl(this, this.#ablage.lies().sprache);
    this.#zeige('laden');
    // Without a key the server's word is wanted, too: it says what a key looks like.
    const ergebnis = await ladeDokumente(ags || '0', this.schluessel, this.sprache);
    if (this.#geladen !== ags) return;
    if (!ergebnis.ok) {
      this.#fehler = ergebnis.fehler;
      this.#zeige('fehler');
      return;
    }
    this.#begruesse(ergebnis.wert);
    const { sitzung, token, quittung } = this.#ablage.lies();
    if (quittung) await this.#zeigeQuittung(ergebnis.wert);
    else if (sitzung && token) await this.#nimmAuf(ergebnis.wert, { sitzung, token });
  }

  #begruesse(dokumente: Dokumente): void {
    this.sprache = dokumente.start.sprache;
    const ablage = this.#ablage;
    if (!ablage) return;
    this.#start = new Start(dokumente, ablage, gesetzt(this, 'plz-check'), {
      ags: this.ags,
      aendern: () => this.aendern(),
      fokus: (ziel) => this.fokus(ziel),
      gestartet: (sitzung) => this.#gestartet(sitzung),
    });
    this.#start.gibVor(this.vorgaben);
    this.#zeige('start');
  }

  #zeige(zustand: Zustand): void {
    this.#zustand = zustand;
    this.requestUpdate();
  }

  async #gestartet(sitzung: NeueSitzung): Promise<void> {
    const start = this.#start;
    if (!start) return;
    this.#ablage?.leere();
    this.#ablage?.merke({ sitzung: sitzung.sitzung, token: sitzung.token, seite: sitzung.seite });
    this.#melde('service-started', { anliegen: start.anliegen });
    await this.#nimmAuf(start.dokumente, sitzung, sitzung.seite);
  }

  async #nimmAuf(dokumente: Dokumente, zugang: { readonly sitzung: string; readonly token: string }, seite?: string): Promise<void> {
    const antrag = await this.#neuerAntrag(dokumente, zugang);
    if (!antrag) return;
    const geladen = await antrag.lade();
    this.#antrag = antrag;
    if (seite !== undefined) gibVor(antrag, this.vorgaben.angaben);
    const gemerkt = seite ?? this.#ablage?.lies().seite ?? '';
    if (geladen && antrag.ansicht === 'seite') await this.#modul?.oeffne(antrag, gemerkt || (antrag.seiten.find((eine) => eine.sichtbar)?.id ?? ''), seite === undefined ? null : undefined);
    this.#zeige(geladen || antrag.ansicht !== 'seite' ? 'antrag' : 'start');
  }

  async #neuerAntrag(dokumente: Dokumente, zugang: { readonly sitzung: string; readonly token: string }): Promise<Antrag | null> {
    const ablage = this.#ablage;
    this.#modul ??= await import('../antrag/modul.ts');
    if (!ablage || !this.isConnected) return null;
    const gastgeber = {
      aendern: (): void => this.aendern(),
      tick: (rest: string): void => this.#zeigeRest(rest),
      ereignis: (name: string, inhalt: Record<string, unknown>): void => this.#melde(name, inhalt),
      fokus: (ziel: string): void => this.fokus(ziel),
      verlassen: (): void => this.#zeige('start'),
    };
    return new this.#modul.Antrag(dokumente, ablage, gastgeber, zugang);
  }

  #zeigeRest(rest: string): void {
    const anzeige = (this.renderRoot as ShadowRoot).getElementById('restzeit');
    if (anzeige) anzeige.textContent = rest;
  }

  async #zeigeQuittung(dokumente: Dokumente): Promise<void> {
    const quittung = this.#ablage?.lies().quittung;
    const antrag = await this.#neuerAntrag(dokumente, { sitzung: '', token: '' });
    if (!antrag || !quittung) return;
    antrag.quittung = quittung;
    antrag.ansicht = 'bestaetigung';
    this.#antrag = antrag;
    this.#zeige('antrag');
  }

  #melde(name: string, inhalt: Record<string, unknown>): void {
    if (name === 'page-changed') this.#merkeVerlauf(String(inhalt['seite']));
    this.ereignis(name, { dienst: this.schluessel, ...inhalt });
  }

  #merkeVerlauf(seite: string): void {
    if (!this.verlauf || location.hash === `#${seite}`) return;
    history.pushState(null, '', `#${seite}`);
  }

  readonly #zurueckImVerlauf = (): void => {
    if (!this.verlauf || !this.#antrag || this.#antrag.ansicht !== 'seite') return;
    const seite = location.hash.slice(1);
    if (seite === '') this.#zeige('start');
    else if (this.#modul?.erreichbar(this.#antrag, seite)) {
      this.#zeige('antrag');
      void this.#modul.springe(this.#antrag, seite);
    }
  };

  /** A page taken from the browser's back-forward cache may show a session that was sent or ended meanwhile. */
  readonly #ausDemSpeicher = (e: PageTransitionEvent): void => {
    if (e.persisted && this.#antrag?.ansicht === 'seite') void this.#antrag.lade();
  };

  readonly #wiederVerbunden = (): void => {
    if (this.#zustand === 'fehler') void this.#lade();
    else if (this.#antrag?.stoerung === 'netz') {
      this.#antrag.stoerung = null;
      this.#antrag.sage(this.#antrag.texte.wort('ui.verbindung_wieder_da'));
    }
  };

  async #wechsleSprache(sprache: string): Promise<void> {
    if (this.#zustand === 'antrag' && this.#antrag) {
      await this.#antrag.wechsleSprache(sprache);
      if (this.#start) this.#start.dokumente = this.#antrag.dokumente;
    } else if (this.#start) await this.#wechsleAmStart(this.#start, sprache);
    this.sprache = sprache;
  }

  async #wechsleAmStart(start: Start, sprache: string): Promise<void> {
    const ergebnis = await ladeDokumente(this.ags, this.schluessel, sprache);
    if (!ergebnis.ok) {
      start.stoerung = ergebnis.fehler;
      this.fokus('#stoerung');
      return;
    }
    start.dokumente = ergebnis.wert;
    start.fehler = [];
    this.#antrag?.uebernimmDokumente(ergebnis.wert);
    this.#ablage?.merke({ sprache: ergebnis.wert.start.sprache });
    this.#melde('language-changed', { sprache: ergebnis.wert.start.sprache });
    this.requestUpdate();
  }

  readonly #neu = (): void => {
    this.#antrag?.uhr.halte();
    this.#antrag = null;
    this.#ablage?.leere();
    if (this.verlauf && location.hash) history.pushState(null, '', location.pathname + location.search);
    if (this.#start) this.#begruesse(this.#start.dokumente);
    this.fokus('#titel');
  };

  protected override render(): TemplateResult {
    if (this.#zustand === 'fehler' && this.#fehler) return this.fehleranzeige(this.#fehler, () => void this.#lade());
    const start = this.#start;
    if (this.#zustand === 'laden' || !start) return this.ladeanzeige();
    const antrag = this.#zustand === 'antrag' ? this.#antrag : null;
    const dokumente = antrag?.dokumente ?? start.dokumente;
    this.ansage = antrag?.ansage ?? this.ansage;
    const sprachleiste = this.sprachleiste(dokumente.texte, dokumente.start.sprachen, dokumente.start.sprache, (code) => void this.#wechsleSprache(code));
    return this.rahmen(dokumente.texte, dokumente.start.umgebung, antrag ? this.#antragsansicht(antrag, sprachleiste) : this.#startansicht(start, sprachleiste), this.fuss(dokumente.texte, dokumente.start.links));
  }

  #antragsansicht(antrag: Antrag, sprachleiste: unknown): unknown {
    return html`${antrag.ansicht === 'seite' ? sprachleiste : nothing}${this.#modul?.ansicht(antrag, { ebene: this.ueberschriftEbene, navigation: navigation(this) }, this.#neu)}`;
  }

  #startansicht(start: Start, sprachleiste: unknown): TemplateResult {
    return startseite(start, {
      ebene: this.ueberschriftEbene,
      // A place to sign in that leads nowhere would be a lie.
      anmeldung: anmeldungZeigen(this) && start.dokumente.start.links?.['anmelden'] !== undefined,
      fortsetzbar: this.#antrag?.ansicht === 'seite',
      sprachleiste,
      fokus: (ziel) => this.fokus(ziel),
      weiter: () => this.#fahreFort(),
      verwerfen: () => void this.#verwirf(),
    });
  }

  #fahreFort(): void {
    this.#zeige('antrag');
    if (this.#antrag) this.#merkeVerlauf(this.#antrag.seite);
    this.fokus('#titel');
  }

  async #verwirf(): Promise<void> {
    await this.#antrag?.ruf.rufe('', { methode: 'DELETE' });
    this.#neu();
  }
}
