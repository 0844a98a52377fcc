import { dataOf } from '../../../src/documents/data/data-file';
import { dataXlsx } from '../../../src/documents/data/data-xlsx';
import { factsOf } from '../../../src/domain/fact-set';
import type { Plan } from '../../../src/domain/plan';
import { cellText } from '../../../src/files/workbook/cells';
import { openWorkbook } from '../../../src/files/workbook/open-workbook';
import { samplePlan } from '../../samples/sample';
import { someContent } from '../../support/dialogues';
import { memoryTools } from '../../support/memory-stores';
import { thirtySeven } from '../../support/thirty-seven';

/** A project's data as a workbook, read back. */

const TODAY = new Date('2022-12-01T08:00:00Z');
const leader = { userId: 'u', pseudonym: 'p-1', roles: ['projektledare'], language: 'sv' } as const;

async function workbook(plan: Plan, contents = thirtySeven): Promise<Uint8Array> {
  const snapshot = { plan, planVersion: 3, facts: factsOf(contents) };
  const data = await dataOf(
    leader,
    snapshot,
    memoryTools([], () => TODAY),
  );
  const pieces: Uint8Array[] = [];
  for await (const piece of dataXlsx(data)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The rows of a sheet by its headings, each cell as whoever opens it sees it. */
function rowsOf(bytes: Uint8Array, name: string): Record<string, string>[] {
  const book = openWorkbook(bytes);
  if ('fault' in book) throw new Error(book.fault);
  const [head, ...rows] = [...book.sheet(name).rows.values()];
  return rows.map((row) =>
    Object.fromEntries([...(head ?? [])].map(([at, heading]) => [cellText(heading), cellText(row.get(at))])),
  );
}

test('each dialogue has a row, the oldest first, with days and figures', async () => {
  const rows = rowsOf(await workbook(samplePlan()), 'Dialoger');
  expect(rows).toHaveLength(37);
  expect(rows[0]).toMatchObject({
    Datum: '2021-10-01',
    Dialogform: 'Perspektivinhämtande',
    Kommun: 'Halmstad',
    Målgrupper: 'unga',
    Perspektiv: 'landsbygd/stad',
    'Antal deltagare': '12',
    'Antal svar på enkäten': '10',
    'Antal som vill ha återkoppling': 'färre än\u00a05',
  });
});

test('each indicator has a row with its target and its outcome, and a goal without any has one too', async () => {
  const rows = rowsOf(await workbook(samplePlan('outcome.yaml')), 'Mål');
  expect(
    rows.map(({ Mål, Indikator, Målvärde, Utfall, Enhet }) => [Mål, Indikator !== '', Målvärde, Utfall, Enhet]),
  ).toEqual([
    ['Projektmål 1', true, '18', '27', 'dialoger'],
    ['Projektmål 1', true, '6', '6', 'dialoger'],
    ['Projektmål 1', true, '100', '100', '%'],
    ['Projektmål 2', true, '90', '90', '%'],
    ['Projektmål 3', true, '2', '7', 'metoder'],
    // 140 of 148, to six decimals.
    ['Projektmål 4', true, '100', '94.594595', '%'],
    ['Projektmål 4', true, '', '', ''],
    ['Projektmål 5', false, '', '', ''],
    ['Effektmål 1', false, '', '', ''],
    ['Effektmål 2', false, '', '', ''],
    ['Effektmål 3', false, '', '', ''],
  ]);
});

test('the first sheet says what every column is', async () => {
  const book = openWorkbook(await workbook(samplePlan()));
  if ('fault' in book) throw new Error(book.fault);
  const texts = [...book.sheet('Om filen').rows.values()].flatMap((row) => [...row.values()].map(cellText));
  for (const name of book.names.filter((each) => each !== 'Om filen')) {
    const [head] = book.sheet(name).rows.values();
    for (const cell of head?.values() ?? []) expect(texts).toContain(cellText(cell));
  }
});

test('what begins as a formula is a text', async () => {
  const plan = samplePlan();
  const [first, ...others] = plan.targetGroups;
  if (!first) throw new Error('the sample has target groups');
  const bytes = await workbook({ ...plan, targetGroups: [{ ...first, name: '=1+1' }, ...others] }, [someContent()]);
  expect(rowsOf(bytes, 'Dialoger')[0]).toMatchObject({ Målgrupper: '=1+1' });
});

test('the same store and day give the same bytes', async () => {
  const [one, other] = [await workbook(samplePlan()), await workbook(samplePlan())];
  expect(Buffer.compare(one, other)).toBe(0);
});
