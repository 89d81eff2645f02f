// Everything a running application needs; loaded when the first one starts.
import { html, type TemplateResult } from 'lit';
import { antragsseite, type Seitenrahmen } from '../seiten/antragsseite.ts';
import { bestaetigung } from '../seiten/bestaetigung.ts';
import { ende, unterbrochen } from '../seiten/abschluss.ts';
import type { Antrag } from './antrag.ts';

export { Antrag } from './antrag.ts';
export { oeffne, springe, erreichbar, zurueck } from './wege.ts';

export function ansicht(antrag: Antrag, rahmen: Seitenrahmen, neu: () => void): TemplateResult {
  switch (antrag.ansicht) {
    case 'seite': return antragsseite(antrag, rahmen);
    case 'bestaetigung': return html`${bestaetigung(antrag, rahmen.ebene, neu)}`;
    case 'unterbrochen': return unterbrochen(antrag, rahmen.ebene, neu);
    default: return ende(antrag, rahmen.ebene, neu);
  }
}
