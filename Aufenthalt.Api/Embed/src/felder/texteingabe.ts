import { html, nothing, type TemplateResult } from 'lit';
import { bereinige, deutscheZahl } from '../eingaben/bereinigen.ts';
import type { Feldtyp } from '../format/definition.ts';
import { zeige } from '../texte/zeige.ts';
import type { Feldkontext } from './kontext.ts';
import { beschrieben, einzelfeld, pflicht } from './rahmen.ts';

interface Art {
  readonly type: 'text' | 'email' | 'tel';
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel';
  /** Numbers, addresses and codes run from left to right in every script. */
  readonly dir: 'ltr' | 'auto';
}

const arten: Partial<Record<Feldtyp, Art>> = {
  zahl: { type: 'text', inputmode: 'decimal', dir: 'ltr' },
  betrag: { type: 'text', inputmode: 'decimal', dir: 'ltr' },
  email: { type: 'email', inputmode: 'email', dir: 'ltr' },
  telefon: { type: 'tel', inputmode: 'tel', dir: 'ltr' },
  vorgangsnummer: { type: 'text', dir: 'ltr' },
};

const istZahl = (k: Feldkontext): boolean => k.feld.typ === 'zahl' || k.feld.typ === 'betrag';

/** What the box shows: while typing the keystrokes, afterwards the value as German readers write it. */
function anzeige(k: Feldkontext): string {
  return k.antrag.getippt.get(k.pfad) ?? (istZahl(k) ? deutscheZahl(k.text, k.feld.typ === 'betrag') : k.text);
}

function tippe(k: Feldkontext, wert: string): void {
  if (istZahl(k)) k.antrag.getippt.set(k.pfad, wert);
  k.setze(wert);
}

function beende(k: Feldkontext, wert: string): void {
  k.antrag.getippt.delete(k.pfad);
  k.setze(bereinige(k.feld, wert));
  k.fertig();
}

const wertVon = (e: Event): string => (e.target as HTMLInputElement).value;

/** The width says how much is expected. */
function breite(k: Feldkontext): string {
  const { typ, max } = k.feld;
  if (typ === 'zahl') return 'kurz';
  if (typ === 'betrag' || typ === 'vorgangsnummer' || (typ === 'text' && max !== undefined && max <= 30)) return 'mittel';
  return 'lang';
}

export function texteingabe(k: Feldkontext): TemplateResult {
  return k.feld.zeilen === undefined ? einzeilig(k) : mehrzeilig(k);
}

function einzeilig(k: Feldkontext): TemplateResult {
  const art = arten[k.feld.typ] ?? { type: 'text', dir: 'auto' };
  const einheit = k.feld.typ === 'betrag' ? '€' : k.feld.einheit;
  const eingabe = html`<input id=${k.id} class=${breite(k)} name=${k.pfad} type=${art.type} dir=${art.dir} translate="no" .value=${anzeige(k)}
    inputmode=${art.inputmode ?? nothing} autocomplete=${k.feld.autocomplete ?? 'off'} spellcheck=${k.feld.typ === 'text' ? nothing : 'false'} autocapitalize=${art.type === 'text' ? nothing : 'off'}
    aria-required=${pflicht(k)} aria-invalid=${k.hatFehler() ? 'true' : nothing} aria-describedby=${beschrieben(k, einheit ? `${k.id}-einheit` : '')}
    @input=${(e: Event) => tippe(k, wertVon(e))} @change=${(e: Event) => beende(k, wertVon(e))}>`;
  const mitEinheit = einheit ? html`<div class="mit-einheit">${eingabe}<span id="${k.id}-einheit" class="einheit">${einheit}</span></div>` : eingabe;
  return einzelfeld(k, k.feld.zweimal ? html`${mitEinheit}${wiederholung(k)}` : mitEinheit);
}

/** A mistyped address would lose every message, so it is asked for twice; the second answer stays in the browser. */
function wiederholung(k: Feldkontext): TemplateResult {
  const id = `${k.id}-nochmal`;
  const zweite = k.antrag.getippt.get(id) ?? k.text;
  const ungleich = zweite.trim().toLowerCase() !== k.text.trim().toLowerCase();
  return html`<div class="nochmal"><label for=${id}>${zeige(k.texte, 'ui.email_wiederholen')}</label>
    ${ungleich ? html`<p class="meldung fehler" id="${id}-fehler"><span><span class="verborgen">${zeige(k.texte, 'ui.fehler')}: </span>${zeige(k.texte, 'meldung.email_ungleich')}</span></p>` : nothing}
    <input id=${id} class="lang" type="email" inputmode="email" dir="ltr" autocomplete="off" spellcheck="false" .value=${zweite}
      aria-invalid=${ungleich ? 'true' : nothing} aria-describedby=${ungleich ? `${id}-fehler` : nothing}
      @change=${(e: Event) => {
        k.antrag.getippt.set(id, wertVon(e));
        k.antrag.gastgeber.aendern();
      }}></div>`;
}

function mehrzeilig(k: Feldkontext): TemplateResult {
  const max = k.feld.max ?? 2000;
  const laenge = [...k.text].length;
  const eng = laenge > max * 0.8;
  return einzelfeld(
    k,
    html`<textarea id=${k.id} name=${k.pfad} rows=${k.feld.zeilen ?? 4} dir="auto" translate="no" .value=${k.text} aria-required=${pflicht(k)} aria-invalid=${k.hatFehler() ? 'true' : nothing}
        aria-describedby=${beschrieben(k, eng ? `${k.id}-zaehler` : '')}
        @input=${(e: Event) => {
          k.setze(wertVon(e));
          if (eng !== [...wertVon(e)].length > max * 0.8 || eng) k.antrag.gastgeber.aendern();
        }}
        @change=${(e: Event) => beende(k, wertVon(e))}></textarea>
      ${eng ? html`<p class="zaehler ${laenge > max ? 'zu-lang' : ''}" id="${k.id}-zaehler">${k.texte.mehrzahl(laenge > max ? 'ui.zeichen_zu_viel' : 'ui.zeichen_uebrig', Math.abs(max - laenge))}</p>` : nothing}`,
  );
}
