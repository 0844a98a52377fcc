import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { verifyFacts } from '../../../src/operate/verify-facts';
import { fromRow, toRow } from '../../../src/storage/rows';
import { isOvertaken, Table } from '../../../src/storage/table';
import { bringUpToDate } from '../../../src/storage/versions/upgrade';
import { createStores, type Stores } from '../../../src/stores';
import { type Azurite, startAzurite } from '../../support/azurite';
import { cutOffAt } from '../../support/cut-off';
import { someDialogue } from '../../support/dialogues';

/** A store that an older build still writes to while this one brings it up to date. */

const PARTITION = 'project-tillit';
/** As builds before facts counted dialogues: a row for each year and municipality. */
const OldTally = z.object({
  year: z.number(),
  municipality: z.string(),
  cells: z.record(z.string(), z.array(z.number())),
});
/** As builds without versions read the row that each of their turns begins with. */
const OldPointer = z.object({ token: z.string(), version: z.number(), active: z.boolean() });

let azurite: Azurite;
let stores: Stores;
beforeEach(async () => {
  azurite = await startAzurite();
  const text = readFileSync(join(__dirname, '..', '..', 'fixtures', 'stores', '30-commits-ago.jsonl'), 'utf8');
  stores = createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' });
  await stores.backup.restore(text);
  // No build without versions leaves a mark.
  await new Table(azurite).delete('installation', 'store-version');
});
afterEach(() => azurite.stop());

const surroundings = () => {
  let ids = 0;
  const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const now = () => new Date('2026-11-28T10:00:00Z');
  return { now, newId: () => `id-${++ids}`, sleep, leftMs: 200, beatMs: 50 };
};

/** What an older build writes for a dialogue, of what it has read before. */
async function readAsOld(table: Table, id: string, municipality = 'laholm', date = '2021-09-14') {
  const hot = await table.list(PARTITION, 'hot');
  OldPointer.parse(fromRow(z.unknown(), hot.find(({ rowKey }) => rowKey === 'hot-plan') ?? {}));
  const key = `hot-tally-${date.slice(0, 4)}-${municipality}`;
  const row = hot.find(({ rowKey }) => rowKey === key);
  const before = row ? fromRow(OldTally, row) : { year: Number(date.slice(0, 4)), municipality, cells: {} };
  const dialogue = someDialogue(id, { municipality, date });
  const tally = toRow(PARTITION, key, { ...before, cells: { ...before.cells, [`09|${id}`]: [1, 11] }, themes: {} });
  const columns = { state: 'kept', date, municipality };
  const actions: TransactionAction[] = [
    ['create', toRow(PARTITION, `dialogue-${id}`, { state: 'kept', dialogue }, columns)],
    row ? ['update', tally, 'Replace', { etag: row.etag }] : ['create', tally],
  ];
  return { write: () => table.transact(actions) };
}

/** The same of a build of version 2, which stops where the row that its turns begin with is of another. */
async function asVersion2(table: Table, id: string, municipality: string, date: string) {
  const pointer = await table.get(PARTITION, 'hot-plan');
  const { store } = z.object({ store: z.number() }).parse(fromRow(z.unknown(), pointer ?? {}));
  if (store !== 2) throw new Error('the store is newer');
  const key = `hot-tally-${date.slice(0, 4)}-${municipality}`;
  const row = await table.get(PARTITION, key);
  const tally = toRow(PARTITION, key, { year: Number(date.slice(0, 4)), municipality, cells: {}, themes: {} });
  const dialogue = someDialogue(id, { municipality, date });
  const actions: TransactionAction[] = [
    ['create', toRow(PARTITION, `dialogue-${id}`, { state: 'kept', dialogue }, { state: 'kept', date, municipality })],
    row ? ['update', tally, 'Replace', { etag: row.etag }] : ['create', tally],
  ];
  return { write: () => table.transact(actions) };
}

/** Writes until it comes through, as an older build does. @returns whether it was acknowledged */
async function submitAsOld(table: Table, id: string): Promise<boolean> {
  for (;;) {
    try {
      const { write } = await readAsOld(table, id);
      await write();
      return true;
    } catch (error) {
      if (!isOvertaken(error)) return false;
    }
  }
}

test('an older build that is in the middle of a write, or begins one, writes nothing more', async () => {
  const table = new Table(azurite);
  const counted = await readAsOld(table, 'counted-before');
  // No dialogue of Varberg in 2026 has been reported, so an older build would make the tally.
  const first = await readAsOld(table, 'first-of-its-tally', 'varberg', '2026-11-20');
  await stores.version.bringUpToDate();
  await expect(counted.write()).rejects.toMatchObject({ statusCode: 412 });
  await expect(first.write()).rejects.toMatchObject({ statusCode: 409 });
  await expect(readAsOld(table, 'later')).rejects.toThrow();
  const active = await table.get('installation', 'active-project');
  expect(z.object({ project: z.string() }).safeParse(fromRow(z.unknown(), active ?? {})).success).toBe(false);
  expect(await verifyFacts('tillit', stores.dialogues)).toMatchObject({ dialogues: 38, differences: [] });
});

test('nothing that was acknowledged during the change-over is lost', async () => {
  const [old, table] = [new Table(azurite), new Table(azurite)];
  const acknowledged: string[] = [];
  const refused: string[] = [];
  const writer = async (): Promise<void> => {
    for (let n = 0; refused.length === 0 && n < 100; n += 1) {
      const id = `during-${n}`;
      ((await submitAsOld(old, id)) ? acknowledged : refused).push(id);
    }
  };
  const writing = writer();
  while (acknowledged.length < 5) await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([writing, bringUpToDate(table, surroundings())]);
  expect(refused).toHaveLength(1);
  const kept = new Set((await stores.dialogues.all('tillit')).map(({ id }) => id));
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  expect(kept.has(refused[0] ?? '')).toBe(false);
  const counted = { dialogues: 38 + acknowledged.length, differences: [] };
  expect(await verifyFacts('tillit', stores.dialogues)).toMatchObject(counted);
});

/** The same store after a build of version 2 brought it up to date, and nobody has worked on it since. */
async function ofVersion2(): Promise<void> {
  await azurite.stop();
  azurite = await startAzurite();
  stores = createStores({ storage: { kind: 'connection-string', ...azurite }, appId: '' });
  await stores.backup.restore(
    readFileSync(join(__dirname, '..', '..', 'fixtures', 'stores', 'version-2.jsonl'), 'utf8'),
  );
}

test('a build of version 2 that is in the middle of a write, or begins one, writes nothing more', async () => {
  await ofVersion2();
  const table = new Table(azurite);
  const begun = await Promise.all([
    asVersion2(table, 'counted-before', 'laholm', '2021-09-14'),
    asVersion2(table, 'first-of-its-tally', 'varberg', '2026-11-20'),
  ]);
  await bringUpToDate(table, surroundings());
  for (const { write } of begun) await expect(write()).rejects.toMatchObject({ statusCode: expect.any(Number) });
  await expect(asVersion2(table, 'later', 'laholm', '2021-09-14')).rejects.toThrow('newer');
  expect(await verifyFacts('tillit', stores.dialogues)).toMatchObject({ dialogues: 38, facts: 38, differences: [] });
});

test('an upgrade from version 2 that dies at any write is taken over, and until then nothing is answered', async () => {
  await ofVersion2();
  let died = 0;
  for (let nth = 1; nth < 30; nth += 1) {
    const dying = bringUpToDate(cutOffAt(azurite, nth), { ...surroundings(), beatMs: 20, leftMs: 40 });
    const ended = await dying.then(
      () => true,
      () => false,
    );
    if (ended) break;
    died += 1;
    await expect(stores.plans.snapshot()).rejects.toMatchObject({ code: 'store-not-ready' });
  }
  await bringUpToDate(new Table(azurite), { ...surroundings(), beatMs: 20, leftMs: 40 });
  expect(died).toBeGreaterThan(3);
  expect(await verifyFacts('tillit', stores.dialogues)).toMatchObject({ dialogues: 38, facts: 38, differences: [] });
});

test('two servers that start at once: one brings it up to date, the other waits', async () => {
  const both = await Promise.all(
    [1, 2].map(() => bringUpToDate(new Table(azurite), { ...surroundings(), leftMs: 20_000 })),
  );
  expect(both.map(({ from }) => from ?? 0).sort()).toEqual([0, 1]);
});

test('an upgrade that dies anywhere is taken over, and until then nothing is answered', async () => {
  let died = 0;
  for (let nth = 1; nth < 30; nth += 1) {
    // Each goes on where the one before has died, a write further.
    const dying = bringUpToDate(cutOffAt(azurite, nth), { ...surroundings(), beatMs: 20, leftMs: 40 });
    if (
      await dying.then(
        () => false,
        () => true,
      )
    )
      died += 1;
    else break;
    await expect(stores.plans.snapshot()).rejects.toMatchObject({ code: 'store-not-ready' });
  }
  await bringUpToDate(new Table(azurite), { ...surroundings(), beatMs: 20, leftMs: 40 });
  expect(died).toBeGreaterThan(5);
  expect(await verifyFacts('tillit', stores.dialogues)).toMatchObject({ dialogues: 38, differences: [] });
});

test('a backup that is put back and dies anywhere goes on with the same file, and nothing is answered from the half', async () => {
  const text = readFileSync(join(__dirname, '..', '..', 'fixtures', 'stores', '165-commits-ago.jsonl'), 'utf8');
  const other = await startAzurite();
  const empty = azurite;
  azurite = other;
  const { Backup } = await import('../../../src/storage/backup');
  const soon = { ...surroundings(), beatMs: 20, leftMs: 40 };
  const there = createStores({ storage: { kind: 'connection-string', ...other }, appId: '' });
  let died = 0;
  for (let nth = 2; nth < 40; nth += 1) {
    const ended = await new Backup(cutOffAt(azurite, nth), soon).restore(text).then(
      () => true,
      () => false,
    );
    if (ended) break;
    died += 1;
    // The first write marks the empty store, the second takes the lease.
    if (nth === 2) continue;
    await expect(there.plans.snapshot()).rejects.toMatchObject({ code: 'store-not-ready' });
    await expect(new Backup(new Table(other), soon).restore(text.replace('Hylte', 'Hylta'))).rejects.toThrow();
  }
  expect(died).toBeGreaterThan(3);
  await there.version.bringUpToDate();
  expect(await verifyFacts('tillit', there.dialogues)).toMatchObject({ dialogues: 38, differences: [] });
  await other.stop();
  azurite = empty;
});
