import { inFull, isWholeMonths, parsePoint } from '../../src/domain/time-points';

/** One end of a time, as it is written. */

test.each([
  ['2027-03-14', 'date 2027-03-14..2027-03-14'],
  ['14 mars 2027', 'day 2027-03-14..2027-03-14'],
  ['14/3 2027', 'day 2027-03-14..2027-03-14'],
  ['14.3.2027', 'day 2027-03-14..2027-03-14'],
  ['mars 2027', 'month 2027-03-01..2027-03-31'],
  ['2027-w12', 'week 2027-03-22..2027-03-28'],
  ['q2 2027', 'quarter 2027-04-01..2027-06-30'],
  ['2027 kvartal 4', 'quarter 2027-10-01..2027-12-31'],
  ['andra halvåret 2027', 'half-year 2027-07-01..2027-12-31'],
  ['våren 2027', 'season 2027-01-01..2027-06-30'],
])('"%s" is told in its unit', (text, expected) => {
  const found = parsePoint(text);
  const { from, to } = found?.daysIn(found.year ?? 0) ?? {};
  expect(`${found?.unit} ${from}..${to}`).toBe(expected);
});

test.each(['2027 v. 123', '2027-w12 eller 13', 'kvartal 5 2027', '14/13 2027'])('"%s" is none', (text) =>
  expect(parsePoint(text)).toBeUndefined(),
);

test.each([
  ['14', '16 mars', ['14 mars', '16 mars']],
  ['14.', '16 mars 2027', ['14 mars', '16 mars 2027']],
  ['den 14', 'den 16 mars', ['den 14 mars', 'den 16 mars']],
  ['14', '16/3', ['14/3', '16/3']],
  ['v. 12', '14', ['v. 12', 'v. 14']],
  // From a later day to an earlier one is no range of one month.
  ['16', '14 mars', ['16', '14 mars']],
  ['14 mars', '3 april', ['14 mars', '3 april']],
])('"%s" to "%s" in full', (first, last, expected) => expect(inFull(first, last)).toEqual(expected));

test('whole months begin on a first day and end on a last', () => {
  expect(isWholeMonths({ from: '2027-02-01', to: '2027-02-28' })).toBe(true);
  expect(isWholeMonths({ from: '2027-02-01', to: '2027-04-30' })).toBe(true);
  expect(isWholeMonths({ from: '2028-02-01', to: '2028-02-28' })).toBe(false);
  expect(isWholeMonths({ from: '2027-02-02', to: '2027-02-28' })).toBe(false);
});
