import { html, nothing, type TemplateResult } from 'lit';
import type { Antrag } from '../antrag/antrag.ts';
import { frage } from '../netz/anfrage.ts';
import { zeichen } from '../stil/zeichen.ts';
import { zeige } from '../texte/zeige.ts';
import { ueberschrift } from './ueberschrift.ts';

/** How it went, in one to five stars and, if wanted, in words. */
export function sterne(antrag: Antrag, ebene: number): TemplateResult {
  const { texte, getippt } = antrag;
  if (getippt.get('#feedback') === 'gesendet') return html`<p class="kasten erfolg" role="status">${zeichen('erfolg')}<span>${zeige(texte, 'ui.feedback_danke')}</span></p>`;
  const gewaehlt = Number(getippt.get('#sterne') ?? 0);
  const waehle = (zahl: number): void => {
    getippt.set('#sterne', String(zahl));
    antrag.gastgeber.aendern();
  };
  return html`<form class="feedback" novalidate @submit=${(e: Event) => sende(e, antrag)}>${ueberschrift(ebene, zeige(texte, 'ui.feedback_titel'), 'feedback')}
    <fieldset class="sterne"><legend class="verborgen">${zeige(texte, 'ui.feedback_titel')}</legend>${[1, 2, 3, 4, 5].map(
      (zahl) => html`<span class="sternwahl ${zahl <= gewaehlt ? 'an' : ''}"><input type="radio" name="sterne" id="stern-${zahl}" .checked=${gewaehlt === zahl} @change=${() => waehle(zahl)}>
        <label for="stern-${zahl}">${zeichen('stern')}<span class="verborgen">${texte.mehrzahl('ui.feedback_sterne', zahl)}</span></label></span>`,
    )}</fieldset>
    ${gewaehlt > 0 ? html`<label for="feedbacktext">${zeige(texte, 'ui.feedback_text')}</label><textarea id="feedbacktext" rows="3" dir="auto" maxlength="2000"></textarea>
      <button type="submit" class="knopf zweit">${zeige(texte, 'ui.feedback_senden')}</button>` : nothing}</form>`;
}

async function sende(e: Event, antrag: Antrag): Promise<void> {
  e.preventDefault();
  const { mandant, schluessel } = antrag.dokumente.start;
  const text = (e.target as HTMLFormElement).querySelector('textarea')?.value.trim();
  const koerper = { sterne: Number(antrag.getippt.get('#sterne')), sprache: antrag.texte.sprache, ...(text ? { text } : {}) };
  const ergebnis = await frage(`api/${mandant.ags}/antragsstrecken/${schluessel}/feedback`, { methode: 'POST', koerper });
  if (ergebnis.ok) antrag.getippt.set('#feedback', 'gesendet');
  antrag.sage(antrag.texte.wort(ergebnis.ok ? 'ui.feedback_danke' : 'ui.technischer_fehler'));
}
