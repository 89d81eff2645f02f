import { html, type TemplateResult } from 'lit';
import type { Antrag } from '../antrag/antrag.ts';
import { zeige } from '../texte/zeige.ts';
import { zeichen } from '../stil/zeichen.ts';
import { zeitpunkt } from '../texte/sprachwahl.ts';
import { ueberschrift } from './ueberschrift.ts';

/** The session is over, by time or by the reader's wish: what is gone, and how to begin again. */
export function ende(antrag: Antrag, ebene: number, neu: () => void): TemplateResult {
  const art = antrag.ansicht === 'abgebrochen' ? 'abgebrochen' : 'sitzung_beendet';
  return html`<div class="abschluss">${ueberschrift(ebene, zeige(antrag.texte, `ui.${art}_titel`), 'titel')}
    <p>${zeige(antrag.texte, `ui.${art}_text`)}</p>
    <button type="button" class="knopf erst" @click=${neu}>${zeige(antrag.texte, 'html.restart')}</button></div>`;
}

/** The code to go on with, on any device, for a limited time. */
export function unterbrochen(antrag: Antrag, ebene: number, neu: () => void): TemplateResult {
  return html`<div class="abschluss">${ueberschrift(ebene, zeige(antrag.texte, 'ui.unterbrechen_titel'), 'titel')}
    <p>${zeige(antrag.texte, 'ui.unterbrechen_text', { datum: antrag.fortsetzbarBis ? zeitpunkt(antrag.fortsetzbarBis, antrag.texte.sprache) : '' })}</p>
    <p class="nummer" translate="no" dir="ltr">${antrag.fortsetzungscode}</p><p class="nicht">${zeige(antrag.texte, 'ui.unterbrechen_achtung')}</p>
    <button type="button" class="knopf zweit" @click=${() => void navigator.clipboard?.writeText(antrag.fortsetzungscode)}>${zeichen('kopie')}${zeige(antrag.texte, 'ui.kopieren')}</button>
    <button type="button" class="knopf leise" @click=${neu}>${zeige(antrag.texte, 'html.restart')}</button></div>`;
}
