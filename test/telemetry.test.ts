import { gunzipSync } from 'node:zlib';
import { AggregationTemporality, InMemoryMetricExporter } from '@opentelemetry/sdk-metrics';
import { createBot } from '../src/app';
import { createLog, inTurn } from '../src/log';
import { importPlan } from '../src/planning/import-plan';
import type { Watch } from '../src/ports/watch';
import { createStores, storageAnswers } from '../src/stores';
import { applicationInsights, createTelemetry, loggingWatch, together } from '../src/telemetry';
import { samplePlan } from './samples/sample';
import { type Azurite, connectionStringFor, startAzurite } from './support/azurite';
import { activity, type Bot, startBot } from './support/bot';
import { type Connector, startConnector } from './support/connector';
import { type StorageProxy, startStorageProxy } from './support/storage-proxy';

/** What whoever runs the bot can see of it: a turn from request to storage to reply, and figures of all of them. */

const NOW = new Date('2021-09-06T08:00:00Z');
const WORDS = 'vad heter kungens hund i grannkommunen egentligen';

let azurite: Azurite;
let proxy: StorageProxy;
let connector: Connector;
let ids = 0;
const world = { now: () => NOW, newId: () => `id-${++ids}` };

beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startStorageProxy(azurite.port);
  connector = await startConnector();
  const storage = { kind: 'connection-string', connectionString: azurite.connectionString } as const;
  await importPlan(samplePlan(), { by: 'test' }, createStores({ storage, appId: '' }), world);
});
afterAll(async () => {
  await connector.close();
  await proxy.stop();
  await azurite.stop();
});
afterEach(() => proxy.watch({}));

/** A bot whose storage is behind the proxy. */
function start(watch: Watch): Promise<Bot> {
  const connectionString = connectionStringFor(proxy.port, azurite.queuePort);
  const stores = createStores({ storage: { kind: 'connection-string', connectionString }, appId: '' }, watch);
  return startBot({ ...createBot(stores, true, world), watch });
}

const from = { from: { id: '29:a', aadObjectId: 'a-secret-id', name: 'Karin Ek' } };
const say = (bot: Bot, text: string) => bot.take(activity('message-personal', connector.url, { text, ...from }));

test('a turn can be followed from the request over every call to storage to the reply', async () => {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('debug', { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) });
  const bot = await start(loggingWatch(log));
  await say(bot, 'hjälp');
  const seen: string[] = [];
  // What is written behind the answers is no turn's.
  proxy.watch({
    before: ({ method, headers }) => method !== 'GET' || seen.push(String(headers['x-ms-client-request-id'])) > 0,
  });
  lines.length = 0;
  const before = bot.logged.length;
  await say(bot, 'hur många dialoger');
  await bot.close();

  const [turn] = bot.logged.slice(before).filter(({ msg }) => msg === 'turn');
  expect(turn).toMatchObject({ turn: expect.stringMatching(/^[0-9a-f-]{36}$/u), ms: expect.any(Number) });
  expect(new Set(seen)).toEqual(new Set([turn?.turn]));
  const called = lines.filter(({ msg, kind }) => msg === 'storage was called' && kind === 'read');
  expect(called.length).toBeGreaterThan(0);
  expect(new Set(called.map((line) => line.turn))).toEqual(new Set([turn?.turn]));
  expect(connector.sent.at(-1)?.headers['x-ms-client-request-id']).toBe(turn?.turn);
  expect(bot.logged.slice(before)).toContainEqual(
    expect.objectContaining({ msg: 'the channel took an answer', turn: turn?.turn }),
  );
  expect(JSON.stringify([...lines, ...bot.logged])).not.toMatch(/Karin|secret|dialoger/u);
});

test('a call to the queue is measured, and names what it is made for', async () => {
  const queue = await startStorageProxy(azurite.queuePort);
  const seen: unknown[] = [];
  const calls: unknown[] = [];
  const watch: Watch = {
    turn() {},
    delivery() {},
    unanswered() {},
    storage: ({ kind, outcome }) => calls.push({ kind, outcome }),
  };
  const connectionString = connectionStringFor(azurite.port, queue.port);
  const { queue: reminders } = createStores(
    { storage: { kind: 'connection-string', connectionString }, appId: '' },
    watch,
  );
  await reminders.lengths();
  calls.length = 0;
  queue.watch({ before: ({ headers }) => seen.push(headers['x-ms-client-request-id']) > 0 });
  await inTurn('a-turn', async () => {
    await reminders.take(1, 1_000);
    await reminders.answers();
  });
  queue.watch({ before: () => false });
  expect(await reminders.answers()).toBe(false);
  await queue.stop();
  expect(seen).toEqual(['a-turn', 'a-turn']);
  expect(calls).toEqual([
    { kind: 'queue', outcome: 'done' },
    { kind: 'queue', outcome: 'done' },
    { kind: 'queue', outcome: 'away' },
  ]);
});

test('every call to the queue carries the turn that it is made in, also the ones that make the queue', async () => {
  const named: unknown[] = [];
  const queue = await startStorageProxy(azurite.queuePort);
  queue.watch({ before: ({ headers }) => named.push(headers['x-ms-client-request-id']) > 0 });
  const connectionString = connectionStringFor(azurite.port, queue.port);
  const watch: Watch = { turn() {}, delivery() {}, unanswered() {}, storage() {} };
  const stores = createStores({ storage: { kind: 'connection-string', connectionString }, appId: '' }, watch);
  const about = { project: 'tillit', week: '2021-W36', kind: 'week', upn: 'anna@example.se' } as const;
  const at = '2021-09-06T06:00:00.000Z';
  await inTurn('first-turn', () => stores.queue.put({ ...about, instant: at, queuedAt: at }, 0));
  // Both queues are made before the message is put.
  expect(named).toEqual(['first-turn', 'first-turn', 'first-turn']);
  named.length = 0;
  await inTurn('second-turn', async () => {
    const [leased] = await stores.queue.take(1, 5_000);
    if (!leased) throw new Error('there is a message');
    await stores.queue.giveBack(leased, 0);
    await stores.queue.lengths();
    await stores.queue.about(about.upn);
    await stores.queue.erase(about.upn);
  });
  await queue.stop();
  expect(named.length).toBeGreaterThan(5);
  expect(new Set(named)).toEqual(new Set(['second-turn']));
});

test('readiness asks the table and the queue', async () => {
  const stores = (table: number, queue: number) =>
    createStores({
      storage: { kind: 'connection-string', connectionString: connectionStringFor(table, queue) },
      appId: '',
    });
  const { port, queuePort } = azurite;
  const answers = [
    [port, queuePort],
    [1, queuePort],
    [port, 1],
  ].map(([table = 0, queue = 0]) => storageAnswers(stores(table, queue)));
  expect(await Promise.all(answers)).toEqual([true, false, false]);
});

test('two turns at once are not taken for each other', async () => {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('debug', { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) });
  const bot = await start(loggingWatch(log));
  await say(bot, 'hjälp');
  lines.length = 0;
  await Promise.all(Array.from({ length: 8 }, () => say(bot, 'hur många dialoger')));
  await bot.close();
  const turns = new Set(bot.logged.filter(({ msg }) => msg === 'turn').map((line) => line.turn));
  expect(turns.size).toBe(9);
  const turnsOf = (kind: string) => new Set(lines.filter((line) => line.kind === kind).map(({ turn }) => turn));
  expect(turnsOf('read').size).toBe(8);
  expect([...turnsOf('read')].filter((turn) => !turns.has(turn))).toEqual([]);
  expect([...turnsOf('write')].filter((turn) => turns.has(turn))).toEqual([]);
});

/** What was exported: for each metric its points, as attributes and a count or value. */
function exportedBy(exporter: InMemoryMetricExporter): Map<string, { about: unknown; value: unknown }[]> {
  const metrics = exporter.getMetrics().flatMap((each) => each.scopeMetrics.flatMap((scope) => scope.metrics));
  const found = new Map<string, { about: unknown; value: unknown }[]>();
  for (const { descriptor, dataPoints } of metrics) {
    const points = dataPoints.map(({ attributes, value }) => ({ about: attributes, value }));
    found.set(descriptor.name, [...(found.get(descriptor.name) ?? []), ...points]);
  }
  return found;
}

test('turns, storage, deliveries and what was not understood are measured, and nobody is named', async () => {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const telemetry = await createTelemetry({ exporter, ready: async () => true, everyMs: 3_600_000 });
  const log = createLog('silent');
  const bot = await start(together(loggingWatch(log), telemetry));
  await say(bot, 'hur många dialoger');
  await say(bot, WORDS);
  await bot.post({ type: 'message' });
  proxy.watch({ before: () => false });
  await say(bot, 'hur många dialoger');
  telemetry.delivery('sent', undefined);
  telemetry.delivery('unreachable', 'blocked');
  await bot.close();
  await telemetry.stop();

  const found = exportedBy(exporter);
  expect([...found.keys()].sort()).toEqual([
    'medskapa.deliveries',
    'medskapa.questions.unanswered',
    'medskapa.ready',
    'medskapa.storage.duration',
    'medskapa.turn.duration',
  ]);
  expect(found.get('medskapa.turn.duration')).toMatchObject([
    { about: { type: 'message', status: 200 }, value: { count: 3 } },
  ]);
  const calls = found.get('medskapa.storage.duration')?.map(({ about }) => about);
  expect(calls).toEqual(
    expect.arrayContaining([
      { kind: 'read', outcome: 'done' },
      { kind: 'read', outcome: 'away' },
    ]),
  );
  expect(found.get('medskapa.deliveries')).toEqual([
    { about: { outcome: 'sent' }, value: 1 },
    { about: { outcome: 'unreachable', reason: 'blocked' }, value: 1 },
  ]);
  expect(found.get('medskapa.questions.unanswered')).toEqual([{ about: {}, value: 1 }]);
  expect(found.get('medskapa.ready')).toEqual([{ about: {}, value: 1 }]);
  expect(JSON.stringify([...found])).not.toMatch(/Karin|secret|kungen/u);
});

test('not being able to work is measured as nothing', async () => {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const ready = async (): Promise<boolean> => {
    throw new Error('away');
  };
  const telemetry = await createTelemetry({ exporter, ready, everyMs: 3_600_000 });
  await telemetry.stop();
  expect(exportedBy(exporter).get('medskapa.ready')).toEqual([{ about: {}, value: 0 }]);
});

test('Application Insights gets what is measured', async () => {
  const bodies: string[] = [];
  const exporter = await applicationInsights(
    'InstrumentationKey=00000000-0000-4000-8000-000000000001;IngestionEndpoint=https://insights.invalid/',
    {
      httpClient: {
        async sendRequest(request) {
          const { url, body, headers } = request;
          bodies.push(`${url} ${body instanceof Uint8Array ? gunzipSync(body).toString('utf8') : String(body)}`);
          const answer = '{"itemsReceived":1,"itemsAccepted":1,"errors":[]}';
          return { request, headers, status: 200, bodyAsText: answer };
        },
      },
    },
  );
  const telemetry = await createTelemetry({ exporter, ready: async () => true, everyMs: 3_600_000 });
  telemetry.delivery('uncertain', 'timeout');
  await telemetry.stop();
  expect(bodies.join('\n')).toMatch(/^https:\/\/insights\.invalid\/.*\/track.*medskapa\.deliveries/su);
  expect(bodies.join('\n')).toMatch(/"outcome":"uncertain"/u);
});
