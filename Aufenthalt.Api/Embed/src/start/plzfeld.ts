import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { zeichen } from '../stil/zeichen.ts';
import { zeige, zeigeFalls } from '../texte/zeige.ts';
import { sichereAdresse } from '../texte/texte.ts';
import { orte } from './plzpruefung.ts';
import type { Start } from './start.ts';

/** The postcode and its four answers: ours, another authority's, several, nobody's. */
export function plzfeld(start: Start): TemplateResult {
  const { texte, start: dokument } = start.dokumente;
  const fehler = start.fehler.find((einer) => einer.feld === 'plz');
  const frage = dokument.plz === 'betriebsstaette' ? 'ui.plz_betriebsstaette' : 'ui.plz_wohnsitz';
  return html`<div class="feld ${fehler ? 'mit-fehler' : ''}">
    <label for="plz">${zeige(texte, frage)}<span class="stern" aria-hidden="true">&nbsp;*</span></label>
    <div class="hilfetext" id="plz-hilfe">${zeigeFalls(texte, 'html.plz_check_hint', (inhalt) => html`${inhalt}`)}${dokument.testPlz ? html`<p class="testplz">${zeige(texte, 'ui.plz_test', { plz: dokument.testPlz })}</p>` : nothing}</div>
    ${fehler ? html`<p class="meldung fehler" id="plz-fehler">${zeichen('fehler')}<span><span class="verborgen">${zeige(texte, 'ui.fehler')}: </span>${fehler.text}</span></p>` : nothing}
    <input id="plz" name="plz" class="kurz" inputmode="numeric" autocomplete="postal-code" dir="ltr" translate="no" maxlength="12" aria-required="true" .value=${start.pruefung.plz}
      aria-invalid=${fehler ? 'true' : nothing} aria-describedby="plz-hilfe plz-ergebnis ${fehler ? 'plz-fehler' : ''}" @input=${(e: Event) => void start.setzePlz((e.target as HTMLInputElement).value)}>
    <div id="plz-ergebnis" role="status">${ergebnis(start)}</div>
  </div>${ortsfrage(start)}`;
}

function ergebnis(start: Start): unknown {
  const { pruefung } = start;
  const { texte } = start.dokumente;
  if (pruefung.stand === 'laeuft') return html`<p class="meldung">${zeige(texte, 'ui.laedt')}</p>`;
  if (pruefung.stand === 'netz') return zeile('warnung', zeige(texte, 'ui.verbindung_fehlt'));
  if (pruefung.stand === 'fehler') return zeile('fehler', pruefung.text);
  const antwort = pruefung.ergebnis;
  if (!antwort) return nothing;
  const werte = { plz: pruefung.plz };
  const inhalt = {
    zustaendig: () => zeile('erfolg', zeige(texte, 'html.plz_check_success', werte)),
    andere: () => andere(start),
    mehrdeutig: () => zeile('hinweis', zeige(texte, 'ui.plz_ort_waehlen_hinweis', werte)),
    unbekannt: () => zeile('warnung', zeige(texte, 'ui.plz_unbekannt', werte)),
  }[antwort.ergebnis];
  return keyed(`${pruefung.plz}${pruefung.ort}${antwort.ergebnis}`, inhalt());
}

function zeile(art: 'erfolg' | 'hinweis' | 'warnung' | 'fehler', inhalt: unknown): TemplateResult {
  return html`<div class="meldung ${art}">${zeichen(art)}<div>${inhalt}</div></div>`;
}

/** Another authority: its name, and the way to it where it is online. */
function andere(start: Start): TemplateResult {
  const { texte } = start.dokumente;
  const behoerden = start.pruefung.ergebnis?.behoerden ?? [];
  return zeile('warnung', html`${zeige(texte, 'html.plz_check_error', { plz: start.pruefung.plz })}${behoerden.map((behoerde) => {
    const adresse = behoerde.url ? new URL(behoerde.url, location.href).href : '';
    const erlaubt = sichereAdresse(adresse) ?? (adresse.startsWith('http://') ? adresse : '');
    return html`<p>${zeige(texte, 'ui.plz_andere_behoerde', { behoerde: behoerde.name })} ${erlaubt ? html`<a href=${erlaubt} target="_top">${zeige(texte, 'ui.plz_andere_behoerde_oeffnen')}</a>` : zeige(texte, 'ui.plz_andere_behoerde_offline')}</p>`;
  })}`);
}

/** A postcode shared by several authorities: one more question instead of a guess. */
function ortsfrage(start: Start): unknown {
  const { pruefung } = start;
  const antwort = pruefung.ergebnis;
  if (antwort?.ergebnis !== 'mehrdeutig' && pruefung.ort === '') return nothing;
  const { texte } = start.dokumente;
  const auswahl = antwort?.ergebnis === 'mehrdeutig' ? orte(antwort) : start.orte;
  start.orte = auswahl;
  const fehler = start.fehler.find((einer) => einer.feld === 'ort');
  return html`<div class="feld ${fehler ? 'mit-fehler' : ''}"><label for="ort">${zeige(texte, 'ui.plz_ort_waehlen')}<span class="stern" aria-hidden="true">&nbsp;*</span></label>
    ${fehler ? html`<p class="meldung fehler" id="ort-fehler">${zeichen('fehler')}<span><span class="verborgen">${zeige(texte, 'ui.fehler')}: </span>${fehler.text}</span></p>` : nothing}
    <select id="ort" class="lang" aria-required="true" aria-invalid=${fehler ? 'true' : nothing} aria-describedby=${fehler ? 'ort-fehler' : nothing} @change=${(e: Event) => void start.setzePlz(pruefung.plz, (e.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${pruefung.ort === ''}>${texte.wort('ui.bitte_waehlen')}</option>${auswahl.map((ort) => html`<option value=${ort.ags} ?selected=${ort.ags === pruefung.ort}>${ort.name}</option>`)}</select></div>`;
}
