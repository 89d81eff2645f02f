import type { TemplateResult } from 'lit';
import type { Fehler } from '../netz/anfrage.ts';
import { type Angebot, ladeAngebot } from '../netz/verzeichnis.ts';
import { sprachwahl } from '../texte/sprachwahl.ts';
import { Grundelement } from './grundelement.ts';

/** An element that is no form of its own: it needs the tenant's list and the texts of the user interface. */
export abstract class Werkzeug extends Grundelement {
  protected angebot: Angebot | null = null;
  #fehler: Fehler | null = null;
  #stand = '';

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'ags', 'lang', 'hide-services', 'add-services', 'language-selection', 'plz-check'];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.lade(sprachwahl(this, undefined));
  }

  override attributeChangedCallback(name: string, alt: string | null, neu: string | null): void {
    super.attributeChangedCallback(name, alt, neu);
    if (!this.isConnected || alt === neu) return;
    if (name === 'ags' || name === 'lang') void this.lade(this.getAttribute('lang') ?? this.sprache);
    else this.requestUpdate();
  }

  protected async lade(sprache: string): Promise<void> {
    const stand = `${this.ags}|${sprache}`;
    this.#stand = stand;
    this.sprache = sprache;
    const ergebnis = await ladeAngebot(this.ags, sprache);
    if (this.#stand !== stand) return;
    this.#fehler = ergebnis.ok ? null : ergebnis.fehler;
    if (ergebnis.ok) {
      const gewechselt = this.angebot !== null && this.angebot.verzeichnis.sprache !== ergebnis.wert.verzeichnis.sprache;
      this.angebot = ergebnis.wert;
      this.sprache = ergebnis.wert.verzeichnis.sprache;
      if (gewechselt) this.ereignis('language-changed', { sprache: this.sprache });
    }
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    if (this.#fehler) return this.fehleranzeige(this.#fehler, () => void this.lade(this.sprache));
    const { angebot } = this;
    if (!angebot) return this.ladeanzeige();
    const { texte, verzeichnis } = angebot;
    return this.rahmen(texte, verzeichnis.umgebung, this.inhalt(angebot), this.fuss(texte, verzeichnis.links));
  }

  protected abstract inhalt(angebot: Angebot): unknown;
}
