import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Fehler } from '../netz/anfrage.ts';
import type { Sprache } from '../netz/typen.ts';
import { stile } from '../stil/stile.ts';
import { zeichen } from '../stil/zeichen.ts';
import { notwort } from '../texte/notfall.ts';
import type { Texte } from '../texte/texte.ts';
import { richtungVon, zeige } from '../texte/zeige.ts';
import { gesetzt } from './attribute.ts';
import { fokusiere } from './fokus.ts';

const fusslinks: Readonly<Record<string, string>> = {
  barrierefreiheit: 'ui.barrierefreiheit', barriereMelden: 'ui.barriere_melden', leichteSprache: 'ui.leichte_sprache', gebaerdensprache: 'ui.gebaerdensprache', impressum: 'ui.impressum', datenschutz: 'ui.datenschutz',
};

/** What every element of ours has in common: its frame, its language, its live region, its focus. */
export abstract class Grundelement extends LitElement {
  static override styles = stile;

  /** The level of the first heading; a page of our own begins with 1. */
  ueberschriftEbene = this.hasAttribute('data-eigene-seite') ? 1 : 2;
  /** Whether steps are entries of the browser's history; a host page's history is not ours. */
  verlauf = this.hasAttribute('data-eigene-seite');
  protected sprache = 'de';
  protected ansage = '';
  protected sprachenOffen = false;

  get ags(): string {
    return this.getAttribute('ags')?.trim() ?? '';
  }

  ereignis(name: string, inhalt: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent(name, { detail: inhalt, bubbles: true, composed: true }));
  }

  aendern(): void {
    this.requestUpdate();
  }

  fokus(ziel: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => fokusiere(this.renderRoot as ShadowRoot, ziel));
  }

  protected rahmen(texte: Texte | null, umgebung: string, inhalt: unknown, fuss: unknown = nothing): TemplateResult {
    const sprache = texte?.sprache ?? this.sprache;
    return html`<div class="rahmen" lang=${sprache} dir=${texte?.richtung ?? richtungVon(sprache)}>
      ${umgebung === 'pre' && texte ? html`<p class="prehinweis"><strong>PRE · Test</strong> ${zeige(texte, 'ui.test_banner_start')}</p>` : nothing}
      ${inhalt}${fuss}
      <div class="verborgen" role="status" aria-live="polite">${this.ansage}</div>
    </div><slot></slot>`;
  }

  protected ladeanzeige(): TemplateResult {
    return this.rahmen(null, '', html`<p class="laden" role="status"><span class="kreisel" aria-hidden="true"></span>${notwort('laden', this.sprache)}</p>`);
  }

  protected fehleranzeige(fehler: Fehler, erneut: () => void): TemplateResult {
    const text = fehler.text || notwort('keineVerbindung', this.sprache);
    return this.rahmen(null, '', html`<div class="kasten fehler" role="alert"><p class="kastentitel">${zeichen('fehler')}<span>${text}</span></p>
      ${fehler.art === 'netz' ? html`<button type="button" class="knopf zweit" @click=${erneut}>${notwort('erneut', this.sprache)}</button>` : nothing}</div>`);
  }

  /** The languages by their own names. A list of buttons: choosing in a drop-down would switch at every arrow key. */
  protected sprachleiste(texte: Texte, sprachen: readonly Sprache[], gewaehlt: string, waehle: (code: string) => void): unknown {
    if (!gesetzt(this, 'language-selection') || sprachen.length < 2) return nothing;
    const eigene = sprachen.find((eine) => eine.code === gewaehlt);
    const klappe = (): void => {
      this.sprachenOffen = !this.sprachenOffen;
      this.aendern();
    };
    const nimm = (code: string): void => {
      this.sprachenOffen = false;
      if (code !== gewaehlt) waehle(code);
      this.fokus('#sprachknopf');
    };
    const taste = (e: KeyboardEvent): void => {
      if (e.key === 'Escape' && this.sprachenOffen) klappe();
    };
    return html`<div class="sprachen" role="group" aria-label=${texte.wort('ui.sprache_waehlen')} @keydown=${taste}>
      <span aria-hidden="true">${zeige(texte, 'ui.sprache_waehlen')}</span>
      <button type="button" class="sprachknopf" id="sprachknopf" aria-expanded=${this.sprachenOffen ? 'true' : 'false'} aria-controls="sprachliste" @click=${klappe}><span lang=${gewaehlt} dir=${eigene?.richtung ?? nothing}>${eigene?.eigenname ?? gewaehlt}</span></button>
      <ul id="sprachliste" ?hidden=${!this.sprachenOffen}>${sprachen.map(
        (eine) => html`<li><button type="button" lang=${eine.code} dir=${eine.richtung} aria-current=${eine.code === gewaehlt ? 'true' : nothing} @click=${() => nimm(eine.code)}>${eine.eigenname}</button></li>`,
      )}</ul>${gewaehlt === texte.sprache ? nothing : html`<p class="hilfetext">${zeige(texte, 'ui.nur_deutsch')}</p>`}</div>`;
  }

  protected fuss(texte: Texte, links: Readonly<Record<string, string>> | undefined): TemplateResult {
    const namen = Object.keys(fusslinks).filter((name) => links?.[name]);
    return html`<footer class="fuss">${texte.sprache === 'de' ? nothing : html`<p>${zeige(texte, 'ui.sprache_hinweis')}</p>`}
      ${namen.length === 0 ? nothing : html`<ul>${namen.map((name) => html`<li><a href=${links?.[name] ?? ''} target="_blank" rel="noopener">${zeige(texte, fusslinks[name] ?? '')}</a></li>`)}</ul>`}</footer>`;
  }
}
