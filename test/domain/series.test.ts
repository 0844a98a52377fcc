import fc from 'fast-check';
import type { DialogueContent } from '../../src/domain/dialogues';
import { withoutFreeText } from '../../src/domain/dialogues';
import { type Facts, factsOf } from '../../src/domain/fact-set';
import { factOf } from '../../src/domain/facts';
import { groupKey } from '../../src/domain/group-names';
import { groupsOffered, namesGroups, personsBeside, personsIn } from '../../src/domain/series';

const met = (participants: number, rest: Partial<DialogueContent> = {}): DialogueContent => ({
  date: '2021-09-14',
  kind: 'perspective',
  municipality: 'laholm',
  methods: ['gruppdiskussioner'],
  targetGroups: ['unga'],
  perspectives: [],
  themes: [],
  participants,
  ...rest,
});
const council = (participants: number, rest: Partial<DialogueContent> = {}) =>
  met(participants, { series: 'Ungdomsrådet', ...rest });

describe('persons', () => {
  test('of a group are as many as at its largest meeting, beside those of other dialogues', () => {
    const facts = factsOf([council(36), council(34, { date: '2021-10-05' }), council(32), met(20)]);
    expect(personsIn(facts, {})).toBe(56);
    expect(personsBeside(facts, {})).toBe(56);
  });

  test('are participants where no dialogue says which group it met, and nothing is told of them', () => {
    const facts = factsOf([met(36), met(34)]);
    expect(personsIn(facts, {})).toBe(70);
    expect(personsBeside(facts, {})).toBeUndefined();
    expect(namesGroups(facts, {})).toBe(false);
  });

  test('in a part are as many as at the largest meeting in it', () => {
    const facts = factsOf([
      council(36, { date: '2021-09-14', municipality: 'laholm' }),
      council(30, { date: '2022-02-01', municipality: 'hylte' }),
      council(25, { date: '2022-03-01', municipality: 'hylte' }),
    ]);
    expect(personsIn(facts, { municipality: 'hylte' })).toBe(30);
    expect(personsIn(facts, { period: { from: '2022-02-15', to: '2022-12-31' } })).toBe(25);
    expect(personsIn(facts, {})).toBe(36);
  });

  test('a group is the same by its name, however it is written, and by an earlier dialogue of it', () => {
    expect(groupKey('Ungdomsrådet ')).toBe(groupKey('ungdomsrådet'));
    expect(groupKey('Ungdomsrådet')).not.toBe(groupKey('Seniorrådet'));
    const facts = factsOf([met(12), met(10, { sameGroup: 'd-0' }), met(15, { sameGroup: 'd-0' })]);
    expect(personsIn(facts, {})).toBe(15);
  });

  test('a group that began without a name may be given one, and groups that name each other end somewhere', () => {
    const named = factsOf([council(12), met(10, { sameGroup: 'd-0' }), council(9)]);
    expect(personsIn(named, {})).toBe(12);
    const round = factsOf([met(12, { sameGroup: 'd-1' }), met(10, { sameGroup: 'd-0' })]);
    expect(personsIn(round, {})).toBeGreaterThanOrEqual(12);
  });

  test('follow what is changed and removed', () => {
    const before = factsOf([council(36), council(34)]);
    const fact = factOf({ id: 'new', reportedBy: '', content: council(40) }, { number: 3, serial: 2 });
    const after = before.with([{ dialogue: 'new', fact }]);
    expect(personsIn(after, {})).toBe(40);
    expect(personsIn(after.with([{ dialogue: 'new' }]), {})).toBe(36);
    expect(personsIn(before, {})).toBe(36);
  });
});

test('persons are each group’s largest meeting, whatever is changed, named and renamed', () => {
  const meeting = fc.record({
    id: fc.nat({ max: 7 }),
    participants: fc.integer({ min: 1, max: 9 }),
    municipality: fc.constantFrom('laholm', 'hylte'),
    // A dialogue that may name one itself, one that does not exist, or a group by name.
    sameGroup: fc.option(fc.constantFrom('d-0', 'd-1', 'd-2', 'gone'), { nil: undefined }),
    isGone: fc.boolean(),
  });
  const property = fc.property(fc.array(meeting, { maxLength: 30 }), (steps) => {
    const now = new Map<string, DialogueContent>();
    let facts = factsOf([]);
    for (const { id, isGone, ...rest } of steps) {
      const dialogue = `d-${id}`;
      const content = met(rest.participants, rest);
      if (isGone) now.delete(dialogue);
      else now.set(dialogue, content);
      const fact = factOf({ id: dialogue, reportedBy: '', content }, { number: 0, serial: 0 });
      facts = facts.with([isGone ? { dialogue } : { dialogue, fact }]);
      const groupOf = (group: string, seen: readonly string[] = []): string => {
        const next = now.get(group)?.sameGroup;
        return next === undefined || seen.includes(next) ? group : groupOf(next, [...seen, next]);
      };
      for (const municipality of [undefined, 'laholm']) {
        const most = new Map<string, number>();
        for (const [name, each] of now) {
          if (municipality !== undefined && each.municipality !== municipality) continue;
          const group = groupOf(each.sameGroup ?? name);
          most.set(group, Math.max(most.get(group) ?? 0, each.participants));
        }
        expect(personsIn(facts, { municipality })).toBe([...most.values()].reduce((a, b) => a + b, 0));
      }
    }
  });
  fc.assert(property);
});

test('a fact knows the group and not its name, also when the words of the dialogue are erased', () => {
  const content = council(20);
  const of = (each: DialogueContent) => factOf({ id: 'd', reportedBy: 'r', content: each }, { number: 1, serial: 0 });
  expect(JSON.stringify(of(content))).not.toMatch(/ungdomsrådet/iu);
  expect(withoutFreeText(content).series).toBeUndefined();
  expect(of(withoutFreeText(content))).toEqual(of(content));
});

describe('what could be worked out from persons is not told', () => {
  test.each<[string, Facts, object, unknown]>([
    ['a meeting of 1–4', factsOf([council(36), council(3)]), {}, 'hidden'],
    ['a group of 1–4 that met twice', factsOf([council(4), council(4)]), {}, 'fewer-than-5'],
    [
      'a year of 1–4 persons',
      factsOf([
        council(30),
        council(20),
        met(3, { date: '2022-02-01', series: 'Ny' }),
        met(3, { date: '2022-03-01', series: 'Ny' }),
      ]),
      {},
      'hidden',
    ],
    [
      'a part that leaves 1–4 persons',
      factsOf([
        council(30),
        council(20),
        met(3, { municipality: 'hylte', series: 'Ny' }),
        met(3, { municipality: 'hylte', series: 'Ny' }),
      ]),
      { municipality: 'laholm' },
      'hidden',
    ],
  ])('%s', (_, facts, filter, shown) => {
    expect(personsBeside(facts, filter)).toBe(shown);
  });
});

test('the groups that are offered are those met last by the reporter, and those known to meet again', () => {
  const facts = factsOf([
    met(12, { date: '2021-09-01' }),
    council(10, { date: '2021-09-02' }),
    council(11, { date: '2021-09-03' }),
  ]);
  expect(groupsOffered(facts, '').map(({ date, isLatestOwn }) => [date, isLatestOwn])).toEqual([
    ['2021-09-03', true],
    ['2021-09-01', false],
  ]);
  expect(groupsOffered(facts, 'somebody-else').map(({ date }) => date)).toEqual(['2021-09-03']);
  expect(groupsOffered(facts, '', 'd-2').map(({ date }) => date)).toEqual(['2021-09-02', '2021-09-01']);
});
