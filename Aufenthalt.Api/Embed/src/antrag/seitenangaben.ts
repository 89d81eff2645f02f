import type { Angabe, Angaben, Seite } from '../format/definition.ts';
import { felderDerSeite } from '../regeln/verzeichnis.ts';
import type { Unterlagen } from './unterlagen.ts';

/** What a PUT of one page sends: every answer of its fields, hidden ones too; the server keeps those dormant. */
export function angabenDerSeite(seite: Seite, angaben: Angaben, unterlagen: Unterlagen): Record<string, Angabe> {
  const senden: Record<string, Angabe> = {};
  for (const feld of felderDerSeite(seite)) {
    if (feld.typ === 'hinweis' || feld.typ === 'berechnet') continue;
    if (feld.typ === 'upload') {
      uebernimm(senden, angaben, `${feld.id}Fehlt`);
      uebernimm(senden, angaben, `${feld.id}FehltGrund`);
      senden[feld.id] = unterlagen.liste(feld.id).map((eine) => eine.unterlage);
    } else uebernimm(senden, angaben, feld.id);
  }
  return senden;
}

function uebernimm(senden: Record<string, Angabe>, angaben: Angaben, id: string): void {
  const wert = angaben[id];
  if (wert !== undefined && wert !== null && wert !== '') senden[id] = wert;
}
