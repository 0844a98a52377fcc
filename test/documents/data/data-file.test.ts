import { cellText } from '../../../src/files/workbook/cells';
import { samplePlan } from '../../samples/sample';
import { someContent } from '../../support/dialogues';
import { smallPlan } from '../../support/small-plan';
import { thirtySeven } from '../../support/thirty-seven';
import { csvOf, dataFrom, opened, rowsOn, workbookOf } from './read-data';

/** A project's data as a workbook and as CSV, read back. */

const sheet = async (name: string, ...from: Parameters<typeof dataFrom>) =>
  rowsOn(await opened(await dataFrom(...from)), name);

test('each dialogue has a row, the oldest first, with days and figures', async () => {
  const rows = await sheet('Dialoger', samplePlan(), thirtySeven);
  expect(rows).toHaveLength(37);
  expect(rows[0]).toMatchObject({
    Datum: '2021-10-01',
    Dialogform: 'Perspektivinhämtande',
    Kommun: 'Halmstad',
    Målgrupper: 'unga',
    Perspektiv: 'landsbygd/stad',
    'Antal deltagare': '12',
    'Antal svar på enkäten': '10',
    // Four in each: that they are fewer than five and what they add up to would tell so.
    'Antal som vill ha återkoppling': 'visas inte',
  });
});

test('each indicator has a row with its target and its outcome, and a goal without any has one too', async () => {
  const rows = await sheet('Mål', samplePlan('outcome.yaml'), thirtySeven);
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

test('the budget stands as the report has it, and adds up to 497 600 of 919 000', async () => {
  const rows = await sheet('Budget', samplePlan('outcome.yaml'), []);
  const figures = rows.map((row) => [row['Budget (kronor)'], row['Utfall (kronor)']]);
  expect(figures).toEqual([
    ['600000', '378000'],
    ['120000', '7600'],
    ['199000', '112000'],
  ]);
  expect(rows[0]).toMatchObject({ 'Period från': '2021-01-01', 'Utfallet från': '2021-05-01' });
  // Each of the six committees 100 000 and 20 000.
  const paid = await sheet('Finansiering', samplePlan('outcome.yaml'), []);
  expect(paid.reduce((sum, row) => sum + Number(row['Belopp (kronor)']), 0)).toBe(720_000);
});

test('of 18 activities 14 are done and 4 partly, and nobody who owns one is named', async () => {
  const plan = samplePlan('outcome.yaml');
  const owned = { ...plan, activities: plan.activities.map((each) => ({ ...each, owner: 'Anna Exempel' })) };
  const rows = await sheet('Aktiviteter', owned, []);
  expect(rows.filter((row) => row.Läge === '✓ Klar')).toHaveLength(14);
  expect(rows.filter((row) => row.Läge === '◐ Delvis')).toHaveLength(4);
  expect(JSON.stringify(rows)).not.toContain('Exempel');
});

test('seven methods, and how many dialogues used each', async () => {
  const rows = await sheet('Metoder', samplePlan('outcome.yaml'), thirtySeven);
  expect(rows.map((row) => row['Antal dialoger'])).toEqual(['31', '1', '1', '1', '1', '1', '1']);
});

test('the survey in all, in each area and year, and what is reported of the elected', async () => {
  const rows = await sheet('Enkäter', samplePlan('outcome.yaml'), thirtySeven);
  const figures = (part: string) => {
    const row = rows.find((each) => each.Del === part);
    return row && [row['Antal svar (n)'], row['Antal som räknas in'], row['Andel (%)']];
  };
  // 31 dialogues of 10 answers: nine felt heard, but ten in Laholm's five, eight in Hylte's four and in the third.
  expect(figures('Hela projektet')).toEqual(['310', '279', '90']);
  expect(figures('Kommun: Laholm')).toEqual(['50', '50', '100']);
  expect(figures('Kommun: Hylte')).toEqual(['40', '32', '80']);
  expect(rows.at(-1)).toMatchObject({ 'Redovisad andel (%)': '94', 'Redovisat antal svar (n)': '34', 'Andel (%)': '' });
});

test('what people have written is for those whom the plan lets read it', async () => {
  const plan = { ...samplePlan('outcome.yaml'), observationsFor: ['projektledare' as const] };
  const outcomes = async (role: 'projektledare' | 'förtroendevald') =>
    (await sheet('Aktiviteter', plan, [], [role])).map((row) => row['Utfall och reflektioner']);
  expect(await outcomes('projektledare')).toContain('Skedde löpande under processen.');
  expect(new Set(await outcomes('förtroendevald'))).toHaveProperty('size', 1);
});

test('what was said is for the same, without the place, and not of few', async () => {
  const plan = { ...samplePlan(), observationsFor: ['projektledare' as const] };
  const contents = [
    someContent({ observations: 'Bussarna går sällan.', place: 'biblioteket', series: 'ungdomsrådet' }),
    someContent({ participants: 4, observations: 'Något som fyra sade.' }),
    someContent(),
  ];
  const rows = await sheet('Iakttagelser', plan, contents, ['projektledare']);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ Kommun: 'Laholm', 'Det viktigaste som sades': 'Bussarna går sällan.' });
  expect(JSON.stringify(rows)).not.toMatch(/biblioteket|ungdomsrådet/u);
  expect(await sheet('Iakttagelser', plan, contents, ['förtroendevald'])).toEqual([]);
});

test('what few brought up is not told', async () => {
  const of = (participants: number) => someContent({ participants, themes: ['skola'] });
  const rows = await sheet('Dialoger', samplePlan(), [of(3), of(4), of(12)]);
  expect(rows.map((row) => row['Teman som kom upp']).sort()).toEqual(['skola', 'visas inte', 'visas inte']);
});

test('the first sheet says what every column is', async () => {
  const book = await opened(await dataFrom(samplePlan(), thirtySeven));
  const texts = [...book.sheet('Om filen').rows.values()].flatMap((row) => [...row.values()].map(cellText));
  expect(book.names).toEqual([
    'Om filen',
    'Dialoger',
    'Mål',
    'Aktiviteter',
    'Budget',
    'Finansiering',
    'Metoder',
    'Enkäter',
    'Iakttagelser',
  ]);
  for (const name of book.names.slice(1)) {
    const [head] = book.sheet(name).rows.values();
    for (const cell of head?.values() ?? []) expect(texts).toContain(cellText(cell));
  }
});

describe('what begins as a formula', () => {
  const plan = smallPlan({
    targetGroups: [{ id: 'unga', name: '=1+1' }],
    methods: [{ id: 'gruppdiskussioner', name: 'a;"b"' }],
  });

  test('is a text in the workbook', async () => {
    expect((await sheet('Dialoger', plan, [someContent()]))[0]).toMatchObject({ Målgrupper: '=1+1', Metoder: 'a;"b"' });
  });

  test('stands behind an apostrophe in CSV, and what has semicolons between quotation marks', async () => {
    const [, row] = (await csvOf(await dataFrom(plan, [someContent()]), 'dialogues.csv')).split('\r\n');
    expect(row).toBe(`2021-09-14;Perspektivinhämtande;Laholm;nej;"a;""b""";'=1+1;11;;;;nej;;;;`);
  });
});

test('CSV has a mark, semicolons and decimal commas', async () => {
  const text = await csvOf(await dataFrom(samplePlan('outcome.yaml'), thirtySeven), 'goals.csv');
  expect(text).toMatch(/^\ufeffMål;Rubrik;/u);
  expect(text).toContain(';94,594595;');
});

test('the same store and day give the same bytes', async () => {
  const [one, other] = await Promise.all([1, 2].map(async () => workbookOf(await dataFrom(samplePlan(), thirtySeven))));
  expect(one?.equals(other ?? Buffer.of())).toBe(true);
});
