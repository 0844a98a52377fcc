import { importPlan } from '../../src/planning/import-plan';
import type { Delivery, Run } from '../../src/ports/deliveries';
import { queueReminders } from '../../src/remind/queue-reminders';
import { createReminderClock } from '../../src/remind/run-reminders';
import { createStores, type Stores } from '../../src/stores';
import { isSwedishHoliday } from '../../src/time/holidays';
import { samplePlan } from '../samples/sample';
import { type Azurite, connectionStringFor, startAzurite } from '../support/azurite';
import { type StorageProxy, startStorageProxy } from '../support/storage-proxy';

/** The last run: who makes it, and who may go on with it. */

const NOW = new Date('2021-09-06T07:00:00Z');

let azurite: Azurite;
let proxy: StorageProxy;
let stores: Stores;
let project: string;
let ids = 0;

const run = (changes: Partial<Run> = {}): Run => ({
  week: '2021-W36',
  instant: NOW.toISOString(),
  at: NOW.toISOString(),
  state: 'queueing',
  uncovered: [],
  leaderless: false,
  ...changes,
});

beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await startStorageProxy(azurite.port);
  const connectionString = connectionStringFor(proxy.port, azurite.queuePort);
  stores = createStores({ storage: { kind: 'connection-string', connectionString }, appId: '' });
  await stores.table.answers();
});
afterAll(async () => {
  await proxy.stop();
  await azurite.stop();
});
beforeEach(() => {
  proxy.watch({});
  project = `project-${++ids}`;
});

/** Loses the answer to the next write. */
function loseAnswer(): () => boolean {
  let lost = false;
  proxy.watch({
    after: ({ method }) => {
      if (method === 'GET' || lost) return true;
      lost = true;
      return false;
    },
  });
  return () => lost;
}

test('a run is laid over none that came meanwhile', async () => {
  const first = await stores.deliveries.saveRun(project, run());
  expect(first?.value).toEqual(run());
  expect(await stores.deliveries.saveRun(project, run({ at: '2021-09-06T07:00:01.000Z' }))).toBeUndefined();
  expect((await stores.deliveries.lastRun(project))?.value).toEqual(run());
});

test('whoever makes or goes on with a run and gets no answer finds that it is theirs', async () => {
  const made = loseAnswer();
  const first = await stores.deliveries.saveRun(project, run());
  expect(first?.value).toEqual(run());
  expect(made()).toBe(true);
  const beaten = loseAnswer();
  const later = run({ at: '2021-09-06T07:00:05.000Z' });
  const second = await stores.deliveries.saveRun(project, later, first);
  expect(second?.value).toEqual(later);
  expect(beaten()).toBe(true);
  expect(await stores.deliveries.saveRun(project, run({ state: 'queued' }), second)).toBeDefined();
});

test('whoever has been overtaken is told so', async () => {
  const first = await stores.deliveries.saveRun(project, run());
  await stores.deliveries.saveRun(project, run({ at: '2021-09-06T07:01:00.000Z' }), first);
  expect(await stores.deliveries.saveRun(project, run({ at: '2021-09-06T07:01:01.000Z' }), first)).toBeUndefined();
});

test('two servers begin with a fresh store together, and a command’s run for another week sets off neither', async () => {
  await importPlan({ ...samplePlan(), id: project, dialogues: [] }, { by: 'test' }, stores, {
    now: () => NOW,
    newId: () => `id-${++ids}`,
  });
  const tools = { isHoliday: isSwedishHoliday, now: () => NOW, sleep: async () => undefined, perSecond: 25 };
  const clockAt = (instant: string) => ({ ...tools, now: () => new Date(instant) });
  const { deliveries } = stores;
  // The slower one looked before the other wrote.
  const slower = Object.assign(Object.create(deliveries) as typeof deliveries, {
    lastRun: jest.fn(deliveries.lastRun.bind(deliveries)).mockResolvedValueOnce(undefined),
  });
  const clocks = [
    createReminderClock(stores, clockAt('2021-09-22T12:00:00.000Z')),
    createReminderClock({ ...stores, deliveries: slower }, clockAt('2021-09-22T12:00:00.040Z')),
  ];
  for (const clock of clocks) expect(await clock.check()).toBeUndefined();
  await queueReminders(NOW, stores, tools);
  for (const clock of clocks) expect(await clock.check()).toBeUndefined();
  expect((await deliveries.lastRun(project))?.value).toMatchObject({ week: '2021-W36' });
});

test('a command’s run in a fresh store is not lost to a server that looked a moment before', async () => {
  await importPlan({ ...samplePlan(), id: project, dialogues: [] }, { by: 'test' }, stores, {
    now: () => NOW,
    newId: () => `id-${++ids}`,
  });
  const tools = { isHoliday: isSwedishHoliday, now: () => NOW, sleep: async () => undefined, perSecond: 25 };
  const { deliveries } = stores;
  let looked = false;
  const server = Object.assign(Object.create(deliveries) as typeof deliveries, {
    lastRun: async (of: string) => {
      const found = await deliveries.lastRun(of);
      if (!looked) await queueReminders(NOW, stores, tools);
      looked = true;
      return found;
    },
  });
  await createReminderClock({ ...stores, deliveries: server }, tools).check();
  expect(looked).toBe(true);
  expect((await deliveries.lastRun(project))?.value).toMatchObject({ week: '2021-W36', state: 'queued' });
  // By command again: it takes the place of the one that is there.
  const again = new Date('2021-09-07T07:00:00Z');
  expect(await queueReminders(again, stores, tools)).toMatchObject({ week: '2021-W36' });
  expect((await deliveries.lastRun(project))?.value.instant).toBe(again.toISOString());
});

test('a report that waits reads only what is on its way, and no more of it than it takes', async () => {
  const { week } = run();
  const at = NOW.toISOString();
  const row = (upn: string, changes: Partial<Delivery>): Delivery => ({
    upn: `${upn}@example.se`,
    week,
    kind: 'week',
    state: 'sent',
    at,
    ...changes,
  });
  let read = 0;
  const isGoingOn = async (): Promise<boolean> => {
    read = 0;
    proxy.watch({
      after: (_call, body) => {
        read += body.toString().match(/"RowKey":/gu)?.length ?? 0;
        return true;
      },
    });
    const found = await stores.deliveries.isGoingOn(project, week);
    proxy.watch({});
    return found;
  };
  await stores.deliveries.ensure(project, [
    row('report', { kind: 'report', state: 'queued' }),
    row('later', { state: 'queued', due: '2021-09-06T12:00:00.000Z' }),
    ...Array.from({ length: 90 }, (_, n) => row(`sent-${n}`, { state: n % 2 === 0 ? 'sent' : 'unreachable' })),
  ]);
  expect([await isGoingOn(), read]).toEqual([false, 1]);
  const some = Array.from({ length: 100 }, (_, n) =>
    row(`claimed-${n}`, { state: n % 2 === 0 ? 'claimed' : 'queued' }),
  );
  await stores.deliveries.ensure(project, some);
  await stores.deliveries.ensure(project, [row('sending', { state: 'sending' })]);
  expect([await isGoingOn(), read]).toEqual([true, 100]);
});
