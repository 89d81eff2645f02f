import type { Feld } from '../format/definition.ts';
import { gueltig } from '../regeln/kalender.ts';
import { westlicheZiffern } from './plz.ts';

// Cleaning of input as the server does it (docs/antragsstrecken-format.md, "Values"; shared vectors in werte.json).

const unsichtbar = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const leerzeichen = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const leerlauf = new RegExp(`${leerzeichen.source}+`, 'g');
const raender = new RegExp(`^${leerzeichen.source}+|${leerzeichen.source}+$`, 'g');
const steuerzeichen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const engBereinigt = new Set(['name', 'email', 'telefon', 'zahl', 'betrag', 'datum', 'teildatum', 'vorgangsnummer']);
const mitZiffern = new Set(['zahl', 'betrag', 'datum', 'teildatum', 'telefon']);

function grundreinigung(text: string, mehrzeilig: boolean): string {
  const einheitlich = text.normalize('NFC').replace(/\r\n?/g, '\n');
  const ohneUmbruch = mehrzeilig ? einheitlich : einheitlich.replace(/[\n\u0085\u2028\u2029]/g, ' ');
  return ohneUmbruch.replace(steuerzeichen, '').replace(raender, '');
}

/** One answer as it is stored. What cannot be read stays as typed; the server reports it. */
export function bereinige(feld: Feld, roh: string): string {
  let text = grundreinigung(roh, feld.typ === 'text' && feld.zeilen !== undefined);
  if (engBereinigt.has(feld.typ)) text = text.replace(unsichtbar, '').replace(leerlauf, ' ').replace(raender, '');
  if (mitZiffern.has(feld.typ)) text = westlicheZiffern(text);
  switch (feld.typ) {
    case 'zahl': return zahl(text, feld.stellen ?? 0) ?? text;
    case 'betrag': return betrag(text) ?? text;
    case 'datum':
    case 'teildatum': return datum(text, feld.genau === 'monat');
    case 'email': return email(text);
    default: return text;
  }
}

function zahlform(text: string, dreiStellenErlaubt: boolean): [string, string] | null {
  let rest = text.replace(/\s*(€|EUR)$/i, '').replace(/[ '’]/g, '').replace(/٫/g, ',').replace(/٬/g, '');
  if (rest.includes(',')) rest = rest.replace(/\./g, '').replace(',', '.');
  else if (!dreiStellenErlaubt && /^-?[0-9]{1,3}(\.[0-9]{3})+$/.test(rest)) rest = rest.replace(/\./g, '');
  const teile = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(rest);
  return teile ? [`${teile[1] ?? ''}${(teile[2] ?? '').replace(/^0+(?=[0-9])/, '')}`, teile[3] ?? ''] : null;
}

function zahl(text: string, stellen: number): string | null {
  const teile = zahlform(text, stellen >= 3);
  if (!teile) return null;
  const bruch = teile[1].replace(/0+$/, '');
  return bruch === '' ? teile[0] : `${teile[0]}.${bruch}`;
}

function betrag(text: string): string | null {
  const teile = zahlform(text, false);
  return teile && teile[1].length <= 2 ? `${teile[0]}.${teile[1].padEnd(2, '0')}` : null;
}

function datum(text: string, nurMonat: boolean): string {
  const deutsch = /^(?:([0-9]{1,2})\. ?)?([0-9]{1,2})\. ?([0-9]{4})$/.exec(text);
  const iso = deutsch ? [deutsch[3], deutsch[2]?.padStart(2, '0'), deutsch[1]?.padStart(2, '0')].filter((teil) => teil !== undefined).join('-') : text;
  return nurMonat && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(iso) ? iso.slice(0, 7) : iso;
}

function email(text: string): string {
  const at = text.lastIndexOf('@');
  return at < 0 ? text : text.slice(0, at) + text.slice(at).toLowerCase();
}

export interface Datumsteile {
  readonly tag: string;
  readonly monat: string;
  readonly jahr: string;
}

/** A stored date back into what the reader typed. */
export function datumsteile(wert: string): Datumsteile {
  const iso = /^([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?$/.exec(wert);
  if (iso) return { tag: iso[3] ?? '', monat: iso[2] ?? '', jahr: iso[1] ?? '' };
  const [tag = '', monat = '', jahr = ''] = wert.includes('.') ? wert.split('.') : [];
  return { tag, monat, jahr };
}

/** Three boxes as one value; an unfinished or impossible date is kept as typed ("31.2.2026", "17..1998"). */
export function ausDatumsteilen({ tag, monat, jahr }: Datumsteile): string {
  const [t, m, j] = [tag, monat, jahr].map((teil) => westlicheZiffern(teil).replace(/[^0-9A-Za-zÀ-ž]/g, ''));
  if (!t && !m && !j) return '';
  const zahlen = gueltig(Number(j), Number(m), Number(t));
  return zahlen && /^[0-9]{4}$/.test(j ?? '') ? `${j}-${String(zahlen.monat).padStart(2, '0')}-${String(zahlen.tag).padStart(2, '0')}` : `${t}.${m}.${j}`;
}

/** A stored number as German readers write it: 48000.00 → 48.000,00. */
export function deutscheZahl(wert: string, istBetrag: boolean): string {
  const teile = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(wert);
  if (!teile) return wert;
  const ganz = istBetrag ? (teile[2] ?? '').replace(/\B(?=([0-9]{3})+$)/g, '.') : (teile[2] ?? '');
  return `${teile[1] ?? ''}${ganz}${teile[3] === undefined ? '' : `,${teile[3]}`}`;
}
