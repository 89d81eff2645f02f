import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Knoten } from '../format/definition.ts';
import { sichereAdresse, type Texte, type Werte } from './texte.ts';

/**
 * A text of the definition as a template. `keyed` rebuilds the node when the text changes: a browser's page translation
 * swaps text nodes, and a swapped node would keep the old words for ever.
 */
export function zeige(texte: Texte, pfad: string, werte: Werte = {}): unknown {
  const knoten = texte.baum(pfad, werte);
  const inhalt = knoten.length === 0 ? texte.wort(pfad) : knoten.map(zeigeKnoten);
  const fremd = texte.fremd(pfad);
  const schluessel = `${texte.sprache}|${pfad}|${JSON.stringify(werte)}`;
  return keyed(schluessel, fremd ? html`<span lang=${fremd} dir=${richtungVon(fremd)}>${inhalt}</span>` : html`${inhalt}`);
}

/** The text, or nothing at all where a definition has none. */
export function zeigeFalls(texte: Texte, pfad: string, rahmen: (inhalt: unknown) => TemplateResult): unknown {
  return texte.hat(pfad) && texte.wort(pfad) !== '' ? rahmen(zeige(texte, pfad)) : nothing;
}

function zeigeKnoten(knoten: Knoten): unknown {
  if (typeof knoten === 'string') return knoten;
  const kinder = (knoten.k ?? []).map(zeigeKnoten);
  const lang = knoten.lang ?? nothing;
  const dir = knoten.dir ?? nothing;
  switch (knoten.e) {
    case 'p': return html`<p lang=${lang} dir=${dir}>${kinder}</p>`;
    case 'br': return html`<br>`;
    case 'strong': return html`<strong>${kinder}</strong>`;
    case 'em': return html`<em>${kinder}</em>`;
    case 'ul': return html`<ul lang=${lang} dir=${dir}>${kinder}</ul>`;
    case 'ol': return html`<ol lang=${lang} dir=${dir}>${kinder}</ol>`;
    case 'li': return html`<li>${kinder}</li>`;
    case 'h3': return html`<h3>${kinder}</h3>`;
    case 'h4': return html`<h4>${kinder}</h4>`;
    case 'a': return zeigeVerweis(knoten.href, kinder);
    case 'span': return html`<span lang=${lang} dir=${dir}>${kinder}</span>`;
    default: return kinder;
  }
}

function zeigeVerweis(href: string | undefined, kinder: unknown): unknown {
  const adresse = sichereAdresse(href);
  if (!adresse) return kinder;
  // Leaving the page would lose sight of the form; the session itself would survive.
  return html`<a href=${adresse} target=${adresse.startsWith('https:') ? '_blank' : nothing} rel="noopener noreferrer">${kinder}</a>`;
}

const linkslaeufig = new Set(['ar', 'fa', 'ur', 'ckb', 'ps', 'he', 'prs']);

export function richtungVon(sprache: string): 'ltr' | 'rtl' {
  return linkslaeufig.has(sprache.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
