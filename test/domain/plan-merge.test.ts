import fc from 'fast-check';
import { Plan } from '../../src/domain/plan';
import { diffPlans } from '../../src/domain/plan-diff';
import { mergePlans } from '../../src/domain/plan-merge';
import { someEdits, somePlan } from '../support/plan-edits';
import { planned, smallPlan } from '../support/small-plan';

/** Two changes of one plan put together. */

const target = (value: number, decided?: string) => ({ value, decided });
const goal = (changes: object = {}) => ({
  number: 1,
  title: 'Bredd',
  text: 'En bredd',
  indicators: [{ id: 'antal', name: 'Antal', period: '2021', target: target(18), ...changes }],
});
const another = (id: string) => ({ ...goal({ id }), number: 2 });
/** Plans and edits that are drawn: others each time, so that few at each save come to many. */
const RUNS = { numRuns: 40 };
const base = smallPlan({
  goals: { project: [goal()] },
  tasks: [{ id: 't', title: 'T', phase: 'overall', roles: ['projektgrupp'] }],
  activities: [planned('a', { when: 'Mars -21' }), planned('b', { aliases: ['x', 'y'] }), planned('c')],
});
const changed = (changes: Readonly<Record<string, unknown>>): Plan => Plan.parse({ ...base, ...changes });
const [a, b, c] = base.activities as [object, object, object];
const activities = (...all: object[]) => changed({ activities: all });

const conflictsOf = (mine: Plan, theirs: Plan) =>
  mergePlans(base, mine, theirs).conflicts.map(({ section, item, part, field }) =>
    [section, item?.id, part?.id, field].filter((each) => each !== undefined).join(' '),
  );
const both = (mine: Plan, theirs: Plan) => mergePlans(base, mine, theirs);

test.each<[string, Plan, Plan, object]>([
  [
    'two items',
    activities({ ...a, when: 'Dec -21' }, b, c),
    activities(a, b, { ...c, title: 'C' }),
    {
      activities: [{ when: 'Dec -21' }, {}, { title: 'C' }],
    },
  ],
  [
    'two fields of one item',
    activities({ ...a, when: 'Dec -21' }, b, c),
    activities({ ...a, title: 'A' }, b, c),
    {
      activities: [{ when: 'Dec -21', title: 'A' }, {}, {}],
    },
  ],
  [
    'an item put in and another taken away',
    activities(planned('n'), a, b, c),
    activities(a, c),
    {
      activities: [{ id: 'n' }, { id: 'a' }, { id: 'c' }],
    },
  ],
  [
    'a set',
    activities(a, { ...b, aliases: ['x', 'y', 'z'] }, c),
    activities(a, { ...b, aliases: ['y', 'w'] }, c),
    {
      activities: [{}, { aliases: ['y', 'z', 'w'] }, {}],
    },
  ],
  [
    'an order and a field',
    activities(c, b, a),
    activities({ ...a, title: 'A' }, b, c),
    {
      activities: [{ id: 'c' }, { id: 'b' }, { id: 'a', title: 'A' }],
    },
  ],
  [
    'parts of an item that both put in',
    changed({ goals: { project: [goal(), another('x')] } }),
    changed({ goals: { project: [goal(), another('y')] } }),
    {
      goals: { project: [{}, { number: 2, indicators: [{ id: 'x' }, { id: 'y' }] }] },
    },
  ],
  [
    'the same',
    activities({ ...a, title: 'A' }, b, c),
    activities({ ...a, title: 'A' }, b, c),
    {
      activities: [{ title: 'A' }, {}, {}],
    },
  ],
])('what only one changed is as that one has it: %s', (_what, mine, theirs, expected) => {
  const merged = both(mine, theirs);
  expect(merged).toMatchObject({ conflicts: [], faults: [], plan: expected });
  expect(diffPlans(merged.plan, both(theirs, mine).plan).filter(({ field }) => field !== 'order')).toEqual([]);
});

test.each<[string, Plan, Plan, string]>([
  [
    'a field',
    activities({ ...a, when: 'Dec -21' }, b, c),
    activities({ ...a, when: 'Nov -21' }, b, c),
    'activities a when',
  ],
  [
    'a changed item that the other took away',
    activities({ ...a, when: 'Dec -21' }, b, c),
    activities(b, c),
    'activities a',
  ],
  [
    'one taken away that the other changed',
    activities(b, c),
    activities({ ...a, when: 'Dec -21' }, b, c),
    'activities a',
  ],
  [
    'one id given to two things',
    activities(a, b, c, planned('n', { title: 'N' })),
    activities(a, b, c, planned('n')),
    'activities n title',
  ],
  ['two orders', activities(c, b, a), activities(b, a, c), 'activities order'],
  [
    'a target, of which each changed a part',
    changed({ goals: { project: [goal({ target: target(20) })] } }),
    changed({ goals: { project: [goal({ target: target(18, '2021-02-01') })] } }),
    'goals.project 1 antal target',
  ],
  [
    'what both said for the first time',
    changed({ keepFreeTextMonths: 3 }),
    changed({ keepFreeTextMonths: 6 }),
    'keepFreeTextMonths',
  ],
])('what both changed differently is told, and neither is lost: %s', (_what, mine, theirs, place) => {
  expect(conflictsOf(mine, theirs)).toEqual([place]);
  expect(diffPlans(mergePlans(base, mine, theirs, 'theirs').plan, theirs)).toEqual([]);
  expect(diffPlans(mergePlans(base, mine, theirs, 'mine').plan, mine)).toEqual([]);
});

test('what does not hold together is told, and theirs stands', () => {
  const theirs = changed({ tasks: [] });
  const merged = both(activities({ ...a, tasks: ['t'] }, b, c), theirs);
  expect(merged.faults.map(({ message }) => message)).toEqual([expect.stringContaining('there is no task "t"')]);
  expect(merged.plan).toEqual(theirs);
});

test('more than a list takes is told, and theirs stands', () => {
  const terms = (of: string) => Array.from({ length: 10 }, (_, n) => ({ id: `${of}-${n}`, name: `${of} ${n}` }));
  const theirs = changed({ methods: [...base.methods, ...terms('x')] });
  const merged = both(changed({ methods: [...base.methods, ...terms('y')] }), theirs);
  expect(merged.faults.map(({ path }) => path)).toEqual([['methods']]);
  expect(merged.plan).toEqual(theirs);
});

test('nothing against a change is the change, whoever made it; and a change against itself', () => {
  fc.assert(
    fc.property(somePlan(), someEdits(), (first, edit) => {
      const after = edit(first);
      const expected = { plan: after, conflicts: [], faults: [] };
      expect(mergePlans(first, after, first)).toEqual(expected);
      expect(mergePlans(first, first, after)).toEqual(expected);
      expect(mergePlans(first, after, after)).toEqual(expected);
    }),
    RUNS,
  );
});

test('whichever side is preferred has all it says in what two came to', () => {
  fc.assert(
    fc.property(somePlan(), someEdits(), someEdits(), (first, one, other) => {
      const [mine, theirs] = [one(first), other(first)];
      const { conflicts, plan } = mergePlans(first, mine, theirs);
      expect(mergePlans(first, theirs, mine).conflicts.length).toBe(conflicts.length);
      if (conflicts.length > 0) return;
      // What one side changed from the first is so in the end.
      const places = (changes: ReturnType<typeof diffPlans>) =>
        changes
          .filter(({ field }) => field !== 'order' && field !== 'aliases')
          .map(({ section, item, part, field }) => [section, item?.id, part?.id, field].join(' '));
      const end = new Set(places(diffPlans(first, plan)));
      for (const side of [mine, theirs])
        for (const place of places(diffPlans(first, side))) expect(end).toContain(place);
    }),
    RUNS,
  );
});

test('a change is taken back by itself, and what others changed since stays', () => {
  const [before, after] = [base, activities({ ...a, when: 'Dec -21' }, b, c)];
  const since = Plan.parse({ ...after, name: 'Sedan', activities: [...after.activities, planned('n')] });
  const undone = mergePlans(after, before, since);
  expect(undone.conflicts).toEqual([]);
  expect(undone.plan).toEqual({ ...since, activities: [...before.activities, since.activities[3]] });
});

test('taking back any change right after it was made gives the plan before it', () => {
  fc.assert(
    fc.property(somePlan(), someEdits(), (before, edit) => {
      const after = edit(before);
      expect(mergePlans(after, before, after)).toEqual({ plan: before, conflicts: [], faults: [] });
    }),
    RUNS,
  );
});
