// Bundles each check of pruefungen/ and runs them with node's own test runner. The last line counts.
import { spawn } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { stilblaetter } from './stilblaetter.mjs';

const hier = dirname(fileURLToPath(import.meta.url));
// Inside node_modules, so that the bundles find happy-dom.
const ziel = join(hier, 'node_modules', '.pruefungen');
const pruefungen = (await readdir(join(hier, 'pruefungen'))).filter((name) => name.endsWith('.pruefung.ts'));

await rm(ziel, { recursive: true, force: true });
await mkdir(ziel, { recursive: true });
await build({
  entryPoints: pruefungen.map((name) => join(hier, 'pruefungen', name)),
  outdir: ziel,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['happy-dom'],
  define: { 'import.meta.url': '"http://localhost/embed/aufenthalt.js"' },
  plugins: [stilblaetter],
  logLevel: 'warning',
});

const dateien = pruefungen.map((name) => join(ziel, name.replace(/\.ts$/, '.mjs')));
const lauf = spawn(process.execPath, ['--test', '--test-reporter=tap', ...dateien], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, EMBED_ORDNER: hier } });
let ausgabe = '';
lauf.stdout.on('data', (teil) => {
  ausgabe += teil;
});
lauf.on('close', (code) => {
  const zahl = (art) => Number(new RegExp(`^# ${art} ([0-9]+)`, 'm').exec(ausgabe)?.[1] ?? 0);
  if (code !== 0) console.log(ausgabe);
  console.log(`${zahl('pass')} passed, ${zahl('fail')} failed, ${zahl('skipped')} skipped`);
  process.exitCode = code ?? 1;
});
