// Reads the .trx files of one test run: prints the ten slowest tests and, as the last line, the counts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.trx'));
const results = files.flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')));

const slowest = results.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10);
if (slowest.length > 0) console.log('\nten slowest tests:');
for (const { seconds, name } of slowest) console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}`);

const failed = results.filter((result) => result.outcome === 'Failed');
if (failed.length > 0) console.log('\nfailed:');
for (const { name } of failed) console.log(`          ${name}`);

const passed = results.filter((result) => result.outcome === 'Passed').length;
console.log(`\n${passed} passed, ${failed.length} failed, ${results.length - passed - failed.length} skipped`);

function parse(trx) {
  const classOf = new Map();
  for (const [, id, body] of trx.matchAll(/<UnitTest [^>]*?id="([^"]*)"[^>]*>([\s\S]*?)<\/UnitTest>/g)) {
    classOf.set(id, /className="([^"]*)"/.exec(body)?.[1] ?? '');
  }
  return [...trx.matchAll(/<UnitTestResult ([^>]*)>/g)].map(([, attributes]) => {
    const read = (key) => new RegExp(`(?:^| )${key}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const name = [classOf.get(read('testId')), plain(read('testName'))].filter(Boolean).join('.');
    return { name, outcome: read('outcome'), seconds: toSeconds(read('duration')) };
  });
}

function toSeconds(duration) {
  const [hours = 0, minutes = 0, seconds = 0] = duration.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

function plain(text) {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#xD;', '').replaceAll('&#xA;', ' ').replaceAll('&amp;', '&');
}
