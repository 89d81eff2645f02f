import { html, nothing, type TemplateResult } from 'lit';
import { Ablage } from '../antrag/ablage.ts';
import { Werkzeug } from '../element/werkzeug.ts';
import { adresse, type Fehler, frage } from '../netz/anfrage.ts';
import type { NeueSitzung } from '../netz/typen.ts';
import type { Angebot } from '../netz/verzeichnis.ts';
import { ueberschrift } from '../seiten/ueberschrift.ts';
import { zeichen } from '../stil/zeichen.ts';
import { zeige } from '../texte/zeige.ts';

/** Takes an application up again that was put aside: `<aw-fortsetzen ags="05711000">` on the tenant's own pages. */
export class Fortsetzen extends Werkzeug {
  #fehler: Fehler | null = null;

  protected override inhalt({ texte, verzeichnis }: Angebot): TemplateResult {
    const fehler = this.#fehler;
    return html`<div class="startseite"><div class="startkopf">${ueberschrift(this.ueberschriftEbene, zeige(texte, 'ui.fortsetzen'), 'titel', 'dienst')}<p class="behoerde">${zeige(texte, 'variables.auslaenderbehoerde')}</p></div>
      ${this.sprachleiste(texte, verzeichnis.sprachen, verzeichnis.sprache, (code) => void this.lade(code))}
      ${fehler ? html`<div class="kasten fehler" id="stoerung" tabindex="-1" role="group"><p class="kastentitel">${zeichen('fehler')}<span>${fehler.art === 'netz' ? zeige(texte, 'ui.verbindung_fehlt') : fehler.text || zeige(texte, 'ui.fortsetzungscode_falsch')}</span></p></div>` : nothing}
      <form novalidate aria-labelledby="titel" @submit=${(e: Event) => void this.#setzeFort(e)}>
        <div class="feld"><label for="code">${zeige(texte, 'ui.fortsetzungscode')}<span class="stern" aria-hidden="true">&nbsp;*</span></label>
          <input id="code" class="mittel" dir="ltr" translate="no" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-required="true" aria-invalid=${fehler ? 'true' : nothing} aria-describedby=${fehler ? 'stoerung' : nothing}></div>
        <div class="knopfzeile"><button type="submit" class="knopf erst">${zeige(texte, 'ui.fortsetzen')}</button></div></form></div>`;
  }

  async #setzeFort(e: Event): Promise<void> {
    e.preventDefault();
    const code = (this.renderRoot.querySelector('#code') as HTMLInputElement).value;
    const ergebnis = await frage<NeueSitzung>(`api/${encodeURIComponent(this.ags)}/fortsetzen?lang=${this.sprache}`, { methode: 'POST', koerper: { fortsetzungscode: code } });
    if (!ergebnis.ok) {
      this.#fehler = ergebnis.fehler;
      this.fokus('#stoerung');
      return;
    }
    const { schluessel = '', sitzung, token, seite } = ergebnis.wert;
    // The page of the service finds it there, as after a reload.
    new Ablage(this.ags, schluessel, '0').merke({ sitzung, token, seite });
    location.assign(adresse(`${this.ags}/${schluessel}`));
  }
}
