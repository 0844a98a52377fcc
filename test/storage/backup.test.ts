import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { Backup } from '../../src/storage/backup';
import { STORE_VERSION } from '../../src/storage/pointers';
import { toRow } from '../../src/storage/rows';
import { Table } from '../../src/storage/table';
import { markRow } from '../../src/storage/versions/mark';
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
  await full.put(markRow({ version: STORE_VERSION }));
  await full.put(toRow('a', 'large', { text: 'å'.repeat(100_000) }));
  backup = await textOf(new Backup(full));
});
afterAll(() => Promise.all(azurites.map((azurite) => azurite.stop())));

test('what was stored comes back the same to the byte', async () => {
  const other = new Backup(await emptyTable());
  expect(await other.restore(backup)).toEqual({ rows: 206, isChecked: true });
  expect(await textOf(other)).toBe(backup);
});

const ROW = JSON.stringify(toRow('b', 'row-other', { n: 1 }));
const SECOND = JSON.stringify({ medskapa: 'backup', format: 2, store: 2 });

test.each<[string, (lines: string[]) => string[], RegExp]>([
  ['cut short', (lines) => lines.slice(0, -3), /its end is missing/],
  ['with a line too few', (lines) => lines.toSpliced(5, 1), /it has 205 rows, and was written with 206/],
  ['with a line from elsewhere', (lines) => lines.toSpliced(5, 1, ROW), /its checksum is another/],
  ['with two lines in another order', ([a = '', b = '', c = '', ...rest]) => [a, c, b, ...rest], /its checksum is/],
  ['of another version of the store', ([, ...rest]) => [SECOND.replace('2', '3'), ...rest], /its checksum is/],
  ['whose first line calls it older', ([, ...rest]) => [SECOND, ...rest], /its checksum is/],
  ['that lost its checksum', (lines) => [...lines.slice(0, -2), '{"rows":206}', ''], /its checksum is/],
  ['whose checksum is none', (lines) => [...lines.slice(0, -2), '{"rows":206,"sha256":"0"}', ''], /its end is missing/],
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

test('whatever is cut off or changed before its end, nothing of the file is written', async () => {
  const table = await emptyTable();
  const small = new Backup(await emptyTable());
  const lines = backup.split('\n');
  const body = `${[lines[0], ...lines.slice(2, 6)].join('\n')}\n`;
  const sha256 = createHash('sha256').update(body).digest('hex');
  const text = `${body}${JSON.stringify({ rows: 4, sha256 })}\n`;
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 2), async (kept) => {
      await expect(new Backup(table).restore(text.slice(0, kept))).rejects.toThrow(/^nothing was imported: /u);
    }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.nat(body.length - 1),
      fc.constantFrom('0', 'a', '"', ' ', '}', '\n', 'å'),
      async (at, other) => {
        fc.pre(text[at] !== other);
        const changed = `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
        await expect(new Backup(table).restore(changed)).rejects.toThrow(/^nothing was imported: /u);
      },
    ),
  );
  expect(await table.query()).toEqual([]);
  expect(await small.restore(text)).toEqual({ rows: 4, isChecked: true });
});

test('line ends of another system are no change', async () =>
  expect(await new Backup(await emptyTable()).restore(backup.replaceAll('\n', '\r\n'))).toEqual({
    rows: 206,
    isChecked: true,
  }));

test('a backup of an older build is taken, and is not said to have been checked', async () => {
  const lines = [SECOND.replace('2}', `${STORE_VERSION}}`), ...backup.split('\n').slice(1, -2), '{"rows":206}', ''];
  const table = await emptyTable();
  expect(await new Backup(table).restore(lines.join('\n'))).toEqual({ rows: 206, isChecked: false });
  expect(await textOf(new Backup(table))).toBe(backup);
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
  expect(await new Backup(table).restore(`${lines.join('\n')}\n`)).toEqual({ rows: 40, isChecked: false });
  expect(Math.max(...sizes)).toBeGreaterThan(2 * 1024 * 1024);
  expect(Math.max(...sizes)).toBeLessThan(4 * 1024 * 1024);
  await proxy.stop();
});
