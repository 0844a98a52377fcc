import type { Language } from '../domain/language';
import type { Currency, Money } from '../domain/money';
import { decimalsIn, number } from './format';
import type { Texts } from './texts';

/** Money as it stands in sentences and tables. */

interface CurrencyTexts {
  /** An amount with what it is in. */
  readonly amounts: Readonly<Record<Currency, (digits: string) => string>>;
  /** What a form asks for: "i kronor". */
  readonly units: Readonly<Record<Currency, string>>;
}

const after =
  (sign: string) =>
  (digits: string): string =>
    `${digits}\u00a0${sign}`;
const before =
  (sign: string) =>
  (digits: string): string =>
    `${sign}\u00a0${digits}`;
/** "€1,250.50": a sign right before its figure goes with commas between the thousands. */
const signed =
  (sign: string) =>
  (digits: string): string =>
    `${digits.startsWith('−') ? '−' : ''}${sign}${digits.replace('−', '').replace(/\u202f/gu, ',')}`;

export const currencyTexts: Texts<CurrencyTexts> = {
  sv: {
    amounts: {
      SEK: after('kr'),
      EUR: after('euro'),
      NOK: after('norska kr'),
      DKK: after('danska kr'),
      GBP: after('pund'),
      USD: after('dollar'),
    },
    units: {
      SEK: 'kronor',
      EUR: 'euro',
      NOK: 'norska kronor',
      DKK: 'danska kronor',
      GBP: 'pund',
      USD: 'dollar',
    },
  },
  en: {
    amounts: {
      SEK: before('SEK'),
      EUR: signed('€'),
      NOK: before('NOK'),
      DKK: before('DKK'),
      GBP: signed('£'),
      USD: signed('$'),
    },
    units: {
      SEK: 'kronor',
      EUR: 'euros',
      NOK: 'Norwegian kroner',
      DKK: 'Danish kroner',
      GBP: 'pounds',
      USD: 'dollars',
    },
  },
};

/** "1 250,50 kr", or "SEK 1 250.50"; with no decimals where it is whole. */
export function moneyText({ hundredths, currency }: Money, language: Language): string {
  const amount = hundredths / 100;
  const digits = Number.isInteger(amount) ? number(amount, language) : decimalsIn(amount, 2, language);
  return currencyTexts[language].amounts[currency](digits);
}
