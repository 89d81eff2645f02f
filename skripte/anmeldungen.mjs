// Prints the demonstration's sign-ins as a table.
import { readFileSync } from 'node:fs';

const signIns = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const rows = (Array.isArray(signIns) ? signIns : signIns.anmeldungen).map((entry) => Object.values(entry).flat().map(String));
const widths = rows.reduce((widest, row) => row.map((cell, index) => Math.max(cell.length, widest[index] ?? 0)), []);
for (const row of rows) console.log(`  ${row.map((cell, index) => cell.padEnd(widths[index])).join('   ')}`);
