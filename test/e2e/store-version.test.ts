import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STORE_VERSION } from '../../src/storage/pointers';
import { createStores } from '../../src/stores';
import { localDate } from '../../src/time/clock';
import { type Azurite, connectionStringFor, startAzurite } from '../support/azurite';
import { type Connector, startConnector } from '../support/connector';
import { layOlderStore, mark } from '../support/older-store';
import { dist, freePorts, type Ran, ROOT, type Running, run, startProgram, until } from '../support/processes';

/** A store of another version than the build's, as an operator and whoever writes to the bot meet it. */

const OLDER =
  /^the store is of version 1 and this build needs 4: take a backup \(export\), then start the server or run "upgrade"$/m;
const NEWER =
  /^the store is of version 5 and this build knows 4: run the build that brought it up to date, or one after it$/m;
const PLAN = join('samples', 'tillit', 'plan.yaml');
const PEOPLE = join('samples', 'tillit', 'people.csv');

/** Every command that reads or changes what is stored, but those that are meant for such a store. */
const COMMANDS: readonly (readonly string[])[] = [
  ['plan', 'import', PLAN],
  ['plan', 'list'],
  ['plan', 'use', 'tillit'],
  ['people', 'import', PEOPLE, '--replace'],
  ['people', 'list'],
  ['people', 'export', 'cilla.latsas@example.se'],
  ['people', 'erase', 'cilla.latsas@example.se'],
  ['ask'],
  ['questions', 'unanswered'],
  ['questions', 'forget', 'hur många'],
  ['remind'],
  ['deliveries'],
  ['retention'],
  ['verify'],
  ['verify', '--repair'],
];

let azurite: Azurite;
let folder: string;
const running: Running[] = [];

beforeEach(async () => {
  azurite = await startAzurite();
  folder = await mkdtemp(join(tmpdir(), 'medskapa-version-'));
});
afterEach(async () => {
  for (const each of running) each.signal('SIGINT');
  await Promise.all(running.map(({ ended }) => ended));
  running.length = 0;
  await azurite.stop();
  await rm(folder, { recursive: true, force: true });
});

const storage = (): NodeJS.ProcessEnv => ({ AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString });
const medskapa = (...args: string[]): Promise<Ran> => run(dist('cli.js'), args, storage(), 'hur många dialoger\n');

async function backup(): Promise<string> {
  const { code, out, err } = await medskapa('export');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

test('an older store: status says what is due, every command refuses and changes nothing, upgrade does it', async () => {
  await layOlderStore(azurite.connectionString);
  const status = await medskapa('status');
  expect(status).toMatchObject({ code: 1, out: '' });
  expect(status.err).toMatch(
    /^the store is of version 1; due: .+\. Take a backup \("export"\), then start the server, or run "upgrade"\.$/m,
  );
  const json = await medskapa('status', '--json');
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toEqual({
    store: 1,
    due: [/index made anew/, /counted anew/, /by their roles/].map((what) => expect.stringMatching(what)),
  });

  const before = await backup();
  for (const args of COMMANDS) {
    const { code, out, err } = await medskapa(...args);
    expect({ args, code, out, err }).toEqual({ args, code: 1, out: '', err: expect.stringMatching(OLDER) });
  }
  expect(await backup()).toBe(before);

  expect(await medskapa('upgrade')).toEqual({
    code: 0,
    out: 'the store was brought up to date: version 1 is now 4\n',
    err: '',
  });
  expect(await medskapa('upgrade')).toEqual({ code: 0, out: 'the store is up to date: version 4\n', err: '' });
  expect((await medskapa('status')).out).toMatch(/^store: version 4, up to date$/m);
  expect(await medskapa('verify')).toMatchObject({ code: 0, err: '' });

  // The way back: what was exported before is an older store again, for the build before.
  const file = join(folder, 'backup.jsonl');
  await writeFile(file, before);
  const other = await startAzurite();
  const env = { AZURE_STORAGE_CONNECTION_STRING: other.connectionString };
  const imported = await run(dist('cli.js'), ['import', file], env);
  expect(imported).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/version 1 is now 4/) });
  expect((await run(dist('cli.js'), ['export'], env)).out).toBe(await backup());
  await other.stop();
}, 300_000);

test('a newer store: commands and the server refuse it, and change nothing', async () => {
  await layOlderStore(azurite.connectionString);
  await medskapa('upgrade');
  await mark(azurite.connectionString, { version: 5 });
  for (const args of [['status'], ['export'], ['upgrade'], ...COMMANDS.slice(-4)]) {
    const { code, out, err } = await medskapa(...args);
    expect({ args, code, out, err }).toEqual({ args, code: 1, out: '', err: expect.stringMatching(NEWER) });
  }
  const [port] = await freePorts(1);
  const server = await run(dist('main.js'), [], { PORT: `${port}`, ...storage(), LOG_LEVEL: 'silent' });
  expect(server.code).toBe(1);
  expect(server.err).toMatch(
    /^Medskapa could not start: the store is of version 5 and this build knows 4: run the build/,
  );
  await mark(azurite.connectionString, { version: 4 });
  expect(await medskapa('verify')).toMatchObject({ code: 0, err: '' });
}, 300_000);

test('a mark that was changed by hand: commands and the server say so and end', async () => {
  await layOlderStore(azurite.connectionString);
  await medskapa('upgrade');
  await mark(azurite.connectionString, { version: 0 });
  const message =
    /^the row store-version of installation is not as any build writes it, so it was changed by hand: give its/mu;
  for (const args of [['status'], ['export'], ['upgrade'], ...COMMANDS.slice(-4)]) {
    const { code, out, err } = await medskapa(...args);
    expect({ args, code, out, err }).toEqual({ args, code: 1, out: '', err: expect.stringMatching(message) });
    expect(err).not.toMatch(/ {4}at |ZodError|"code"/u);
  }
  const [port] = await freePorts(1);
  const server = await run(dist('main.js'), [], { PORT: `${port}`, ...storage(), LOG_LEVEL: 'silent' });
  expect(server).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^Medskapa could not start: the row store-version/u),
  });
  await mark(azurite.connectionString, { version: STORE_VERSION });
  expect(await medskapa('verify')).toMatchObject({ code: 0, err: '' });
}, 300_000);

describe('a server at an older store', () => {
  let connector: Connector;
  let port: number;
  beforeEach(async () => {
    connector = await startConnector();
    [port = 0] = await freePorts(1);
  });
  afterEach(() => connector.close());

  const readiness = async (): Promise<number> => (await fetch(`http://127.0.0.1:${port}/readyz`)).status;

  async function post(name: string, changes: Record<string, unknown>): Promise<{ status: number; text: string }> {
    const text = readFileSync(join(ROOT, 'test', 'fixtures', 'activities', `${name}.json`), 'utf8');
    const body = { ...(JSON.parse(text) as object), serviceUrl: connector.url, ...changes };
    const headers = { 'content-type': 'application/json' };
    const url = `http://127.0.0.1:${port}/api/messages`;
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, text: await response.text() };
  }

  const press = (): Promise<{ status: number; text: string }> => {
    const data = {
      verb: 'submit-dialogue',
      formId: 'pressed-meanwhile',
      date: localDate(new Date()),
      kind: 'perspective',
      municipality: 'laholm',
      methods: 'gruppdiskussioner',
      targetGroups: 'unga',
      participants: '12',
      observations: 'Väntetiden är för lång.',
    };
    return post('invoke-playground', { value: { action: { type: 'Action.Execute', verb: data.verb, data } } });
  };
  const ask = async (): Promise<string> => {
    const before = connector.sent.length;
    expect((await post('message-personal', { text: 'hur många dialoger', attachments: [] })).status).toBe(200);
    return JSON.stringify(connector.sent.slice(before).map(({ body }) => body));
  };

  test('is not ready and says so until the store is up to date; the form keeps what was written', async () => {
    await layOlderStore(azurite.connectionString);
    // Another server is at it.
    await mark(azurite.connectionString, { version: 1, work: { kind: 'upgrade', by: 'another', beat: 1 } });
    const server = startProgram(dist('main.js'), [], { PORT: `${port}`, ...storage() });
    running.push(server);
    await server.says(/"listening"/);

    expect(await readiness()).toBe(503);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect(await ask()).toMatch(/Databasen uppdateras just nu\. Inget är sparat\. Försök igen om en stund\./);
    const pressed = await press();
    expect(pressed).toEqual({ status: 200, text: expect.stringMatching(/Databasen uppdateras just nu/) });
    expect(pressed.text).toMatch(/Väntetiden är för lång\./);
    expect(await readiness()).toBe(503);
    expect((await medskapa('status')).err).toMatch(
      /It is under way, or was cut off: start the server, or run "upgrade"/,
    );

    // The other has died and said so by its end: this one does it.
    await mark(azurite.connectionString, { version: 1 });
    await until('readiness', async () => ((await readiness()) === 200 ? true : undefined));
    await server.says(/"the store was brought up to date"/);
    const stores = createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' });
    expect(await stores.dialogues.find('tillit', 'pressed-meanwhile')).toBeUndefined();
    expect(await ask()).toMatch(/38/);
    expect((await press()).text).toMatch(/Tack, dialogen är sparad/);
    expect(await medskapa('verify')).toMatchObject({ code: 0, err: '' });
    expect(server.output).not.toMatch(/"msg":"a turn failed"/);
  }, 300_000);
});

test('the trial brings its own older store up to date', async () => {
  const [table = 0, queue = 0, blob = 0, bot = 0, playground = 0] = await freePorts(5);
  const ports = Object.entries({ blob, queue, table }).flatMap(([kind, port]) => [`--${kind}Port`, `${port}`]);
  const script = join(ROOT, 'node_modules', 'azurite', 'dist', 'src', 'azurite.js');
  const its = startProgram(script, ['--location', folder, '--silent', '--skipApiVersionCheck', ...ports], {});
  running.push(its);
  const connectionString = connectionStringFor(table, queue);
  const { table: rows } = createStores({ storage: { kind: 'connection-string', connectionString }, appId: '' });
  await until('storage', async () => (await rows.answers()) || undefined);
  await layOlderStore(connectionString);
  its.signal('SIGINT');
  await its.ended;

  const env = { PORT: `${bot}`, MEDSKAPA_PLAYGROUND_PORT: `${playground}`, MEDSKAPA_TRIAL_DIR: folder };
  const trial = startProgram(dist('trial.js'), [], env);
  running.push(trial);
  await trial.says(/Öppna http:\S+/);
  // It has the project that the older build left, and does not load it anew.
  expect(trial.output).not.toMatch(/exempelprojektet/);
  const connection = await readFile(join(folder, 'connection-string'), 'utf8');
  const status = await run(dist('cli.js'), ['status'], { AZURE_STORAGE_CONNECTION_STRING: connection.trim() });
  expect(status).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^store: version 4, up to date$[\s\S]*^dialogues: 38$/m),
  });
}, 300_000);
