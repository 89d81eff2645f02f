// The attributes of the live service, read as it reads them.

/** A value-less attribute: there or not; "false" counts as not there. */
export const gesetzt = (element: Element, name: string): boolean => element.hasAttribute(name) && element.getAttribute(name)?.trim().toLowerCase() !== 'false';

export type Navigation = 'left' | 'right' | 'top' | null;

export function navigation(element: Element): Navigation {
  if (gesetzt(element, 'hide-page-nav')) return null;
  const lage = element.getAttribute('page-nav-position')?.trim();
  return lage === 'right' || lage === 'top' ? lage : 'left';
}

/** Sign-in is hidden unless the page says `hide-login="false"`. */
export const anmeldungZeigen = (element: Element): boolean => element.getAttribute('hide-login')?.trim().toLowerCase() === 'false';

/** Two elements of one service on a page keep apart what they remember: by their id, else by their order. */
export function elementname(element: Element): string {
  return element.id || String([...document.querySelectorAll(element.localName)].indexOf(element));
}
