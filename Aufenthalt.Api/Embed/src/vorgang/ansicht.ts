import { html, type TemplateResult } from 'lit';
import type { Vorgang } from '../netz/vorgang.ts';
import { ueberschrift } from '../seiten/ueberschrift.ts';
import { zeichen } from '../stil/zeichen.ts';
import { datumUndUhrzeit, zeitpunkt } from '../texte/sprachwahl.ts';
import type { Texte } from '../texte/texte.ts';
import { zeige } from '../texte/zeige.ts';

/** Where an application stands, in the applicant's words; the log says when each step was. */
export function zeigeVorgang(texte: Texte, vorgang: Vorgang, ebene: number, pdf: (art: 'antrag' | 'eingangsbestaetigung') => void): TemplateResult {
  const { datum, uhrzeit } = datumUndUhrzeit(vorgang.eingegangenAm, texte.sprache);
  const zeile = (name: string, wert: unknown): TemplateResult => html`<div class="antwort"><dt>${zeige(texte, name)}</dt><dd>${wert}</dd></div>`;
  return html`${ueberschrift(ebene, vorgang.titel, 'vorgangtitel')}
    <div class="kasten hinweis"><p class="kastentitel">${zeichen('hinweis')}<span>${vorgang.zustandText}</span></p></div>
    <dl>${zeile('ui.vorgangsnummer', html`<bdi dir="ltr" translate="no">${vorgang.vorgangsnummer}</bdi>`)}${zeile('ui.status_eingegangen', html`<bdi>${datum}, ${uhrzeit}</bdi>`)}${zeile('ui.status_behoerde', vorgang.behoerde)}</dl>
    ${ueberschrift(ebene, zeige(texte, 'ui.status_verlauf'))}
    <ol class="verlauf">${[...vorgang.ereignisse].reverse().map((ereignis) => html`<li><time datetime=${ereignis.am}>${zeitpunkt(ereignis.am, texte.sprache)}</time> ${ereignis.text}</li>`)}</ol>
    <div class="knopfzeile"><button type="button" class="knopf zweit" @click=${() => pdf('antrag')}>${zeichen('laden')}${zeige(texte, 'ui.pdf_antrag')}</button>
      <button type="button" class="knopf zweit" @click=${() => pdf('eingangsbestaetigung')}>${zeichen('laden')}${zeige(texte, 'ui.pdf_eingangsbestaetigung')}</button></div>`;
}
