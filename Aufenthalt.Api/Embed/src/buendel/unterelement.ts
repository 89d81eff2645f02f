import { nothing } from 'lit';
import type { Vorgaben } from '../element/vorgaben.ts';
import { Directive, type ElementPart, type PartInfo, PartType, directive } from 'lit/directive.js';

class Unterelement extends Directive {
  constructor(teil: PartInfo) {
    super(teil);
    if (teil.type !== PartType.ELEMENT) throw new Error('setzeUnterelement stands at an element');
  }

  override render(name: string, attribute: Readonly<Record<string, string | null>>, vorgaben: Vorgaben): unknown {
    void [name, attribute, vorgaben];
    return nothing;
  }

  /** A template cannot choose a tag name without unsafe strings; here the element is made by a DOM call and kept. */
  override update({ element }: ElementPart, [name, attribute, vorgaben]: [string, Readonly<Record<string, string | null>>, Vorgaben]): unknown {
    let kind = element.firstElementChild;
    if (kind?.localName !== name) {
      kind = document.createElement(name);
      kind.setAttribute('data-im-buendel', '');
      Object.assign(kind, { vorgaben });
      for (const [attribut, wert] of Object.entries(attribute)) if (wert !== null) kind.setAttribute(attribut, wert);
      element.replaceChildren(kind);
    }
    return nothing;
  }
}

export const setzeUnterelement = directive(Unterelement);
