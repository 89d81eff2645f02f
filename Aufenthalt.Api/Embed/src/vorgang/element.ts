import { html, nothing, type TemplateResult } from 'lit';
import { Werkzeug } from '../element/werkzeug.ts';
import type { Fehler } from '../netz/anfrage.ts';
import type { Angebot } from '../netz/verzeichnis.ts';
import { type Vorgang, type Zugang, fordereCode, holePdfLink, ladeVorgang, loeseCodeEin } from '../netz/vorgang.ts';
import { folge } from '../seiten/kopieren.ts';
import { ueberschrift } from '../seiten/ueberschrift.ts';
import { zeichen } from '../stil/zeichen.ts';
import type { Texte } from '../texte/texte.ts';
import { zeige } from '../texte/zeige.ts';
import { zeigeVorgang } from './ansicht.ts';

/** The status of a submitted application: `<aw-vorgang ags="05711000">`. Number and code stay in memory only. */
export class VorgangElement extends Werkzeug {
  #zugang: Zugang = { ags: '', vorgangsnummer: this.verlauf ? (new URLSearchParams(location.search).get('nummer') ?? '') : '', zugangscode: '' };
  #vorgang: Vorgang | null = null;
  #fehler: Fehler | null = null;
  #angefordert = false;
  #neuerCode = '';

  protected override inhalt({ texte, verzeichnis }: Angebot): TemplateResult {
    return html`<div class="startseite"><div class="startkopf">${ueberschrift(this.ueberschriftEbene, zeige(texte, 'ui.status_titel'), 'titel', 'dienst')}<p class="behoerde">${zeige(texte, 'variables.auslaenderbehoerde')}</p></div>
      ${this.sprachleiste(texte, verzeichnis.sprachen, verzeichnis.sprache, (code) => void this.#wechsle(code))}
      ${this.#vorgang ? zeigeVorgang(texte, this.#vorgang, this.ueberschriftEbene + 1, (art) => void this.#pdf(art)) : this.#anmeldung(texte)}</div>`;
  }

  #anmeldung(texte: Texte): TemplateResult {
    return html`${this.#meldung(texte)}${this.#codeeinloesung(texte)}
      <form novalidate aria-labelledby="titel" @submit=${(e: Event) => this.#oeffne(e)}>
        ${this.#feld(texte, 'nummer', 'ui.vorgangsnummer', this.#zugang.vorgangsnummer)}${this.#feld(texte, 'code', 'ui.zugangscode', this.#neuerCode)}
        <div class="knopfzeile"><button type="submit" class="knopf erst">${zeige(texte, 'ui.status_oeffnen')}</button></div></form>
      <details class="hilfe"><summary>${zeige(texte, 'ui.code_verloren')}</summary>${this.#verloren(texte)}</details>`;
  }

  #feld(texte: Texte, id: string, name: string, wert: string): TemplateResult {
    return html`<div class="feld"><label for=${id}>${zeige(texte, name)}<span class="stern" aria-hidden="true">&nbsp;*</span></label>
      <input id=${id} name=${id} class="mittel" dir="ltr" translate="no" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-required="true" aria-invalid=${this.#fehler ? 'true' : nothing} aria-describedby=${this.#fehler ? 'stoerung' : nothing} .value=${wert}></div>`;
  }

  #meldung(texte: Texte): unknown {
    if (!this.#fehler) return nothing;
    const text = this.#fehler.art === 'netz' ? zeige(texte, 'ui.verbindung_fehlt') : this.#fehler.text || zeige(texte, 'ui.status_unbekannt');
    return html`<div class="kasten fehler" id="stoerung" tabindex="-1" role="group"><p class="kastentitel">${zeichen('fehler')}<span>${text}</span></p></div>`;
  }

  #verloren(texte: Texte): TemplateResult {
    if (this.#angefordert) return html`<p class="kasten hinweis" role="status">${zeige(texte, 'ui.code_angefordert')}</p>`;
    return html`<div class="textblock"><p>${zeige(texte, 'ui.code_verloren_text')}</p>
      <form novalidate @submit=${(e: Event) => this.#fordere(e)}>${this.#feld(texte, 'verloren', 'ui.vorgangsnummer', this.#zugang.vorgangsnummer)}
        <div class="knopfzeile"><button type="submit" class="knopf zweit">${zeige(texte, 'ui.code_anfordern')}</button></div></form></div>`;
  }

  /** The link of the mail works once; a click uses it, so that no program that only looks at links does. */
  #codeeinloesung(texte: Texte): unknown {
    if (this.#neuerCode) return html`<div class="kasten erfolg"><p class="nummernname">${zeige(texte, 'ui.zugangscode')}</p><p class="nummer" translate="no" dir="ltr">${this.#neuerCode}</p><p>${zeige(texte, 'ui.zugangscode_hinweis')}</p></div>`;
    const token = this.verlauf ? /^#neuer-code=(.+)$/.exec(location.hash)?.[1] : undefined;
    if (!token) return nothing;
    return html`<div class="kasten hinweis"><button type="button" class="knopf erst" @click=${() => void this.#loeseEin(token)}>${zeige(texte, 'ui.code_anzeigen')}</button></div>`;
  }

  #wert(id: string): string {
    return (this.renderRoot.querySelector(`#${id}`) as HTMLInputElement | null)?.value ?? '';
  }

  #oeffne(e: Event): void {
    e.preventDefault();
    this.#zugang = { ags: this.ags, vorgangsnummer: this.#wert('nummer'), zugangscode: this.#wert('code') };
    void this.#lade();
  }

  async #lade(): Promise<void> {
    const ergebnis = await ladeVorgang(this.#zugang, this.sprache);
    this.#fehler = ergebnis.ok ? null : ergebnis.fehler;
    this.#vorgang = ergebnis.ok ? ergebnis.wert : null;
    this.fokus(ergebnis.ok ? '#vorgangtitel' : '#stoerung');
  }

  async #pdf(art: 'antrag' | 'eingangsbestaetigung'): Promise<void> {
    const ergebnis = await holePdfLink(this.#zugang, art, this.sprache);
    if (ergebnis.ok) folge(ergebnis.wert.url);
    else this.ansage = ergebnis.fehler.text;
    this.requestUpdate();
  }

  async #fordere(e: Event): Promise<void> {
    e.preventDefault();
    const ergebnis = await fordereCode(this.ags, this.#wert('verloren'), this.sprache);
    this.#angefordert = ergebnis.ok;
    this.#fehler = ergebnis.ok ? null : ergebnis.fehler;
    this.requestUpdate();
  }

  async #loeseEin(token: string): Promise<void> {
    const ergebnis = await loeseCodeEin(this.ags, token, this.sprache);
    this.#fehler = ergebnis.ok ? null : ergebnis.fehler;
    if (ergebnis.ok) {
      this.#neuerCode = ergebnis.wert.zugangscode;
      this.#zugang = { ...this.#zugang, vorgangsnummer: ergebnis.wert.vorgangsnummer };
    }
    history.replaceState(null, '', location.pathname + location.search);
    this.fokus(ergebnis.ok ? '#titel' : '#stoerung');
  }

  async #wechsle(sprache: string): Promise<void> {
    await this.lade(sprache);
    if (this.#vorgang) await this.#lade();
  }
}

