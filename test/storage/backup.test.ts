import { Backup } from '../../src/storage/backup';
import { toRow } from '../../src/storage/rows';
import { Table } from '../../src/storage/table';
import { type Azurite, connectionStringFor, startAzurite } from '../support/azurite';
import { startStorageProxy } from '../support/storage-proxy';

const VALUE = { text: '👩‍👩‍👧 å "\\ \u2028 =HYPERLINK("x")', list: [1, null, true] };

const azurites: Azurite[] = [];
async function emptyTable(): Promise<Table> {
  const azurite = await startAzurite();
  azurites.push(azurite);
  return new Table({ connectionString: azurite.connectionString });
}

async function textOf(from: Backup): Promise<string> {
  let text = '';
  for await (const line of from.lines()) text += `${line}\n`;
  return text;
}

let full: Table;
let backup: string;

beforeAll(async () => {
  full = await emptyTable();
  // More rows than a transaction takes, one larger than a property holds, and columns of every kind.
  const rows = Array.from({ length: 205 }, (_, n) =>
    toRow('b', `row-${n}`, { ...VALUE, n }, { text: 'å', n, yes: n > 3 }),
  );
  for (const start of [0, 100, 200]) {
    await full.transact(rows.slice(start, start + 100).map((row) => ['create', row]));
  }
  await full.put(toRow('a', 'large', { text: 'å'.repeat(100_000) }));
  backup = await textOf(new Backup(full));
});
afterAll(() => Promise.all(azurites.map((azurite) => azurite.stop())));

test('what was stored comes back the same to the byte', async () => {
  const other = new Backup(await emptyTable());
  expect(await other.restore(backup)).toBe(206);
  expect(await textOf(other)).toBe(backup);
});

test.each<[string, (lines: string[]) => string[], RegExp]>([
  ['cut short', (lines) => lines.slice(0, -3), /its end is missing/],
  ['with a line too few', (lines) => lines.toSpliced(5, 1), /lines are/],
  ['with a line that is not JSON', (lines) => lines.toSpliced(5, 1, 'hej'), /line 6 is no row/],
  [
    'with a row twice',
    (lines) => [...lines.slice(0, -2), lines[5] ?? '', '{"rows":207}', ''],
    /the row on line 208 stands in it twice/,
  ],
  ['of another kind', () => ['{"type":"message"}', ''], /does not begin as a backup/],
  ['that is empty', () => [''], /does not begin as a backup/],
])('a file %s is refused, and nothing of it is written', async (_what, spoil, why) => {
  const table = await emptyTable();
  await expect(new Backup(table).restore(spoil(backup.split('\n')).join('\n'))).rejects.toThrow(why);
  expect(await table.query()).toEqual([]);
});

test('nothing is laid over what is there', async () => {
  const table = await emptyTable();
  await table.put(toRow('a', 'mine', { text: 'kvar' }));
  await expect(new Backup(table).restore(backup)).rejects.toThrow(/not empty/);
  expect(await table.query()).toHaveLength(1);
});

test('a store of any size is written a page at a time', async () => {
  const table = await emptyTable();
  const rows = Array.from({ length: 2_500 }, (_, n) => toRow(`p-${n % 7}`, `row-${n}`, { n }));
  for (const partition of Array.from({ length: 7 }, (_, n) => `p-${n}`)) {
    const own = rows.filter(({ partitionKey }) => partitionKey === partition);
    for (let start = 0; start < own.length; start += 100) {
      await table.transact(own.slice(start, start + 100).map((row) => ['create', row]));
    }
  }
  const [calls, read] = [jest.spyOn(table, 'everything'), jest.spyOn(table, 'query')];
  const text = await textOf(new Backup(table));
  expect(calls).toHaveBeenCalledTimes(1);
  expect(read).not.toHaveBeenCalled();
  const keys = text
    .split('\n')
    .slice(1, -2)
    .map((line) => JSON.parse(line) as { partitionKey: string; rowKey: string })
    .map(({ partitionKey, rowKey }) => `${partitionKey} ${rowKey}`);
  expect(keys).toHaveLength(2_500);
  expect(keys).toEqual(keys.toSorted());
});

test('no transaction is larger than storage takes, whatever the characters', async () => {
  const target = await startAzurite();
  azurites.push(target);
  const proxy = await startStorageProxy(target.port);
  const sizes: number[] = [];
  proxy.watch({ before: ({ headers }) => sizes.push(Number(headers['content-length'] ?? 0)) > 0 });
  const rows = Array.from({ length: 40 }, (_, n) =>
    JSON.stringify({ ...toRow('p', `row-${n}`, { text: '€'.repeat(60_000) }) }),
  );
  const lines = [JSON.stringify({ medskapa: 'backup', format: 1 }), ...rows, JSON.stringify({ rows: rows.length })];
  const table = new Table({ connectionString: connectionStringFor(proxy.port) });
  expect(await new Backup(table).restore(`${lines.join('\n')}\n`)).toBe(40);
  expect(Math.max(...sizes)).toBeGreaterThan(2 * 1024 * 1024);
  expect(Math.max(...sizes)).toBeLessThan(4 * 1024 * 1024);
  await proxy.stop();
});
