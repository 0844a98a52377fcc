import { viewCount } from '../../src/answers/counts';
import type { DialogueContent } from '../../src/domain/dialogues';
import { factsOf } from '../../src/domain/fact-set';
import type { NamedFilters } from '../../src/domain/filters';
import type { DividedBy } from '../../src/domain/question-slots';
import { type CountedThing, countNotes, countSentence, rowLabel } from '../../src/text/counts';
import { factsOn } from '../cards/fixtures/sample';
import { samplePlan } from '../samples/sample';
import { someContent } from '../support/dialogues';

/** Figures by month, quarter and perspective, counted by hand in the sample's dialogues. */

const plan = samplePlan();
const TODAY = '2023-02-01';
const sample = { plan, planVersion: 1, facts: factsOn(TODAY) };

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

function divided(counted: CountedThing, by: DividedBy, filters: NamedFilters = {}, snapshot = sample, today = TODAY) {
  const view = viewCount(counted, filters, by, snapshot, today);
  return { view, rows: view.rows.map(({ label, count }) => [label, count]) };
}

describe('the sample', () => {
  test('dialogues per month, from the first to the last', () => {
    expect(divided('dialogues', 'month').rows).toEqual([
      ['2021-09', 9],
      ['2021-10', 8],
      ['2021-11', 9],
      ['2021-12', 1],
      ['2022-01', 2],
      ['2022-02', 2],
      ['2022-03', 1],
      ['2022-04', 2],
      ['2022-05', 2],
      ['2022-06', 1],
    ]);
  });

  test('participants per quarter', () => {
    const { view } = divided('participants', 'quarter');
    expect(plain(countSentence(view, 'sv'))).toBe(
      '426 personer har deltagit, 286 av dem 2021. ' +
        'Per kvartal: 98 under kvartal 3 2021, 188 under kvartal 4 2021, 74 under kvartal 1 2022, 66 under kvartal 2 2022.',
    );
    expect(plain(countSentence(view, 'en'))).toBe(
      '426 people took part, 286 of them in 2021. ' +
        'Per quarter: 98 in Q3 2021, 188 in Q4 2021, 74 in Q1 2022, 66 in Q2 2022.',
    );
  });

  test('participants in Laholm per month: months without any are rows, and not in the sentence', () => {
    const { view, rows } = divided('participants', 'month', { municipality: 'Laholm' });
    expect(rows).toEqual([
      ['2021-09', 19],
      ['2021-10', 13],
      ['2021-11', 10],
      ['2021-12', 0],
      ['2022-01', 0],
      ['2022-02', 0],
      ['2022-03', 0],
      ['2022-04', 0],
      ['2022-05', 18],
    ]);
    expect(plain(countSentence(view, 'sv'))).toContain(
      'Per månad: 19 i september 2021, 13 i oktober 2021, 10 i november 2021, 18 i maj 2022.',
    );
  });

  test('of some days, the months that they lie in', () => {
    const { rows } = divided('dialogues', 'month', { from: '2021-11-15', to: '2022-01-20' });
    // 16, 18, 23, 25 and 30 November, 2 December, 18 January.
    expect(rows).toEqual([
      ['2021-11', 5],
      ['2021-12', 1],
      ['2022-01', 1],
    ]);
    expect(divided('dialogues', 'quarter', { year: 2022 }).rows).toEqual([
      ['2022-Q1', 5],
      ['2022-Q2', 5],
    ]);
  });

  test('dialogues per perspective, which is no division of the whole', () => {
    const { view, rows } = divided('dialogues', 'perspective');
    expect(rows).toEqual([
      ['landsbygd/stad', 8],
      ['digitalisering', 7],
    ]);
    expect(countNotes(view, 'sv').join(' ')).toContain('i inget om den inte har något');
    expect(countNotes(view, 'en').join(' ')).toContain('in none if it has none');
    expect(countNotes(divided('dialogues', 'month').view, 'sv')).toEqual([]);
  });

  test('a plan without perspectives is not divided by them', () => {
    const { view } = divided('dialogues', 'perspective', {}, { ...sample, plan: { ...plan, perspectives: [] } });
    expect(view).toMatchObject({ by: undefined, rows: [] });
  });
});

describe('few people', () => {
  const few = (changes: readonly Partial<DialogueContent>[]) => ({
    ...sample,
    facts: factsOf(changes.map(someContent)),
  });

  test('a month of few is not told, nor the one that would be what is left', () => {
    const snapshot = few([
      { date: '2022-02-10', participants: 12 },
      { date: '2022-03-10', participants: 3 },
      { date: '2022-04-10', participants: 20 },
    ]);
    const { view, rows } = divided('participants', 'month', {}, snapshot);
    expect(rows).toEqual([
      ['2022-02', 12],
      ['2022-03', 'hidden'],
      ['2022-04', 'hidden'],
    ]);
    expect(plain(countSentence(view, 'sv'))).toContain(
      'Per månad: 12 i februari 2022, mars 2022 visas inte, april 2022 visas inte.',
    );
    expect(countNotes(view, 'sv').join(' ')).toContain('Ur det som inte visas går det att räkna ut');
    // Until the end of March there are 15, which less February's would be March's.
    expect(divided('participants', 'quarter', {}, snapshot).rows).toEqual([
      ['2022-Q1', 'hidden'],
      ['2022-Q2', 'hidden'],
    ]);
    expect(divided('dialogues', 'month', {}, snapshot).rows.map(([, count]) => count)).toEqual([1, 1, 1]);
  });

  test('a row is what is told of its month alone, also of a year that has just begun', () => {
    const snapshot = few([
      { date: '2021-09-01', participants: 30 },
      { date: '2022-01-10', participants: 2 },
      { date: '2022-02-10', participants: 2 },
    ]);
    const { view, rows } = divided('participants', 'month', {}, snapshot, '2022-02-20');
    expect(view).toMatchObject({ total: 30, leftOutYear: 2022 });
    for (const [month, shown] of rows) {
      const period = { from: `${month}-01`, to: `${month}-28` };
      expect([month, viewCount('participants', period, undefined, snapshot, '2022-02-20').total]).toEqual([
        month,
        shown,
      ]);
    }
    expect(rows.slice(-2)).toEqual([
      ['2022-01', 'hidden'],
      ['2022-02', 'hidden'],
    ]);
  });
});

test.each([
  ['2021-09', 'month', 'september 2021', 'September 2021'],
  ['2021-Q3', 'quarter', 'kvartal 3 2021', 'Q3 2021'],
  ['in-depth', 'dialogueKind', 'fördjupande', 'in-depth'],
  ['in-depth', 'method', 'in-depth', 'in-depth'],
] as const)('the row %s by %s', (label, by, sv, en) => {
  expect([plain(rowLabel(label, by, plan, 'sv')), plain(rowLabel(label, by, plan, 'en'))]).toEqual([sv, en]);
});
