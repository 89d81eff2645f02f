import { html, nothing, type TemplateResult } from 'lit';
import type { Antrag } from '../antrag/antrag.ts';
import { zeichen } from '../stil/zeichen.ts';
import { zeige } from '../texte/zeige.ts';

/**
 * How long the session lasts, and how to make it longer. The running seconds are for the eye only; a screen reader hears
 * of the time once, five minutes before the end, when the focus comes here.
 */
export function sitzungszeile(antrag: Antrag): TemplateResult {
  const { texte, uhr } = antrag;
  const warnt = antrag.warnband;
  const [davor = '', danach = ''] = texte.wort('ui.sitzung_laeuft_ab.other', { minuten: '\u0001' }).split('\u0001');
  return html`<div class="sitzung ${warnt ? 'warnt' : ''}" role="group" aria-labelledby="sitzungstext">
    ${zeichen('uhr')}
    <p id="sitzungstext"><span aria-hidden="true">${davor}<span id="restzeit" .textContent=${uhr.anzeige()}></span>${danach}</span><span class="verborgen">${texte.mehrzahl('ui.sitzung_noch', uhr.minuten, 'minuten')}</span>
      ${warnt ? html` ${zeige(texte, 'ui.sitzung_warnung_text')}` : nothing}</p>
    <button type="button" class="knopf ${warnt ? 'zweit' : 'leise'}" id="verlaengern" aria-describedby=${warnt ? 'sitzungstext' : nothing} @click=${() => void antrag.verlaengere()}>${zeige(texte, 'ui.sitzung_verlaengern')}</button>
  </div>`;
}
