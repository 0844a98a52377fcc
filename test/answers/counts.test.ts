import { viewCount } from '../../src/answers/counts';
import type { DialogueContent } from '../../src/domain/dialogues';
import { factsOf } from '../../src/domain/fact-set';
import type { NamedFilters } from '../../src/domain/filters';
import type { DividedBy } from '../../src/domain/question-slots';
import { type CountedThing, type CountView, countNotes, countSentence } from '../../src/text/counts';
import { samplePlan } from '../samples/sample';
import { someContent } from '../support/dialogues';

const plan = samplePlan();

interface Asked {
  readonly counted?: CountedThing;
  readonly filters?: NamedFilters;
  readonly by?: DividedBy;
  readonly today?: string;
}

function counted(
  dialogues: readonly Partial<DialogueContent>[],
  { counted = 'participants', filters = {}, by, today = '2023-02-01' }: Asked,
) {
  const facts = factsOf(dialogues.map(someContent));
  const view = viewCount(counted, filters, by, { plan, planVersion: 1, facts }, today);
  if (view.kind !== 'count') throw new Error(view.kind);
  return view;
}

const sentenceFor = (found: CountView): string => countSentence(found, 'sv').replace(/\u00a0/gu, ' ');
const rowsOf = ({ rows }: CountView): Record<string, unknown> =>
  Object.fromEntries(rows.filter(({ count }) => count !== 0).map(({ label, count }) => [label, count]));

/** 20 and 30 people in 2021, three in 2022. */
const THREE = [
  { municipality: 'falkenberg', participants: 20 },
  { municipality: 'halmstad', participants: 30 },
  { municipality: 'hylte', participants: 3, date: '2022-02-01' },
];

describe('small numbers of participants, within one answer', () => {
  test('a year that is hidden for the sake of another is not called small, nor told', () => {
    expect(sentenceFor(counted(THREE, {}))).toBe('53 personer har deltagit.');
    expect(counted(THREE, { filters: { year: 2021 } }).total).toBe(50);
  });

  test('one small year keeps all years from being told, also those that are shown', () => {
    // Per year it would be 30, not shown and small: the total would tell what the two come to.
    const years = [
      { participants: 30 },
      { participants: 20, date: '2022-02-01' },
      { participants: 3, date: '2020-02-01' },
    ];
    expect(counted(years, {})).toMatchObject({ total: 53, perYear: [] });
    expect(counted(years.slice(0, 2), {}).perYear).toEqual([
      { year: 2021, count: 30 },
      { year: 2022, count: 20 },
    ]);
  });

  test('the next smallest municipality is not shown, and the card says why', () => {
    const found = counted(THREE, { by: 'municipality' });
    expect(rowsOf(found)).toEqual({ Falkenberg: 'hidden', Halmstad: 30, Hylte: 'fewer-than-5' });
    expect(sentenceFor(found)).toContain('Falkenberg visas inte, Halmstad 30, Hylte färre än 5');
    expect(countNotes(found, 'sv').join(' ')).toMatch(/1–4 personer visas som.*Det som inte visas/u);
    expect(countNotes(found, 'en').join(' ')).toMatch(/1–4 people are shown as.*What is not shown/u);
  });

  test('a total that is the only small cell is not told beside it', () => {
    const found = counted([{ participants: 3 }], { by: 'municipality' });
    expect(sentenceFor(found)).toContain('Färre än 5 personer har deltagit');
    expect(sentenceFor(found)).not.toContain('3');
  });

  test('a total that would give a small cell away is not shown, nor told by its years', () => {
    const two = [
      { municipality: 'hylte', participants: 1 },
      { municipality: 'laholm', participants: 5 },
    ];
    const found = counted([...two, { participants: 60, kind: 'in-depth', date: '2022-02-01' }], {
      filters: { dialogueKind: 'perspective' },
      by: 'municipality',
    });
    expect(found).toMatchObject({ total: 'hidden', perYear: [] });
    expect(sentenceFor(found)).toContain('Hur många personer som deltagit i perspektivinhämtande dialoger visas inte.');
  });

  test('a filtered count of 1–4 is hidden, and one of the whole project is not', () => {
    expect(counted([{ participants: 4 }], { filters: { municipality: 'Laholm' } }).total).toBe('fewer-than-5');
    expect(counted([{ participants: 4 }], {}).total).toBe(4);
  });

  test('dialogues are no people', () => {
    expect(rowsOf(counted(THREE, { counted: 'dialogues', by: 'municipality' }))).toEqual({
      Falkenberg: 1,
      Halmstad: 1,
      Hylte: 1,
    });
  });
});

describe('a year that has just begun, with 1–4 people', () => {
  const today = '2022-02-02';
  const LEFT_OUT = 'Hittills under 2022 har färre än 5 deltagit; de räknas in när de är minst 5 eller året är slut.';

  test('is left out of the total, and that is said', () => {
    const found = counted(THREE, { today });
    expect(found).toMatchObject({
      total: 50,
      perYear: [{ year: 2021, count: 50 }],
      leftOutYear: 2022,
      rests: { dialogues: 2 },
    });
    expect(sentenceFor(found)).toBe(`50 personer har deltagit, alla under 2021. ${LEFT_OUT}`);
    expect(countSentence(found, 'en')).toContain('So far in 2022 fewer than');
  });

  test('until it has five, or is over', () => {
    const five = [...THREE, { municipality: 'laholm', participants: 2, date: '2022-02-02' }];
    expect(counted(five, { today })).toMatchObject({ total: 55, leftOutYear: undefined });
    expect(counted(THREE, { today: '2023-01-01' })).toMatchObject({ total: 53, leftOutYear: undefined });
    expect(counted(THREE, { today: '2022-12-31' })).toMatchObject({ total: 50, leftOutYear: 2022 });
  });

  test('is few in a place that has nobody else, and in its own row', () => {
    const byPlace = counted(THREE, { today, by: 'municipality' });
    expect(byPlace).toMatchObject({ total: 50, leftOutYear: 2022 });
    expect(rowsOf(byPlace)).toEqual({ Falkenberg: 20, Halmstad: 30, Hylte: 'fewer-than-5' });
    const hylte = counted(THREE, { today, filters: { municipality: 'Hylte' } });
    expect(hylte).toMatchObject({ total: 'fewer-than-5', leftOutYear: undefined, rests: { dialogues: 1 } });
    expect(sentenceFor(hylte)).toBe('Färre än 5 personer har deltagit i dialoger i Hylte.');
    expect(counted(THREE, { today, filters: { municipality: 'Halmstad' } })).toMatchObject({
      total: 30,
      leftOutYear: undefined,
    });
  });

  test('is few where it is asked for, and among the years', () => {
    expect(counted(THREE, { today, filters: { year: 2022 } }).total).toBe('fewer-than-5');
    expect(counted(THREE, { today, filters: { year: 2021 } }).total).toBe(50);
    expect(rowsOf(counted(THREE, { today, by: 'year' }))).toEqual({ 2021: 50, 2022: 'fewer-than-5' });
  });

  test('is the whole where there is nobody else, and dialogues are counted all the same', () => {
    expect(counted([{ participants: 4, date: '2022-02-01' }], { today })).toMatchObject({
      total: 4,
      leftOutYear: undefined,
    });
    expect(counted(THREE, { today, counted: 'dialogues' })).toMatchObject({ total: 3, leftOutYear: undefined });
  });
});

describe('a breakdown by what the answer is narrowed to already', () => {
  test.each<[DividedBy, NamedFilters, string]>([
    ['municipality', { municipality: 'Varberg' }, 'Vi har hållit 1 dialog i Varberg.'],
    ['year', { year: 2022 }, 'Vi har hållit 1 dialog 2022.'],
    ['targetGroup', { targetGroup: 'seniorer' }, 'Vi har hållit 1 dialog med seniorer.'],
    ['method', { method: 'klippstopp' }, 'Vi har hållit 1 dialog med metoden klippstopp.'],
    ['dialogueKind', { dialogueKind: 'in-depth' }, 'Vi har hållit 1 fördjupande dialog.'],
  ])('per %s of one: the one is told, and no other', (by, filters, sentence) => {
    const one = { municipality: 'varberg', date: '2022-02-01', targetGroups: ['seniorer'], methods: ['klippstopp'] };
    const found = counted([{}, { ...one, kind: 'in-depth' }], { counted: 'dialogues', filters, by });
    expect(found).toMatchObject({ total: 1, rows: [], by: undefined });
    expect(sentenceFor(found)).toBe(sentence);
  });
});

test('what no dialogue has a figure for is not reported, never 0', () => {
  const some = [{ elected: 3 }, {}];
  expect(sentenceFor(counted(some, { counted: 'elected' }))).toBe(
    '3 förtroendevalda har deltagit, alla under 2021. 1 dialog saknar uppgift om förtroendevalda.',
  );
  expect(sentenceFor(counted([{}], { counted: 'elected' }))).toContain('ej redovisat');
});

test('dialogues by kind are counted each by theirs', () => {
  const found = counted([{}, {}, { kind: 'in-depth' }], { counted: 'dialogues', by: 'dialogueKind' });
  expect(rowsOf(found)).toEqual({ perspective: 2, 'in-depth': 1 });
});

test('of some days the years have what lies among those, and a year outside them is no row', () => {
  const days = ['2020-11-01', '2021-05-01', '2021-11-01', '2022-01-15', '2022-05-01'].map((date) => ({ date }));
  const filters = { from: '2021-10-01', to: '2022-01-31' };
  const found = counted(days, { counted: 'dialogues', filters, by: 'year' });
  expect(found.total).toBe(2);
  expect(found.rows).toEqual([
    { label: '2021', count: 1 },
    { label: '2022', count: 1 },
  ]);
});

test('five beside 1–4 of the other kind are told in a place, as they are alone, and their sum is not', () => {
  const place = { municipality: 'laholm' };
  const some = [
    { ...place, participants: 1 },
    { ...place, participants: 5, kind: 'in-depth' as const },
  ];
  const filters = { municipality: 'Laholm' };
  expect(counted(some, { filters: { ...filters, dialogueKind: 'in-depth' } }).total).toBe(5);
  const found = counted(some, { filters, by: 'dialogueKind' });
  expect(found.total).toBe('hidden');
  expect(rowsOf(found)).toEqual({ perspective: 'fewer-than-5', 'in-depth': 5 });
});

describe('persons', () => {
  const twice = (first: number, again: number) => [{ participants: first }, { participants: again, sameGroup: 'd-0' }];

  test('are told of participants where some came twice, and of nothing else', () => {
    expect(counted(twice(20, 15), {})).toMatchObject({ total: 35, persons: 20 });
    expect(counted(twice(20, 15), { counted: 'dialogues' })).toMatchObject({ total: 2, persons: undefined });
  });

  test('are not told where the participants are not', () => {
    // One in Laholm and five in Hylte: their sum would tell how many there are in Laholm.
    const places = [
      { municipality: 'laholm', participants: 1 },
      { municipality: 'hylte', participants: 3 },
      { municipality: 'hylte', participants: 2, sameGroup: 'd-1' },
    ];
    expect(counted(places, { by: 'municipality' })).toMatchObject({ total: 'hidden', persons: undefined });
    expect(counted(places, {})).toMatchObject({ total: 6, persons: 'fewer-than-5' });
  });
});
