import { firstBaseline, reminderInstant, weekDue } from '../../src/remind/reminder-schedule';
import { isSwedishHoliday } from '../../src/time/holidays';

describe('when a week’s reminders go out', () => {
  test.each([
    ['2021-W36', '2021-09-06T06:00:00.000Z', 'an ordinary Monday in summer time'],
    ['2021-W45', '2021-11-08T07:00:00.000Z', 'an ordinary Monday in winter time'],
    ['2022-W13', '2022-03-28T06:00:00.000Z', 'the Monday after clocks went forward'],
    ['2022-W44', '2022-10-31T07:00:00.000Z', 'the Monday after clocks went back'],
    ['2022-W16', '2022-04-19T06:00:00.000Z', 'Easter Monday: Tuesday instead'],
    ['2022-W23', '2022-06-07T06:00:00.000Z', 'the National Day on a Monday: Tuesday instead'],
    ['2022-W52', '2022-12-27T07:00:00.000Z', 'Boxing Day on a Monday: Tuesday instead'],
    ['2021-W25', '2021-06-21T06:00:00.000Z', 'Midsummer week: its Monday is an ordinary one'],
    ['2020-W53', '2020-12-28T07:00:00.000Z', 'a 53rd week'],
    ['2029-W01', '2029-01-02T07:00:00.000Z', 'New Year’s Day on a Monday: Tuesday instead'],
    ['2018-W52', '2018-12-27T07:00:00.000Z', 'Christmas Eve on a Monday: Thursday, after three days off'],
  ])('%s: %s (%s)', (week, instant) => {
    expect(reminderInstant(week, isSwedishHoliday).toISOString()).toBe(instant);
  });
});

describe('whether reminders are due', () => {
  const due = (now: string, lastRun: string | undefined): string | undefined =>
    weekDue(new Date(now), lastRun, isSwedishHoliday);

  test.each([
    ['2021-09-06T05:59:59Z', '2021-W35', undefined, 'not before eight on Monday'],
    ['2021-09-06T06:00:00Z', '2021-W35', '2021-W36', 'at eight on Monday'],
    ['2021-09-08T12:00:00Z', '2021-W35', '2021-W36', 'a server that was down on Monday catches up'],
    ['2021-09-08T12:00:00Z', '2021-W20', '2021-W36', 'many missed weeks are caught up once, with this one'],
    ['2021-09-08T12:00:00Z', '2021-W36', undefined, 'not twice in a week'],
    ['2021-09-08T12:00:00Z', undefined, undefined, 'a fresh store has missed none'],
    ['2021-08-30T12:00:00Z', '2021-W36', '2021-W35', 'a clock that jumped back asks again; the ledger has who got it'],
    ['2021-09-08T12:00:00Z', '2022-W10', '2021-W36', 'nor does a run by a clock that was ahead silence this week'],
    ['2021-09-05T22:30:00Z', '2021-W36', undefined, 'Monday in Sweden, Sunday in UTC, but already run'],
  ])('%s, last run %s → %s (%s)', (now, lastRun, week, _why) => {
    expect(due(now, lastRun)).toBe(week);
  });

  test.each([
    ['2021-09-06T05:59:59Z', '2021-W35', 'before this week’s hour the next run is this week’s'],
    ['2021-09-06T06:00:00Z', '2021-W36', 'after it the next run is next week’s'],
    ['2021-01-04T05:00:00Z', '2020-W53', 'over a year-end'],
  ])('a fresh store at %s begins after %s (%s)', (now, baseline) => {
    expect(firstBaseline(new Date(now), isSwedishHoliday)).toBe(baseline);
  });
});
