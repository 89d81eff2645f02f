/** An element whose code comes when a page has one: most pages have a form and nothing else. */
export const nachzuladen: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'aw-buendelungskomponente': async () => (await import('../buendel/element.ts')).Buendel,
  'aw-vorgang': async () => (await import('../vorgang/element.ts')).VorgangElement,
  'aw-fortsetzen': async () => (await import('../vorgang/fortsetzen.ts')).Fortsetzen,
};

export function ladeNach(name: string): void {
  const lade = nachzuladen[name];
  if (!lade || customElements.get(name)) return;
  void lade().then((klasse) => {
    if (!customElements.get(name)) customElements.define(name, klasse);
  });
}
