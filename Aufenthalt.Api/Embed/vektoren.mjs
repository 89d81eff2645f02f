// Evaluates rules for a test that sets browser against server: the first line of standard input is the ground
// ({"heute","felder","schwellen"}), each further line a case ({"ausdruck","angaben","heute"?,"kontext"?}); each answer is one line.
import { createInterface } from 'node:readline';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const hier = dirname(fileURLToPath(import.meta.url));
const { outputFiles } = await build({ entryPoints: [join(hier, 'src/regeln/pruefstand.ts')], bundle: true, write: false, format: 'esm', target: 'node20' });
const { definitionAus, rechne } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

let grund;
let definition;
for await (const zeile of createInterface({ input: process.stdin })) {
  if (zeile.trim() === '') continue;
  const fall = JSON.parse(zeile);
  if (grund) process.stdout.write(`${JSON.stringify(rechne(definition, grund.heute, fall))}\n`);
  else {
    grund = fall;
    definition = definitionAus(grund);
  }
}
