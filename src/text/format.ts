import { type LocalDate, ZONE } from '../domain/dates';
import type { HeadCount } from '../domain/figures';
import type { Language } from '../domain/language';
import type { Period } from '../domain/periods';
import { MONTH_NAMES } from '../domain/time-points';
import type { Texts } from './texts';

/** How figures, dates and lists are written. Spaces inside a figure never break over a line. */

/** Between what must stay on one line: a day, its month and its year. */
export const NO_BREAK = '\u00a0';
const THIN = '\u202f';

/** Beyond this many decimals two percentages are the same to a reader. */
const MOST_DECIMALS = 6;

interface FormatTexts {
  readonly months: readonly string[];
  readonly decimal: string;
  readonly and: string;
  /** How many of a list are not named. */
  readonly more: (count: string) => string;
  readonly or: string;
  readonly quote: (text: string) => string;
  readonly week: (number: number) => string;
  readonly fewerThanFive: string;
  readonly notShown: string;
}

const formats: Texts<FormatTexts> = {
  sv: {
    months: MONTH_NAMES,
    decimal: ',',
    and: 'och',
    more: (count) => `${count} till`,
    or: 'eller',
    quote: (text) => `”${text}”`,
    week: (number) => `v.${NO_BREAK}${number}`,
    fewerThanFive: `färre än${NO_BREAK}5`,
    notShown: 'visas inte',
  },
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    decimal: '.',
    and: 'and',
    more: (count) => `${count} more`,
    or: 'or',
    quote: (text) => `“${text}”`,
    week: (number) => `week${NO_BREAK}${number}`,
    fewerThanFive: `fewer than${NO_BREAK}5`,
    notShown: 'not shown',
  },
};

/** A figure with so many decimals. */
export function decimalsIn(value: number, decimals: number, language: Language): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, THIN);
  const sign = value < 0 ? '−' : '';
  return fraction ? `${sign}${grouped}${formats[language].decimal}${fraction}` : `${sign}${grouped}`;
}

/** "720 000", with at most two decimals and none when whole. */
export function number(value: number, language: Language): string {
  if (Number.isInteger(value)) return decimalsIn(value, 0, language);
  return decimalsIn(value, Number.isInteger(Math.round(value * 100) / 10) ? 1 : 2, language);
}

/**
 * How many decimals a percentage needs: none when whole, else one; more when rounding would make it equal to the
 * target, to nothing or to everything although it is not.
 */
export function percentDecimals(value: number, target?: number): number {
  const unlike = [0, 100, ...(target === undefined ? [] : [target])].filter((other) => other !== value);
  let decimals = Number.isInteger(value) ? 0 : 1;
  while (decimals < MOST_DECIMALS && unlike.includes(Number(value.toFixed(decimals)))) decimals += 1;
  return Number.isInteger(Number(value.toFixed(decimals))) ? 0 : decimals;
}

/**
 * "90 %", with as many decimals as it needs.
 * @param decimals how many it gets at least, where it stands among others in a table
 */
export function percent(value: number, language: Language, target?: number, decimals = 0): string {
  return `${decimalsIn(value, Math.max(decimals, percentDecimals(value, target)), language)}${NO_BREAK}%`;
}

const PERCENT = /^(?:%|procent|percent|per cent)$/iu;

/** A unit of a plan as it is told: a percentage has its sign, however it is written. */
export const shownUnit = (unit: string): string => (PERCENT.test(unit.trim()) ? '%' : unit);

/** "30 dagar", "0,8 %": a figure with its unit. */
export function withUnitText(figure: string, unit: string | undefined): string {
  if (!unit) return figure;
  return unit === '%' ? `${figure}${NO_BREAK}%` : `${figure} ${unit}`;
}

const WORDS: Texts<readonly string[]> = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** "tre", and from thirteen on "13": how many there are of something, as one writes it in a sentence. */
export const countWord = (count: number, language: Language): string =>
  WORDS[language][count] ?? number(count, language);

/** A number of people, "färre än 5", or "visas inte" where it would tell of a smaller one. */
export function headCountText(count: HeadCount, language: Language): string {
  if (typeof count === 'number') return number(count, language);
  return count === 'hidden' ? formats[language].notShown : formats[language].fewerThanFive;
}

/** The months, January first. */
export const monthNames = (language: Language): readonly string[] => formats[language].months;

const monthName = (date: LocalDate, language: Language): string =>
  formats[language].months[Number(date.slice(5, 7)) - 1] ?? date;

/** "14 september 2021", as dates stand in sentences. */
export const dateText = (date: LocalDate, language: Language): string =>
  `${Number(date.slice(8, 10))}${NO_BREAK}${monthName(date, language)}${NO_BREAK}${date.slice(0, 4)}`;

const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** "februari 2027". */
export const monthText = (date: LocalDate, language: Language): string =>
  `${monthName(date, language)}${NO_BREAK}${date.slice(0, 4)}`;

/** "14 september 2021, 10:32": an instant as the clock on the wall showed it. */
export function momentText(at: string, language: Language): string {
  const [date = '', time = ''] = stockholm.format(new Date(at)).split(/\s/u);
  return `${dateText(date, language)}, ${time}`;
}

/** "v. 36". */
export const weekText = (week: string, language: Language): string =>
  formats[language].week(Number(week.slice(week.indexOf('W') + 1)));

/** "2021", "2021–2022", "mars–juni 2021" or "mars 2026–februari 2027". */
export function periodText(period: Period, language: Language): string {
  const [from, to] = [period.from.slice(0, 4), period.to.slice(0, 4)];
  if (isWholeYears(period)) return from === to ? from : `${from}–${to}`;
  const [first, last] = [monthName(period.from, language), monthName(period.to, language)];
  if (from !== to) return `${first}${NO_BREAK}${from}–${last}${NO_BREAK}${to}`;
  return first === last ? `${first}${NO_BREAK}${from}` : `${first}–${last}${NO_BREAK}${from}`;
}

/** Whether a period is made of calendar years and can be named by them. */
const isWholeYears = (period: Period): boolean => period.from.endsWith('-01-01') && period.to.endsWith('-12-31');

const joined = (items: readonly string[], word: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

/** Characters of a list inside a sentence, beyond which the rest is counted. */
const LISTED_MAX = 300;

/** How many of the items there is room for, one at least. */
function fittingIn(items: readonly string[], most: number): number {
  let length = 0;
  const over = items.findIndex((item, index) => {
    length += item.length + 2;
    return index > 0 && (index >= most || length > LISTED_MAX);
  });
  return over < 0 ? items.length : over;
}

/** "a, b och c"; where there are very many, "a, b och 288 till". @param most how many are named at most */
export function listAnd(items: readonly string[], language: Language, most = items.length): string {
  const { and, more } = formats[language];
  const named = items.slice(0, fittingIn(items, most)).map((item) => shortened(item, LISTED_MAX));
  const left = items.length - named.length;
  return joined(left > 0 ? [...named, more(number(left, language))] : named, and);
}

/** "a, b, c"; where there are very many, "a, b och 28 till". @param separator another one for items that hold commas */
export function listPlain(items: readonly string[], language: Language, separator = ', '): string {
  const { and, more } = formats[language];
  const named = items.slice(0, fittingIn(items, items.length)).map((item) => shortened(item, LISTED_MAX));
  const left = items.length - named.length;
  return named.join(separator) + (left > 0 ? ` ${and} ${more(number(left, language))}` : '');
}

/** "a, b eller c". */
export const listOr = (items: readonly string[], language: Language): string => joined(items, formats[language].or);

/** The text between quotation marks of its language. */
export const quoted = (text: string, language: Language): string => formats[language].quote(text);

/** The same, of what may have its own: ”ganska” eller ”mycket trygg”. */
export const asQuoted = (text: string, language: Language): string =>
  /["“”„]/u.test(text) ? text : quoted(text, language);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The text with a full stop, unless it ends a sentence already. */
export const stopped = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** The first part of a long text, cut at a word, with an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = text[most - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  // Half a surrogate pair is no character; a word boundary near the end reads better than a cut word.
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$|[,;:]$/u, '')}…`;
}

/** Characters of the longest sentence: it stands four times in a message, and nobody listens to more of it. */
const SENTENCE_MAX = 700;

/** An answer's sentence, whose end is left to the card where it is very long. */
export const sentenceWithin = (sentence: string): string => shortened(sentence, SENTENCE_MAX);

/** How many of the parts that an answer's sentence is joined from are in it whole: a long sentence loses its end. */
export function wholeParts(parts: readonly string[]): number {
  const sentence = parts.join(' ');
  // A sentence that was cut ends with an ellipsis.
  const room = sentence.length > SENTENCE_MAX ? sentenceWithin(sentence).length - 1 : sentence.length;
  let end = -1;
  return parts.filter((part) => {
    end += 1 + part.length;
    return end <= room;
  }).length;
}
