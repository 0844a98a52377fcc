import { enteredOutcome, seriesOf } from '../../src/domain/entered';
import { Indicator } from '../../src/domain/goals';

const source = 'Rapport';
const indicator = (outcomes: readonly object[], more: object = {}): Indicator =>
  Indicator.parse({
    id: 'i',
    name: 'Synpunkter',
    period: 2026,
    target: { value: 100, unit: 'synpunkter' },
    outcomes: outcomes.map((each) => ({ source, ...each })),
    ...more,
  });
const valueOn = (today: string, of: Indicator) => enteredOutcome(of, today)?.value;

describe('the latest of a series counts', () => {
  const series = indicator([
    { value: 47, date: '2026-09-30' },
    { value: 42, date: '2026-03-31' },
  ]);

  test.each([
    ['2026-03-30', undefined],
    ['2026-03-31', 42],
    ['2026-09-29', 42],
    ['2026-09-30', 47],
    ['2027-01-01', 47],
  ])('on %s it is %s', (today, value) => {
    expect(valueOn(today, series)).toBe(value);
  });

  test('in whichever order they are written', () => {
    expect(seriesOf(series, '2026-12-31').map(({ value }) => value)).toEqual([42, 47]);
  });
});

describe('what came in each period', () => {
  const quarters = [
    { value: 40, period: '2026-01..2026-03' },
    { value: 25, period: '2026-04..2026-06' },
  ];

  test('adds up for a count, from the day that a period begins', () => {
    const count = indicator(quarters);
    expect([valueOn('2025-12-31', count), valueOn('2026-01-01', count)]).toEqual([undefined, 40]);
    expect([valueOn('2026-03-31', count), valueOn('2026-04-01', count)]).toEqual([40, 65]);
    expect(enteredOutcome(count, '2026-12-31')).toMatchObject({ value: 65, date: '2026-06-30', source });
  });

  test('follows on each other for a level', () => {
    expect(valueOn('2026-12-31', indicator(quarters, { nature: 'level' }))).toBe(25);
  });

  test('words without a figure add up to none', () => {
    expect(enteredOutcome(indicator([{ text: 'Få', period: '2026' }]))).toMatchObject({ value: undefined, text: 'Få' });
  });
});

test('one outcome alone is it, whatever its date', () => {
  expect(valueOn('2026-01-01', indicator([], { outcome: { value: 5, date: '2026-12-01', source } }))).toBe(5);
  expect(enteredOutcome(indicator([]))).toBeUndefined();
});
