import { html, nothing, type TemplateResult } from 'lit';
import type { Antrag } from '../antrag/antrag.ts';
import { ladeZusammenfassung, oeffne } from '../antrag/wege.ts';
import type { Meldung, Zeile, Zusammenfassung, ZusammenfassungSeite } from '../netz/typen.ts';
import { zeichen } from '../stil/zeichen.ts';
import { zeige } from '../texte/zeige.ts';
import { ueberschrift } from './ueberschrift.ts';

/** Every answer once more, as the authority will read it; what is missing and what to think about stands on top. */
export function zusammenfassung(antrag: Antrag, ebene: number): TemplateResult {
  const inhalt = antrag.zusammenfassung;
  if (!inhalt) {
    return antrag.stoerung
      ? html`<button type="button" class="knopf zweit" @click=${() => void ladeZusammenfassung(antrag)}>${zeige(antrag.texte, 'ui.erneut_versuchen')}</button>`
      : html`<p class="laden" role="status"><span class="kreisel" aria-hidden="true"></span>${zeige(antrag.texte, 'ui.laedt')}</p>`;
  }
  return html`${fehlendes(antrag, inhalt)}${warnungen(antrag, inhalt.meldungen)}
    <div class="uebersicht">${inhalt.seiten.map((seite) => abschnitt(antrag, seite, ebene))}</div>`;
}

function aendere(antrag: Antrag, seite: string, feld?: string): void {
  antrag.zurAenderung = true;
  void oeffne(antrag, seite, feld);
}

function fehlendes(antrag: Antrag, { fehlt }: Zusammenfassung): unknown {
  const offene = fehlt.filter((eine) => eine.seite !== antrag.seite);
  if (offene.length === 0) return nothing;
  return html`<div class="kasten fehler" role="group" aria-labelledby="fehlt-titel"><p class="kastentitel" id="fehlt-titel">${zeichen('fehler')}<span>${zeige(antrag.texte, 'ui.fehlt_titel')}</span></p><p>${zeige(antrag.texte, 'ui.fehlt_text')}</p>
    <ul>${offene.map((eine) => html`<li><button type="button" class="verweis" @click=${() => aendere(antrag, eine.seite, eine.feld)}>${eine.label ? html`${eine.label}: ` : nothing}${eine.text}</button></li>`)}</ul></div>`;
}

function warnungen(antrag: Antrag, meldungen: readonly Meldung[]): unknown {
  const wichtige = meldungen.filter((meldung) => meldung.schwere === 'W');
  if (wichtige.length === 0) return nothing;
  return html`<div class="kasten warnung" role="group" aria-labelledby="warnungen-titel"><p class="kastentitel" id="warnungen-titel">${zeichen('warnung')}<span>${zeige(antrag.texte, 'ui.hinweise_titel')}</span></p>
    <ul>${wichtige.map((meldung) => html`<li>${meldung.text}${meldung.seite ? html` <button type="button" class="verweis" @click=${() => aendere(antrag, meldung.seite ?? '', meldung.feld)}>${zeige(antrag.texte, 'ui.aendern')}</button>` : nothing}</li>`)}</ul></div>`;
}

function abschnitt(antrag: Antrag, seite: ZusammenfassungSeite, ebene: number): unknown {
  const gruppen = seite.gruppen.filter((gruppe) => gruppe.zeilen.length > 0);
  if (gruppen.length === 0) return nothing;
  return html`<section class="abschnitt" aria-labelledby="z-${seite.id}">${ueberschrift(ebene, seite.titel, `z-${seite.id}`, 'abschnittstitel')}
    ${gruppen.map((gruppe) => html`${gruppe.titel ? ueberschrift(ebene + 1, gruppe.titel, '', 'untertitel') : nothing}<dl>${gruppe.zeilen.map((zeile) => antwort(antrag, seite.id, zeile))}</dl>`)}</section>`;
}

function antwort(antrag: Antrag, seite: string, zeile: Zeile): TemplateResult {
  return html`<div class="antwort"><dt>${zeile.label}</dt>
    <dd class=${zeile.leer ? 'leer' : ''}>${zeile.leer ? zeige(antrag.texte, 'ui.keine_angabe') : html`<bdi translate="no">${zeile.wert}</bdi>`}${zeile.hinweis ? html`<span class="antworthinweis">${zeile.hinweis}</span>` : nothing}</dd>
    <dd class="aendern"><button type="button" class="verweis" @click=${() => aendere(antrag, seite, zeile.feld)}>${zeichen('stift')}${zeige(antrag.texte, 'ui.aendern')}<span class="verborgen">: ${zeile.label}</span></button></dd></div>`;
}
