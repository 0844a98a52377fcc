import { MedskapaError } from '../../src/domain/errors';
import { factsOf } from '../../src/domain/fact-set';
import { Plan } from '../../src/domain/plan';
import { changePlan, undoVersion } from '../../src/planning/change-plan';
import { someContent } from '../support/dialogues';
import { MemoryPlans } from '../support/memory-plans';
import { planned, smallPlan } from '../support/small-plan';

/** A change of the plan by a card, what others change meanwhile, and taking it back. */

const indicator = { id: 'antal', name: 'Antal', period: '2021', measure: 'dialogues', target: { value: 18 } };
const first = smallPlan({
  goals: { project: [{ number: 1, title: 'Bredd', text: 'En bredd', indicators: [indicator] }] },
  activities: [planned('a', { when: 'Mars -21' }), planned('b')],
  methods: [
    { id: 'gruppdiskussioner', name: 'Gruppdiskussioner' },
    { id: 'vr', name: 'VR' },
  ],
  lessons: [{ id: 'l', text: 'Bjud på fika.' }],
});

let ids = 0;
let hour = 0;
const surroundings = {
  now: () => new Date(Date.UTC(2021, 8, 1, hour++)),
  newId: () => `id-${++ids}`,
};
let plans: MemoryPlans;
beforeEach(async () => {
  hour = 0;
  plans = new MemoryPlans(factsOf([someContent({ municipality: 'laholm', methods: ['vr'], targetGroups: ['unga'] })]));
  await plans.putVersion(first, [], { token: 't', at: '2021-08-01', by: 'p-0', how: 'import', months: 12 });
});

type Change = (plan: Plan) => Plan;
const change = (apply: Change, madeFrom?: number, by = 'p-1') =>
  changePlan(apply, { project: first.id, by, madeFrom }, { plans }, surroundings);
const undo = (version: number) => undoVersion(version, { project: first.id, by: 'p-2' }, { plans }, surroundings);
const activity =
  (id: string, changes: object): Change =>
  (plan) =>
    Plan.parse({
      ...plan,
      activities: plan.activities.map((each) => (each.id === id ? { ...each, ...changes } : each)),
    });
const now = async () => (await plans.snapshot())?.plan ?? first;
const when = async (id: string) => (await now()).activities.find((each) => each.id === id)?.when;

test('a change is a version, with who made it and what it changed', async () => {
  const done = await change(activity('a', { when: 'Dec -21' }));
  expect(done).toMatchObject({ outcome: 'changed', version: 2, changes: [{ field: 'when', after: 'Dec -21' }] });
  expect((await plans.versions())[0]).toEqual({
    number: 2,
    at: '2021-09-01T00:00:00.000Z',
    by: 'p-1',
    how: 'card',
    months: 12,
  });
  expect(plans.audit).toEqual([
    expect.objectContaining({
      who: 'p-1',
      what: 'change-plan',
      subject: 'plan-version-2',
      after: {
        how: 'card',
        changes: [
          { kind: 'changed', section: 'activities', item: 'a', field: 'when', before: 'Mars -21', after: 'Dec -21' },
        ],
      },
    }),
  ]);
});

test('the audit tells of words that they changed, and not what they say', async () => {
  const outcome = 'Vi mötte många.';
  await change(activity('a', { outcome }));
  await change((plan) => ({
    ...plan,
    lessons: [
      { id: 'l', text: 'Bjud på fika, alltid.' },
      { id: 'm', text: 'Börja i tid.' },
    ],
  }));
  await change((plan) => ({ ...plan, purpose: ['x'.repeat(300)] }));
  const text = JSON.stringify(plans.audit);
  for (const word of ['många', 'fika', 'i tid', 'xxx']) expect(text).not.toContain(word);
  expect(plans.audit.map(({ after }) => after?.changes)).toEqual([
    [{ kind: 'added', section: 'activities', item: 'a', field: 'outcome' }],
    [
      { kind: 'changed', section: 'lessons', item: 'l', field: 'text' },
      { kind: 'added', section: 'lessons', item: 'm' },
    ],
    [{ kind: 'changed', section: 'purpose', before: [] }],
  ]);
});

test('a changed target has an entry of its own', async () => {
  await change((plan) => {
    const [goal] = plan.goals.project;
    const project = goal ? [{ ...goal, indicators: [{ ...indicator, notes: [], target: { value: 20 } }] }] : [];
    return Plan.parse({ ...plan, goals: { ...plan.goals, project } });
  });
  expect(plans.audit.map(({ what, subject }) => [what, subject])).toEqual([
    ['change-plan', 'plan-version-2'],
    ['change-target', 'antal'],
  ]);
});

test('hundreds of differences are told in several entries', async () => {
  await change((plan) => Plan.parse({ ...plan, activities: Array.from({ length: 201 }, (_, n) => planned(`n-${n}`)) }));
  const lengths = plans.audit.map(({ after }) => (Array.isArray(after?.changes) ? after.changes.length : undefined));
  expect(lengths).toEqual([200, 3]);
});

test('what makes no difference writes no version', async () => {
  expect(await change((plan) => plan)).toMatchObject({ outcome: 'unchanged', version: 1 });
  expect(await plans.versions()).toHaveLength(1);
});

test('what no plan can hold is told, and nothing is written', async () => {
  const done = await change(activity('a', { tasks: ['ingen'] }));
  expect(done).toMatchObject({ outcome: 'faults', faults: [{ path: ['activities', 0, 'tasks', 0] }] });
  expect(await change((plan) => ({ ...plan, methods: [] }))).toMatchObject({
    outcome: 'faults',
    faults: [{ path: ['methods'] }],
  });
  expect(await plans.versions()).toHaveLength(1);
});

test('what dialogues are stored under is not dropped, and may be closed or renamed', async () => {
  const methods =
    (...all: object[]): Change =>
    (plan) =>
      Plan.parse({ ...plan, methods: all });
  const [group] = first.methods as [object];
  expect(await change(methods(group))).toEqual({
    outcome: 'hides',
    hidden: [{ section: 'methods', id: 'vr', name: 'VR', dialogues: 1 }],
  });
  expect(await change(methods(group, { id: 'vr', name: 'Glasögon', closed: true }))).toMatchObject({
    outcome: 'changed',
  });
});

test('a change made on an older version is put together with what came since', async () => {
  await change(activity('a', { when: 'Dec -21' }));
  expect(await change(activity('b', { when: 'Nov -21' }), 1)).toMatchObject({ outcome: 'changed', version: 3 });
  expect([await when('a'), await when('b')]).toEqual(['Dec -21', 'Nov -21']);
  expect((await plans.versions())[0]).toMatchObject({ madeFrom: 1 });
});

test('two who change the same thing are both told, and what the first said stays', async () => {
  await change(activity('a', { when: 'Dec -21' }), 1);
  expect(await change(activity('a', { when: 'Nov -21' }), 1, 'p-3')).toEqual({
    outcome: 'conflict',
    version: 2,
    conflicts: [
      {
        section: 'activities',
        item: { id: 'a', name: 'a' },
        field: 'when',
        base: 'Mars -21',
        mine: 'Nov -21',
        theirs: 'Dec -21',
      },
    ],
  });
  expect(await when('a')).toBe('Dec -21');
});

/** A store where another change comes in just before some writes. */
function overtakenBy(...others: Change[]): MemoryPlans {
  const inner = plans.putVersion.bind(plans);
  const put: typeof inner = async (plan, audit, version) => {
    const other = others.shift();
    if (other) await inner(other(await now()), [], { token: 'o', at: '2021-09-02', by: 'p-9', how: 'card' });
    return inner(plan, audit, version);
  };
  return Object.assign(plans, { putVersion: put });
}

test('another change that comes in between is kept, whichever thing it is of', async () => {
  overtakenBy(activity('b', { title: 'B' }), activity('a', { title: 'A' }));
  expect(await change(activity('a', { when: 'Dec -21' }))).toMatchObject({ outcome: 'changed', version: 4 });
  expect((await now()).activities).toMatchObject([{ title: 'A', when: 'Dec -21' }, { title: 'B' }]);
});

test('another change of the same thing that comes in between is told', async () => {
  overtakenBy(activity('a', { when: 'Nov -21' }));
  expect(await change(activity('a', { when: 'Dec -21' }))).toMatchObject({ outcome: 'conflict', version: 2 });
});

test('whoever is overtaken again and again is told so', async () => {
  overtakenBy(
    ...Array.from(
      { length: 9 },
      (_, n): Change =>
        (plan) => ({ ...plan, name: `Namn ${n}` }),
    ),
  );
  await expect(change(activity('a', { when: 'Dec -21' }))).rejects.toMatchObject({ code: 'overtaken' });
});

test('what the change itself refuses is passed on', async () => {
  const refuse = () =>
    change(() => {
      throw new MedskapaError('activity-unknown', 'gone');
    });
  await expect(refuse()).rejects.toMatchObject({ code: 'activity-unknown' });
});

test('a change is taken back and what came since stays, and it can be had again', async () => {
  await change(activity('a', { when: 'Dec -21' }));
  await change(activity('b', { title: 'B' }));
  expect(await undo(2)).toMatchObject({
    outcome: 'changed',
    version: 4,
    changes: [{ field: 'when', after: 'Mars -21' }],
  });
  expect((await now()).activities).toMatchObject([{ when: 'Mars -21' }, { title: 'B' }]);
  expect((await plans.versions())[0]).toMatchObject({ how: 'undo', undoes: 2, by: 'p-2' });
  expect(await undo(2)).toMatchObject({ outcome: 'unchanged' });
  expect(await undo(4)).toMatchObject({ outcome: 'changed', version: 5 });
  expect(await when('a')).toBe('Dec -21');
});

test('what was changed further cannot be taken back without being asked about', async () => {
  await change(activity('a', { when: 'Dec -21' }));
  await change(activity('a', { when: 'Nov -21' }));
  expect(await undo(2)).toMatchObject({ outcome: 'conflict', conflicts: [{ mine: 'Mars -21', theirs: 'Nov -21' }] });
});

test('the first version, one that is not kept and one that never was cannot be taken back', async () => {
  await change(activity('a', { when: 'Dec -21' }));
  for (const version of [0, 1, 3]) expect(await undo(version)).toEqual({ outcome: 'not-kept' });
  await plans.removeVersions('2021-09-01');
  expect(await undo(2)).toEqual({ outcome: 'not-kept' });
  expect(await change(activity('a', { when: 'Dec -21' }), 1)).toEqual({ outcome: 'not-kept' });
});

test('what was moved by --start goes back with the import that moved it', async () => {
  await plans.putVersion({ ...first, name: 'Två' }, [], {
    token: 'u',
    at: '2021-08-02',
    by: 'p-0',
    how: 'import',
    months: 24,
  });
  await undo(2);
  expect((await plans.versions())[0]).toMatchObject({ months: 12 });
});

test('without a plan there is nothing to change', async () => {
  plans = new MemoryPlans();
  expect(await change((plan) => plan)).toEqual({ outcome: 'no-plan' });
});
