// Connection strings of PostgreSQL: libpq's URI and Npgsql's form, each from the other.
//
//   DSN=… node dsn.mjs npgsql [user=…] [password=…] [database=…] [host=…] [port=…]    prints Npgsql's form
//   DSN=… node dsn.mjs uri    [the same]                                              prints a URI
//   DSN=… node dsn.mjs feld password                                                  prints one part
//   GEHEIMNIS=… node dsn.mjs kennwort ROLE                                             prints the role's password
//
// DSN and passwords come in the environment, so that no process list shows them; env:NAME as a value reads the variable NAME.
import { createHmac } from 'node:crypto';

const NPGSQL_NAMES = {
  host: 'Host', port: 'Port', user: 'Username', password: 'Password', database: 'Database', sslmode: 'SSL Mode',
  sslrootcert: 'Root Certificate', connect_timeout: 'Timeout', application_name: 'Application Name',
};
const SAME = {
  host: 'host', server: 'host', port: 'port', username: 'user', userid: 'user', user: 'user', password: 'password', database: 'database',
  db: 'database', dbname: 'database', sslmode: 'sslmode', rootcertificate: 'sslrootcert', sslrootcert: 'sslrootcert',
  timeout: 'connect_timeout', connect_timeout: 'connect_timeout', applicationname: 'application_name', application_name: 'application_name',
};
const SSL_MODES = { disable: 'Disable', allow: 'Allow', prefer: 'Prefer', require: 'Require', 'verify-ca': 'VerifyCA', 'verify-full': 'VerifyFull' };

const [form, ...words] = process.argv.slice(2);
try {
  console.log(answer());
} catch (error) {
  console.error(`error: ${error.message}`);
  process.exit(1);
}

function answer() {
  if (form === 'kennwort') return passwordOf(words[0]);
  const parts = parse(process.env.DSN ?? '');
  return form === 'feld' ? parts[words[0]] ?? '' : write(form, { ...parts, ...overrides(words) });
}

// Roles belong to the server, which several checkouts and test runs may share: passwords follow from the administrator's,
// so that nobody changes another's. Aufenthalt.Tests/Fixtures/TestDatabase.cs has the same rule.
function passwordOf(role) {
  return createHmac('sha256', process.env.GEHEIMNIS ?? '').update(role).digest('base64url');
}

function overrides(list) {
  return Object.fromEntries(list.map((word) => {
    const [key, value] = [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)];
    return [key, value.startsWith('env:') ? process.env[value.slice(4)] : value];
  }));
}

function parse(text) {
  return /^postgres(ql)?:\/\//.test(text) ? parseUri(text) : parseNpgsql(text);
}

function parseUri(text) {
  const uri = new URL(text);
  const parts = {
    host: decodeURIComponent(uri.hostname).replace(/^\[|\]$/g, '') || 'localhost', port: uri.port || '5432', user: decodeURIComponent(uri.username),
    password: decodeURIComponent(uri.password), database: decodeURIComponent(uri.pathname.slice(1)),
  };
  for (const [key, value] of uri.searchParams) parts[known(key)] = value;
  return parts;
}

function parseNpgsql(text) {
  const parts = { host: 'localhost', port: '5432' };
  for (const [, key, , double, single, plain] of text.matchAll(/\s*([^=;]+?)\s*=\s*("((?:[^"]|"")*)"|'((?:[^']|'')*)'|([^;]*))\s*(?:;|$)/g)) {
    const value = double?.replaceAll('""', '"') ?? single?.replaceAll("''", "'") ?? plain.trim();
    const name = known(key.replaceAll(' ', ''));
    parts[name] = name === 'sslmode' ? Object.keys(SSL_MODES).find((mode) => SSL_MODES[mode].toLowerCase() === value.toLowerCase()) ?? value : value;
  }
  return parts;
}

function known(key) {
  const name = SAME[key.toLowerCase()];
  if (!name) throw new Error(`the connection string's parameter '${key}' is not supported`);
  return name;
}

function write(target, parts) {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '');
  return target === 'uri' ? writeUri(Object.fromEntries(given)) : given.map(([key, value]) => `${NPGSQL_NAMES[key]}=${quote(key, value)}`).join(';');
}

function quote(key, value) {
  if (key === 'sslmode') return SSL_MODES[value] ?? value;
  return /[;'"=]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function writeUri({ host, port, user, password, database, ...rest }) {
  const signIn = user ? `${encodeURIComponent(user)}${password ? `:${encodeURIComponent(password)}` : ''}@` : '';
  const query = new URLSearchParams(rest).toString();
  return `postgresql://${signIn}${host.includes(':') ? `[${host}]` : encodeURIComponent(host)}:${port}/${encodeURIComponent(database ?? '')}${query ? `?${query}` : ''}`;
}
