import { type Ergebnis, frage } from './anfrage.ts';

export interface Vorgang {
  readonly vorgangsnummer: string;
  readonly titel: string;
  readonly behoerde: string;
  readonly eingegangenAm: string;
  readonly zustand: string;
  readonly zustandText: string;
  readonly ereignisse: readonly { readonly am: string; readonly art: string; readonly text: string }[];
}

/** Number and access code open one application; together they are the key. */
export interface Zugang {
  readonly ags: string;
  readonly vorgangsnummer: string;
  readonly zugangscode: string;
}

const pfad = ({ ags, vorgangsnummer }: Zugang, rest: string, sprache: string): string => `api/${encodeURIComponent(ags)}/vorgaenge/${encodeURIComponent(vorgangsnummer.trim())}${rest}?lang=${encodeURIComponent(sprache)}`;
const kopf = ({ zugangscode }: Zugang): Record<string, string> => ({ authorization: `Zugangscode ${zugangscode.trim()}` });

export const ladeVorgang = (zugang: Zugang, sprache: string): Promise<Ergebnis<Vorgang>> => frage(pfad(zugang, '', sprache), { kopf: kopf(zugang) });

/** A link that works once and for a minute: fetched at the click, followed at once. */
export const holePdfLink = (zugang: Zugang, art: 'antrag' | 'eingangsbestaetigung', sprache: string): Promise<Ergebnis<{ readonly url: string }>> =>
  frage(pfad(zugang, '/pdf-links', sprache), { methode: 'POST', koerper: { art }, kopf: kopf(zugang) });

export const fordereCode = (ags: string, vorgangsnummer: string, sprache: string): Promise<Ergebnis<unknown>> =>
  frage(pfad({ ags, vorgangsnummer, zugangscode: '' }, '/neuer-zugangscode', sprache), { methode: 'POST', koerper: {} });

export const loeseCodeEin = (ags: string, token: string, sprache: string): Promise<Ergebnis<{ readonly vorgangsnummer: string; readonly zugangscode: string }>> =>
  frage(`api/${encodeURIComponent(ags)}/neuer-zugangscode?lang=${encodeURIComponent(sprache)}`, { methode: 'POST', koerper: { token } });
