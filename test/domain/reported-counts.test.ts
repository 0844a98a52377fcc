import { factsOf, NO_FACTS } from '../../src/domain/fact-set';
import { reportedCounts } from '../../src/domain/reported-counts';
import { someContent } from '../support/dialogues';
import { smallPlan } from '../support/small-plan';

const outcome = (value: number) => ({ value, source: `s${value}` });
const indicator = (id: string, changes: object) => ({ id, name: id, measure: 'dialogues', ...changes });
const plan = smallPlan({
  followUpQuestions: [
    {
      id: 'q',
      when: 'close',
      text: 'Q',
      figures: { dialogues: 40, participants: 400 },
      source: 'report',
      date: '2023-01-31',
    },
    // Without a source nobody can look it up, and it is not told.
    { id: 'r', when: 'close', text: 'R', figures: { dialogues: 41 } },
  ],
  goals: {
    project: [
      {
        number: 1,
        title: 'T',
        text: 'T',
        indicators: [
          indicator('i1', { period: 2021, outcome: outcome(10) }),
          indicator('i2', { period: 2022, outcome: outcome(20) }),
          indicator('i3', { period: 2021, kind: 'in-depth', outcome: outcome(3) }),
          indicator('i4', { period: 2022, outcome: { text: 'Bra.', source: 's' } }),
          indicator('i5', { period: 2021, measure: 'methods-tested', outcome: outcome(9) }),
        ],
      },
    ],
  },
});
type Filter = Parameters<typeof reportedCounts>[3];
const lines = (filter: Filter, facts = NO_FACTS, counted: 'dialogues' | 'participants' = 'dialogues') =>
  reportedCounts(counted, plan, facts, filter).map((each) => `${each.counted} ${each.value} ${each.of}`);
const period = (from: string, to: string) => ({ period: { from, to } });
const YEAR = period('2021-01-01', '2021-12-31');

test.each<[string, Filter, string[]]>([
  ['the whole project', {}, ['dialogues 40 asked']],
  ['a year that has its own number', YEAR, ['dialogues 10 asked']],
  ['the year from a day later', period('2021-01-02', '2021-12-31'), ['dialogues 10 more']],
  [
    'the year and a day more',
    period('2021-01-01', '2022-01-01'),
    ['dialogues 10 part', 'dialogues 3 part', 'dialogues 40 more'],
  ],
  [
    'the year and the day before',
    period('2020-12-31', '2021-12-31'),
    ['dialogues 10 part', 'dialogues 3 part', 'dialogues 40 more'],
  ],
  ['a kind in its year', { ...YEAR, kind: 'in-depth' }, ['dialogues 3 asked']],
  ['the other kind in its year', { ...YEAR, kind: 'perspective' }, ['dialogues 10 more']],
  ['a kind', { kind: 'in-depth' }, ['dialogues 3 part', 'dialogues 40 more']],
  ['a municipality', { municipality: 'laholm' }, ['dialogues 40 more']],
  ['a municipality in a year', { ...YEAR, municipality: 'laholm' }, ['dialogues 10 more']],
  ['a group', { targetGroup: 'unga' }, ['dialogues 40 more']],
  ['a method', { method: 'gruppdiskussioner' }, ['dialogues 40 more']],
  ['a year without any', period('2023-01-01', '2023-12-31'), ['dialogues 40 more']],
])('entered by hand for %s', (_what, filter, expected) => {
  expect(lines(filter)).toEqual(expected);
});

test('what the store counts just as well is not told as reported', () => {
  expect(lines(YEAR, factsOf(Array.from({ length: 10 }, () => someContent())))).toEqual([]);
  expect(lines(YEAR, factsOf(Array.from({ length: 11 }, () => someContent())))).toEqual(['dialogues 10 asked']);
});

test('where no participants are entered for what was asked, the dialogues are told before them', () => {
  expect(lines({}, NO_FACTS, 'participants')).toEqual(['participants 400 asked']);
  expect(lines(YEAR, NO_FACTS, 'participants')).toEqual(['dialogues 10 asked', 'participants 400 more']);
  // Only the number of just what was asked for helps.
  expect(lines({ ...YEAR, municipality: 'laholm' }, NO_FACTS, 'participants')).toEqual(['participants 400 more']);
});

test('it is told with where it stands and of when', () => {
  expect(reportedCounts('dialogues', plan, NO_FACTS, {})).toEqual([
    { counted: 'dialogues', value: 40, source: 'report', date: '2023-01-31', of: 'asked' },
  ]);
  expect(reportedCounts('dialogues', plan, NO_FACTS, { ...YEAR, kind: 'in-depth' })).toEqual([
    { counted: 'dialogues', value: 3, source: 's3', date: undefined, kind: 'in-depth', of: 'asked', ...YEAR },
  ]);
});
