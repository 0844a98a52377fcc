import fc from 'fast-check';
import { addDays, daysBetween, monthOf } from '../../src/domain/dates';
import { occurrencesOf } from '../../src/domain/recurrence';
import { parseSchedule, shiftScheduleText } from '../../src/domain/time-windows';

/** What comes again and again, as people write it. */

const read = (text: string) => {
  const schedule = parseSchedule(text);
  if (schedule?.kind !== 'recurring') return schedule?.kind;
  const { every, from, to } = schedule.recurrence;
  return `${every.count} ${every.unit} ${from ?? ''}..${to ?? ''}`;
};

test.each([
  ['Varje månad', '1 month ..'],
  ['varje kvartal', '1 quarter ..'],
  ['var tredje vecka', '3 week ..'],
  ['var 3:e vecka', '3 week ..'],
  ['var sjätte vecka', '6 week ..'],
  ['varannan vecka', '2 week ..'],
  ['vartannat år', '2 year ..'],
  ['varje halvår', '1 half-year ..'],
  ['en gång i månaden', '1 month ..'],
  ['årligen', '1 year ..'],
  ['Kvartalsvis', '1 quarter ..'],
  ['every month', '1 month ..'],
  ['every other week', '2 week ..'],
  ['every 3 weeks', '3 week ..'],
  ['annually', '1 year ..'],
  ['varje månad till och med juni 2027', '1 month ..2027-06-30'],
  ['varje månad t.o.m. 14 mars 2027', '1 month ..2027-03-14'],
  ['varje månad från mars 2027', '1 month 2027-03-01..'],
  ['varje månad från och med mars 2027', '1 month 2027-03-01..'],
  ['varje månad mars – juni 2027', '1 month 2027-03-01..2027-06-30'],
  ['varje månad från mars till juni 2027', '1 month 2027-03-01..2027-06-30'],
  ['varje månad under hösten 2027', '1 month 2027-07-01..2027-12-31'],
  ['var tredje vecka v. 12–30 2027', '3 week 2027-03-22..2027-08-01'],
  ['årligen 2027–2029', '1 year 2027-01-01..2029-12-31'],
  ['varje kvartal 2027', '1 quarter 2027-01-01..2027-12-31'],
  ['monthly until June 2027', '1 month ..2027-06-30'],
])('"%s" is %s', (text, found) => expect(read(text)).toBe(found));

test.each([
  'varje',
  'varje dag',
  'varje möte',
  'varje månad ibland',
  'varje månad till snart',
  'årligen 2029–2027',
  'var vecka 12',
])('"%s" is none', (text) => expect(parseSchedule(text)).toBeUndefined());

const days = (text: string, start: string, today: string): string[] => {
  const schedule = parseSchedule(text);
  if (schedule?.kind !== 'recurring') throw new Error(text);
  return occurrencesOf(schedule.recurrence, start, today).map(({ from, to }) => `${from}..${to}`);
};

test('begins with the project, and goes on to the next one where there is no end', () => {
  expect(days('varje månad', '2026-11-16', '2027-01-31')).toEqual([
    '2026-11-01..2026-11-30',
    '2026-12-01..2026-12-31',
    '2027-01-01..2027-01-31',
    '2027-02-01..2027-02-28',
  ]);
});

test('is all of its times where there is an end, whatever day it is', () => {
  const year = ['2027-01-01..2027-03-31', '2027-04-01..2027-06-30', '2027-07-01..2027-09-30', '2027-10-01..2027-12-31'];
  expect(days('varje kvartal 2027', '2020-01-01', '2020-01-01')).toEqual(year);
  expect(days('varje kvartal 2027', '2020-01-01', '2030-01-01')).toEqual(year);
});

test('of weeks goes over week 53 and New Year', () => {
  expect(days('varannan vecka från v. 51 2026 till v. 3 2027', '2026-01-01', '2026-12-01')).toEqual([
    '2026-12-14..2026-12-20',
    '2026-12-28..2027-01-03',
    '2027-01-11..2027-01-17',
  ]);
});

test('of the last day of its end is one more, and of the day before is not', () => {
  expect(days('varje månad från mars 2027 till 1 maj 2027', '2027-01-01', '2027-01-01')).toHaveLength(3);
  expect(days('varje månad från mars 2027 till 30 april 2027', '2027-01-01', '2027-01-01')).toHaveLength(2);
});

test('is never more than can be looked at, and each follows on the one before', () => {
  const unit = fc.constantFrom('vecka', 'månad', 'kvartal', 'halvår', 'år');
  const day = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays('2000-01-01', n));
  fc.assert(
    fc.property(unit, fc.constantFrom('varje', 'var tredje'), day, day, (name, every, start, today) => {
      const found = days(`${every} ${name}`, start, today);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(500);
      found.slice(1).forEach((each, index) => {
        expect(daysBetween((found[index] ?? '').slice(12), each.slice(0, 10))).toBeGreaterThan(0);
      });
      if (found.length < 500) expect((found.at(-1) ?? '').slice(0, 10) > today || start > today).toBe(true);
      expect(monthOf((found[0] ?? '').slice(0, 10)) <= monthOf(start)).toBe(true);
    }),
  );
});

test.each([
  ['Varje månad', 5, 'Varje månad'],
  ['Varje månad mars – juni 2027', 12, 'Varje månad Mars – Juni -28'],
  ['varje kvartal från mars 2027', 1, 'varje kvartal från Apr -27'],
  ['varje månad t.o.m. juni 2027', 2, 'varje månad till Aug -27'],
  ['årligen 2027–2029', 12, 'årligen Jan -28 – Dec -30'],
  ['varannan vecka från 14 mars 2027 till 3 april 2027', 1, 'varannan vecka 14 apr – 3 maj 2027'],
])('"%s" moved by %d months is "%s"', (text, months, moved) => {
  expect(shiftScheduleText(text, months)).toBe(moved);
  expect(parseSchedule(moved)?.kind).toBe('recurring');
});
