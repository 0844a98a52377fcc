import { Plan } from '../../src/domain/plan';
import { diffPlans } from '../../src/domain/plan-diff';
import { mergePlans } from '../../src/domain/plan-merge';
import { samplePlan } from '../samples/sample';
import { withEverySetting } from '../support/every-setting';

/**
 * What a plan can say of a figure, a time or a survey beside the simplest, changed in a file and on a card at once: a
 * series, a baseline, parts of a target, targets that hold no longer, what comes again, what each committee does.
 */

const base = withEverySetting({ ...samplePlan(), dialogues: [] });

type Edit = (plan: Plan) => void;
const edited = (...edits: readonly Edit[]): Plan => {
  const plan = structuredClone(base);
  for (const edit of edits) edit(plan);
  return Plan.parse(plan);
};

const found = <T extends { readonly id: string }>(items: readonly T[], id: string): T => {
  const item = items.find((each) => each.id === id);
  if (!item) throw new Error(`the plan has no ${id}`);
  return item;
};
const indicator =
  (id: string, changes: (indicator: Plan['goals']['project'][number]['indicators'][number]) => object): Edit =>
  (plan) => {
    const own = found(
      plan.goals.project.flatMap(({ indicators }) => indicators),
      id,
    );
    Object.assign(own, changes(own));
  };
const activity =
  (id: string, changes: object): Edit =>
  (plan) =>
    void Object.assign(found(plan.activities, id), changes);
const survey =
  (changes: object): Edit =>
  (plan) =>
    void Object.assign(Object(plan.surveys[0]), changes);
const first = base.activities[0]?.id ?? '';

const OUTCOME = { value: 40, date: '2022-03-31', source: 'Enkät 3' };

/** What is changed, in one way and in another, and something else of the same thing. */
const CHANGES: readonly [what: string, one: Edit, otherwise: Edit, beside: Edit][] = [
  [
    'a series of outcomes',
    indicator('mellan', ({ outcomes }) => ({ outcomes: [...outcomes, OUTCOME] })),
    indicator('mellan', ({ outcomes }) => ({ outcomes: outcomes.slice(1) })),
    indicator('mellan', () => ({ name: 'Andel svar' })),
  ],
  [
    'a baseline',
    indicator('mellan', ({ baseline }) => ({ baseline: { ...baseline, value: 13 } })),
    indicator('mellan', ({ baseline }) => ({ baseline: { ...baseline, value: 14 } })),
    indicator('mellan', ({ outcomes }) => ({ outcomes: [...outcomes, OUTCOME] })),
  ],
  [
    'a target that holds no longer',
    indicator('mellan', ({ target }) => ({ target: { ...target, value: 32, earlier: [{ value: 30 }] } })),
    indicator('mellan', ({ target }) => ({ target: { ...target, value: 33, earlier: [{ value: 30 }] } })),
    indicator('mellan', () => ({ period: '2021' })),
  ],
  [
    'targets for each area and group',
    indicator('delar', ({ target }) => ({ target: { ...target, municipalities: [], perTargetGroup: 2 } })),
    indicator('delar', ({ target }) => ({ target: { ...target, targetGroups: [] } })),
    indicator('delar', () => ({ kind: 'in-depth' })),
  ],
  [
    'what is yes or no',
    indicator('klart', () => ({ outcome: { value: 1, date: '2022-02-28', source: 'Diariet' } })),
    indicator('klart', () => ({ outcome: { value: 0, date: '2022-02-28', source: 'Nämnden' } })),
    indicator('klart', () => ({ name: 'Rutinen är beslutad' })),
  ],
  [
    'a time that comes again',
    activity('mote', { when: 'Varannan månad t.o.m. december 2021' }),
    activity('mote', { when: 'Varje vecka t.o.m. december 2021' }),
    activity('mote', { title: 'Möte' }),
  ],
  [
    'what each committee does for itself',
    activity(first, { eachCommittee: false }),
    activity(first, { when: 'Dec -21' }),
    activity(first, { title: 'Målgrupper' }),
  ],
  ['a survey', survey({ share: 90, n: 40 }), survey({ share: 91, n: 41 }), survey({ name: 'Enkät i maj' })],
];

test.each(CHANGES)('%s: changed on one side stays, beside what the other changed', (_what, one, _other, beside) => {
  const { plan, conflicts, faults } = mergePlans(base, edited(one), edited(beside));
  expect({ conflicts, faults }).toEqual({ conflicts: [], faults: [] });
  expect(diffPlans(edited(one, beside), plan)).toEqual([]);
  expect(diffPlans(base, plan).length).toBeGreaterThan(1);
});

test.each(CHANGES)('%s: changed in two ways is asked about, and neither is lost', (what, one, other) => {
  const [mine, theirs] = [edited(one), edited(other)];
  const { conflicts } = mergePlans(base, mine, theirs);
  // Two fields of one activity are no dispute.
  if (what !== 'what each committee does for itself') expect(conflicts).not.toEqual([]);
  for (const [side, plan] of [
    ['mine', mine],
    ['theirs', theirs],
  ] as const)
    if (conflicts.length > 0) expect(diffPlans(mergePlans(base, mine, theirs, side).plan, plan)).toEqual([]);
});
