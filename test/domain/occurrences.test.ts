import { Activity, type ActivityReport, timingOf } from '../../src/domain/activities';
import { isInState, lineOf } from '../../src/domain/activity-lists';
import { activityNow, standingOf, workNamed, workOf } from '../../src/domain/occurrences';
import { planned, smallPlan } from '../support/small-plan';

/** Each time of an activity that recurs, with a state of its own. */

const START = '2027-01-01';
const report = (activity: string, state: ActivityReport['state']): [string, ActivityReport] => [
  activity,
  { activity, state, reportedAt: '2027-01-01T00:00:00Z', reportedBy: 'p-1' },
];
const now = (when: string, today: string, ...reports: [string, ActivityReport][]) =>
  activityNow(
    Activity.parse(planned('mote', { title: 'Möte', when })),
    { start: START, committees: [] },
    new Map(reports),
    today,
  );
const flags = (today: string, ...reports: [string, ActivityReport][]) => {
  const { due, ongoing, upcoming, overdue } = timingOf(now('varje kvartal 2027', today, ...reports), today);
  return Object.entries({ due, ongoing, upcoming, overdue }).flatMap(([name, is]) => (is ? [name] : []));
};
const FIRST = report('mote__2027-01-01', 'done');

test('is late from the day after one of its times, until that is reported', () => {
  expect(flags('2027-03-30')).toEqual(['due', 'ongoing', 'upcoming']);
  expect(flags('2027-03-31')).toEqual(['due', 'ongoing', 'upcoming']);
  expect(flags('2027-04-01')).toEqual(['due', 'ongoing', 'overdue']);
  expect(flags('2027-04-01', FIRST)).toEqual(['due', 'ongoing']);
  expect(flags('2027-04-20', FIRST)).toEqual(['ongoing']);
});

test('asks for the three latest that nobody has reported, the one that is now and the next', () => {
  const work = (today: string, ...reports: [string, ActivityReport][]) =>
    workOf(now('varje månad', today, ...reports), today).map(({ id, title }) => [id, title]);
  expect(work('2027-06-15')).toEqual([
    ['mote__2027-03-01', 'Möte (Mars -27)'],
    ['mote__2027-04-01', 'Möte (Apr -27)'],
    ['mote__2027-05-01', 'Möte (Maj -27)'],
    ['mote__2027-06-01', 'Möte (Juni -27)'],
    ['mote__2027-07-01', 'Möte (Juli -27)'],
  ]);
  // What has been reported makes place for the one before.
  expect(work('2027-06-15', report('mote__2027-05-01', 'partly')).map(([id]) => id)).toEqual([
    'mote__2027-02-01',
    'mote__2027-03-01',
    'mote__2027-04-01',
    'mote__2027-06-01',
    'mote__2027-07-01',
  ]);
  expect(work('2027-06-15', report('mote', 'not-relevant'))).toEqual([]);
});

test('tells how many are done and late, of how many, and the next', () => {
  const reports = [FIRST, report('mote__2027-04-01', 'not-relevant')];
  expect(standingOf(now('varje kvartal 2027', '2027-10-01', ...reports), '2027-10-01')).toEqual({
    unit: 'quarter',
    done: 1,
    late: 1,
    total: 4,
    next: 'Okt – Dec -27',
  });
  expect(standingOf(now('varje månad', '2027-01-15'), '2027-01-15')).toEqual({
    unit: 'month',
    done: 0,
    late: 0,
    next: 'Jan -27',
  });
});

test('is done when the last is reported, and partly where one was', () => {
  const all = ['01', '04', '07', '10'].map((month) => report(`mote__2027-${month}-01`, 'done'));
  const state = (...reports: [string, ActivityReport][]) => now('varje kvartal 2027', '2027-12-31', ...reports).state;
  expect(state(...all)).toBe('done');
  expect(state(...all.slice(1))).toBe('not-done');
  expect(state(...all.slice(1), report('mote__2027-01-01', 'partly'))).toBe('partly');
  // Without an end there is always one more.
  expect(now('varje kvartal', '2027-01-01', FIRST).state).toBe('not-done');
});

test('is one line of a list, late where one of its times is', () => {
  const activity = now('varje kvartal 2027', '2027-04-01');
  const plan = smallPlan({ start: START });
  expect(lineOf(activity, plan, '2027-04-01')).toMatchObject({ overdue: true, ends: '2027-03-31' });
  expect(isInState(activity, 'overdue', '2027-04-01')).toBe(true);
  expect(lineOf(now('Mars -27', '2027-04-01'), plan, '2027-04-01')).not.toHaveProperty('standing');
});

test('each time is found by its id, and no other day is one', () => {
  const plan = smallPlan({ start: START, activities: [planned('mote', { title: 'Möte', when: 'varje månad' })] });
  expect(workNamed(plan, 'mote__2027-03-01')).toMatchObject({ id: 'mote__2027-03-01', title: 'Möte (Mars -27)' });
  expect(workNamed(plan, 'mote')).toMatchObject({ id: 'mote', title: 'Möte' });
  for (const ref of ['mote__2027-03-02', 'mote__2026-12-01', 'mote__', 'annat__2027-03-01', 'mote__nej'])
    expect(workNamed(plan, ref)).toBeUndefined();
});
