import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addMonthsToMonth,
  daysBetween,
  firstDayOf,
  IsoWeek,
  isFirstWeekOfMonth,
  isoWeekOf,
  LocalDate,
  lastDayOf,
  Month,
  mondayOf,
  monthOf,
  monthsBetween,
  pastDayFault,
  sundayOf,
  weekdayOf,
  yearOf,
} from '../../src/domain/dates';

describe('days', () => {
  test.each(['2021-03-16', '2024-02-29', '2000-02-29'])('%s is a day', (text) => {
    expect(LocalDate.parse(text)).toBe(text);
  });
  test.each(['2021-02-29', '2100-02-29', '2021-04-31', '2021-13-01', '2021-00-10', '2021-1-1', '16/3 2021', ''])(
    '%j is none',
    (text) => {
      expect(LocalDate.safeParse(text).success).toBe(false);
    },
  );
  test.each([
    ['2021-12-31', 1, '2022-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2021-03-28', 1, '2021-03-29'],
    ['2021-03-01', -1, '2021-02-28'],
  ])('%s and %d days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });
  test.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2021-03-16', 60, '2026-03-16'],
    ['2021-03-16', 7, '2021-10-16'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %d months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
  test('parts of a day', () => {
    expect(monthOf('2021-03-16')).toBe('2021-03');
    expect(yearOf('2021-03-16')).toBe(2021);
    expect(weekdayOf('2021-03-15')).toBe(1);
    expect(weekdayOf('2021-03-21')).toBe(7);
  });
});

describe('months', () => {
  test.each(['2021-01', '2021-12'])('%s is a month', (text) => expect(Month.safeParse(text).success).toBe(true));
  test.each(['2021-00', '2021-13', '2021-1', '2021'])('%s is none', (text) =>
    expect(Month.safeParse(text).success).toBe(false),
  );
  test('first and last days', () => {
    expect(firstDayOf('2021-02')).toBe('2021-02-01');
    expect(lastDayOf('2021-02')).toBe('2021-02-28');
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
    expect(lastDayOf('2021-12')).toBe('2021-12-31');
  });
  test('adding and counting months agree', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -600, max: 600 }),
        (year, number, by) => {
          const month = `${year}-${String(number).padStart(2, '0')}`;
          const moved = addMonthsToMonth(month, by);
          expect(Month.safeParse(moved).success).toBe(true);
          expect(monthsBetween(month, moved)).toBe(by);
          expect(addMonthsToMonth(moved, -by)).toBe(month);
        },
      ),
    );
  });
});

describe('ISO weeks', () => {
  test.each([
    // Years with 53 weeks, and the days around their ends.
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2015-12-31', '2015-W53'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    // The last days of a year that belong to the next one.
    ['2024-12-30', '2025-W01'],
    ['2018-12-31', '2019-W01'],
    ['2021-09-06', '2021-W36'],
    ['2021-09-12', '2021-W36'],
  ])('%s lies in %s', (date, week) => {
    expect(isoWeekOf(date)).toBe(week);
  });
  test('begin on Monday and end on Sunday', () => {
    expect(mondayOf('2021-W36')).toBe('2021-09-06');
    expect(sundayOf('2021-W36')).toBe('2021-09-12');
    expect(mondayOf('2020-W53')).toBe('2020-12-28');
    expect(mondayOf('2021-W01')).toBe('2021-01-04');
  });
  test.each(['2020-W53', '2021-W01', '2021-W52'])('%s exists', (week) =>
    expect(IsoWeek.safeParse(week).success).toBe(true),
  );
  test.each(['2021-W53', '2019-W53', '2021-W00', '2021-W54'])('%s does not', (week) =>
    expect(IsoWeek.safeParse(week).success).toBe(false),
  );
  test.each([
    ['2021-W36', true],
    ['2021-W35', false],
    ['2021-W09', true],
    ['2021-W05', true],
    ['2021-W06', false],
  ])('%s is the first of its month: %s', (week, expected) => {
    expect(isFirstWeekOfMonth(week)).toBe(expected);
  });
  test('every day lies in its week, and every month has one first week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (days) => {
        const date = addDays('1970-01-01', days);
        const week = isoWeekOf(date);
        expect(IsoWeek.safeParse(week).success).toBe(true);
        expect(mondayOf(week) <= date && date <= sundayOf(week)).toBe(true);
        const mondays = [0, 7, 14, 21, 28].map((more) => addDays(mondayOf(isoWeekOf(firstDayOf(monthOf(date)))), more));
        const inMonth = mondays.filter((monday) => monthOf(monday) === monthOf(date));
        expect(inMonth.filter((monday) => isFirstWeekOfMonth(isoWeekOf(monday)))).toHaveLength(1);
      }),
    );
  });
});

test.each(['v36', '2021-36', '2021-W00', '2021-W54', '2022-W53', ''])(
  '%j is no week, and is refused without a fuss',
  (text) => {
    expect(IsoWeek.safeParse(text).success).toBe(false);
  },
);

test.each([
  ['', 'missing'],
  ['2026-11-31', 'not-a-date'],
  ['29/11', 'not-a-date'],
  ['2026-11-30', 'in-the-future'],
  ['2026-11-29', undefined],
  ['2026-11-28', undefined],
])('%j on a form, of something that has been: %s', (written, fault) => {
  expect(pastDayFault(written, '2026-11-29')).toBe(fault);
});
