/** Finds a place by the path of a message: "f-anschrift-plz" may be the first box of "f-anschrift". */
function finde(wurzel: ShadowRoot, id: string): HTMLElement | null {
  for (const kandidat of [id, `${id}-neu`, `${id}-name`, `${id}-gruppe`]) {
    const element = wurzel.getElementById(kandidat);
    if (element) return element;
  }
  const kuerzer = id.slice(0, id.lastIndexOf('-'));
  return kuerzer.length > 1 && kuerzer !== id ? finde(wurzel, kuerzer) : null;
}

export function fokusiere(wurzel: ShadowRoot, ziel: string): void {
  const element = finde(wurzel, ziel.replace(/^#/, ''));
  if (!element) return;
  // A folded group must open before a box in it can take the focus.
  for (let ueber: Element | null = element.closest('details'); ueber; ueber = ueber.parentElement?.closest('details') ?? null) (ueber as HTMLDetailsElement).open = true;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.focus();
}
