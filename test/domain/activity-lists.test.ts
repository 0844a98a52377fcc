import { isInState, lineOf, listActivities, responsibilities } from '../../src/domain/activity-lists';
import { planned, smallPlan } from '../support/small-plan';

const TODAY = '2021-05-10';
const plan = smallPlan({
  tasks: [
    { id: 't1', title: 'T1', phase: 'overall', roles: ['arbetsgrupp', 'projektledare'], lead: ['projektledare'] },
    { id: 't2', title: 'T2', phase: 'overall', roles: ['arbetsgrupp'] },
  ],
  activities: [
    planned('late', { when: 'April -21', tasks: ['t1'] }),
    planned('now', { when: 'Maj -21', tasks: ['t2'] }),
    planned('soon', { when: 'Juni -21', phase: 'implementation', tasks: ['t2'] }),
    planned('done', { when: 'Mars -21', state: 'done', tasks: ['t1'] }),
    planned('partly', { when: 'Mars -21', state: 'partly', phase: 'implementation', tasks: ['t2'] }),
    planned('dropped', { when: 'Mars -21', state: 'not-relevant' }),
  ],
});
const found = (id: string) => {
  const activity = plan.activities.find((each) => each.id === id);
  if (!activity) throw new Error(id);
  return activity;
};

test.each([
  [undefined, ['late', 'now', 'soon', 'done', 'partly', 'dropped']],
  ['overdue', ['late']],
  ['ongoing', ['now']],
  ['upcoming', ['soon']],
  ['due', []],
  ['done', ['done']],
  ['partly', ['partly']],
  ['remaining', ['late', 'now', 'soon', 'partly']],
] as const)('those asked for as %s', (state, ids) => {
  const { lines, ...counts } = listActivities(plan.activities, plan, TODAY, { state });
  expect(lines.map(({ activity }) => activity.id)).toEqual(ids);
  // How many there are is told of all, whatever was asked for.
  expect(counts).toEqual({ total: 6, done: 1, partly: 1, overdue: 1, remaining: 4, continuous: 0 });
});

test('of a phase, the counts are the phase’s', () => {
  const { lines, ...counts } = listActivities(plan.activities, plan, TODAY, { phase: 'implementation' });
  expect(lines.map(({ activity }) => activity.id)).toEqual(['soon', 'partly']);
  expect(counts).toEqual({ total: 2, done: 0, partly: 1, overdue: 0, remaining: 2, continuous: 0 });
});

test('a state of the report is not a state of the calendar', () => {
  expect(isInState(found('done'), 'done', TODAY)).toBe(true);
  expect(isInState(found('done'), 'partly', TODAY)).toBe(false);
  expect(isInState(found('partly'), 'done', TODAY)).toBe(false);
  expect(isInState(found('late'), 'done', TODAY)).toBe(false);
});

test('a line says where it stands and who has it, the lead first', () => {
  expect(lineOf(found('late'), plan, TODAY)).toMatchObject({
    overdue: true,
    ongoing: false,
    ends: '2021-04-30',
    responsible: [
      { role: 'projektledare', lead: true },
      { role: 'arbetsgrupp', lead: false },
    ],
  });
  expect(lineOf(found('now'), plan, TODAY)).toMatchObject({ overdue: false, ongoing: true, ends: '2021-05-31' });
});

test('who carries most comes first, with how many they lead; what has no task is the project leader’s', () => {
  // t1 on two and t2 on three activities: the working group has five; the project leader two, and the one without a
  // task.
  expect(responsibilities(plan)).toEqual([
    { role: 'arbetsgrupp', activities: 5, leads: 0 },
    { role: 'projektledare', activities: 3, leads: 3 },
  ]);
});

test('a line has the phases of the plan where those are its own, and none where they are the usual ones', () => {
  const phases = [{ id: 'samtal', name: 'Samtal', aliases: [] }];
  expect(lineOf(found('late'), { ...plan, phases }, TODAY).phases).toEqual(phases);
  expect(lineOf(found('late'), plan, TODAY)).not.toHaveProperty('phases');
});
