import { TableClient } from '@azure/data-tables';
import type { AuditEntry } from '../../src/ports/audit';
import { CallTime } from '../../src/storage/call-time';
import { DirectReads } from '../../src/storage/direct-reads';
import { toRow } from '../../src/storage/rows';
import { TABLE_NAME, Table } from '../../src/storage/table';
import { createStores, type Stores } from '../../src/stores';
import { samplePlan } from '../samples/sample';
import { type Azurite, connectionStringFor, startAzurite } from '../support/azurite';
import { listenOnLoopback } from '../support/loopback';
import { type StorageProxy, startStorageProxy } from '../support/storage-proxy';

/**
 * Storage carries a write out, and its answer never comes back: the SDK sends the write again. A read whose answer is
 * not what it should be is asked again too.
 */

const AT = '2021-09-15T08:00:00.000Z';
const RUN = { at: AT, by: 'p-1', how: 'import' } as const;
const plan = { ...samplePlan('outcome.yaml'), dialogues: [] };

let azurite: Azurite;
let proxy: StorageProxy;
let stores: Stores;
let ids = 0;

const audit = (): AuditEntry => ({ id: `a-${++ids}`, at: AT, who: 'p-1', what: 'test', subject: 's' });
const tableAt = (port: number): Table => new Table({ connectionString: connectionStringFor(port) });

beforeEach(async () => {
  azurite = await startAzurite();
  proxy = await startStorageProxy(azurite.port);
  const connectionString = connectionStringFor(proxy.port);
  stores = createStores({ storage: { kind: 'connection-string', connectionString }, appId: '' });
  await stores.table.answers();
});
afterEach(async () => {
  await proxy.stop();
  await azurite.stop();
});

/** Loses the answers to the writes whose order among the writes to come is in the list, from 0. */
function loseAnswers(which: readonly number[] = [0]): { readonly lost: () => number } {
  let [writes, lost] = [0, 0];
  proxy.watch({
    after: ({ method }) => {
      if (method === 'GET' || !which.includes(writes++)) return true;
      lost += 1;
      return false;
    },
  });
  return { lost: () => lost };
}

const auditRows = async (): Promise<string[]> =>
  (await stores.table.query()).flatMap(({ rowKey = '' }) => (rowKey.startsWith('audit-') ? [rowKey] : []));

describe('what a write that failed is said to be', () => {
  const write = (table: Table) => table.put(toRow('a', 'row', { text: 'hej' }));

  test('uncertain, when its answer was lost and the connection refused after that', async () => {
    proxy.watch({
      after: async () => {
        await proxy.stop();
        return false;
      },
    });
    await expect(write(stores.table)).rejects.toMatchObject({ code: 'storage-uncertain' });
    expect(await tableAt(azurite.port).get('a', 'row')).toBeDefined();
  });

  test('not carried out, when every attempt was refused', async () => {
    await proxy.stop();
    // What was connected when storage went is found out by this one: there the write may have gone through.
    expect(await stores.table.answers()).toBe(false);
    await expect(write(stores.table)).rejects.toMatchObject({ code: 'storage-unavailable' });
  });

  test('not carried out, when storage was away before the table had been seen', async () => {
    const table = tableAt(proxy.port);
    proxy.watch({ before: () => false });
    await expect(write(table)).rejects.toMatchObject({ code: 'storage-unavailable' });
    proxy.watch({});
    await write(table);
    expect(await table.get('a', 'row')).toBeDefined();
  });
});

test('a table that has been removed is no empty store', async () => {
  await stores.plans.putVersion(plan, [], { ...RUN, token: 'a' });
  const { TableClient } = await import('@azure/data-tables');
  await TableClient.fromConnectionString(azurite.connectionString, TABLE_NAME, {
    allowInsecureConnection: true,
  }).deleteTable();
  for (const call of [() => stores.plans.snapshot(), () => stores.table.get('a', 'row')]) {
    await expect(call()).rejects.toMatchObject({ code: 'storage-unavailable', message: /is gone/ });
  }
  await expect(stores.table.put(toRow('a', 'row', {}))).rejects.toMatchObject({ code: 'storage-unavailable' });
  expect(await stores.table.answers()).toBe(false);
});

test('an activity’s report is stored once, and found stored', async () => {
  const report = { activity: 'a', state: 'done', reportedAt: AT, reportedBy: 'p-1' } as const;
  const first = loseAnswers();
  expect(await stores.activities.report('p', report, audit())).toBe(true);
  expect(first.lost()).toBe(1);
  const later = { ...report, state: 'partly', reportedAt: '2021-09-16T08:00:00.000Z' } as const;
  loseAnswers();
  expect(await stores.activities.report('p', later, audit(), report)).toBe(true);
  expect(await stores.activities.reports('p')).toEqual([later]);
  const last = { ...report, reportedAt: '2021-09-17T08:00:00.000Z' } as const;
  const read = await stores.activities.reportOf('p', 'a');
  loseAnswers();
  expect(await stores.activities.report('p', last, audit(), read)).toBe(true);
  // What was read has been written over by now.
  expect(await stores.activities.report('p', later, audit(), read)).toBe(false);
  expect(await stores.activities.reports('p')).toEqual([last]);
  expect(await auditRows()).toHaveLength(3);
});

test('after an undone report the next one is a first one again', async () => {
  const report = { activity: 'a', state: 'done', reportedAt: AT, reportedBy: 'p-1' } as const;
  await stores.activities.report('p', report, audit());
  expect(await stores.activities.undoReport('p', report, audit())).toBe(true);
  expect(await stores.activities.reportOf('p', 'a')).toBeUndefined();
  expect(await stores.activities.report('p', report, audit())).toBe(true);
  expect(await stores.activities.report('p', report, audit())).toBe(false);
  expect(await auditRows()).toHaveLength(3);
});

test('what was written about an activity is erased once', async () => {
  const report = { activity: 'a', state: 'done', outcome: 'Bra.', reportedAt: AT, reportedBy: 'p-1' } as const;
  await stores.activities.report('p', report, audit());
  loseAnswers();
  expect(await stores.activities.eraseOutcome('p', report, audit())).toBe(true);
});

test('a hand-over is stored once', async () => {
  const handover = { activity: 'a', from: 'x', to: 'y', at: AT };
  const { lost } = loseAnswers();
  await stores.activities.handOver('p', handover, audit());
  expect(lost()).toBe(1);
  expect(await stores.activities.handovers('p')).toEqual([handover]);
  expect(await auditRows()).toHaveLength(1);
});

test('a lesson is noted and taken back once', async () => {
  const stored = {
    entry: { kind: 'lesson', content: { id: 'l', text: 'Fika först.' } },
    notedBy: 'p',
    notedAt: AT,
  } as const;
  loseAnswers();
  expect(await stores.entries.add('p', stored, audit())).toBeUndefined();
  loseAnswers();
  await stores.entries.remove('p', 'lesson', 'l', AT, audit());
  expect(await stores.entries.find('p', 'lesson', 'l')).toMatchObject({ removedAt: AT });
  expect(await auditRows()).toHaveLength(2);
});

// The plan's rows take two transactions, its pointer one, and the project is made the active one after that.
test.each([[[0]], [[1]], [[2]], [[3]], [[0, 2, 4]]])(
  'a plan is in force when the answers %j are lost',
  async (which) => {
    const { lost } = loseAnswers(which);
    const changes = [audit(), audit()];
    expect(await stores.plans.putVersion(plan, changes, { ...RUN, token: 'a' })).toEqual({ version: 1 });
    expect(lost()).toBeGreaterThan(0);
    expect(await stores.plans.snapshot()).toMatchObject({ planVersion: 1, plan: { id: plan.id, name: plan.name } });
    expect(await auditRows()).toHaveLength(2);
  },
);

test('another project is in force when every second answer is lost', async () => {
  await stores.plans.putVersion(plan, [], { ...RUN, token: 'a' });
  const { lost } = loseAnswers([0, 2, 4, 6, 8, 10]);
  await stores.plans.putVersion({ ...plan, id: 'annat' }, [], { ...RUN, token: 'b' });
  expect(lost()).toBeGreaterThan(2);
  const other = createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' });
  expect((await other.plans.snapshot())?.plan.id).toBe('annat');
});

describe('a read', () => {
  const EVERYTHING = {
    partitionKey: 'p',
    rowKey: "o'clock",
    text: 'å "quoted"',
    whole: 7,
    half: 0.5,
    yes: true,
    when: new Date('2021-09-15T08:00:00.000Z'),
    large: 2n ** 60n,
    bytes: new Uint8Array([1, 2, 255]),
    id: { value: '1c5e8c6e-6a2a-4c2e-9d9c-0d8f3a1b2c3d', type: 'Guid' },
  };
  const seen: string[] = [];
  const watchAll = (instead?: () => { status: number; headers: object; body: Buffer } | undefined): void => {
    seen.length = 0;
    proxy.watch({
      instead: instead as never,
      before: ({ path }) => seen.push(path) > 0,
    });
  };
  const sdk = () =>
    TableClient.fromConnectionString(azurite.connectionString, TABLE_NAME, { allowInsecureConnection: true });

  test('is one request, and gives what the SDK gives', async () => {
    await sdk().createEntity(EVERYTHING);
    watchAll();
    const { 'odata.metadata': _, ...row } = await sdk().getEntity<Record<string, unknown>>('p', "o'clock");
    expect(await stores.table.get('p', "o'clock")).toMatchObject(row);
    expect(await stores.table.query("PartitionKey eq 'p' and text eq 'å \"quoted\"'")).toMatchObject([row]);
    expect(await stores.table.get('p', 'nothing')).toBeUndefined();
    expect(seen).toHaveLength(3);
  });

  test('of many pages gives every row once, in order', async () => {
    const rows = Array.from({ length: 7 }, (_, n) => toRow('p', `row-${n}`, { n }));
    await stores.table.transact(rows.map((row) => ['create', row]));
    const found = await stores.table.query("PartitionKey eq 'p'", 3);
    expect(found.map(({ rowKey }) => rowKey)).toEqual(rows.map(({ rowKey }) => rowKey));
  });

  test.each<[string, () => { status: number; headers: object; body: Buffer }]>([
    ['that storage is busy', () => ({ status: 503, headers: {}, body: Buffer.from('busy') })],
    ['not to be let in', () => ({ status: 403, headers: {}, body: Buffer.from('{}') })],
    ['half of an answer', () => ({ status: 200, headers: {}, body: Buffer.from('{"RowKey":"r') })],
  ])('that is told %s once is asked again', async (_, answer) => {
    await stores.table.put(toRow('p', 'r', { text: 'hej' }));
    let answers = 0;
    watchAll(() => (answers++ === 0 ? answer() : undefined));
    expect(await stores.table.get('p', 'r')).toMatchObject({ rowKey: 'r' });
    answers = 0;
    expect(await stores.table.query("PartitionKey eq 'p'")).toMatchObject([{ rowKey: 'r' }]);
  });

  test('that is told of no table, or of nobody let in, is told so', async () => {
    await sdk().deleteTable();
    await expect(stores.table.get('p', 'r')).rejects.toMatchObject({ code: 'storage-unavailable' });
    watchAll(() => ({ status: 403, headers: {}, body: Buffer.from('{}') }));
    await expect(stores.table.query()).rejects.toThrow('storage lets nobody in');
  });

  test('is signed with the identity’s token while it lasts, and left to the SDK without one', async () => {
    const asked: (string | undefined)[] = [];
    let status = 200;
    const storage = await listenOnLoopback(async (req, res) => {
      asked.push(req.headers.authorization);
      res.writeHead(status);
      res.end('{"RowKey":"r"}');
    });
    let tokens = 0;
    let lastsMs = 3_600_000;
    const credential = {
      getToken: async () => {
        tokens += 1;
        return { token: `token-${tokens}`, expiresOnTimestamp: Date.now() + lastsMs };
      },
    };
    const reads = new DirectReads(`http://127.0.0.1:${storage.port}`, 'T', { credential });
    const read = () => reads.get('p', 'r', new CallTime(4000));
    const afterwards = () => new Promise((resolve) => setImmediate(resolve));
    expect(await read()).toBeUndefined();
    await afterwards();
    expect(await read()).toEqual({ row: { rowKey: 'r' } });
    // Taken back.
    status = 401;
    expect(await read()).toBeUndefined();
    status = 200;
    lastsMs = 60_000;
    expect(await read()).toBeUndefined();
    await afterwards();
    // The new one lasts no longer than it takes to get the next.
    expect(await read()).toBeUndefined();
    expect(asked).toEqual(['Bearer token-1', 'Bearer token-1']);
    await storage.close();
  });
});
