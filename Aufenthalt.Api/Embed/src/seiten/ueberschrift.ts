import { html, type TemplateResult } from 'lit';

/** The host page knows its heading levels, the element does not: it begins where it is told. */
export function ueberschrift(ebene: number, inhalt: unknown, id = '', klasse = ''): TemplateResult {
  // `tabindex` lets the focus move here after a change of page; it is no stop for the Tab key.
  switch (Math.min(ebene, 6)) {
    case 1: return html`<h1 id=${id} class=${klasse} tabindex="-1">${inhalt}</h1>`;
    case 2: return html`<h2 id=${id} class=${klasse} tabindex="-1">${inhalt}</h2>`;
    case 3: return html`<h3 id=${id} class=${klasse} tabindex="-1">${inhalt}</h3>`;
    case 4: return html`<h4 id=${id} class=${klasse} tabindex="-1">${inhalt}</h4>`;
    case 5: return html`<h5 id=${id} class=${klasse} tabindex="-1">${inhalt}</h5>`;
    default: return html`<h6 id=${id} class=${klasse} tabindex="-1">${inhalt}</h6>`;
  }
}
