// Builds the web component into wwwroot/embed: one entry, chunks that load when needed, five themes, the classic loader.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { stilblaetter } from './stilblaetter.mjs';
import { themen, themenblatt } from './src/themen/themen.mjs';

const hier = dirname(fileURLToPath(import.meta.url));
const ziel = process.argv[2] ?? join(hier, '..', 'wwwroot', 'embed');
/** What a reader loads before the first usable page. */
const hoechstgroesse = 45_000;

await rm(ziel, { recursive: true, force: true });
await mkdir(join(ziel, 'themes'), { recursive: true });
await mkdir(join(ziel, 'polyfill'), { recursive: true });

const ergebnis = await build({
  entryPoints: { aufenthalt: join(hier, 'src/aufenthalt.ts') },
  outdir: ziel,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: ['es2022', 'chrome105', 'firefox113', 'safari16.4'],
  chunkNames: 'teile/[name]-[hash]',
  minify: true,
  legalComments: 'none',
  metafile: true,
  plugins: [stilblaetter],
  logLevel: 'warning',
});

const elemente = [...(await readFile(join(hier, 'src/element/namen.ts'), 'utf8')).matchAll(/'(a[tw]-[a-z-]+)'/g)].map((treffer) => treffer[1]);
for (const name of Object.keys(themen)) await writeFile(join(ziel, 'themes', `${name}.css`), themenblatt(name, elemente));
const lader = await transform(await readFile(join(hier, 'src/polyfill.js'), 'utf8'), {
  minify: true,
  target: 'es5',
  charset: 'utf8',
  define: { NAMEN: JSON.stringify(elemente.join(',')), TEXTE: JSON.stringify(JSON.stringify(await altbrowsertexte())) },
});
await writeFile(join(ziel, 'polyfill', 'polyfill.js'), lader.code);
await copyFile(join(hier, 'src/zeichen.svg'), join(ziel, 'zeichen.svg'));
const rahmen = await transform(await readFile(join(hier, 'src/seite.css'), 'utf8'), { loader: 'css', minify: true });
await writeFile(join(ziel, 'seite.css'), rahmen.code);
await writeFile(join(ziel, 'LIZENZEN.txt'), await lizenzen());
await packe(ziel);
await berichte(ergebnis.metafile);

/** `html.old_browser` in every language, for browsers that can load nothing else. */
async function altbrowsertexte() {
  const ordner = join(hier, '../../Aufenthalt.Tenancy/Daten/antragsstrecken/gemeinsam/texte');
  const dateien = (await readdir(ordner)).filter((name) => name.endsWith('.json')).sort();
  const paare = await Promise.all(dateien.map(async (name) => [basename(name, '.json').split('-')[0], JSON.parse(await readFile(join(ordner, name), 'utf8'))['html.old_browser']]));
  return Object.fromEntries(paare.filter(([, text]) => text));
}

async function lizenzen() {
  const pakete = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'];
  const texte = await Promise.all(pakete.map(async (paket) => `${paket}\n\n${await readFile(join(hier, 'node_modules', paket, 'LICENSE'), 'utf8')}`));
  return texte.join('\n');
}

/** Compressed once here, so that no server does it again. */
async function packe(ordner) {
  for (const eintrag of await readdir(ordner, { withFileTypes: true })) {
    const pfad = join(ordner, eintrag.name);
    if (eintrag.isDirectory()) await packe(pfad);
    else {
      const inhalt = await readFile(pfad);
      await writeFile(`${pfad}.br`, brotliCompressSync(inhalt, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      await writeFile(`${pfad}.gz`, gzipSync(inhalt, { level: 9 }));
    }
  }
}

/** Prints the sizes; the start page must stay light on a slow connection. */
async function berichte({ outputs }) {
  const erste = new Set();
  const sammle = (pfad) => {
    if (erste.has(pfad)) return;
    erste.add(pfad);
    for (const { path, kind } of outputs[pfad].imports) if (kind === 'import-statement') sammle(path);
  };
  sammle(Object.keys(outputs).find((pfad) => basename(pfad) === 'aufenthalt.js'));
  let summe = 0;
  for (const pfad of Object.keys(outputs).sort()) {
    const bytes = (await readFile(`${pfad}.br`)).length;
    if (erste.has(pfad)) summe += bytes;
    console.log(`embed: ${basename(pfad).padEnd(24)} ${String(bytes).padStart(6)} B brotli${erste.has(pfad) ? ', first page' : ''}`);
  }
  console.log(`embed: ${summe} B of ${hoechstgroesse} B before the first usable page`);
  if (summe > hoechstgroesse) process.exitCode = 1;
}
