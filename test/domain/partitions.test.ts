import fc from 'fast-check';
import { viewCount } from '../../src/answers/counts';
import { DIALOGUE_KINDS } from '../../src/domain/dialogue-kinds';
import type { FactFilter } from '../../src/domain/fact-filter';
import { Facts, factsOf, NO_FACTS } from '../../src/domain/fact-set';
import { factOf } from '../../src/domain/facts';
import type { HeadCount } from '../../src/domain/figures';
import { countBeside } from '../../src/domain/partitions';
import { yearPeriod } from '../../src/domain/periods';
import { feedbackOf } from '../../src/domain/shares';
import { surveyOf } from '../../src/domain/survey-shares';
import { samplePlan } from '../samples/sample';
import { someContent } from '../support/dialogues';

/** What answers to a kind or a year tell of the rest, beside the answer to the whole. */

/** No year that has dialogues here. */
const LATER = '2024-02-01';

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
  expect(countBeside(facts, inHylte({ kind: 'perspective' }), 'participants')).toBe(first);
  expect(countBeside(facts, inHylte({ kind: 'in-depth' }), 'participants')).toBe(second);
  // The place itself is no part of anything that is told in two.
  expect(countBeside(facts, inHylte({}), 'participants')).toBe(gathering + inDepth);
});

test('a place whose kinds are both of four is not told: eight would tell them', () => {
  const facts = factsOf(DIALOGUE_KINDS.map((kind) => hylte({ kind, participants: 4 })));
  expect(countBeside(facts, inHylte({}), 'participants')).toBe('hidden');
});

test('what is of no kind is a part too: the kinds do not tell it', () => {
  const facts = factsOf([
    hylte({ kind: 'perspective', participants: 12 }),
    hylte({ kind: 'in-depth', participants: 9 }),
    hylte({ kind: undefined, participants: 3 }),
  ]);
  const [first, second] = DIALOGUE_KINDS.map((kind) => countBeside(facts, inHylte({ kind }), 'participants'));
  expect([first, second]).toEqual([12, 'hidden']);
});

test('without kinds, a year of few in a place is hidden as with them', () => {
  const inYear = (year: number) => countBeside(facts, inHylte({ period: yearPeriod(year) }), 'participants');
  const facts = factsOf([
    hylte({ kind: undefined, date: '2021-05-01', participants: 3 }),
    hylte({ kind: undefined, date: '2022-05-01', participants: 12 }),
    hylte({ kind: undefined, date: '2023-05-01', participants: 20 }),
  ]);
  expect([2021, 2022, 2023].map(inYear)).toEqual(['fewer-than-5', 'hidden', 20]);
});

test('a kind that nobody was met in gives nothing away', () => {
  const facts = factsOf([hylte({ kind: 'perspective', participants: 12 })]);
  expect(countBeside(facts, inHylte({ kind: 'perspective' }), 'participants')).toBe(12);
  expect(countBeside(facts, inHylte({ kind: 'in-depth' }), 'participants')).toBe(0);
});

test('of the years in a place the smallest that is shown goes with the small one, and the others stay', () => {
  const facts = factsOf([
    hylte({ date: '2021-05-01', participants: 12 }),
    hylte({ date: '2022-05-01', participants: 3 }),
    hylte({ date: '2023-05-01', participants: 20 }),
  ]);
  const shown = (year: number) => countBeside(facts, inHylte({ period: yearPeriod(year) }), 'participants');
  expect([shown(2021), shown(2022), shown(2023)]).toEqual(['hidden', 'fewer-than-5', 20]);
});

describe('a time that is no year, as a goal has, beside the years', () => {
  const facts = factsOf([
    hylte({ date: '2021-05-01', participants: 12 }),
    hylte({ date: '2021-09-01', participants: 6 }),
    hylte({ date: '2022-05-01', participants: 3 }),
    hylte({ date: '2023-05-01', participants: 20 }),
    hylte({ date: '2023-09-01', participants: 4 }),
  ]);
  test.each<[string, string, HeadCount]>([
    // 18, 3 and 24: 18 and 3 are not told.
    ['2021-01-01', '2023-12-31', 45],
    ['2021-01-01', '2022-12-31', 21],
    ['2023-01-01', '2024-12-31', 24],
    // With the 24 told, 27 would leave the 3.
    ['2022-01-01', '2023-12-31', 'hidden'],
    ['2021-05-02', '2023-12-31', 'hidden'],
    // Of a year that is told, a piece of 5 or more and one of 4.
    ['2023-01-01', '2023-06-30', 'hidden'],
    ['2023-07-01', '2023-12-31', 'hidden'],
    // One year, whatever its time is called.
    ['2021-12-31', '2023-01-01', 'fewer-than-5'],
  ])('from %s to %s', (from, to, shown) => {
    expect(countBeside(facts, inHylte({ period: { from, to } }), 'participants')).toBe(shown);
  });

  test('a year cut in pieces that are not small', () => {
    const cut = factsOf([
      hylte({ date: '2021-05-01', participants: 5 }),
      hylte({ date: '2021-09-01', participants: 6 }),
      hylte({ date: '2022-05-01', participants: 20 }),
    ]);
    const until = (to: string) => countBeside(cut, inHylte({ period: { from: '2021-01-01', to } }), 'participants');
    expect([until('2021-06-30'), until('2022-06-30'), until('2023-06-30')]).toEqual([5, 31, 31]);
  });
});

test('two kinds in two years of a place: the three are not what the years leave of the kinds', () => {
  const facts = factsOf([
    hylte({ date: '2021-05-01', kind: 'perspective', participants: 3 }),
    hylte({ date: '2021-05-01', kind: 'in-depth', participants: 7 }),
    hylte({ date: '2022-05-01', kind: 'perspective', participants: 10 }),
  ]);
  const shown = (filter: FactFilter) => countBeside(facts, inHylte(filter), 'participants');
  const [first, second] = [2021, 2022].map((year) => ({ period: yearPeriod(year) }));
  expect([{}, first, second].map((year = {}) => shown(year))).toEqual([20, 10, 10]);
  const ofKinds = DIALOGUE_KINDS.map((kind) => [{}, first, second].map((year) => shown({ kind, ...year })));
  // 10 of 13 would leave three, and so would 7 of 10.
  expect(ofKinds).toEqual([
    ['hidden', 'fewer-than-5', 10],
    ['hidden', 'hidden', 0],
  ]);
});

test('a year’s total in the whole project is told whatever the other years have', () => {
  const facts = factsOf([someContent({ date: '2021-05-01' }), someContent({ date: '2022-05-01', participants: 3 })]);
  expect(countBeside(facts, { period: yearPeriod(2021) }, 'participants')).toBe(11);
  expect(countBeside(facts, { period: yearPeriod(2022) }, 'participants')).toBe('fewer-than-5');
});

const plan = { ...samplePlan(), dialogues: [] };
const count = (facts: Facts, filters: Parameters<typeof viewCount>[1], by?: Parameters<typeof viewCount>[2]) => {
  const view = viewCount('participants', filters, by, { plan, planVersion: 1, facts }, LATER);
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
    // 12 + 20 + 30: with Hylte's alone hidden, 62 less the others would tell it; 9 of 12 in depth would tell its three.
    expect([of('Hylte'), of('Laholm'), of('Varberg')]).toEqual(['hidden', 20, 'hidden']);
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
  const found = (filter: FactFilter) => surveyOf(plan, facts, filter, LATER).found.kind;
  expect(found(inHylte({}))).toBe('share');
  expect(found(inHylte({ kind: 'perspective' }))).toBe('hidden');
  expect(found(inHylte({ kind: 'in-depth' }))).toBe('too-few');
  const row = surveyOf(plan, facts, { kind: 'perspective' }, LATER).rows.find(({ label }) => label === 'Hylte');
  expect(row?.found.kind).toBe('hidden');
});

test('feedback is left out where the rest is of few', () => {
  const facts = factsOf([
    hylte({ kind: 'perspective', feedbackWanted: 20, feedbackGiven: 10 }),
    hylte({ kind: 'in-depth', feedbackWanted: 3, feedbackGiven: 3 }),
    someContent({ kind: 'perspective', municipality: 'laholm', feedbackWanted: 20, feedbackGiven: 10 }),
    someContent({ kind: 'in-depth', municipality: 'laholm', feedbackWanted: 20, feedbackGiven: 10 }),
    someContent({ kind: 'in-depth', municipality: 'varberg', feedbackWanted: 20, feedbackGiven: 10 }),
  ]);
  const figures = (filter: FactFilter) => feedbackOf(plan, facts, filter).figures;
  expect(figures(inHylte({})).kind).toBe('shown');
  expect(figures(inHylte({ kind: 'perspective' }))).toMatchObject({
    kind: 'hidden',
    wanted: 'hidden',
    given: 'hidden',
  });
  expect(figures({ municipality: 'laholm', kind: 'perspective' }).kind).toBe('shown');
});

describe('what is kept from one question to the next', () => {
  const PLACES = ['hylte', 'laholm'];
  const YEARS = [2021, 2022, 2023];
  const dialogue = fc.record({
    municipality: fc.constantFrom(...PLACES),
    kind: fc.constantFrom(...DIALOGUE_KINDS),
    date: fc.constantFrom(...YEARS.map((year) => `${year}-05-01`)),
    participants: fc.integer({ min: 1, max: 9 }),
    feedbackWanted: fc.integer({ min: 0, max: 9 }),
  });
  /** A dialogue of one of a few ids is reported, changed or removed. */
  const change = fc.record({ n: fc.nat({ max: 11 }), content: fc.option(dialogue, { nil: undefined, freq: 4 }) });
  const filters: FactFilter[] = [undefined, ...PLACES].flatMap((municipality) =>
    [undefined, ...DIALOGUE_KINDS].flatMap((kind) =>
      [undefined, ...YEARS.map(yearPeriod), { from: '2021-01-01', to: '2022-12-31' }].map((period) => ({
        municipality,
        kind,
        period,
      })),
    ),
  );
  const shownOf = (facts: Facts) =>
    filters.flatMap((filter) =>
      (['participants', 'wanted', 'unreported'] as const).map((counted) => countBeside(facts, filter, counted)),
    );

  test('is never older than the dialogues, whatever has been asked before', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
        const moments = [{ facts: NO_FACTS, shown: shownOf(NO_FACTS) }];
        for (const [number, { n, content }] of changes.entries()) {
          const id = `d-${n}`;
          const fact =
            content &&
            factOf({ id, reportedBy: 'p', content: someContent(content) }, { number: number + 1, serial: n });
          const facts = (moments.at(-1)?.facts ?? NO_FACTS).with([{ dialogue: id, fact }]);
          const shown = shownOf(Facts.of(facts.all()));
          expect(shownOf(facts)).toEqual(shown);
          moments.push({ facts, shown });
        }
        // Whoever began to ask before the last change goes on with what there was then.
        for (const { facts, shown } of moments) expect(shownOf(facts)).toEqual(shown);
      }),
      { numRuns: 10 },
    );
  });
});
