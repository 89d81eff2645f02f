import { html, svg, type TemplateResult } from 'lit';

// Drawn in the template: a picture in the style sheet would need `img-src data:` from the host page.
const pfade = {
  fehler: svg`<path d="M12 2.5 1.8 20.8h20.4L12 2.5Zm0 6.3v6m0 2.4v1.2"/>`,
  warnung: svg`<circle cx="12" cy="12" r="9.5"/><path d="M12 7v6.5m0 2.4v1.2"/>`,
  hinweis: svg`<circle cx="12" cy="12" r="9.5"/><path d="M12 10.5v7m0-10.6v1.2"/>`,
  erfolg: svg`<circle cx="12" cy="12" r="9.5"/><path d="m7.5 12.4 3.1 3.1 6-6.6"/>`,
  hilfe: svg`<circle cx="12" cy="12" r="9.5"/><path d="M9.3 9.4a2.8 2.8 0 1 1 4.2 2.4c-1 .6-1.5 1.2-1.5 2.3m0 2.4v.9"/>`,
  uhr: svg`<circle cx="12" cy="12" r="9.5"/><path d="M12 6.5V12l3.6 2.2"/>`,
  datei: svg`<path d="M6 2.5h8l5 5v14H6v-19Zm8 0v5h5"/>`,
  haken: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  muell: svg`<path d="M4 6.5h16M9.5 6.5v-3h5v3M6.5 6.5l.8 14h9.4l.8-14M10 10.5v6m4-6v6"/>`,
  stift: svg`<path d="m4 20 1-4L16 5l3 3L8 19l-4 1Zm10-13 3 3"/>`,
  kopie: svg`<path d="M9 9h11v12H9zM5 15H4V3h11v2"/>`,
  laden: svg`<path d="M12 4v11m-5-4.6 5 5 5-5M4 20h16"/>`,
  stern: svg`<path d="m12 2.8 2.9 6 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5L2.6 9.7l6.5-.9 2.9-6Z"/>`,
} as const;

export type Zeichenname = keyof typeof pfade;

/** A sign beside words that say the same; it has no name of its own. */
export function zeichen(name: Zeichenname): TemplateResult {
  return html`<svg class="zeichen zeichen-${name}" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">${pfade[name]}</svg>`;
}
