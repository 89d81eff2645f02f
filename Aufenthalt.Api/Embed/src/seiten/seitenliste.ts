import { html, nothing, type TemplateResult } from 'lit';
import type { Antrag } from '../antrag/antrag.ts';
import { erreichbar, springe } from '../antrag/wege.ts';
import type { Seite } from '../format/definition.ts';
import { zeichen } from '../stil/zeichen.ts';
import { zeige } from '../texte/zeige.ts';

/** The list of pages. In a narrow column it folds to one line above the page. */
export function seitenliste(antrag: Antrag, lage: 'left' | 'right' | 'top'): TemplateResult {
  const seiten = antrag.sichtbareSeiten();
  const eintraege = html`<ol>${seiten.map((seite, stelle) => eintrag(antrag, seite, stelle + 1))}</ol>`;
    return html`<nav class="seitenliste ${lage}" aria-label=${antrag.texte.wort('ui.seiten')}>
    <details class="schmal"><summary>${zeige(antrag.texte, 'ui.seiten_zeigen')}</summary>${eintraege}</details>
    <div class="breit">${eintraege}</div></nav>`;
}

function eintrag(antrag: Antrag, seite: Seite, nummer: number): TemplateResult {
  const { texte } = antrag;
  const offen = seite.id === antrag.seite;
  const zustand = antrag.stand(seite.id)?.zustand ?? 'offen';
  const inhalt = html`<span class="marke ${zustand}" aria-hidden="true">${zustand === 'vollstaendig' && !offen ? zeichen('haken') : zustand === 'unvollstaendig' && !offen ? '!' : nummer}</span>
    <span>${zeige(texte, `seite.${seite.id}.titel`)}${zustand === 'offen' || offen ? nothing : html`<span class="verborgen"> (${zeige(texte, `ui.seite_${zustand}`)})</span>`}</span>`;
  if (offen) return html`<li class="offen"><span class="seitenname" aria-current="step">${inhalt}</span></li>`;
  if (!erreichbar(antrag, seite.id)) return html`<li><span class="seitenname gesperrt">${inhalt}</span></li>`;
  return html`<li><button type="button" class="seitenname" @click=${() => void springe(antrag, seite.id)}>${inhalt}</button></li>`;
}
