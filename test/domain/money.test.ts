import { Amount, added, type Currency, isInOther, moneyIn, moneyOf, readAmount } from '../../src/domain/money';
import { moneyText } from '../../src/text/money';

/** Amounts as people write them, added up to the last hundredth, and as they are told. */

describe('an amount that is written', () => {
  test.each<[string, number | undefined]>([
    ['120 000', 120_000],
    ['120\u202f000', 120_000],
    ['120000 kr', 120_000],
    ['kr 120 000', 120_000],
    ['SEK 120 000', 120_000],
    ['120 000 kronor', 120_000],
    ['120 000:-', 120_000],
    ['120 000 kr.', 120_000],
    ['1 250,50', 1250.5],
    ['1 250,50 kr', 1250.5],
    ['1250.50', 1250.5],
    ['€1,250.50', 1250.5],
    ['1.250,50 euro', 1250.5],
    ['1.250.000,5', 1_250_000.5],
    ['0', 0],
    ['-5', -5],
    ['kr', undefined],
    ['ja', undefined],
    ['12 %', undefined],
    ['120 tkr', undefined],
    // A thousand to some, and one to others.
    ['120.000', undefined],
    ['1,250', undefined],
    ['1.250,50,5', undefined],
  ])('"%s" is %s', (written, amount) => expect(readAmount(written)).toBe(amount));

  test.each<[string, Currency, boolean]>([
    ['120 kr', 'SEK', false],
    ['120', 'EUR', false],
    ['120 kr', 'EUR', true],
    ['€120', 'SEK', true],
    ['€120', 'EUR', false],
    ['120 kr', 'NOK', false],
  ])('"%s" in a plan in %s is in another currency: %s', (written, currency, isOther) =>
    expect(isInOther(written, currency)).toBe(isOther),
  );
});

test('an amount of a plan has whole hundredths, and is not below nothing', () => {
  const takes = (amount: number): boolean => Amount.safeParse(amount).success;
  expect([0, 0.1, 0.29, 1250.55, 99_999_999_998.99].map(takes)).toEqual([true, true, true, true, true]);
  expect([-1, 0.001, 1250.505, 100_000_000_000, Number.NaN].map(takes)).toEqual([false, false, false, false, false]);
});

test('a sum is right to the hundredth, where sums of fractions are not', () => {
  const ten = Array.from({ length: 10 }, () => 0.1);
  expect(moneyIn(ten, 'SEK')).toEqual({ hundredths: 100, currency: 'SEK' });
  expect(moneyIn([0.29, 1.15, 4.35], 'EUR').hundredths).toBe(579);
  expect(added(0.1, 0.2)).toBe(0.3);
  const largest = Array.from({ length: 200 }, () => 99_999_999_998.99);
  expect(moneyIn(largest, 'SEK').hundredths).toBe(9_999_999_999_899 * 200);
  expect(Number.isSafeInteger(moneyIn(largest, 'SEK').hundredths)).toBe(true);
});

describe('money that is told', () => {
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
  test.each<[number, Currency, string, string]>([
    [1250.5, 'SEK', '1 250,50 kr', 'SEK 1 250.50'],
    [1250, 'SEK', '1 250 kr', 'SEK 1 250'],
    [0.05, 'SEK', '0,05 kr', 'SEK 0.05'],
    [1250.5, 'EUR', '1 250,50 euro', '€1,250.50'],
    [1_250_000, 'GBP', '1 250 000 pund', '£1,250,000'],
    [200, 'NOK', '200 norska kr', 'NOK 200'],
  ])('%d %s', (amount, currency, swedish, english) => {
    const money = moneyOf(amount, currency);
    expect([plain(moneyText(money, 'sv')), plain(moneyText(money, 'en'))]).toEqual([swedish, english]);
  });
});
