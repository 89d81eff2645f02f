import { ladeNach } from './element/nachgeladen.ts';
import { strecken, weitere } from './element/namen.ts';
import { Strecke } from './element/strecke.ts';
import { setzeBasis } from './netz/anfrage.ts';

export { mount } from './erweiterung.ts';
export type { Mounted, Options, Prefill } from './erweiterung.ts';

setzeBasis(import.meta.url);

// A browser without custom elements keeps what the page says in the element's place (polyfill.js puts it there if the page does not).
if ('customElements' in globalThis && globalThis.customElements) {
  // Two versions on one page must not throw: the first stays.
  for (const name of strecken) if (!customElements.get(name)) customElements.define(name, class extends Strecke {});
  beobachte();
}

/** A page that builds itself by script puts elements in later than this module runs: it is watched for them. */
function beobachte(): void {
  const auswahl = weitere.join(',');
  const suche = (wurzel: ParentNode): void => {
    for (const element of wurzel.querySelectorAll(auswahl)) ladeNach(element.localName);
  };
  suche(document);
  new MutationObserver((aenderungen) => {
    for (const { addedNodes } of aenderungen)
      for (const knoten of addedNodes) {
        if (!(knoten instanceof Element)) continue;
        ladeNach(knoten.localName);
        suche(knoten);
      }
  }).observe(document, { childList: true, subtree: true });
}
