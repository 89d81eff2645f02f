// Files one real Antrag over the applicant's API in PRE and follows it to the test Fachverfahren. Uses nothing that an outsider could
// not use: docs/antragsteller-api.md. Exit code 0 only if the message was acknowledged and says what was entered.
import { AGS, BEGINN, SCHLUESSEL, UNTERLAGEN, antworten, unterlage } from './demo-antrag.mjs';

const API = process.env.API ?? 'http://127.0.0.1:5081';
const TRANSPORT = process.env.TRANSPORT ?? 'http://127.0.0.1:5095';
const PATIENCE_MS = 120_000;
const ACKNOWLEDGED = ['abgeholt', 'quittiert', 'geloescht'];

let token = '';
let etag = '';

try {
  await main();
} catch (error) {
  console.error(`\nerror: ${error.message}`);
  process.exitCode = 1;
}

async function main() {
  const begun = Date.now();
  await findService();
  const sitzung = await beginSession();
  await fillIn(sitzung);
  const beleg = await submit(sitzung);
  const uuid = await follow(beleg);
  await readMessage(uuid, beleg.vorgangsnummer);
  console.log(`\nThe Fachverfahren has acknowledged the Antrag, ${((Date.now() - begun) / 1000).toFixed(1)} s after the first click.`);
}

async function findService() {
  const { mandant, umgebung, antragsstrecken } = await get(`/api/${AGS}/antragsstrecken?lang=de`);
  const dienst = antragsstrecken.find((entry) => entry.key === SCHLUESSEL);
  if (!dienst) throw new Error(`${mandant.name} does not offer ${SCHLUESSEL}`);
  say(`${mandant.name} (${umgebung.toUpperCase()}) offers ${antragsstrecken.length} Antragsstrecken; chosen: ${dienst.titel}`);
  const { ergebnis, behoerden } = await get(`/api/${AGS}/zustaendigkeit?plz=${BEGINN.plz}&ort=${BEGINN.ort}&antragsstrecke=${SCHLUESSEL}&lang=de`);
  say(`${BEGINN.plz}: ${ergebnis}, ${behoerden.map((entry) => entry.name).join(', ')}`);
}

async function beginSession() {
  const { sitzung, token: given, laeuftAbAm } = await call('POST', `/api/${AGS}/antragsstrecken/${SCHLUESSEL}/sitzungen`, BEGINN);
  token = given;
  say(`session ${sitzung} until ${laeuftAbAm}`);
  return sitzung;
}

async function fillIn(sitzung) {
  const answers = antworten(new Date());
  const done = new Set();
  for (;;) {
    const { seiten } = await get(`/api/sitzungen/${sitzung}?lang=de`);
    const open = seiten.filter((page) => page.sichtbar && page.zustand !== 'vollstaendig');
    const next = open.find((page) => !done.has(page.id));
    if (!next) {
      if (open.length > 0) throw new Error(`pages that stay incomplete: ${open.map((page) => page.id).join(', ')}`);
      return;
    }
    done.add(next.id);
    await fillInPage(sitzung, next.id, answers[next.id]);
  }
}

async function fillInPage(sitzung, page, angaben) {
  if (!angaben) throw new Error(`the demonstration has no answers for the page '${page}'`);
  if (page === 'unterlagen') {
    for (const [feld, titles] of Object.entries(UNTERLAGEN)) {
      for (const title of titles) await upload(sitzung, feld, title);
    }
    const { angaben: held } = await get(`/api/sitzungen/${sitzung}?lang=de`);
    angaben = Object.fromEntries(Object.keys(UNTERLAGEN).map((feld) => [feld, held[feld]]));
  }
  const { meldungen } = await call('PUT', `/api/sitzungen/${sitzung}/seiten/${page}?lang=de`, { angaben });
  const faults = meldungen.filter((entry) => entry.schwere === 'F');
  say(`page ${page}: ${Object.keys(angaben).length} answers${faults.length ? '' : ', complete'}`);
  for (const { schwere, feld, text } of meldungen) console.log(`      ${schwere} ${feld ?? ''}: ${text}`);
  if (faults.length > 0) throw new Error(`the page '${page}' was not accepted`);
}

async function upload(sitzung, feld, title) {
  const form = new FormData();
  form.append('datei', unterlage(title), `${title}.pdf`);
  const { name, groesse, zustand } = await call('POST', `/api/sitzungen/${sitzung}/unterlagen/${feld}`, form);
  console.log(`      ${feld}: ${name}, ${groesse} bytes, ${zustand}`);
}

async function submit(sitzung) {
  const { fehlt } = await get(`/api/sitzungen/${sitzung}/zusammenfassung?lang=de`);
  if (fehlt.length > 0) throw new Error(`still missing: ${fehlt.map((entry) => `${entry.seite}/${entry.feld}`).join(', ')}`);
  const beleg = await call('POST', `/api/sitzungen/${sitzung}/absenden`, undefined, { 'Idempotency-Key': crypto.randomUUID() });
  say(`submitted at ${beleg.eingegangenAm}: Vorgangsnummer ${beleg.vorgangsnummer}, access code ${beleg.zugangscode}`);
  return beleg;
}

// The applicant's view of the status and the Fachverfahren's list of messages, until both say that it arrived.
async function follow({ vorgangsnummer, zugangscode }) {
  const end = Date.now() + PATIENCE_MS;
  let shown = 0;
  let uuid;
  for (let state = ''; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 500))) {
    const status = await get(`/api/${AGS}/vorgaenge/${vorgangsnummer}?lang=de`, { Authorization: `Zugangscode ${zugangscode}` });
    for (const event of status.ereignisse.slice(shown)) say(`${event.am}  ${event.art}: ${event.text}`);
    shown = status.ereignisse.length;
    state = status.zustand;
    if (!uuid) {
      uuid = await arrived(vorgangsnummer);
      if (uuid) say(`arrived at the test Fachverfahren: message ${uuid}`);
    }
    if (state === 'gescheitert') throw new Error(`the delivery of ${vorgangsnummer} failed; the console shows why`);
    if (uuid && ACKNOWLEDGED.includes(state)) return uuid;
  }
  throw new Error(`${vorgangsnummer} was not acknowledged within ${PATIENCE_MS / 1000} s (${uuid ? `message ${uuid} arrived` : 'no message arrived'})`);
}

async function arrived(vorgangsnummer) {
  const { nachrichten } = await get(`${TRANSPORT}/test-fachverfahren/${AGS}/nachrichten`, {});
  const own = nachrichten.filter((entry) => entry.vorgangsnummer === vorgangsnummer);
  if (own.length > 1) throw new Error(`${own.length} messages for ${vorgangsnummer}: it must be one`);
  return own[0]?.uuid;
}

async function readMessage(uuid, vorgangsnummer) {
  const response = await fetch(`${TRANSPORT}/test-fachverfahren/${AGS}/nachrichten/${uuid}`);
  const xml = await response.text();
  if (!response.ok) throw new Error(`the message ${uuid} cannot be read: ${response.status}`);
  const { familienname } = antworten(new Date())['persoenliche-daten'];
  for (const expected of [familienname, vorgangsnummer]) {
    if (!xml.includes(expected)) throw new Error(`the message ${uuid} does not say '${expected}'`);
  }
  say(`its XAusländer XML, ${xml.length} characters, names ${familienname} and ${vorgangsnummer}`);
}

function get(path, headers) {
  return call('GET', path, undefined, headers);
}

async function call(method, path, body, headers = {}) {
  const url = path.startsWith('http') ? path : API + path;
  const all = { ...(token && { Authorization: `Bearer ${token}` }), ...(etag && method === 'PUT' && { 'If-Match': etag }), ...headers };
  const json = body !== undefined && !(body instanceof FormData);
  if (json) all['Content-Type'] = 'application/json';
  const response = await fetch(url, { method, headers: all, body: json ? JSON.stringify(body) : body }).catch((cause) => {
    throw new Error(`${method} ${url}: ${cause.cause?.message ?? cause.message}`);
  });
  if (url.includes('/api/sitzungen/')) etag = response.headers.get('ETag') ?? etag;
  const answer = await response.json().catch(() => ({}));
  // 422 of a page is an answer: what was entered is stored, and the messages say what is wrong.
  if (!response.ok && !(response.status === 422 && answer.meldungen)) {
    throw new Error(`${method} ${url}: ${response.status} ${answer.code ?? ''} ${answer.detail ?? answer.title ?? ''}`);
  }
  return answer;
}

function say(text) {
  console.log(`  ${text}`);
}
