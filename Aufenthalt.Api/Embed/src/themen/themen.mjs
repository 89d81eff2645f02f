// The colours of the five themes, light and dark. The names are those of KERN, the design system of the German administration;
// the values are ours, checked for contrast by a test. Sizes are in px, because `rem` would follow the host page's root.

const grund = {
  'color-layout-background-default': '#ffffff',
  'color-layout-background-hued': '#f4f6f9',
  'color-layout-border': '#cfd6df',
  'color-layout-text-default': '#1b2430',
  'color-layout-text-muted': '#4b5867',
  'color-form-input-background': '#ffffff',
  'color-form-input-border': '#5d6b7c',
  'color-feedback-danger': '#b0122c',
  'color-feedback-danger-background': '#fdf1f2',
  'color-feedback-warning': '#7a4b00',
  'color-feedback-warning-border': '#b26a00',
  'color-feedback-warning-background': '#fff7e6',
  'color-feedback-success': '#125f35',
  'color-feedback-success-background': '#eef8f1',
  'color-feedback-info': '#1f4f8f',
  'color-feedback-info-background': '#eff5fc',
  'color-pre-background': '#ffdf9e',
  'color-pre-text': '#3b2a00',
  'color-action-focus-border': '#1b2430',
  'color-action-on-default': '#ffffff',
};

const dunkel = {
  'color-layout-background-default': '#14191f',
  'color-layout-background-hued': '#1d242d',
  'color-layout-border': '#3b4653',
  'color-layout-text-default': '#eef2f6',
  'color-layout-text-muted': '#b4c0cd',
  'color-form-input-background': '#0f1419',
  'color-form-input-border': '#8e9bab',
  'color-feedback-danger': '#ff9aa6',
  'color-feedback-danger-background': '#3a1a20',
  'color-feedback-warning': '#ffcf7d',
  'color-feedback-warning-border': '#d99a2b',
  'color-feedback-warning-background': '#33270f',
  'color-feedback-success': '#86dba8',
  'color-feedback-success-background': '#15301f',
  'color-feedback-info': '#9cc7ff',
  'color-feedback-info-background': '#172a41',
  'color-pre-background': '#5c4300',
  'color-pre-text': '#ffe9bd',
  'color-action-focus-border': '#ffffff',
  'color-action-on-default': '#0d1218',
};

const aktion = (normal, stark, zart) => ({
  'color-action-default': normal,
  'color-action-hover': stark,
  'color-action-selected-background': zart,
});

export const themen = {
  'tf-blue': { hell: { ...grund, ...aktion('#12529c', '#0b3a72', '#eaf2fb') }, dunkel: { ...dunkel, ...aktion('#8fc0ff', '#bcd9ff', '#182a40') } },
  'tf-green': { hell: { ...grund, ...aktion('#14663b', '#0c4728', '#e9f5ee') }, dunkel: { ...dunkel, ...aktion('#86d7a6', '#b5e8c9', '#173223') } },
  'tf-red': { hell: { ...grund, ...aktion('#a31530', '#760c20', '#fbecee') }, dunkel: { ...dunkel, ...aktion('#ff9dab', '#ffc6ce', '#3a1c22') } },
  'tf-grey': { hell: { ...grund, ...aktion('#3c4856', '#252e39', '#eef1f4') }, dunkel: { ...dunkel, ...aktion('#c3ccd6', '#e2e8ee', '#2a333d') } },
  'high-contrast': {
    hell: {
      ...grund, ...aktion('#00307a', '#001d4d', '#ffffff'),
      'color-layout-background-hued': '#ffffff', 'color-layout-border': '#000000', 'color-layout-text-default': '#000000', 'color-layout-text-muted': '#000000', 'color-form-input-border': '#000000',
      'color-feedback-danger': '#8a0018', 'color-feedback-danger-background': '#ffffff', 'color-feedback-warning': '#4d2f00', 'color-feedback-warning-border': '#4d2f00', 'color-feedback-warning-background': '#ffffff',
      'color-feedback-success': '#00421f', 'color-feedback-success-background': '#ffffff', 'color-feedback-info': '#00307a', 'color-feedback-info-background': '#ffffff', 'color-pre-text': '#000000', 'color-action-focus-border': '#000000',
    },
    dunkel: {
      ...dunkel, ...aktion('#9ed0ff', '#ffffff', '#000000'),
      'color-layout-background-default': '#000000', 'color-layout-background-hued': '#000000', 'color-layout-border': '#ffffff', 'color-layout-text-default': '#ffffff', 'color-layout-text-muted': '#ffffff',
      'color-form-input-background': '#000000', 'color-form-input-border': '#ffffff', 'color-feedback-danger-background': '#000000', 'color-feedback-warning-background': '#000000', 'color-feedback-warning-border': '#ffcf7d',
      'color-feedback-success-background': '#000000', 'color-feedback-info-background': '#000000', 'color-pre-background': '#000000', 'color-pre-text': '#ffe08a', 'color-action-on-default': '#000000',
    },
  },
};

const werte = (farben) => Object.entries(farben).map(([name, wert]) => `--kern-${name}:${wert}`).join(';');

/** The defaults inside each shadow root. `:root` does not match there, `:host` does. */
export function grundwerte() {
  const { hell, dunkel: nacht } = themen['tf-blue'];
  // Inside the bundle the colours come down from it, with whatever theme the host page gave it.
  const host = (zusatz) => `:host(:not([data-im-buendel])${zusatz})`;
  return `${host('')}{${werte(hell)}}${host('[color-scheme=dark]')}{${werte(nacht)}}@media (prefers-color-scheme:dark){${host('[color-scheme=auto]')}{${werte(nacht)}}}`;
}

/** A theme is a sheet of the host page: rules on the element win over its own `:host`. */
export function themenblatt(name, elemente) {
  const { hell, dunkel: nacht } = themen[name];
  const je = (zusatz) => elemente.map((element) => element + zusatz).join(',');
  return `${je('')}{${werte(hell)}}${je('[color-scheme=dark]')}{${werte(nacht)}}@media (prefers-color-scheme:dark){${je('[color-scheme=auto]')}{${werte(nacht)}}}\n`;
}
