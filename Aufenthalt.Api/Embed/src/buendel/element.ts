import { html, nothing, type TemplateResult } from 'lit';
import { setzeUnterelement } from './unterelement.ts';
import { gesetzt } from '../element/attribute.ts';
import type { Vorgaben } from '../element/vorgaben.ts';
import { Werkzeug } from '../element/werkzeug.ts';
import { adresse } from '../netz/anfrage.ts';
import type { Karte } from '../netz/typen.ts';
import type { Angebot } from '../netz/verzeichnis.ts';
import { ueberschrift } from '../seiten/ueberschrift.ts';
import { zeige } from '../texte/zeige.ts';

const namen = (element: Element, attribut: string): readonly string[] => (element.getAttribute(attribut) ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');

/** All services of an authority as numbered cards: `<aw-buendelungskomponente ags="05711000">`. */
export class Buendel extends Werkzeug {
  /** What a portal knows before its visitor chooses a service. */
  vorgaben: Vorgaben = {};
  #offen: Karte | null = null;
  readonly #ausgeklappt = new Set<string>();

  /** Enabled services, minus `hide-services`; `add-services` brings a hidden one back. What is not enabled stays away. */
  #karten(angebot: Angebot): readonly Karte[] {
    const versteckt = namen(this, 'hide-services');
    const dazu = namen(this, 'add-services');
    return angebot.verzeichnis.antragsstrecken.filter((karte) => !versteckt.includes(karte.key) || dazu.includes(karte.key));
  }

  protected override inhalt(angebot: Angebot): unknown {
    return this.#offen ? this.#dienst(angebot, this.#offen) : this.#uebersicht(angebot);
  }

  #uebersicht(angebot: Angebot): TemplateResult {
    const { texte, verzeichnis } = angebot;
    const karten = this.#karten(angebot);
    return html`<div class="startseite"><div class="startkopf">${ueberschrift(this.ueberschriftEbene, zeige(texte, 'ui.buendel_titel'), 'titel', 'dienst')}<p class="behoerde">${zeige(texte, 'variables.auslaenderbehoerde')}</p></div>
      ${this.sprachleiste(texte, verzeichnis.sprachen, verzeichnis.sprache, (code) => void this.lade(code))}
      ${karten.length === 0 ? html`<p class="kasten hinweis">${zeige(texte, 'ui.dienst_nicht_verfuegbar')}</p>` : html`<ol class="karten">${karten.map((karte, nummer) => this.#karte(angebot, karte, nummer + 1))}</ol>`}
      <p><a href=${adresse(`${this.ags}/vorgang`)}>${zeige(texte, 'ui.zum_status')}</a></p></div>`;
  }

  #karte(angebot: Angebot, karte: Karte, nummer: number): TemplateResult {
    const { texte } = angebot;
    const lang = karte.teaser && karte.teaser.length > 160 && !this.#ausgeklappt.has(karte.key);
    const klappe = (): void => {
      if (!this.#ausgeklappt.delete(karte.key)) this.#ausgeklappt.add(karte.key);
      this.requestUpdate();
    };
    return html`<li class="dienstkarte"><span class="dienstnummer" aria-hidden="true">${nummer}</span>
      ${ueberschrift(this.ueberschriftEbene + 1, karte.titel, `karte-${karte.key}`)}
      ${karte.teaser ? html`<p class=${lang ? 'gekuerzt' : ''}>${karte.teaser}</p>` : nothing}
      ${karte.teaser && karte.teaser.length > 160 ? html`<button type="button" class="verweis" aria-expanded=${lang ? 'false' : 'true'} aria-describedby="karte-${karte.key}" @click=${klappe}>${zeige(texte, lang ? 'ui.weiterlesen' : 'ui.weniger')}</button>` : nothing}
      ${karte.zentral ? html`<p class="hilfetext">${zeige(texte, 'ui.zentral_hinweis', { behoerde: karte.zentral.name })}</p>` : nothing}
      ${this.#startknopf(texte, karte)}</li>`;
  }

  /** On a page of our own, and for a central authority, a link; inside a host page the service opens in place. */
  #startknopf(texte: Angebot['texte'], karte: Karte): TemplateResult {
    const inhalt = html`${zeige(texte, 'ui.jetzt_starten')}<span class="verborgen">: ${karte.titel}</span>`;
    const lang = texte.sprache === 'de' ? '' : `?lang=${texte.sprache}`;
    if (this.verlauf || karte.zentral) return html`<a class="knopf zweit" href=${adresse(karte.url) + lang}>${inhalt}</a>`;
    return html`<button type="button" class="knopf zweit" @click=${() => this.oeffne(karte.key)}>${inhalt}</button>`;
  }

  /** Opens a service; also for a portal that knows which one its visitor wants. */
  oeffne(schluessel: string): void {
    this.#offen = this.angebot ? (this.#karten(this.angebot).find((karte) => karte.key === schluessel) ?? null) : null;
    this.requestUpdate();
  }

  #dienst({ texte }: Angebot, karte: Karte): TemplateResult {
    const zurueck = (): void => {
      this.#offen = null;
      this.fokus('#titel');
    };
    return html`<p class="rueckweg"><button type="button" class="verweis" @click=${zurueck}>${zeige(texte, 'ui.buendel_titel')}</button></p>
      <div ${setzeUnterelement(karte.key, {
        ags: this.ags,
        lang: texte.sprache,
        'page-nav-position': stellung(this, karte.key),
        'language-selection': gesetzt(this, 'language-selection') ? '' : null,
        'plz-check': gesetzt(this, 'plz-check') ? '' : null,
        'hide-page-nav': this.getAttribute('hide-page-nav'),
        'hide-login': namen(this, 'hide-login-services').includes(karte.key) ? 'true' : this.getAttribute('hide-login'),
        'feature-set': this.getAttribute('feature-set'),
        'color-scheme': this.getAttribute('color-scheme'),
      }, this.vorgaben)}></div>`;
  }
}

/** `page-nav-position-services="at-ausbildung:right,…"`. */
function stellung(element: Element, schluessel: string): string | null {
  const eigene = namen(element, 'page-nav-position-services').map((paar) => paar.split(':').map((teil) => teil.trim())).find(([key]) => key === schluessel);
  return eigene?.[1] ?? element.getAttribute('page-nav-position');
}
