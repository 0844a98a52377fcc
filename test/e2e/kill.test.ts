import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyFacts } from '../../src/operate/verify-facts';
import { AUDIT, projectPartition } from '../../src/storage/keys';
import { createStores, type Stores } from '../../src/stores';
import { localDate } from '../../src/time/clock';
import { loadSample } from '../../src/trial/sample';
import { type Azurite, connectionStringFor, startAzurite } from '../support/azurite';
import { type Connector, startConnector } from '../support/connector';
import { dist, freePorts, ROOT, type Running, run, startProgram, until } from '../support/processes';
import { type Passing, type StorageProxy, startStorageProxy } from '../support/storage-proxy';
import { seeded } from '../support/surroundings';

/**
 * The server is killed (SIGKILL) between a submit and its receipt: afterwards all of the dialogue is there or none of
 * it, and the same form sent again leaves exactly one. Real activities over HTTP to dist/main.js, and a real storage.
 */

const ROUNDS = 12;
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const PROJECT = 'tillit';

let azurite: Azurite;
let proxy: StorageProxy;
let connector: Connector;
let stores: Stores;
let server: Running;
let port: number;

const storage = (): NodeJS.ProcessEnv => ({ AZURE_STORAGE_CONNECTION_STRING: connectionStringFor(proxy.port) });

beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startStorageProxy(azurite.port);
  connector = await startConnector();
  [port = 0] = await freePorts(1);
  stores = createStores({
    storage: { kind: 'connection-string', connectionString: azurite.connectionString },
    appId: '',
  });
  await loadSample(join(ROOT, 'samples', 'tillit'), stores);
  server = await startServer();
}, 60_000);

afterAll(async () => {
  server?.signal('SIGKILL');
  await server?.ended;
  await Promise.all([connector?.close(), proxy?.stop()]);
  await azurite?.stop();
}, 30_000);

async function startServer(): Promise<Running> {
  const started = startProgram(dist('main.js'), [], { PORT: `${port}`, ...storage() });
  await started.says(/"listening"/, 30_000);
  return started;
}

async function killServer(): Promise<void> {
  server.signal('SIGKILL');
  expect(await server.ended).toEqual({ code: null, signal: 'SIGKILL' });
}

/** A stored activity of a real shape; read here, since the bot's own support would bring the bot into this process. */
function activity(name: string, changes: Record<string, unknown>): Record<string, unknown> {
  const text = readFileSync(join(ROOT, 'test', 'fixtures', 'activities', `${name}.json`), 'utf8');
  return { ...(JSON.parse(text) as Record<string, unknown>), serviceUrl: connector.url, ...changes };
}

/** @returns what the server answered; undefined when it did not live to answer */
async function post(what: Record<string, unknown>): Promise<string | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
    });
    return await response.text();
  } catch {
    return undefined;
  }
}

/** The data that a card's submit button carries, wherever in the card it stands. */
function submitData(part: unknown): Record<string, unknown> | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  if ('verb' in part && part.verb === 'submit-dialogue' && 'data' in part) {
    return part.data as Record<string, unknown>;
  }
  return Object.values(part)
    .map(submitData)
    .find((found) => found !== undefined);
}

interface Form {
  readonly id: string;
  readonly press: Record<string, unknown>;
}

/** Asks for a form as a person does, and fills it. */
async function openForm(): Promise<Form> {
  const before = connector.sent.length;
  await post(activity('message-personal', { text: 'ny dialog', attachments: [] }));
  const data = await until('a form', () =>
    connector.sent
      .slice(before)
      .map(submitData)
      .find((found) => found),
  );
  const values = {
    date: localDate(new Date()),
    kind: 'perspective',
    municipality: 'laholm',
    methods: 'gruppdiskussioner',
    targetGroups: 'unga',
    participants: '12',
  };
  const action = { type: 'Action.Execute', verb: 'submit-dialogue', data: { ...data, ...values } };
  const press = activity('invoke-playground', { value: { action } });
  return { id: String(data.formId), press };
}

/** How much of a dialogue there is: its row, its entry in the audit trail; the facts are for `verify`. */
async function storedOf({ id }: Form): Promise<{ row: boolean; audited: number }> {
  const [row, audit] = await Promise.all([
    stores.dialogues.find(PROJECT, id),
    stores.table.list(projectPartition(PROJECT), AUDIT),
  ]);
  return { row: row !== undefined, audited: audit.filter((entry) => JSON.stringify(entry).includes(id)).length };
}

const ALL = { row: true, audited: 1 };
const NONE = { row: false, audited: 0 };

/** How many dialogues there are, with which all facts agree. */
async function counted(): Promise<number> {
  const { dialogues, differences } = await verifyFacts(PROJECT, stores.dialogues);
  expect(differences).toEqual([]);
  return dialogues;
}

/** The same, as the operator asks for it: `cli verify`. */
async function verified(): Promise<number> {
  const { code, out, err } = await run(dist('cli.js'), ['verify'], storage());
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return Number(/^(\d+) dialogues and \d+ facts agree$/m.exec(out)?.[1]);
}

/** The server comes back, the person presses again, and once more: there is one dialogue. */
async function sendAgain(form: Form, before: number): Promise<void> {
  for (const press of [1, 2]) {
    expect({ press, answer: await post(form.press) }).toEqual({ press, answer: expect.stringMatching(/sparad/) });
    expect(await storedOf(form)).toEqual(ALL);
  }
  expect(await verified()).toBe(before + 1);
}

const isTransaction = ({ method, path }: Passing): boolean => method === 'POST' && path.includes('$batch');

test('killed before storage has the dialogue: none of it is there', async () => {
  const before = await counted();
  const form = await openForm();
  let reached = 0;
  proxy.watch({
    before: async (call) => {
      if (!isTransaction(call)) return true;
      reached += 1;
      await killServer();
      return false;
    },
  });
  expect(await post(form.press)).toBeUndefined();
  proxy.watch({});
  expect(reached).toBe(1);
  server = await startServer();
  expect(await storedOf(form)).toEqual(NONE);
  expect(await counted()).toBe(before);
  await sendAgain(form, before);
}, 60_000);

test('killed after storage has it and before the server knows: all of it is there', async () => {
  const before = await counted();
  const form = await openForm();
  proxy.watch({
    after: async (call) => {
      if (!isTransaction(call)) return true;
      await killServer();
      return false;
    },
  });
  expect(await post(form.press)).toBeUndefined();
  proxy.watch({});
  server = await startServer();
  expect(await storedOf(form)).toEqual(ALL);
  expect(await counted()).toBe(before + 1);
  await sendAgain(form, before);
}, 60_000);

/** A press with no form: what a button of a card sends. */
const pressing = (verb: string, data: Record<string, unknown>): Record<string, unknown> =>
  activity('invoke-playground', { value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } } } });

test.each([
  ['before storage has it: it is removed still', 'before', false],
  ['after storage has it and before the server knows: all of it is back', 'after', true],
] as const)(
  'killed while a removal is undone, %s',
  async (_when, moment, isBack) => {
    const form = await openForm();
    expect(await post(form.press)).toMatch(/sparad/);
    const before = await counted();
    const removal = `removal-${moment}`;
    await post(pressing('remove-dialogue', { dialogueId: form.id, operation: removal }));
    expect(await counted()).toBe(before - 1);

    const undo = pressing('restore-dialogue', { dialogueId: form.id, removal, operation: `undo-${moment}` });
    proxy.watch({
      [moment]: async (call: Passing) => {
        if (!isTransaction(call)) return true;
        await killServer();
        return false;
      },
    });
    expect(await post(undo)).toBeUndefined();
    proxy.watch({});
    server = await startServer();
    const found = await stores.dialogues.find(PROJECT, form.id);
    expect(found !== undefined && 'content' in found).toBe(isBack);
    expect(await counted()).toBe(isBack ? before : before - 1);

    // Pressed again, and once more, it is back, with all that was written, once.
    for (const press of [1, 2]) {
      expect({ press, answer: await post(undo) }).toEqual({ press, answer: expect.stringMatching(/tillbaka|sparad/) });
      expect(await stores.dialogues.find(PROJECT, form.id)).toMatchObject({ content: { participants: 12 } });
    }
    expect(await verified()).toBe(before);
  },
  60_000,
);

test(`killed at ${ROUNDS} random moments: all of it or none, and one after it is sent again`, async () => {
  const random = seeded(seed);
  // How long it takes a server that has just been started, as each of the rounds has one.
  const calibration = await openForm();
  const started = performance.now();
  await post(calibration.press);
  const usual = performance.now() - started;

  const moments: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await counted();
    const form = await openForm();
    // Spread over the whole way from the press to a little after the receipt.
    const moment = ((round + random()) / ROUNDS) * 1.3 * usual;
    const answered = post(form.press);
    await new Promise((resolve) => setTimeout(resolve, moment));
    await killServer();
    const receipt = await answered;
    server = await startServer();

    const stored = await storedOf(form);
    const at = `round ${round + 1}, seed ${seed}, ${moment.toFixed(1)} of ${usual.toFixed(1)} ms`;
    expect({ at, stored }).toEqual({ at, stored: stored.row ? ALL : NONE });
    // What a person has been told is saved is saved.
    if (receipt !== undefined) expect({ at, stored }).toEqual({ at, stored: ALL });
    expect({ at, dialogues: await counted() }).toEqual({ at, dialogues: before + (stored.row ? 1 : 0) });
    moments.push(`${moment.toFixed(1)} ms: ${stored.row ? 'all' : 'none'}${receipt === undefined ? '' : ', told'}`);
    await sendAgain(form, before);
  }
  process.stdout.write(`kill.test: seed ${seed}, a submit takes ${usual.toFixed(1)} ms; ${moments.join('; ')}\n`);
}, 120_000);
