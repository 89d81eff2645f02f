import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ordner = process.env['EMBED_ORDNER'] ?? '.';
const texte = join(ordner, '../../Aufenthalt.Tenancy/Daten/antragsstrecken/gemeinsam/texte');

function quellen(pfad: string): string[] {
  return readdirSync(pfad, { withFileTypes: true }).flatMap((eintrag) => {
    const voll = join(pfad, eintrag.name);
    return eintrag.isDirectory() ? quellen(voll) : voll.endsWith('.ts') ? [readFileSync(voll, 'utf8')] : [];
  });
}

/** Keys written out in the sources; what is put together at run time is listed by hand. */
const zusammengesetzt = ['ui.tag', 'ui.monat', 'ui.jahr', 'ui.strasse', 'ui.hausnummer', 'ui.zusatz', 'ui.postfach', 'ui.plz', 'ui.ort', 'ui.fehler', 'ui.warnung', 'ui.hinweis',
  'ui.seite_vollstaendig', 'ui.seite_unvollstaendig', 'ui.abgebrochen_titel', 'ui.abgebrochen_text', 'ui.sitzung_beendet_titel', 'ui.sitzung_beendet_text'];

const benutzt = [...new Set([...quellen(join(ordner, 'src')).flatMap((quelle) => [...quelle.matchAll(/['`]((?:ui|meldung|html)\.[a-z0-9_.]+)['`]/g)].map((treffer) => treffer[1] ?? '')), ...zusammengesetzt])];

for (const sprache of ['de', 'en'])
  test(`every text the element asks for exists in ${sprache}`, () => {
    const vorhanden = JSON.parse(readFileSync(join(texte, `${sprache}.json`), 'utf8')) as Record<string, string>;
    const fehlend = benutzt.filter((schluessel) => !(schluessel in vorhanden) && !(`${schluessel}.other` in vorhanden) && schluessel !== 'html.start_hinweis');
    assert.deepEqual(fehlend, []);
  });
