import { FactIndex, keyOf, MOST_SUMS, passes } from '../../src/domain/fact-index';
import { Facts } from '../../src/domain/fact-set';
import { type Fact, factOf } from '../../src/domain/facts';
import { Remembered } from '../../src/domain/remembered';
import { someContent } from '../support/dialogues';

const fact = (id: string, changes: Parameters<typeof someContent>[0] = {}, reportedBy = 'p-1'): Fact =>
  factOf({ id, reportedBy, content: someContent(changes) }, { number: 1, serial: 1 });

const it = fact('d', {
  date: '2021-05-10',
  kind: 'in-depth',
  municipality: 'laholm',
  methods: ['samtal', 'enkat'],
  targetGroups: ['unga', 'aldre'],
  themes: ['skola'],
  perspectives: ['stad'],
});
const days = (from: string, to: string) => ({ period: { from, to } });

test.each([
  ['nothing', {}, true],
  ['a period that begins on its day', days('2021-05-10', '2021-06-01'), true],
  ['a period that begins the day after', days('2021-05-11', '2021-06-01'), false],
  ['a period that ends on its day', days('2021-01-01', '2021-05-10'), true],
  ['a period that ended the day before', days('2021-01-01', '2021-05-09'), false],
  ['its municipality', { municipality: 'laholm' }, true],
  ['another municipality', { municipality: 'halmstad' }, false],
  ['its kind', { kind: 'in-depth' }, true],
  ['the other kind', { kind: 'perspective' }, false],
  ['one of its groups', { targetGroup: 'aldre' }, true],
  ['another group', { targetGroup: 'foretagare' }, false],
  ['one of its methods', { method: 'enkat' }, true],
  ['another method', { method: 'fokus' }, false],
  ['its theme', { theme: 'skola' }, true],
  ['another theme', { theme: 'vard' }, false],
  ['its perspective', { perspective: 'stad' }, true],
  ['another perspective', { perspective: 'land' }, false],
  ['whoever reported it', { reportedBy: 'p-1' }, true],
  ['somebody else', { reportedBy: 'p-2' }, false],
  [
    'all of it',
    { municipality: 'laholm', kind: 'in-depth', theme: 'skola', ...days('2021-05-10', '2021-05-10') },
    true,
  ],
  ['all but one', { municipality: 'laholm', kind: 'in-depth', theme: 'vard' }, false],
] as const)('a fact passes a filter that asks for %s: %s', (_what, filter, is) => {
  expect(passes(it, filter)).toBe(is);
  // The lists find the same as going through all of them does.
  const both = [it, fact('other', { date: '2021-08-01', kind: 'perspective', municipality: 'varberg' }, 'p-3')];
  expect(Facts.of(both).sum(filter).dialogues).toBe(both.filter((each) => passes(each, filter)).length);
});

test('no two filters that ask for different things share a key', () => {
  const filters = [
    {},
    days('2021-01-01', '2021-01-31'),
    days('2021-01-01', '2021-02-28'),
    days('2021-01-02', '2021-01-31'),
    ...(['municipality', 'kind', 'targetGroup', 'method', 'theme', 'perspective', 'reportedBy'] as const).flatMap(
      (field) => ['a', 'b'].map((value) => ({ [field]: value })),
    ),
  ];
  expect(new Set(filters.map(keyOf)).size).toBe(filters.length);
});

test('ten thousand sums are remembered, and one more forgets them', () => {
  const remembered = new Remembered<number>(MOST_SUMS);
  for (let n = 0; n < 10_000; n += 1) remembered.set(`k${n}`, n);
  expect([remembered.get('k0'), remembered.get('k9999')]).toEqual([0, 9_999]);
  remembered.set('more', 1);
  expect([remembered.get('k0'), remembered.get('more')]).toEqual([undefined, 1]);
});

test('a sum counts once what is listed twice, and goes through the days in order', () => {
  const index = new FactIndex([
    fact('b', { date: '2021-03-02', themes: ['skola', 'skola'], participants: 4 }),
    fact('a', { date: '2021-03-01', themes: ['skola'], participants: 3 }),
    fact('c', { date: '2020-03-03', participants: 2 }),
  ]);
  expect(index.sum('k', { theme: 'skola' })).toMatchObject({ dialogues: 2, participants: 7, latest: '2021-03-02' });
  expect([...index.years].sort()).toEqual([2020, 2021]);
  expect(index.sum('none', { theme: 'vard' }).dialogues).toBe(0);
});

test('what was summed under a key is not summed again', () => {
  const index = new FactIndex([fact('a')]);
  expect(index.sum('k', {})).toBe(index.sum('k', {}));
});

describe('the latest day of what is left', () => {
  const survey = { surveyAnswers: 2, surveyHeard: 1 };
  const facts = Facts.of([
    fact('a', { date: '2021-01-01', ...survey }),
    fact('b', { date: '2021-02-01', ...survey }),
    fact('c', { date: '2021-03-01' }),
  ]);
  const gone = (...ids: string[]) => facts.with(ids.map((dialogue) => ({ dialogue })));

  test.each([
    [[], '2021-03-01', '2021-02-01'],
    [['c'], '2021-02-01', '2021-02-01'],
    [['b'], '2021-03-01', '2021-01-01'],
    [['b', 'c'], '2021-01-01', '2021-01-01'],
    [['a', 'b'], '2021-03-01', undefined],
    [['a', 'b', 'c'], undefined, undefined],
  ])('without %j', (ids, latest, latestSurvey) => {
    facts.sum({});
    const sums = gone(...ids).sum({});
    expect([sums.latest, sums.latestSurvey]).toEqual([latest, latestSurvey]);
  });

  test('a fact that is put in the place of another, or added, is found, and the size told', () => {
    const moved = facts.with([{ dialogue: 'c', fact: fact('c', { date: '2020-12-31' }) }]);
    expect([moved.size, moved.sum({}).latest, moved.find('c')?.date]).toEqual([3, '2021-02-01', '2020-12-31']);
    expect(moved.years()).toEqual([2020, 2021]);
    const less = moved.with([{ dialogue: 'c' }]);
    expect([less.size, less.find('c'), [...less.all()].length]).toEqual([2, undefined, 2]);
    expect(less.years()).toEqual([2021]);
    expect(facts.with([])).toBe(facts);
    expect([facts.size, facts.find('c')?.date, facts.find('x')]).toEqual([3, '2021-03-01', undefined]);
  });
});

test('the newest come by their day, those of one day by when they were saved, and what has changed since is in place', () => {
  const saved = (id: string, date: string, serial: number): Fact => ({ ...fact(id, { date }), serial });
  const before = Facts.of([saved('a', '2021-05-01', 0), saved('b', '2021-05-02', 1), saved('c', '2021-05-01', 2)]);
  const after = before.with([
    { dialogue: 'b' },
    { dialogue: 'd', fact: saved('d', '2021-04-30', 3) },
    { dialogue: 'a', fact: saved('a', '2021-05-03', 0) },
  ]);
  const ids = (facts: Facts, filter = {}): string[] => facts.newest(filter).map(({ dialogue }) => dialogue);
  expect(ids(before)).toEqual(['b', 'c', 'a']);
  expect(ids(after)).toEqual(['a', 'c', 'd']);
  expect(ids(after, days('2021-05-01', '2021-05-02'))).toEqual(['c']);
});
