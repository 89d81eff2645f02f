import { html, nothing, type TemplateResult } from 'lit';
import type { Antrag } from '../antrag/antrag.ts';
import { zeichen } from '../stil/zeichen.ts';
import { datumUndUhrzeit } from '../texte/sprachwahl.ts';
import { zeige } from '../texte/zeige.ts';
import { kopiere, ladePdf } from './kopieren.ts';
import { ueberschrift } from './ueberschrift.ts';
import { sterne } from './sterne.ts';

/** The application has arrived: its number, the proof, what happens next, and what not to do. */
export function bestaetigung(antrag: Antrag, ebene: number, neu: () => void): TemplateResult {
  const { texte, quittung } = antrag;
  if (!quittung) return html``;
  const istTest = antrag.dokumente.start.umgebung === 'pre';
  const zeit = quittung.eingegangenAm ? datumUndUhrzeit(quittung.eingegangenAm, texte.sprache) : null;
  return html`<div class="abschluss">
    <div class="kasten erfolg gross">${zeichen('erfolg')}<div>${ueberschrift(ebene, zeige(texte, istTest ? 'ui.test_banner' : 'ui.bestaetigung_titel'), 'titel')}
      ${zeit ? html`<p>${istTest ? html`<bdi>${zeit.datum}, ${zeit.uhrzeit}</bdi>` : zeige(texte, 'ui.bestaetigung_text', zeit)}</p>` : nothing}</div></div>
    ${nummer(antrag, 'ui.vorgangsnummer', quittung.vorgangsnummer)}
    ${quittung.zugangscode ? html`${nummer(antrag, 'ui.zugangscode', quittung.zugangscode)}<p class="hilfetext">${zeige(texte, 'ui.zugangscode_hinweis')}</p>` : nothing}
    ${quittung.zugangscode ? html`<div class="knopfzeile"><button type="button" class="knopf erst" @click=${() => void ladePdf(antrag, 'antrag')}>${zeichen('laden')}${zeige(texte, 'ui.pdf_antrag')}</button>
      <button type="button" class="knopf zweit" @click=${() => void ladePdf(antrag, 'eingangsbestaetigung')}>${zeichen('laden')}${zeige(texte, 'ui.pdf_eingangsbestaetigung')}</button></div>` : nothing}
    <div class="danach">${ueberschrift(ebene + 1, zeige(texte, 'ui.wie_geht_es_weiter'))}
      <p>${zeige(texte, quittung.email ? 'ui.bestaetigung_email' : 'ui.bestaetigung_ohne_email', { email: quittung.email ?? '' })}</p>
      <p>${zeige(texte, 'ui.wie_geht_es_weiter_text')}</p></div>
    ${sterne(antrag, ebene + 1)}
    <button type="button" class="knopf leise" @click=${neu}>${zeige(texte, 'ui.weiterer_antrag')}</button></div>`;
}

function nummer(antrag: Antrag, name: string, wert: string): TemplateResult {
  return html`<div class="nummernfeld"><p class="nummernname" id=${name.slice(3)}>${zeige(antrag.texte, name)}</p>
    <p class="nummer" translate="no" dir="ltr" aria-labelledby=${name.slice(3)}>${wert}</p>
    <button type="button" class="knopf zweit" @click=${() => void kopiere(antrag, wert)}>${zeichen('kopie')}${zeige(antrag.texte, 'ui.kopieren')}<span class="verborgen">: ${zeige(antrag.texte, name)}</span></button></div>`;
}
