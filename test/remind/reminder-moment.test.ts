import type { ReminderSettings } from '../../src/domain/reminder-settings';
import { afterQuiet, momentOf } from '../../src/remind/reminder-moment';
import { reminderInstant } from '../../src/remind/reminder-schedule';
import { isSwedishHoliday } from '../../src/time/holidays';

/** Exact instants: the two nights in which the clocks change, the turn of the year, holidays, Midsummer. */

const moment = (run: Date, settings?: ReminderSettings): string => {
  const found = momentOf(run, settings, isSwedishHoliday);
  return found instanceof Date ? found.toISOString() : found;
};
const at = (week: string, settings?: ReminderSettings): string =>
  moment(reminderInstant(week, isSwedishHoliday), settings);

describe('when somebody gets the card of a week', () => {
  test.each<[string, ReminderSettings | undefined, string, string]>([
    ['2021-W36', undefined, '2021-09-06T06:00:00.000Z', 'as everyone, in summer time'],
    ['2021-W45', undefined, '2021-11-08T07:00:00.000Z', 'as everyone, in winter time'],
    ['2022-W12', { day: 5, hour: 16 }, '2022-03-25T15:00:00.000Z', 'the Friday before clocks go forward'],
    ['2022-W13', { day: 1, hour: 9 }, '2022-03-28T07:00:00.000Z', 'the Monday after'],
    ['2022-W43', { day: 5, hour: 16 }, '2022-10-28T14:00:00.000Z', 'the Friday before clocks go back'],
    ['2022-W44', { day: 1, hour: 9 }, '2022-10-31T08:00:00.000Z', 'the Monday after'],
    ['2020-W52', { day: 5, hour: 9 }, '2020-12-23T08:00:00.000Z', 'Christmas Day on a Friday: the Wednesday before'],
    ['2020-W53', { day: 4, hour: 9 }, '2020-12-30T08:00:00.000Z', 'New Year’s Eve and Day: the Wednesday before'],
    ['2021-W01', { day: 3, hour: 9 }, '2021-01-07T08:00:00.000Z', 'Epiphany on a Wednesday: the Thursday after'],
    ['2022-W16', { day: 1, hour: 10 }, '2022-04-19T08:00:00.000Z', 'Easter Monday: the Tuesday'],
    ['2022-W23', undefined, '2022-06-07T06:00:00.000Z', 'the National Day on a Monday: the Tuesday, as everyone'],
    ['2021-W25', { day: 5, hour: 9 }, '2021-06-24T07:00:00.000Z', 'Midsummer Eve on a Friday: the Thursday before'],
    ['2021-W25', { day: 4, hour: 17 }, '2021-06-24T15:00:00.000Z', 'the day before Midsummer Eve'],
    ['2021-W36', { hour: 13 }, '2021-09-06T11:00:00.000Z', 'an hour of one’s own on the first working day'],
    ['2021-W36', { pausedUntil: '2021-09-09' }, '2021-09-09T06:00:00.000Z', 'paused until the Thursday'],
    [
      '2021-W36',
      { day: 2, hour: 9, pausedUntil: '2021-09-09' },
      '2021-09-09T07:00:00.000Z',
      'the same, at one’s own hour',
    ],
    [
      '2021-W36',
      { day: 5, hour: 9, pausedUntil: '2021-09-09' },
      '2021-09-10T07:00:00.000Z',
      'a pause that ends before one’s own day',
    ],
    ['2021-W36', { pausedUntil: '2021-09-13' }, 'paused', 'paused for the whole week'],
    ['2021-W36', { pausedUntil: '2021-09-10' }, '2021-09-10T06:00:00.000Z', 'a pause that ends on the Friday'],
    ['2021-W36', { pausedUntil: '2021-09-11' }, 'no-working-day', 'a pause that ends on the Saturday'],
    ['2021-W01', { pausedUntil: '2021-01-06' }, '2021-01-07T07:00:00.000Z', 'a pause that ends on Epiphany'],
    ['2021-W25', { pausedUntil: '2021-06-25' }, 'no-working-day', 'a pause that ends on Midsummer Eve, a Friday'],
    [
      '2021-W36',
      { pausedFrom: '2021-09-07', pausedUntil: '2021-09-20' },
      '2021-09-06T06:00:00.000Z',
      'a pause that begins on the Tuesday',
    ],
    ['2021-W36', { pausedFrom: '2021-09-06', pausedUntil: '2021-09-20' }, 'paused', 'a pause that begins that day'],
    [
      '2021-W36',
      { day: 3, hour: 9, pausedFrom: '2021-09-07', pausedUntil: '2021-09-10' },
      '2021-09-10T07:00:00.000Z',
      'a pause over one’s own day',
    ],
    ['2021-W36', { hour: 8, quietTo: 10 }, '2021-09-06T08:00:00.000Z', 'quiet hours of one’s own until ten'],
  ])('%s %j: %s (%s)', (week, settings, instant) => {
    expect(at(week, settings)).toBe(instant);
  });

  test('a run in the middle of the week waits for nobody’s day that has been', () => {
    const wednesday = new Date('2021-09-08T12:00:00Z');
    expect(moment(wednesday)).toBe('2021-09-08T12:00:00.000Z');
    expect(moment(wednesday, { day: 1, hour: 9 })).toBe('2021-09-08T12:00:00.000Z');
    expect(moment(wednesday, { day: 4, hour: 9 })).toBe('2021-09-09T07:00:00.000Z');
  });

  test.each([
    ['2021-09-10T16:59:59Z', '2021-09-10T16:59:59.000Z', 'the last second before a Friday’s quiet hours'],
    ['2021-09-10T17:00:00Z', 'no-working-day', 'those quiet hours, which end on a Saturday'],
    ['2021-09-11T10:00:00Z', 'no-working-day', 'a Saturday'],
    ['2021-09-12T21:59:59Z', 'no-working-day', 'the last second of a Sunday'],
    ['2021-01-05T19:00:00Z', '2021-01-07T07:00:00.000Z', 'the evening before Epiphany, a Wednesday'],
    ['2021-01-06T09:00:00Z', '2021-01-07T07:00:00.000Z', 'Epiphany'],
    ['2021-05-13T09:00:00Z', '2021-05-14T06:00:00.000Z', 'Ascension Day, a Thursday'],
  ])('a run by hand at %s → %s (%s)', (instant, expected) => {
    expect(moment(new Date(instant))).toBe(expected);
  });
});

describe('quiet hours', () => {
  test.each([
    ['2021-09-06T16:59:59Z', '2021-09-06T16:59:59.000Z', 'before seven in the evening'],
    ['2021-09-06T17:00:00Z', '2021-09-07T05:00:00.000Z', 'from seven in the evening until seven in the morning'],
    ['2021-09-07T04:59:59Z', '2021-09-07T05:00:00.000Z', 'the last second'],
    ['2021-09-07T05:00:00Z', '2021-09-07T05:00:00.000Z', 'their end'],
    ['2022-03-26T20:00:00Z', '2022-03-27T05:00:00.000Z', 'the night in which clocks go forward is an hour shorter'],
    ['2022-10-29T20:00:00Z', '2022-10-30T06:00:00.000Z', 'the night in which clocks go back is an hour longer'],
    ['2022-10-30T00:30:00Z', '2022-10-30T06:00:00.000Z', 'half past two, the first time'],
    ['2022-10-30T01:30:00Z', '2022-10-30T06:00:00.000Z', 'half past two, the second time'],
    ['2020-12-31T22:30:00Z', '2021-01-01T06:00:00.000Z', 'over the turn of the year'],
  ])('%s → %s (%s)', (instant, after) => {
    expect(afterQuiet(new Date(instant)).toISOString()).toBe(after);
  });

  test('one’s own may lie within a day, or be none', () => {
    const noon = new Date('2021-09-06T10:00:00Z');
    expect(afterQuiet(noon, { quietFrom: 11, quietTo: 13 }).toISOString()).toBe('2021-09-06T11:00:00.000Z');
    // From the first of their hours on.
    expect(afterQuiet(noon, { quietFrom: 12, quietTo: 13 }).toISOString()).toBe('2021-09-06T11:00:00.000Z');
    expect(afterQuiet(new Date('2021-09-06T22:00:00Z'), { quietFrom: 0, quietTo: 0 }).toISOString()).toBe(
      '2021-09-06T22:00:00.000Z',
    );
  });
});
