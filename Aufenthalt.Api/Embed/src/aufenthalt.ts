import { ladeNach } from './element/nachgeladen.ts';
import { strecken, weitere } from './element/namen.ts';
import { Strecke } from './element/strecke.ts';
import { setzeBasis } from './netz/anfrage.ts';

setzeBasis(import.meta.url);

// Two versions on one page must not throw: the first stays.
for (const name of strecken) if (!customElements.get(name)) customElements.define(name, class extends Strecke {});

const auswahl = weitere.join(',');
const suche = (wurzel: ParentNode): void => {
  for (const element of wurzel.querySelectorAll(auswahl)) ladeNach(element.localName);
};
suche(document);

/** A page that builds itself by script puts elements in later than this module runs: it is watched for them. */
new MutationObserver((aenderungen) => {
  for (const { addedNodes } of aenderungen)
    for (const knoten of addedNodes) {
      if (!(knoten instanceof Element)) continue;
      ladeNach(knoten.localName);
      suche(knoten);
    }
}).observe(document, { childList: true, subtree: true });
