// Prints the demonstration's sign-ins as a table: name, password, role, authority.
import { readFileSync } from 'node:fs';

const rows = JSON.parse(readFileSync(process.argv[2], 'utf8')).map(({ name, kennwort, rolle, ags }) => [name, kennwort, rolle, ags ?? '']);
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
for (const row of rows) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column])).join('   ').trimEnd()}`);
