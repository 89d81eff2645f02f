import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Prueffall, type Pruefgrund, definitionAus, rechne } from '../src/regeln/pruefstand.ts';

interface Vektor extends Prueffall {
  readonly name: string;
  readonly erwartet?: boolean | string | null;
  readonly moeglich?: readonly (boolean | null)[];
}

const datei = JSON.parse(readFileSync(join(process.env['EMBED_ORDNER'] ?? '.', '../../Aufenthalt.Tests/Vektoren/regeln.json'), 'utf8')) as Pruefgrund & { readonly vektoren: readonly Vektor[] };
const definition = definitionAus(datei);
const schreibe = (wert: boolean | string | null | undefined): string => (wert === true ? 'wahr' : wert === false ? 'falsch' : (wert ?? '(leer)'));
const ordnung = (wert: boolean | null): number => (wert === false ? 0 : wert === null ? 1 : 2);

for (const vektor of datei.vektoren)
  test(`vector: ${vektor.name}`, () => {
    const ergebnis = rechne(definition, datei.heute, vektor);
    if (vektor.moeglich) assert.deepEqual(ergebnis.moeglich, [...vektor.moeglich].sort((a, b) => ordnung(a) - ordnung(b)));
    else assert.equal(ergebnis.wert, schreibe(vektor.erwartet));
  });
