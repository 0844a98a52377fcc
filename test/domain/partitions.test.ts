import fc from 'fast-check';
import { DIALOGUE_KINDS } from '../../src/domain/dialogue-kinds';
import type { FactFilter } from '../../src/domain/fact-filter';
import { type Facts, factsOf } from '../../src/domain/fact-set';
import type { Figures } from '../../src/domain/facts';
import type { HeadCount } from '../../src/domain/figures';
import { countBeside } from '../../src/domain/partitions';
import { yearPeriod } from '../../src/domain/periods';
import { feedbackOf, surveyOf } from '../../src/domain/shares';
import { viewCount } from '../../src/usecases/answer-counts';
import { samplePlan } from '../samples/sample';
import { someContent } from '../support/dialogues';

/** What answers to a kind or a year tell of the rest, beside the answer to the whole. */

const participants = ({ participants: count }: Figures): number => count;
const hylte = (changes: Parameters<typeof someContent>[0]) => someContent({ municipality: 'hylte', ...changes });
const inHylte = (filter: FactFilter): FactFilter => ({ municipality: 'hylte', ...filter });

test.each([
  ['one of the two is small', 12, 3, 'hidden', 'fewer-than-5'],
  ['the smallest that is shown', 12, 5, 12, 5],
  ['both are small', 4, 3, 'fewer-than-5', 'fewer-than-5'],
] as const)('of two kinds in a place: %s', (_, gathering, inDepth, first, second) => {
  const facts = factsOf([
    hylte({ kind: 'perspective', participants: gathering }),
    hylte({ kind: 'in-depth', participants: inDepth }),
    someContent({ participants: 40 }),
  ]);
  expect(countBeside(facts, inHylte({ kind: 'perspective' }), participants)).toBe(first);
  expect(countBeside(facts, inHylte({ kind: 'in-depth' }), participants)).toBe(second);
  // The place itself is no part of anything that is told in two.
  expect(countBeside(facts, inHylte({}), participants)).toBe(gathering + inDepth);
});

test('a place whose kinds are both of four is not told: eight would tell them', () => {
  const facts = factsOf(DIALOGUE_KINDS.map((kind) => hylte({ kind, participants: 4 })));
  expect(countBeside(facts, inHylte({}), participants)).toBe('hidden');
});

test('a kind that nobody was met in gives nothing away', () => {
  const facts = factsOf([hylte({ kind: 'perspective', participants: 12 })]);
  expect(countBeside(facts, inHylte({ kind: 'perspective' }), participants)).toBe(12);
  expect(countBeside(facts, inHylte({ kind: 'in-depth' }), participants)).toBe(0);
});

test('of the years in a place the smallest that is shown goes with the small one, and the others stay', () => {
  const facts = factsOf([
    hylte({ date: '2021-05-01', participants: 12 }),
    hylte({ date: '2022-05-01', participants: 3 }),
    hylte({ date: '2023-05-01', participants: 20 }),
  ]);
  const told = (year: number) => countBeside(facts, inHylte({ period: yearPeriod(year) }), participants);
  expect([told(2021), told(2022), told(2023)]).toEqual(['hidden', 'fewer-than-5', 20]);
  // A part of the time that is no year stands beside all the rest.
  const from = (date: string) =>
    countBeside(facts, inHylte({ period: { from: date, to: '2023-12-31' } }), participants);
  expect(from('2022-01-01')).toBe(23);
  expect(from('2021-05-02')).toBe(23);
});

test('a year’s total in the whole project is told whatever the other years have', () => {
  const facts = factsOf([someContent({ date: '2021-05-01' }), someContent({ date: '2022-05-01', participants: 3 })]);
  expect(countBeside(facts, { period: yearPeriod(2021) }, participants)).toBe(11);
  expect(countBeside(facts, { period: yearPeriod(2022) }, participants)).toBe('fewer-than-5');
});

test('no part of 1–4 can be worked out from answers to a place, its kinds and its years', () => {
  const content = fc
    .record({
      municipality: fc.constantFrom('hylte', 'laholm'),
      kind: fc.constantFrom(...DIALOGUE_KINDS),
      date: fc.constantFrom('2021-05-01', '2022-05-01', '2023-05-01'),
      participants: fc.integer({ min: 1, max: 9 }),
    })
    .map((changes) => someContent(changes));
  const isSmall = (count: number): boolean => count > 0 && count < 5;
  const numbers = (counts: readonly HeadCount[]): number[] => counts.filter((count) => typeof count === 'number');
  const property = fc.property(fc.array(content, { maxLength: 8 }), (contents) => {
    const facts: Facts = factsOf(contents);
    const told = (filter: FactFilter) => countBeside(facts, filter, participants);
    const parts = (whole: FactFilter, of: readonly FactFilter[]): void => {
      const total = told(whole);
      const all = of.map((part) => told({ ...whole, ...part }));
      const cells = numbers(all);
      // Where all are of few, they must not all be as few, or as many, as they can be.
      const few = all.filter((cell) => cell === 'fewer-than-5').length;
      const zeros = cells.filter((cell) => cell === 0).length;
      if (typeof total === 'number' && few > 0 && few + zeros === of.length) {
        expect([few, 4 * few]).not.toContain(total);
      }
      // With one of them not told, it is what the total leaves.
      if (typeof total === 'number' && cells.length === of.length - 1) {
        expect(isSmall(total - cells.reduce((sum, cell) => sum + cell, 0))).toBe(false);
      }
    };
    const years = [2021, 2022, 2023].map((year) => ({ period: yearPeriod(year) }));
    const kinds = DIALOGUE_KINDS.map((kind) => ({ kind }));
    for (const municipality of ['hylte', 'laholm']) {
      parts({ municipality }, kinds);
      parts({ municipality }, years);
      for (const kind of kinds) parts({ municipality, ...kind }, years);
      for (const year of years) parts({ municipality, ...year }, kinds);
    }
  });
  fc.assert(property);
});

const plan = { ...samplePlan(), dialogues: [] };
const count = (facts: Facts, filters: Parameters<typeof viewCount>[1], by?: Parameters<typeof viewCount>[2]) => {
  const view = viewCount('participants', filters, by, { plan, planVersion: 1, facts });
  return view.kind === 'count' ? view : undefined;
};

describe('an answer of how many took part', () => {
  const facts = factsOf([
    hylte({ kind: 'perspective', participants: 12 }),
    hylte({ kind: 'in-depth', participants: 3 }),
    someContent({ kind: 'perspective', municipality: 'laholm', participants: 20 }),
    someContent({ kind: 'perspective', municipality: 'varberg', participants: 30 }),
    someContent({ kind: 'in-depth', municipality: 'varberg', participants: 9 }),
  ]);

  test('leaves the larger kind out where the smaller is of few', () => {
    expect(count(facts, { municipality: 'Hylte' })?.total).toBe(15);
    expect(count(facts, { municipality: 'Hylte', dialogueKind: 'perspective' })).toMatchObject({
      total: 'hidden',
      perYear: [],
    });
    expect(count(facts, { municipality: 'Hylte', dialogueKind: 'in-depth' })?.total).toBe('fewer-than-5');
  });

  test('has no row that tells it either, nor rows that leave it over', () => {
    const rows = count(facts, { dialogueKind: 'perspective' }, 'municipality')?.rows ?? [];
    const of = (label: string) => rows.find((row) => row.label === label)?.count;
    // 12 + 20 + 30: with Hylte's alone hidden, 62 less the others would tell it.
    expect([of('Hylte'), of('Laholm'), of('Varberg')]).toEqual(['hidden', 'hidden', 30]);
    for (const by of ['targetGroup', 'method', 'year'] as const) {
      const narrowed = count(facts, { municipality: 'Hylte', dialogueKind: 'perspective' }, by);
      expect(narrowed?.total).toBe('hidden');
      expect(narrowed?.rows.filter((row) => typeof row.count === 'number' && row.count > 0)).toEqual([]);
    }
  });
});

test('a share of answers to the survey is left out where the rest is of few', () => {
  const facts = factsOf([
    hylte({ kind: 'perspective', surveyAnswers: 10, surveyHeard: 9 }),
    hylte({ kind: 'in-depth', surveyAnswers: 2, surveyHeard: 0 }),
  ]);
  const found = (filter: FactFilter) => surveyOf(plan, facts, filter).found.kind;
  expect(found(inHylte({}))).toBe('share');
  expect(found(inHylte({ kind: 'perspective' }))).toBe('hidden');
  expect(found(inHylte({ kind: 'in-depth' }))).toBe('too-few');
  const row = surveyOf(plan, facts, { kind: 'perspective' }).municipalities.find(
    (each) => each.municipality === 'hylte',
  );
  expect(row?.found.kind).toBe('hidden');
});

test('feedback is left out where the rest is of few', () => {
  const facts = factsOf([
    hylte({ kind: 'perspective', feedbackWanted: 20, feedbackGiven: 10 }),
    hylte({ kind: 'in-depth', feedbackWanted: 3, feedbackGiven: 3 }),
    someContent({ kind: 'perspective', municipality: 'laholm', feedbackWanted: 20, feedbackGiven: 10 }),
    someContent({ kind: 'in-depth', municipality: 'laholm', feedbackWanted: 20, feedbackGiven: 10 }),
  ]);
  const figures = (filter: FactFilter) => feedbackOf(plan, facts, filter).figures;
  expect(figures(inHylte({})).kind).toBe('told');
  expect(figures(inHylte({ kind: 'perspective' }))).toMatchObject({
    kind: 'hidden',
    wanted: 'hidden',
    given: 'hidden',
  });
  expect(figures({ municipality: 'laholm', kind: 'perspective' }).kind).toBe('told');
});
