import { z } from 'zod';
import { comparable } from './normalise-text';
import { sum } from './sums';
import { readFigure } from './written-figures';

/** Amounts of money: a plan has them as people write them, and they are added up in whole hundredths (öre, cent). */

const CURRENCIES = ['SEK', 'EUR', 'NOK', 'DKK', 'GBP', 'USD'] as const;
export const Currency = z.enum(CURRENCIES);
export type Currency = z.infer<typeof Currency>;

/** The currency of a plan that names none. */
const USUAL: Currency = 'SEK';
export const currencyOf = ({ currency }: { readonly currency?: Currency | undefined }): Currency => currency ?? USUAL;

/** So large that a budget of many such lines is added up to the last hundredth. */
export const AMOUNT_MAX = 99_999_999_999;
const HUNDREDTHS = 100;

/** Whether an amount is in whole hundredths. A number with two decimals is seldom exactly that many hundredths. */
export const hasHundredths = (amount: number): boolean =>
  Number((Math.round(amount * HUNDREDTHS) / HUNDREDTHS).toFixed(2)) === amount;

/** An amount as a plan has it, in the plan's currency. */
export const Amount = z
  .number()
  .nonnegative()
  .max(AMOUNT_MAX)
  .refine(hasHundredths, 'write an amount with two decimals at most, such as 1250.50');

/** Money in whole hundredths of its currency, so that a sum is right to the last of them. */
export interface Money {
  readonly hundredths: number;
  readonly currency: Currency;
}

/** An amount of a plan as money. */
export const moneyOf = (amount: number, currency: Currency): Money => ({
  hundredths: Math.round(amount * HUNDREDTHS),
  currency,
});

/** What some amounts of a plan come to. */
export const moneyIn = (amounts: readonly number[], currency: Currency): Money => ({
  hundredths: sum(amounts.map((amount) => moneyOf(amount, currency).hundredths)),
  currency,
});

/** Money as an amount of a plan. */
export const amountOf = ({ hundredths }: Money): number => hundredths / HUNDREDTHS;

/** What two amounts come to, to the hundredth. */
export const added = (amount: number, more: number): number => amountOf(moneyIn([amount, more], USUAL));

/** What an amount may be written with, in either language. */
const WRITTEN: Readonly<Record<Currency, readonly string[]>> = {
  SEK: ['kr', 'kronor', 'krona', 'sek', ':-'],
  EUR: ['€', 'euro', 'euros', 'eur'],
  NOK: ['kr', 'kroner', 'kronor', 'norska kronor', 'nok', ':-'],
  DKK: ['kr', 'kroner', 'kronor', 'danska kronor', 'dkk', ':-'],
  GBP: ['£', 'pund', 'pounds', 'pound', 'gbp'],
  USD: ['$', 'dollar', 'dollars', 'usd'],
};
const SIGNS = [...new Set(Object.values(WRITTEN).flat())].sort((a, b) => b.length - a.length);
const ANY = SIGNS.map((sign) => sign.replace('$', '\\$')).join('|');
const BEFORE = new RegExp(`^(${ANY}) ?(?=[\\d-])`, 'u');
const AFTER = new RegExp(`(?<=\\d) ?(${ANY})\\.?$`, 'u');

/** "1.250,50" and "1,250.50": what stands last is before the decimals, whatever stands between the thousands. */
const GROUPED = /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$|^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/u;
const BARE = /^-?\d[\d .,]*$/u;

/** Whether an amount is written with the sign of another currency. */
export function isInOther(written: string, currency: Currency): boolean {
  const text = comparable(written);
  const sign = BEFORE.exec(text)?.[1] ?? AFTER.exec(text)?.[1];
  return sign !== undefined && !WRITTEN[currency].includes(sign);
}

/**
 * An amount as people write one, with or without its currency: "1 250,50 kr", "€1,250.50".
 * @returns undefined where it is none, or may be two
 */
export function readAmount(written: string): number | undefined {
  const bare = comparable(written).replace(BEFORE, '').replace(AFTER, '');
  const [, swedish, ore, english, cents] = GROUPED.exec(bare) ?? [];
  const thousands = swedish ?? english;
  if (thousands !== undefined) return Number(`${thousands.replace(/[.,]/gu, '')}.${ore ?? cents}`);
  return BARE.test(bare) ? readFigure(bare) : undefined;
}
