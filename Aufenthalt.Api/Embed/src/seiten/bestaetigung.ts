import { html, nothing, type TemplateResult } from 'lit';
import type { Antrag } from '../antrag/antrag.ts';
import { zeichen } from '../stil/zeichen.ts';
import { zeitpunkt } from '../texte/sprachwahl.ts';
import { zeige, zeigeFalls } from '../texte/zeige.ts';
import { kopiere, ladePdf } from './kopieren.ts';
import { ueberschrift } from './ueberschrift.ts';
import { sterne } from './sterne.ts';

/** The application has arrived: its number, the proof, what happens next, and what not to do. */
export function bestaetigung(antrag: Antrag, ebene: number, neu: () => void): TemplateResult {
  const { texte, quittung } = antrag;
  if (!quittung) return html``;
  const zeit = quittung.eingegangenAm ? zeitpunkt(quittung.eingegangenAm, texte.sprache, 'sekunde') : '';
  return html`<div class="abschluss">
    <div class="kasten erfolg gross">${zeichen('erfolg')}<div>${ueberschrift(ebene, zeige(texte, antrag.dokumente.start.umgebung === 'pre' ? 'ui.bestaetigung_titel_pre' : 'ui.bestaetigung_titel'), 'titel')}
      ${zeit ? html`<p>${zeige(texte, 'ui.eingegangen_am', { zeit })}</p>` : nothing}</div></div>
    ${nummer(antrag, 'ui.vorgangsnummer', quittung.vorgangsnummer)}
    ${quittung.zugangscode ? html`${nummer(antrag, 'ui.zugangscode', quittung.zugangscode)}<p class="hilfetext">${zeige(texte, 'ui.zugangscode_hinweis')}</p>` : nothing}
    ${quittung.zugangscode ? html`<div class="knopfzeile"><button type="button" class="knopf erst" @click=${() => void ladePdf(antrag, 'antrag')}>${zeichen('laden')}${zeige(texte, 'ui.pdf_laden')}</button>
      <button type="button" class="knopf zweit" @click=${() => void ladePdf(antrag, 'eingangsbestaetigung')}>${zeichen('laden')}${zeige(texte, 'ui.pdf_eingangsbestaetigung')}</button></div>` : nothing}
    <div class="danach">${ueberschrift(ebene + 1, zeige(texte, 'ui.danach_titel'))}
      <ol class="danachliste"><li>${zeige(texte, quittung.email ? 'ui.danach_email' : 'ui.danach_ohne_email', { email: quittung.email ?? '' })}</li><li>${zeige(texte, 'ui.danach_pruefung')}</li><li>${zeige(texte, 'ui.danach_termin')}</li></ol>
      <p class="nicht">${zeige(texte, 'ui.danach_nicht')}</p>
      ${zeigeFalls(texte, 'html.save', (inhalt) => html`<p class="hilfetext">${inhalt}</p>`)}</div>
    ${sterne(antrag, ebene + 1)}
    <button type="button" class="knopf leise" @click=${neu}>${zeige(texte, 'ui.weiterer_antrag')}</button></div>`;
}

function nummer(antrag: Antrag, name: string, wert: string): TemplateResult {
  return html`<div class="nummernfeld"><p class="nummernname" id=${name.slice(3)}>${zeige(antrag.texte, name)}</p>
    <p class="nummer" translate="no" dir="ltr" aria-labelledby=${name.slice(3)}>${wert}</p>
    <button type="button" class="knopf zweit" @click=${() => void kopiere(antrag, wert)}>${zeichen('kopie')}${zeige(antrag.texte, 'ui.kopieren')}<span class="verborgen">: ${zeige(antrag.texte, name)}</span></button></div>`;
}
