import { factsOf } from '../../src/domain/fact-set';
import type { Role } from '../../src/domain/roles';
import { paceFrom } from '../../src/remind/pace-reminders';
import {
  findUncovered,
  hasSomething,
  type PlanningGround,
  planReminders,
  weekOf,
} from '../../src/remind/plan-reminders';
import { someContent } from '../support/dialogues';
import { planned, smallPlan } from '../support/small-plan';

/** The days on which a week's card begins to tell something else. */

const ME = 'me@example.se';
const plan = smallPlan({
  tasks: [{ id: 't', title: 'T', phase: 'overall', roles: ['arbetsgrupp'], lead: ['projektgrupp'] }],
  activities: [planned('a', { when: 'April -21', tasks: ['t'] })],
  goals: {
    project: [
      {
        number: 1,
        title: 'T',
        text: 'T',
        indicators: [{ id: 'i', name: 'I', measure: 'dialogues', period: '2021-03..2021-10' }],
      },
    ],
  },
});
const ground = (today: string, changes: Partial<PlanningGround> = {}): PlanningGround => ({
  plan,
  reports: [],
  snoozes: [],
  handovers: [],
  today,
  ...changes,
});
const items = (roles: readonly Role[], today: string, changes: Partial<PlanningGround> = {}) =>
  weekOf(roles, ME, ground(today, changes)).items.map(({ why, lead, weeksLate }) => `${why} ${lead} ${weeksLate}`);
const gaveAway = { handovers: [{ activity: 'a', from: ME, to: 'x', at: '2021-05-01T00:00:00Z' }] };

// April ends on Friday the 30th.
test.each<[readonly Role[], string, Partial<PlanningGround>, string[]]>([
  [['arbetsgrupp'], '2021-04-30', {}, ['due false 0']],
  [['arbetsgrupp'], '2021-05-01', {}, ['overdue false 0']],
  [['arbetsgrupp'], '2021-05-06', {}, ['overdue false 0']],
  [['arbetsgrupp'], '2021-05-07', {}, ['overdue false 1']],
  [['arbetsgrupp'], '2021-05-14', {}, ['overdue false 2']],
  [['projektgrupp'], '2021-05-14', {}, ['overdue true 2']],
  [['nämndsekreterare'], '2021-05-14', {}, []],
  // The lead who has handed it over is told after 14 days, another never.
  [['projektgrupp'], '2021-05-13', gaveAway, []],
  [['projektgrupp'], '2021-05-14', gaveAway, ['escalated true 2']],
  [['arbetsgrupp'], '2021-06-14', gaveAway, []],
  // The project leader, who has not got it, after 28.
  [['projektledare'], '2021-05-27', {}, []],
  [['projektledare'], '2021-05-28', {}, ['escalated false 4']],
  // What they have put off is not told, until the day.
  [['arbetsgrupp'], '2021-05-14', { snoozes: [{ activity: 'a', who: ME, until: '2021-05-15' }] }, []],
  [['arbetsgrupp'], '2021-05-14', { snoozes: [{ activity: 'a', who: ME, until: '2021-05-14' }] }, ['overdue false 2']],
  [['arbetsgrupp'], '2021-05-14', { snoozes: [{ activity: 'b', who: ME, until: '2021-09-01' }] }, ['overdue false 2']],
])('%j on %s with %j', (roles, today, changes, expected) => {
  expect(items(roles, today, changes)).toEqual(expected);
});

test.each([
  ['2021-04-30T23:59:59Z', []],
  ['2021-05-01T00:00:00Z', []],
  ['2021-05-01T00:00:01Z', ['overdue false 1']],
])('what was handed back at %s is one’s own again, where that came later', (at, expected) => {
  const handovers = [...gaveAway.handovers, { activity: 'a', from: 'x', to: ME, at }];
  expect(items(['arbetsgrupp'], '2021-05-10', { handovers })).toEqual(expected);
});

test('what begins is told 30 days before, to those who have it, until the week in which it is due', () => {
  const starting = (today: string, roles: readonly Role[] = ['arbetsgrupp'], changes: Partial<PlanningGround> = {}) =>
    weekOf(roles, ME, ground(today, changes)).starting.length;
  // The week of 1 April begins on Monday 29 March.
  expect(['2021-03-01', '2021-03-02', '2021-03-28', '2021-03-29'].map((day) => starting(day))).toEqual([0, 1, 1, 0]);
  expect(starting('2021-03-10', ['projektledare'])).toBe(0);
  expect(starting('2021-03-10', ['arbetsgrupp'], gaveAway)).toBe(0);
});

test('late comes first, then due, continuous, unreported', () => {
  const reported = { state: 'partly', reportedAt: '2021-08-01T00:00:00Z', reportedBy: 'p' } as const;
  const several = smallPlan({
    activities: [
      planned('unreported', { when: 'Maj -21' }),
      planned('continuous', { when: 'Löpande' }),
      planned('due', { when: 'Nov -21' }),
      planned('late', { when: 'Maj -21' }),
      planned('untimed'),
      planned('dropped', { state: 'not-relevant' }),
    ],
  });
  const week = (today: string) =>
    weekOf(['projektledare'], ME, ground(today, { plan: several, reports: [{ activity: 'unreported', ...reported }] }));
  expect(week('2021-11-01').items.map(({ why, activity, seen }) => [why, activity, seen])).toEqual([
    ['overdue', 'late', ''],
    ['due', 'due', ''],
    ['continuous', 'continuous', ''],
    ['unreported', 'unreported', reported.reportedAt],
  ]);
  // One has no time and is to be done: told in the first week of a month.
  expect([week('2021-11-01').unscheduled, week('2021-11-08').unscheduled]).toEqual([1, 0]);
});

test.each([
  ['2021-09-15', '2021-09-01', false],
  ['2021-09-16', '2021-09-01', true],
  ['2021-10-31', '2021-09-01', true],
  ['2021-11-01', '2021-09-01', false],
])('on %s those who report are asked for dialogues, the last on %s: %s', (today, date, is) => {
  const facts = factsOf([someContent({ date })]);
  expect(weekOf(['arbetsgrupp'], ME, ground(today, { facts })).askedFor).toEqual(is ? { latest: date } : undefined);
});

test('before dialogues are to be held nobody is asked for them', () => {
  expect(weekOf(['arbetsgrupp'], ME, ground('2021-02-28')).askedFor).toBeUndefined();
  expect(weekOf(['arbetsgrupp'], ME, ground('2021-03-01')).askedFor).toEqual({ latest: undefined });
});

test.each<[string, object, readonly Role[], boolean]>([
  ['nothing', {}, ['projektledare'], false],
  ['one thing', { items: [{}] }, ['arbetsgrupp'], true],
  ['one thing, for a guest', { items: [{}] }, [], false],
  ['something that begins', { starting: [{}] }, ['projektledare'], false],
  ['one without a time', { unscheduled: 1 }, ['projektledare'], true],
  ['feedback that is open', { feedback: { isOpen: true } }, ['projektledare'], true],
  ['feedback that is open, for others', { feedback: { isOpen: true } }, ['projektgrupp'], false],
  ['feedback that is not', { feedback: { isOpen: false } }, ['projektledare'], false],
  ['a question about dialogues', { askedFor: {} }, ['projektledare'], false],
])('a week with %s', (_what, changes, roles, is) => {
  const week = { week: '2021-W36', items: [], starting: [], unscheduled: 0, ...changes };
  expect(hasSomething(week as never, roles)).toBe(is);
});

test('what nobody who gets a card has is found, and whether somebody leads', () => {
  const person = (roles: Role[]) => ({ upn: ME, name: 'Me', roles, committees: [] });
  const found = (...people: Role[][]) => {
    const finder = findUncovered(ground('2021-05-10'));
    for (const roles of people) finder.add(person(roles));
    return finder.result();
  };
  expect(found()).toEqual({ uncovered: ['a'], leaderless: true });
  expect(found(['arbetsgrupp'])).toEqual({ uncovered: [], leaderless: true });
  expect(found(['projektledare'])).toEqual({ uncovered: ['a'], leaderless: false });
  expect(found([])).toEqual({ uncovered: ['a'], leaderless: true });
  const cards = planReminders([person(['projektledare'])], ground('2021-05-10'));
  // Nobody else will be told, so the project leader is at once.
  expect(cards.map(({ week }) => week.items.map(({ why }) => why))).toEqual([['escalated']]);
});

describe('the pace', () => {
  const START = 1_000_000;

  test('messages for one moment are as far apart as the tenant needs, and what is earlier goes at once', () => {
    const pace = paceFrom(START, 4);
    expect(['a', 'b', 'c'].map((to) => pace.next(to, START - 5_000))).toEqual([START, START + 250, START + 500]);
    expect(pace.next('d', START)).toBe(START + 750);
    expect(pace.next('e', START + 1)).toBe(START + 1);
  });

  test('the eighth to one conversation waits for a second to pass, the 61st for thirty', () => {
    const pace = paceFrom(START, 1_000_000);
    const times = Array.from({ length: 61 }, () => Math.floor(pace.next('a', START)) - START);
    expect([times[6], times[7], times[13], times[14]]).toEqual([0, 1_000, 1_000, 2_000]);
    expect([times[59], times[60]]).toEqual([8_000, 30_000]);
  });
});
