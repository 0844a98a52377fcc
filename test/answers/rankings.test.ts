import { viewCount } from '../../src/answers/counts';
import { factsOf } from '../../src/domain/fact-set';
import type { NamedFilters } from '../../src/domain/filters';
import type { Readings } from '../../src/domain/question-kinds';
import type { DividedBy } from '../../src/domain/question-slots';
import { type CountedThing, countFigure, countLead, countSentence } from '../../src/text/counts';
import { factsOn } from '../cards/fixtures/sample';
import { samplePlan } from '../samples/sample';
import { someContent } from '../support/dialogues';

/** Which has most, and what is between those that are compared: counted by hand in the sample's dialogues. */

const plan = samplePlan();
const TODAY = '2023-02-01';
const sample = { plan, planVersion: 1, facts: factsOn(TODAY) };
/** 20 and 30 people, and three. */
const few = {
  ...sample,
  facts: factsOf(
    [
      { municipality: 'falkenberg', participants: 20 },
      { municipality: 'halmstad', participants: 30 },
      { municipality: 'hylte', participants: 3, date: '2022-02-01' },
    ].map(someContent),
  ),
};

type Arranged = Pick<Readings['dialogue-count'], 'order' | 'compare'>;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
const viewOf = (
  counted: CountedThing,
  by: DividedBy,
  arranged: Arranged,
  filters: NamedFilters = {},
  snapshot = sample,
) => viewCount(counted, filters, by, snapshot, TODAY, arranged);

const MOST: Arranged = { order: 'most' };
const LEAST: Arranged = { order: 'least' };

test.each<[CountedThing, DividedBy, Arranged, NamedFilters, sv: string, en: string]>([
  [
    'dialogues',
    'municipality',
    MOST,
    {},
    'Halmstad har haft flest dialoger: 8 av 37.',
    'Halmstad has had the most dialogues: 8 of 37.',
  ],
  [
    'dialogues',
    'municipality',
    LEAST,
    {},
    'Hylte och Laholm har haft färst dialoger: 5 var av 37.',
    'Hylte and Laholm have had the fewest dialogues: 5 each of 37.',
  ],
  [
    'participants',
    'municipality',
    MOST,
    {},
    'Varberg har haft flest deltagare: 91 av 426.',
    'Varberg has had the most participants: 91 of 426.',
  ],
  [
    'dialogues',
    'month',
    MOST,
    {},
    'Flest dialoger i september 2021 och november 2021: 9 var av 37.',
    'The most dialogues are in September 2021 and November 2021: 9 each of 37.',
  ],
  [
    'participants',
    'month',
    MOST,
    {},
    'Flest deltagare i september 2021: 98 av 426.',
    'The most participants are in September 2021: 98 of 426.',
  ],
  [
    'dialogues',
    'dialogueKind',
    LEAST,
    {},
    'Färst dialoger bland de fördjupande: 6 av 37.',
    'The fewest dialogues are among the in-depth ones: 6 of 37.',
  ],
  [
    'dialogues',
    'quarter',
    MOST,
    { municipality: 'Laholm' },
    // Two in September, two in October and November, one in May.
    'Flest dialoger i Laholm under kvartal 3 2021 och kvartal 4 2021: 2 var av 5.',
    'The most dialogues in Laholm are in Q3 2021 and Q4 2021: 2 each of 5.',
  ],
  [
    'dialogues',
    'municipality',
    { compare: ['Laholm', 'Varberg'] },
    {},
    'Laholm 5 dialoger, Varberg 6: en fler i Varberg.',
    'Laholm 5 dialogues, Varberg 6: one more in Varberg.',
  ],
  [
    'dialogues',
    'municipality',
    { compare: ['Laholm', 'Hylte'] },
    {},
    'Laholm 5 dialoger, Hylte 5: lika många.',
    'Laholm 5 dialogues, Hylte 5: as many.',
  ],
  [
    'participants',
    'municipality',
    { compare: ['Laholm', 'Hylte', 'Varberg'] },
    {},
    'Laholm 60 personer, Hylte 52, Varberg 91: flest i Varberg.',
    'Laholm 60 people, Hylte 52, Varberg 91: most in Varberg.',
  ],
  [
    'dialogues',
    'year',
    { compare: [2021, 2022] },
    {},
    '27 dialoger år 2021, 10 år 2022: 17 fler år 2021.',
    '27 dialogues in 2021, 10 in 2022: 17 more in 2021.',
  ],
  [
    'dialogues',
    'year',
    { compare: [2026, 2022] },
    { municipality: 'Hylte' },
    // One in June 2022.
    '0 dialoger i Hylte år 2026, 1 år 2022: en fler år 2022.',
    '0 dialogues in Hylte in 2026, 1 in 2022: one more in 2022.',
  ],
])('%s by %s %o %o', (counted, by, arranged, filters, sv, en) => {
  const view = viewOf(counted, by, arranged, filters);
  expect(plain(countLead(view, 'sv'))).toBe(sv);
  expect(plain(countLead(view, 'en'))).toBe(en);
});

describe('rows', () => {
  const labels = (view: ReturnType<typeof viewOf>) => view.rows.map(({ label, count }) => `${label} ${count}`);

  test('stand in the order that was asked for, equal ones as the plan has them', () => {
    expect(labels(viewOf('dialogues', 'municipality', MOST)).slice(0, 2)).toEqual(['Halmstad 8', 'Kungsbacka 7']);
    expect(labels(viewOf('dialogues', 'municipality', LEAST)).at(-1)).toBe('Halmstad 8');
    expect(plain(countSentence(viewOf('dialogues', 'municipality', MOST), 'sv'))).toContain(
      'Per kommun: Halmstad 8, Kungsbacka 7,',
    );
  });

  test('of what is compared are those alone, and so is what the answer rests on', () => {
    const view = viewOf('dialogues', 'municipality', { compare: ['Varberg', 'Laholm'] });
    expect(labels(view)).toEqual(['Varberg 6', 'Laholm 5']);
    expect(view.rests.dialogues).toBe(11);
    expect(countFigure(view, 'sv')).toBe('6 mot 5');
    // Nine with young people, nine with seniors, one of them with both.
    expect(viewOf('dialogues', 'targetGroup', { compare: ['unga', 'seniorer'] }).rests.dialogues).toBe(17);
  });
});

test('an area with others in it is compared by all of them', () => {
  const municipalities = [
    ...plan.municipalities.map((area) =>
      area.id === 'halmstad' || area.id === 'hylte' ? { ...area, within: 'norra' } : area,
    ),
    { id: 'norra', name: 'Norra', aliases: [] },
  ];
  const snapshot = { ...sample, plan: { ...plan, municipalities } };
  const view = viewOf('dialogues', 'municipality', { compare: ['Norra', 'Laholm'] }, {}, snapshot);
  expect(plain(countSentence(view, 'sv'))).toBe('Norra 13 dialoger, Laholm 5: 8 fler i Norra.');
  expect(view.rests.dialogues).toBe(18);
});

describe('few people', () => {
  const inPlaces = (arranged: Arranged) => viewOf('participants', 'municipality', arranged, {}, few);

  test('what is not shown takes no part in the order, and that is said', () => {
    const view = inPlaces(MOST);
    expect(plain(countLead(view, 'sv'))).toContain('Av det som visas har Halmstad haft flest deltagare: 30 av 53.');
    expect(view.rows.map(({ count }) => count)).toEqual([30, 'fewer-than-5', 0, 0, 0, 'hidden']);
    expect(plain(countLead(inPlaces(LEAST), 'sv'))).toMatch(/^Av det som visas har .* haft färst deltagare: 0 var/u);
  });

  test('a difference that would tell of them is not told', () => {
    const compared = (...compare: string[]) => plain(countLead(inPlaces({ compare }), 'sv'));
    expect(compared('Halmstad', 'Hylte')).toBe(
      'Halmstad 30 personer, Hylte färre än 5: fler i Halmstad, hur många visas inte.',
    );
    expect(compared('Falkenberg', 'Halmstad')).toBe('Falkenberg visas inte, Halmstad 30: skillnaden visas inte.');
    expect(countFigure(inPlaces({ compare: ['Halmstad', 'Hylte'] }), 'sv')).toBe('–');
  });

  test('rows that are all of few are not ranked among each other', () => {
    const facts = factsOf(
      [
        { municipality: 'hylte', participants: 3 },
        { municipality: 'laholm', participants: 2 },
      ].map(someContent),
    );
    const view = viewOf('participants', 'municipality', { compare: ['Hylte', 'Laholm'] }, {}, { ...sample, facts });
    expect(plain(countLead(view, 'sv'))).toBe('Hylte färre än 5 personer, Laholm färre än 5: skillnaden visas inte.');
  });
});
