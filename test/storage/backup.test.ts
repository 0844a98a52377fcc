import { Backup } from '../../src/storage/backup';
import { toRow } from '../../src/storage/rows';
import { Table } from '../../src/storage/table';
import { type Azurite, startAzurite } from '../support/azurite';

const VALUE = { text: '👩‍👩‍👧 å "\\ \u2028 =HYPERLINK("x")', list: [1, null, true] };

const azurites: Azurite[] = [];
async function emptyTable(): Promise<Table> {
  const azurite = await startAzurite();
  azurites.push(azurite);
  return new Table({ connectionString: azurite.connectionString });
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
  backup = `${(await new Backup(full).lines()).join('\n')}\n`;
});
afterAll(() => Promise.all(azurites.map((azurite) => azurite.stop())));

test('what was stored comes back the same to the byte', async () => {
  const other = new Backup(await emptyTable());
  expect(await other.restore(backup)).toBe(206);
  expect(`${(await other.lines()).join('\n')}\n`).toBe(backup);
});

test.each<[string, (lines: string[]) => string[], RegExp]>([
  ['cut short', (lines) => lines.slice(0, -3), /its end is missing/],
  ['with a line too few', (lines) => lines.toSpliced(5, 1), /lines are/],
  ['with a line that is not JSON', (lines) => lines.toSpliced(5, 1, 'hej'), /line 6 is no row/],
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
