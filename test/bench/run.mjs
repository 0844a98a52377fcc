import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { fileURLToPath } from 'node:url';

/**
 * Medskapa beside two bare bots on the same SDKs, in alternating rounds on loopback: one that echoes, and one that
 * fetches the rows that Medskapa fetches and then echoes. Prints a markdown table.
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const [ROUNDS, ROUND_MS, STARTS, MOST_MS] = [3, 1200, 3, 150_000];
/** Turns before anything is counted, as many for each, or a program that takes more turns a second is better warmed. */
const WARM_TURNS = 2000;
const TICK_MS = 10;
const PAGE_MB = 4096 / 1024 / 1024;
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const children = new Set();
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function start(script, args, env) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.add(child);
  child.ended = once(child, 'exit').then(([code]) => {
    children.delete(child);
    return code;
  });
  return child;
}

async function end(child) {
  child.kill('SIGINT');
  const hard = setTimeout(() => child.kill('SIGKILL'), 5000);
  await child.ended;
  clearTimeout(hard);
}

function call(port, path, { method = 'GET', headers = {}, body, through = agent } = {}) {
  return new Promise((resolve, reject) => {
    const sent = http.request({ host: '127.0.0.1', port, path, method, headers, agent: through }, (res) => {
      const chunks = [];
      res.on('data', (chunk) => chunks.push(chunk));
      res.on('end', () => resolve({ status: res.statusCode, headers: res.headers, body: Buffer.concat(chunks) }));
      res.on('error', reject);
    });
    sent.setTimeout(20_000, () => sent.destroy(new Error(`${path} took too long`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

async function answers(port, path) {
  for (let tries = 0; tries < 4000; tries += 1) {
    const answer = await call(port, path, { through: undefined }).catch(() => undefined);
    if (answer) return;
    await pause(5);
  }
  throw new Error(`nothing answers at ${port}`);
}

async function listen(handle) {
  const server = http.createServer(async (req, res) => {
    try {
      const chunks = [];
      for await (const chunk of req) chunks.push(chunk);
      await handle(req, Buffer.concat(chunks), res);
    } catch {
      res.destroy();
    }
  });
  server.keepAliveTimeout = 75_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function freePort() {
  const server = await listen(() => undefined);
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const cpuMs = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
};
const rssMb = (pid) => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_MB;

const counted = { storage: 0, replies: 0, lookups: 0 };
let lastReply = '';
const connector = await listen((req, body, res) => {
  const isReply = req.method !== 'GET';
  counted[isReply ? 'replies' : 'lookups'] += 1;
  if (isReply) lastReply = body.toString('utf8');
  res.writeHead(isReply ? 201 : 404, { 'content-type': 'application/json' });
  res.end(isReply ? '{"id":"1"}' : '{"error":{"code":"MemberNotFoundInConversation"}}');
});
const tablePort = await freePort();
const onward = new http.Agent({ keepAlive: true });
const proxy = await listen(async (req, body, res) => {
  counted.storage += 1;
  const { method, headers } = req;
  const answer = await call(tablePort, req.url, { method, headers, body, through: onward });
  delete answer.headers['transfer-encoding'];
  delete answer.headers.connection;
  res.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
  res.end(answer.body);
});

const serviceUrl = `http://127.0.0.1:${connector.address().port}/`;
const shape = (name) => JSON.parse(readFileSync(`${ROOT}test/fixtures/activities/${name}.json`, 'utf8'));
const message = { ...shape('message-personal'), serviceUrl, text: 'status på projektmål 3', attachments: [] };
const press = { ...shape('invoke-desktop'), serviceUrl };
const values = {
  kind: 'perspective',
  municipality: 'laholm',
  methods: 'gruppdiskussioner',
  targetGroups: 'unga',
  participants: '12',
  date: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' }),
};
/** Nobody makes more turns than their share, so many people ask in turn. */
const people = Array.from({ length: 200 }, () => randomUUID());
let turnsBegun = 0;
const from = () => ({ ...message.from, aadObjectId: people[turnsBegun++ % people.length] });
const ask = () => ({ ...message, id: randomUUID(), from: from() });
const submit = () => {
  const data = { verb: 'submit-dialogue', formId: randomUUID(), language: 'sv', ...values };
  return {
    ...press,
    id: randomUUID(),
    from: from(),
    value: { action: { type: 'Action.Execute', verb: data.verb, data } },
  };
};

async function turn(way) {
  const body = JSON.stringify(way.activity());
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const began = performance.now();
  const answer = await call(way.port, '/api/messages', { method: 'POST', headers, body });
  if (answer.status !== 200) throw new Error(`${way.name}: HTTP ${answer.status}`);
  const reply = way.inResponse ? answer.body.toString('utf8') : lastReply;
  if (!way.says.test(reply)) throw new Error(`${way.name} answered ${reply.slice(0, 600)}`);
  return performance.now() - began;
}

/** Turns, as many at a time as `concurrency`, while `more` says so of the number begun. */
async function take(way, concurrency, more) {
  const taken = [];
  let begun = 0;
  const one = async () => {
    while (more(begun++)) taken.push(await turn(way));
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  return taken;
}

async function load(way, concurrency) {
  const [pid, cpu, storage, lookups] = [way.child.pid, cpuMs(way.child.pid), counted.storage, counted.lookups];
  const began = performance.now();
  const taken = await take(way, concurrency, () => performance.now() - began < ROUND_MS);
  const seconds = (performance.now() - began) / 1000;
  const more = { storage: counted.storage - storage, lookups: counted.lookups - lookups };
  return { taken, seconds, cpu: cpuMs(pid) - cpu, ...more };
}

function summed(runs) {
  const all = runs.flatMap((run) => run.taken).sort((a, b) => a - b);
  const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
  return {
    turns: all.length,
    rate: all.length / sum('seconds'),
    p50: all[Math.floor(all.length * 0.5)],
    p99: all[Math.floor(all.length * 0.99)],
    cpu: sum('cpu') / all.length,
    storage: sum('storage') / all.length,
    lookups: sum('lookups') / all.length,
  };
}

async function launch(script, env) {
  const port = await freePort();
  const began = performance.now();
  const child = start(script, [], { ...env, PORT: `${port}` });
  await answers(port, '/healthz');
  return { child, port, ms: performance.now() - began };
}

async function bench() {
  const tables = ['--tableHost', '127.0.0.1', '--tablePort', `${tablePort}`];
  const quiet = ['--inMemoryPersistence', '--silent', '--skipApiVersionCheck', '--disableTelemetry'];
  start('node_modules/azurite/dist/src/table/main.js', [...tables, ...quiet], {});
  await answers(tablePort, '/');
  const endpoint = `http://127.0.0.1:${proxy.address().port}/devstoreaccount1`;
  const storage = `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${KEY};TableEndpoint=${endpoint};`;
  const env = { AZURE_STORAGE_CONNECTION_STRING: storage };
  const files = ['plan', 'outcome', 'dialogues'].map((name) => `samples/tillit/${name}.yaml`);
  const imported = await start('dist/cli.js', ['plan', 'import', ...files], env).ended;
  if (imported !== 0) throw new Error('the sample was not imported');

  const programs = {
    echo: ['test/bench/echo.mjs', {}],
    stored: ['test/bench/echo.mjs', env],
    medskapa: ['dist/main.js', env],
  };
  const [starts, running] = [{ echo: [], stored: [], medskapa: [] }, {}];
  for (let round = 1; round <= STARTS; round += 1) {
    for (const [name, [script, own]] of Object.entries(programs)) {
      const launched = await launch(script, own);
      starts[name].push(launched.ms);
      if (round === STARTS) running[name] = launched;
      else await end(launched.child);
    }
  }
  await pause(1000);
  const memory = () => Object.keys(programs).map((name) => rssMb(running[name].child.pid));
  const idle = memory();

  const ways = [
    { name: 'echo', ...running.echo, activity: ask, says: /projektmål 3/ },
    { name: 'echo + storage', ...running.stored, activity: ask, says: /projektmål 3 1\d/ },
    { name: 'question', ...running.medskapa, activity: ask, says: /Projektmål 3/ },
    { name: 'submit', ...running.medskapa, activity: submit, inResponse: true, says: /sparad/ },
  ].map((way) => ({ ...way, runs: { 1: [], 16: [] } }));
  const [submits, ...questions] = ways.toReversed();
  for (const way of questions) await take(way, 8, (begun) => begun < WARM_TURNS);
  const loaded = memory();
  await take(submits, 8, (begun) => begun < WARM_TURNS / 4);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const concurrency of [1, 16]) {
      for (const way of ways) way.runs[concurrency].push(await load(way, concurrency));
    }
  }
  print(ways, Object.values(starts).map(median), { idle, loaded, end: memory() });
}

function print(ways, starts, memory) {
  const heads = [...ways.map((way) => way.name), 'question ÷ echo', 'question ÷ echo + storage', 'submit ÷ echo'];
  const line = (cells) => console.log(`| ${cells.join(' | ')} |`);
  const row = (what, values, digits = 1, compared = true) => {
    const [echo, stored, question, submit] = values;
    const ratio = (value, base) => (compared && value !== undefined ? `${(value / base).toFixed(2)}×` : '');
    const shown = ways.map((_, index) => values[index]?.toFixed(digits) ?? '');
    line([what, ...shown, ratio(question, echo), ratio(question, stored), ratio(submit, echo)]);
  };
  line(['', ...heads]);
  line(['---', ...heads.map(() => '---:')]);
  for (const concurrency of [1, 16]) {
    const results = ways.map((way) => summed(way.runs[concurrency]));
    const each = (label, key, digits, compared) => {
      const values = results.map((result) => result[key]);
      row(`${label}, ${concurrency} at a time`, values, digits, compared);
    };
    each('Turns', 'turns', 0, false);
    each('Turns/s', 'rate', 0);
    each('p50 ms', 'p50');
    each('p99 ms', 'p99');
    each('CPU ms per turn', 'cpu', 2);
    each('Storage calls per turn', 'storage', 2, false);
    each('Profile look-ups per turn', 'lookups', 2, false);
  }
  row('Start ms (median)', starts, 0);
  row('RSS idle MB', memory.idle, 0);
  row(`RSS MB after ${WARM_TURNS} turns`, memory.loaded, 0);
  row('RSS MB at the end', memory.end, 0);
}

const bound = setTimeout(() => {
  for (const child of children) child.kill('SIGKILL');
  console.error('the bench took too long');
  process.exit(1);
}, MOST_MS);
try {
  await bench();
} finally {
  clearTimeout(bound);
  await Promise.all([...children].map(end));
  for (const server of [connector, proxy]) {
    server.close();
    server.closeAllConnections();
  }
  agent.destroy();
  onward.destroy();
}
