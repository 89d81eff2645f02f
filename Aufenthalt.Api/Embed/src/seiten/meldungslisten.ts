import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Antrag } from '../antrag/antrag.ts';
import { kennung, lies } from '../antrag/pfad.ts';
import { verweisZumDienst } from '../felder/meldungstext.ts';
import type { Feld } from '../format/definition.ts';
import type { Meldung } from '../netz/typen.ts';
import { zeichen } from '../stil/zeichen.ts';
import { zeige } from '../texte/zeige.ts';

/** "Kind 2 – Vorname": which box is meant, in the words of the page. */
export function feldname(antrag: Antrag, pfad: string): string {
  const { texte } = antrag;
  const namen = pfad.replace(/\[[0-9]+\]/g, '');
  const [kopf = ''] = namen.split('.');
  const eintrag = /\[([0-9]+)\]/.exec(pfad);
  const feld = antrag.verzeichnis.ort(kopf)?.feld;
  const label = beschriftung(antrag, namen, feld);
  return eintrag ? `${texte.wort(`feld.${kopf}.eintrag`)} ${Number(eintrag[1]) + 1} – ${label}` : label;
}

function beschriftung(antrag: Antrag, namen: string, feld: Feld | undefined): string {
  const { texte } = antrag;
  const vertretung = feld?.vertretung && lies(antrag.angaben, 'handelndePerson') === 'vertretung' ? `feld.${namen}.label.vertretung` : '';
  if (vertretung && texte.hat(vertretung)) return texte.wort(vertretung);
  if (texte.hat(`feld.${namen}.label`)) return texte.wort(`feld.${namen}.label`);
  const teil = namen.slice(namen.lastIndexOf('.') + 1);
  if (feld?.typ === 'anschrift' && teil !== feld.id && texte.hat(`ui.${teil}`)) return `${texte.wort(`feld.${feld.id}.label`)}, ${texte.wort(`ui.${teil}`)}`;
  const ohneFehlt = namen.replace(/Fehlt(Grund)?$/, '');
  return texte.wort(texte.hat(`feld.${ohneFehlt}.label`) ? `feld.${ohneFehlt}.label` : `feld.${feld?.id ?? namen}.label`);
}

const ohnePunkt = (name: string): string => name.replace(/[.:?!]\s*$/, '');

function punkt(antrag: Antrag, meldung: Meldung): TemplateResult {
  const springe = (e: Event): void => {
    e.preventDefault();
    antrag.gastgeber.fokus(`#${kennung(meldung.feld)}`);
  };
  // A fragment does not reach into a shadow root: the link moves the focus by code.
  return html`<li><a href="#${kennung(meldung.feld)}" @click=${springe}>${ohnePunkt(feldname(antrag, meldung.feld))}: ${meldung.text}</a> ${verweisZumDienst(antrag, meldung)}</li>`;
}

export function fehlerliste(antrag: Antrag): unknown {
  return liste(antrag, 'F', 'fehlerliste', 'fehler');
}

export function warnliste(antrag: Antrag): unknown {
  return antrag.meldungen.some((meldung) => meldung.schwere === 'F') ? nothing : liste(antrag, 'W', 'warnliste', 'warnung');
}

function liste(antrag: Antrag, schwere: 'F' | 'W', id: string, art: 'fehler' | 'warnung'): unknown {
  const meldungen = antrag.meldungen.filter((meldung) => meldung.schwere === schwere);
  if (meldungen.length === 0) return nothing;
  const inhalt = html`<div class="kasten ${art}" id=${id} tabindex="-1" role="group" aria-labelledby="${id}-titel">
    <p class="kastentitel" id="${id}-titel">${zeichen(art)}<span>${zeige(antrag.texte, art === 'fehler' ? 'ui.fehler_titel' : 'ui.warnungen_titel')}</span></p>
    <p>${art === 'fehler' ? antrag.texte.mehrzahl('ui.fehler_anzahl', meldungen.length) : zeige(antrag.texte, 'ui.warnungen_text')}</p>
    <ul>${meldungen.map((meldung) => punkt(antrag, meldung))}</ul></div>`;
  return keyed(meldungen.map((meldung) => meldung.feld + meldung.text).join(), inhalt);
}

/** Trouble on the way to the server: nothing typed is lost, and the same button tries again. */
export function stoerung(antrag: Antrag): unknown {
  const { texte, stoerung: art } = antrag;
  if (!art) return nothing;
  const pfad = art === 'netz' ? 'ui.verbindung_fehlt' : art === 'veraltet' ? 'ui.version_veraltet' : 'ui.technischer_fehler';
  const text = antrag.stoerungstext && art === 'fehler' ? antrag.stoerungstext : zeige(texte, pfad);
  return html`<div class="kasten ${art === 'netz' ? 'warnung' : 'fehler'}" id="stoerung" tabindex="-1" role="group" aria-labelledby="stoerung-titel">
    <p class="kastentitel" id="stoerung-titel">${zeichen('warnung')}<span>${text}</span></p></div>`;
}
