import { importPlan } from '../../src/planning/import-plan';
import type { Delivery, DeliveryState, Run, Stamped } from '../../src/ports/deliveries';
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

describe('rows of one week that are read and moved in one moment', () => {
  const WEEK = '2021-W36';
  const MANY = 16;
  const upnOf = (n: number): string => `person.${String(n).padStart(2, '0')}@example.se`;
  const delivery = (n: number, state: DeliveryState = 'queued'): Delivery => ({
    upn: upnOf(n),
    week: WEEK,
    kind: 'week',
    state,
    at: NOW.toISOString(),
  });
  const all = Array.from({ length: MANY }, (_, n) => delivery(n));
  const findAll = () => Promise.all(all.map((row) => stores.deliveries.find(project, row)));
  const moveAll = async (found: readonly (Stamped<Delivery> | undefined)[], state: DeliveryState, by = 'us') =>
    Promise.all(
      found.map(
        (row) => row && stores.deliveries.move(project, row, { ...row.value, state, by: `${by} ${row.value.upn}` }),
      ),
    );
  const statesNow = async (): Promise<Record<string, number>> => {
    const rows = await stores.deliveries.deliveries(project, WEEK);
    const counts: Record<string, number> = {};
    for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  };

  /** Counts the calls from now on, and lets the test do something to the n:th transaction. */
  function watchCalls(onTransaction: (n: number) => 'lost' | 'refused' | undefined = () => undefined) {
    const calls: string[] = [];
    let transactions = 0;
    let answered = 0;
    proxy.watch({
      before: ({ method, path }) => {
        const isTransaction = path.includes('$batch');
        calls.push(isTransaction ? 'transaction' : method);
        if (isTransaction) transactions += 1;
        return !isTransaction || onTransaction(transactions) !== 'refused';
      },
      after: ({ path }) => {
        if (!path.includes('$batch')) return true;
        answered += 1;
        return onTransaction(answered) !== 'lost';
      },
    });
    return calls;
  }

  beforeEach(() => stores.deliveries.ensure(project, all));

  test('sixteen messages are read in one call, said to be sending in one, and sent in one', async () => {
    const calls = watchCalls();
    const sending = await moveAll(await findAll(), 'sending');
    await moveAll(sending, 'sent');
    expect(calls).toEqual(['GET', 'transaction', 'transaction']);
    expect(await statesNow()).toEqual({ sent: MANY });
  });

  test('what has been sent first is told without waiting for the others', async () => {
    const [first, ...others] = await moveAll(await findAll(), 'sending');
    await moveAll([first], 'sent');
    expect(await statesNow()).toEqual({ sending: MANY - 1, sent: 1 });
    await moveAll(others, 'sent');
    expect(await statesNow()).toEqual({ sent: MANY });
  });

  test('rows that are not there are none, and those of others in between are nobody’s', async () => {
    const wanted = [0, 3, 7, 40].map((n) => stores.deliveries.find(project, delivery(n)));
    const found = await Promise.all(wanted);
    expect(found.map((row) => row?.value.upn)).toEqual([upnOf(0), upnOf(3), upnOf(7), undefined]);
  });

  test('more rows in between than are looked at in one call are found all the same', async () => {
    const far = Array.from({ length: 60 }, (_, n) => delivery(100 + n));
    await stores.deliveries.ensure(project, far);
    const found = await Promise.all([0, 159, 8].map((n) => stores.deliveries.find(project, delivery(n))));
    expect(found.map((row) => row?.value.upn)).toEqual([upnOf(0), upnOf(159), upnOf(8)]);
  });

  test('where one of them is somebody else’s by now, the others are moved, and that one is not', async () => {
    const found = await findAll();
    const theirs = found[5];
    if (!theirs) throw new Error('there is no row');
    await stores.deliveries.move(project, theirs, { ...theirs.value, state: 'sending', by: 'them' });
    const moved = await moveAll(found, 'sending');
    expect(moved.map((row) => row !== undefined)).toEqual(all.map((_, n) => n !== 5));
    expect((await stores.deliveries.find(project, delivery(5)))?.value.by).toBe('them');
  });

  test('of two processes that move the same rows at once one has each', async () => {
    const other = createStores({
      storage: { kind: 'connection-string', connectionString: connectionStringFor(proxy.port, azurite.queuePort) },
      appId: '',
    });
    const found = await findAll();
    const theirs = await Promise.all(all.map((row) => other.deliveries.find(project, row)));
    const won = await Promise.all([
      moveAll(found, 'sending'),
      Promise.all(
        theirs.map((row) => row && other.deliveries.move(project, row, { ...row.value, state: 'sending', by: 'them' })),
      ),
    ]);
    expect(all.map((_, n) => won.filter((rows) => rows[n]).length)).toEqual(all.map(() => 1));
  });

  test('of twenty moves of the same row one comes through', async () => {
    const [row] = await findAll();
    if (!row) throw new Error('there is no row');
    const moves = Array.from({ length: 20 }, (_, n) =>
      stores.deliveries.move(project, row, { ...row.value, state: 'sending', by: `${n}` }),
    );
    const [came] = (await Promise.all(moves)).filter((each) => each);
    expect((await Promise.all(moves)).filter((each) => each)).toHaveLength(1);
    expect((await stores.deliveries.find(project, delivery(0)))?.value.by).toBe(came?.value.by);
  });

  test('where the answer was lost, all of them are found moved', async () => {
    const found = await findAll();
    watchCalls((n) => (n === 1 ? 'lost' : undefined));
    const moved = await moveAll(found, 'sending');
    expect(moved.every((row) => row)).toBe(true);
    expect(await statesNow()).toEqual({ sending: MANY });
    // By what was found then they are moved on.
    expect((await moveAll(moved, 'sent')).every((row) => row)).toBe(true);
  });

  test('where it never arrives, nobody has moved anything, and each is told so', async () => {
    const found = await findAll();
    watchCalls(() => 'refused');
    const moves = await Promise.allSettled(found.map((row) => moveAll([row], 'sending')));
    expect(moves.map(({ status }) => status)).toEqual(all.map(() => 'rejected'));
    proxy.watch({});
    expect(await statesNow()).toEqual({ queued: MANY });
  });

  test('what is still to come of a long ledger is read without what is over', async () => {
    await moveAll((await findAll()).slice(3), 'sent');
    let rows = 0;
    proxy.watch({
      after: ({ method }, body) => {
        if (method === 'GET') rows += body.toString().match(/"RowKey":/gu)?.length ?? 0;
        return true;
      },
    });
    const left = await stores.deliveries.unsettled(project, WEEK);
    expect(left.map(({ upn }) => upn)).toEqual([0, 1, 2].map(upnOf));
    expect(rows).toBe(3);
    await stores.deliveries.finish(project, WEEK);
    expect(await stores.deliveries.unsettled(project, WEEK)).toHaveLength(3);
  });
});
