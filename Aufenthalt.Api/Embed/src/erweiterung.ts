// The Extension API: a portal that builds its pages by script puts a service in, starts it, gives it what it knows, and listens.
// Names are English, as those of the events and attributes are: they are read by people who know no German.
import { strecken } from './element/namen.ts';
import type { Vorgaben } from './element/vorgaben.ts';
import type { Angaben } from './format/definition.ts';

export interface Prefill {
  readonly matter?: string;
  readonly postcode?: string;
  readonly place?: string;
  readonly answers?: Angaben;
}

export interface Options {
  readonly ags: string;
  /** Key of a service; without it the bundle of all services stands there. */
  readonly service?: string;
  readonly language?: string;
  /** Attributes as in HTML; `true` stands for one without a value. */
  readonly attributes?: Readonly<Record<string, string | boolean>>;
  readonly prefill?: Prefill;
}

export interface Mounted {
  readonly element: HTMLElement;
  /** Shows another service in the same place. */
  start(service: string, prefill?: Prefill): void;
  /** Listens to an event of the element; the answer stops listening. */
  on(event: string, listener: (detail: Record<string, unknown>) => void): () => void;
  unmount(): void;
}

interface Aufnehmend extends HTMLElement {
  vorgaben: Vorgaben;
}

const buendel = 'aw-buendelungskomponente';

const alsVorgaben = ({ matter, postcode, place, answers }: Prefill): Vorgaben => ({
  ...(matter === undefined ? {} : { anliegen: matter }), ...(postcode === undefined ? {} : { plz: postcode }), ...(place === undefined ? {} : { ort: place }), ...(answers === undefined ? {} : { angaben: answers }),
});

function baue(options: Options, service: string | undefined, prefill: Prefill): Aufnehmend {
  if (service !== undefined && !(strecken as readonly string[]).includes(service)) throw new RangeError(`Unknown service "${service}"; known: ${strecken.join(', ')}`);
  const element = document.createElement(service ?? buendel) as Aufnehmend;
  element.vorgaben = alsVorgaben(prefill);
  element.setAttribute('ags', options.ags);
  if (options.language) element.setAttribute('lang', options.language);
  for (const [name, wert] of Object.entries(options.attributes ?? {})) if (wert !== false) element.setAttribute(name, wert === true ? '' : wert);
  return element;
}

/** Puts a service, or the bundle, as the last child of `target`. */
export function mount(target: Element, options: Options): Mounted {
  const huelle = document.createElement('div');
  let element = baue(options, options.service, options.prefill ?? {});
  huelle.append(element);
  target.append(huelle);
  return {
    get element() {
      return element;
    },
    start(service, prefill = {}) {
      element = baue(options, service, prefill);
      huelle.replaceChildren(element);
    },
    on(event, listener) {
      // At the wrapper, which stays when another service takes the place.
      const hoere = (e: Event): void => listener((e as CustomEvent<Record<string, unknown>>).detail);
      huelle.addEventListener(event, hoere);
      return () => huelle.removeEventListener(event, hoere);
    },
    unmount() {
      huelle.remove();
    },
  };
}
