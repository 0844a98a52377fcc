import { Activity, type ActivityState, comesUpContinuously, timingOf, withReport } from '../../src/domain/activities';
import { planned } from '../support/small-plan';

/** Where an activity stands, on the days on either side of each border (domain rule "Time of an activity"). */

const at = (when: string, today: string, state: ActivityState = 'not-done') => {
  const { due, ongoing, upcoming, overdue, remaining } = timingOf(Activity.parse(planned('a', { when, state })), today);
  const flags = { due, ongoing, upcoming, overdue, remaining };
  return Object.entries(flags).flatMap(([name, is]) => (is ? [name] : []));
};

// April 2021 begins on a Thursday, so its first week is that of Monday 29 March; May ends on a Monday.
test.each([
  ['31 days before it starts', '2021-03-01', []],
  ['30 days before it starts', '2021-03-02', ['upcoming']],
  ['the Sunday before the week in which it starts', '2021-03-28', ['upcoming']],
  ['the Monday of the week in which it starts', '2021-03-29', ['due', 'upcoming']],
  ['the day before it starts', '2021-03-31', ['due', 'upcoming']],
  ['its first day', '2021-04-01', ['due', 'ongoing']],
  ['the Sunday of the week in which it started', '2021-04-04', ['due', 'ongoing']],
  ['the Monday after', '2021-04-05', ['ongoing']],
  ['the Sunday before the week in which it ends', '2021-05-30', ['ongoing']],
  ['its last day', '2021-05-31', ['due', 'ongoing']],
  ['the day after its last', '2021-06-01', ['due', 'overdue']],
  ['the Sunday of the week in which it ended', '2021-06-06', ['due', 'overdue']],
  ['the Monday after that', '2021-06-07', ['overdue']],
])('from April to May: %s', (_when, today, flags) => {
  expect(at('April – Maj -21', today)).toEqual([...flags, 'remaining']);
});

// Each with the day before its last, its last and the day after: late from the day after, and not before.
test.each([
  ['31 december 2026', '2026-12-30', '2026-12-31', '2027-01-01'],
  ['2027-03-14', '2027-03-13', '2027-03-14', '2027-03-15'],
  ['28 dec 2026 – 3 jan 2027', '2027-01-02', '2027-01-03', '2027-01-04'],
  ['29 feb 2028', '2028-02-28', '2028-02-29', '2028-03-01'],
  ['v. 12 2027', '2027-03-27', '2027-03-28', '2027-03-29'],
  // 2026 has 53 weeks, and the last one ends on Sunday 3 January.
  ['v. 53 2026', '2027-01-02', '2027-01-03', '2027-01-04'],
  ['v. 52 2026 – v. 1 2027', '2027-01-09', '2027-01-10', '2027-01-11'],
  ['kvartal 4 2026', '2026-12-30', '2026-12-31', '2027-01-01'],
  ['våren 2027', '2027-06-29', '2027-06-30', '2027-07-01'],
  ['hösten 2026', '2026-12-30', '2026-12-31', '2027-01-01'],
  ['första halvåret 2027', '2027-06-29', '2027-06-30', '2027-07-01'],
  ['andra halvåret 2026', '2026-12-30', '2026-12-31', '2027-01-01'],
])('%s is late from the day after it', (when, before, last, after) => {
  const isLate = [before, last, after].map((today) => at(when, today).includes('overdue'));
  expect(isLate).toEqual([false, false, true]);
  expect(at(when, last)).toContain('due');
  expect(at(when, last)).toContain('ongoing');
  expect(at(when, after)).not.toContain('ongoing');
});

test('a day is due in its ISO week, over New Year too', () => {
  const dueOn = (when: string, days: string[]) => days.filter((today) => at(when, today).includes('due'));
  // 1 January 2027 is the Friday of week 53 of 2026, from 28 December to 3 January.
  expect(dueOn('1 januari 2027', ['2026-12-27', '2026-12-28', '2027-01-03', '2027-01-04'])).toEqual([
    '2026-12-28',
    '2027-01-03',
  ]);
});

test.each<[ActivityState, string[], string[], string[]]>([
  ['not-done', ['upcoming', 'remaining'], ['due', 'ongoing', 'remaining'], ['overdue', 'remaining']],
  ['partly', ['upcoming', 'remaining'], ['due', 'ongoing', 'remaining'], ['remaining']],
  ['done', [], [], []],
  ['not-relevant', [], [], []],
])('what is %s, before it starts, on its last day and a month later', (state, before, last, after) => {
  expect(at('April – Maj -21', '2021-03-15', state)).toEqual(before);
  expect(at('April – Maj -21', '2021-05-31', state)).toEqual(last);
  expect(at('April – Maj -21', '2021-07-01', state)).toEqual(after);
});

test('with two windows it is late after the last of them only, whichever is written first', () => {
  for (const when of ['Okt -20 & Sep -21', 'Sep -21 & Okt -20']) {
    expect(at(when, '2020-12-01')).toEqual(['remaining']);
    expect(at(when, '2021-09-15')).toEqual(['ongoing', 'remaining']);
    expect(at(when, '2021-10-11')).toEqual(['overdue', 'remaining']);
    expect(timingOf(Activity.parse(planned('a', { when })), '2021-01-01').ends).toBe('2021-09-30');
  }
});

test('what is continuous is ongoing while it is not done, and never late', () => {
  expect(at('Löpande', '2030-01-01')).toEqual(['ongoing', 'remaining']);
  expect(at('Löpande', '2030-01-01', 'done')).toEqual([]);
  expect(at('', '2030-01-01')).toEqual(['remaining']);
});

test('what is continuous comes up in the week whose Monday is the 1st to the 7th', () => {
  const comesUp = (when: string, week: string, state: ActivityState = 'not-done') =>
    comesUpContinuously(timingOf(Activity.parse(planned('a', { when, state })), '2021-01-01'), week);
  // Mondays: 30 August, 6 September, 13 September; 1 November.
  expect(['2021-W35', '2021-W36', '2021-W37', '2021-W44'].map((week) => comesUp('Löpande', week))).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect(comesUp('Löpande', '2021-W36', 'done')).toBe(false);
  expect(comesUp('Löpande', '2021-W36', 'partly')).toBe(true);
  expect(comesUp('September -21', '2021-W36')).toBe(false);
  expect(comesUp('', '2021-W36')).toBe(false);
});

test('a report stands over the plan, and its words only where it has some', () => {
  const activity = Activity.parse(planned('a', { outcome: 'Planens ord.' }));
  const report = { activity: 'a', state: 'partly', reportedAt: '2021-02-01T00:00:00Z', reportedBy: 'p-1' } as const;
  expect(withReport(activity, undefined)).toBe(activity);
  expect(withReport(activity, report)).toEqual({ ...activity, state: 'partly' });
  expect(withReport(activity, { ...report, outcome: 'Nya ord.' })).toMatchObject({ outcome: 'Nya ord.', title: 'a' });
});
