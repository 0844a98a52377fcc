import {
  dateText,
  headCountText,
  listAnd,
  listOr,
  momentText,
  number,
  percent,
  periodText,
  shortened,
  stopped,
  weekText,
} from '../../src/text/format';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

test.each([
  [0, '0', '0'],
  [720_000, '720 000', '720 000'],
  [1_234_567, '1 234 567', '1 234 567'],
  [1_000, '1 000', '1 000'],
  [2.5, '2,5', '2.5'],
  [2.25, '2,25', '2.25'],
  [-12, '−12', '−12'],
])('%d is %s', (value, sv, en) => {
  expect(plain(number(value, 'sv'))).toBe(sv);
  expect(plain(number(value, 'en'))).toBe(en);
  expect(number(value, 'sv')).not.toMatch(/ /u);
});

test.each([
  [90, undefined, '90 %'],
  [89.7, undefined, '89,7 %'],
  [(100 * 131) / 146, 90, '89,7 %'],
  [(100 * 6) / 7, 100, '85,7 %'],
  [89.98, 90, '89,98 %'],
  [89.998, 90, '89,998 %'],
  [89.98, undefined, '90 %'],
  [90.02, 90, '90,02 %'],
  [99.97, undefined, '99,97 %'],
  [0.03, undefined, '0,03 %'],
  [0, undefined, '0 %'],
  [100, 100, '100 %'],
])('%d %% beside %s is %s', (value, target, sv) => {
  expect(plain(percent(value, 'sv', target))).toBe(sv);
  expect(percent(value, 'sv', target)).toMatch(/\u00a0%$/u);
});

test.each([
  ['2021', '2021-01-01', '2021-12-31'],
  ['2021–2022', '2021-01-01', '2022-12-31'],
  ['mars–juni 2021', '2021-03-01', '2021-06-30'],
  ['mars 2021', '2021-03-01', '2021-03-31'],
  ['mars 2026–februari 2027', '2026-03-01', '2027-02-28'],
])('a period is %s', (text, from, to) => {
  expect(plain(periodText({ from, to }, 'sv'))).toBe(text);
});

test('dates, weeks and instants', () => {
  expect(plain(dateText('2021-09-04', 'sv'))).toBe('4 september 2021');
  expect(plain(dateText('2021-09-14', 'en'))).toBe('14 September 2021');
  expect(plain(weekText('2021-W06', 'sv'))).toBe('v. 6');
  expect(plain(momentText('2021-09-14T08:32:00Z', 'sv'))).toBe('14 september 2021, 10:32');
  // Winter time, and another day in Stockholm than in UTC.
  expect(plain(momentText('2021-12-31T23:05:00Z', 'sv'))).toBe('1 januari 2022, 00:05');
});

test('small numbers of people, lists and cut texts', () => {
  expect(plain(headCountText('fewer-than-5', 'sv'))).toBe('färre än 5');
  expect(headCountText(12, 'sv')).toBe('12');
  expect(listAnd(['a', 'b', 'c'], 'sv')).toBe('a, b och c');
  expect(listOr(['a', 'b'], 'en')).toBe('a or b');
  expect(listAnd([], 'sv')).toBe('');
  expect(shortened('ett två tre fyra fem', 12)).toBe('ett två tre…');
  expect(shortened('😀'.repeat(20), 12)).toMatch(/^\p{Emoji}+…$/u);
  expect(stopped('Klart.')).toBe('Klart.');
  expect(stopped('Klart')).toBe('Klart.');
});
