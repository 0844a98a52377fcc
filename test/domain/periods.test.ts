import fc from 'fast-check';
import {
  contains,
  isOver,
  overlap,
  Period,
  periodNotation,
  shareGone,
  shiftPeriod,
  yearPeriod,
} from '../../src/domain/periods';

const HOW = 'write a period as 2021, 2021-03, 2021..2022 or 2021-03..2022-06';
const period = (text: string | number): Period => Period.parse(text);

describe('a period', () => {
  test.each([
    [2021, '2021-01-01', '2021-12-31'],
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-03', '2021-03-01', '2021-03-31'],
    ['2021..2022', '2021-01-01', '2022-12-31'],
    ['2021-03..2022-06', '2021-03-01', '2022-06-30'],
    ['2021..2022-06', '2021-01-01', '2022-06-30'],
    [' 2024-02 ', '2024-02-01', '2024-02-29'],
  ])('%j is whole months', (text, from, to) => {
    expect(period(text)).toEqual({ from, to });
  });

  test.each([
    ['2021-13', HOW],
    ['2021-3', HOW],
    ['2021 - 2022', HOW],
    ['21', HOW],
    ['2021..', HOW],
    ['', HOW],
    [true, HOW],
    [undefined, HOW],
    [20.5, HOW],
    ['2022..2021', 'a period ends after it begins'],
    ['2021-06..2021-05', 'a period ends after it begins'],
  ])('%j: %s', (text, sentence) => {
    expect(Period.safeParse(text).error?.issues.map((issue) => issue.message)).toEqual([sentence]);
  });

  test('that has been read and stored is read again', () => {
    expect(Period.parse(period('2021-03..2022-06'))).toEqual(period('2021-03..2022-06'));
  });

  test('is written in its shortest form', () => {
    expect(
      ['2021-01..2021-12', '2021-01..2022-12', '2021-05..2021-05', '2021-03..2022-06'].map((text) =>
        periodNotation(period(text)),
      ),
    ).toEqual(['2021', '2021..2022', '2021-05', '2021-03..2022-06']);
  });

  const month = fc.integer({ min: 1990 * 12, max: 2090 * 12 });
  const notation = (index: number): string => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  const periods = fc
    .tuple(month, fc.integer({ min: 0, max: 60 }))
    .map(([start, length]) => period(`${notation(start)}..${notation(start + length)}`));

  test('is read back from its notation, and moves there and back', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: -240, max: 240 }), (one, by) => {
        expect(period(periodNotation(one))).toEqual(one);
        expect(shiftPeriod(shiftPeriod(one, by), -by)).toEqual(one);
      }),
    );
  });
  test('moves by whole months, the lengths of months notwithstanding', () => {
    expect(shiftPeriod(period(2021), 7)).toEqual(period('2021-08..2022-07'));
    expect(shiftPeriod(period('2023-12..2024-02'), 12)).toEqual(period('2024-12..2025-02'));
  });

  test('contains its ends, and is over the day after', () => {
    const march = period('2021-03');
    expect(['2021-02-28', '2021-03-01', '2021-03-31', '2021-04-01'].map((date) => contains(march, date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([isOver(march, '2021-03-31'), isOver(march, '2021-04-01')]).toEqual([false, true]);
  });

  test('goes by day, and has gone whole on its last', () => {
    expect(shareGone(period('2021-04'), '2021-03-31')).toBe(0);
    expect(shareGone(period('2021-04'), '2021-04-15')).toBe(0.5);
    expect(shareGone(period('2021-04'), '2021-04-30')).toBe(1);
    expect(shareGone(period('2021-04'), '2021-07-01')).toBe(1);
    expect(shareGone(yearPeriod(2021), '2021-01-01')).toBeCloseTo(1 / 365, 10);
  });

  test('overlaps another in the days of both', () => {
    expect(overlap(period('2021..2022'), period('2022-05..2023-02'))).toEqual(period('2022-05..2022-12'));
    expect(overlap(period('2021'), period('2022'))).toBeUndefined();
  });
});
