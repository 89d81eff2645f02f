import { html, nothing } from 'lit';
import type { Antrag } from '../antrag/antrag.ts';
import type { Meldung } from '../netz/typen.ts';
import type { Treffer } from '../regeln/regelwerk.ts';
import type { Texte } from '../texte/texte.ts';
import { zeige } from '../texte/zeige.ts';

export function meldungstext(texte: Texte, meldung: Meldung | Treffer): string {
  return 'text' in meldung ? meldung.text : texte.wort(`meldung.${meldung.code}`, meldung.werte);
}

/** The right service, where a rule names one and this authority offers it. */
export function verweisZumDienst(antrag: Antrag, meldung: Meldung | Treffer): unknown {
  const dienst = 'text' in meldung && typeof meldung.dienst === 'object' ? meldung.dienst : null;
  if (!dienst?.url) return nothing;
  return html`<a href=${dienst.url} target="_blank" rel="noopener">${dienst.titel ?? zeige(antrag.texte, 'ui.jetzt_starten')}</a>`;
}
