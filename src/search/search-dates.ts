import { firstDayOf, LocalDate, lastDayOf, Month, twoDigits, yearOf } from '../domain/dates';
import { Language } from '../domain/language';
import { folded } from '../domain/normalise-text';
import type { Period } from '../domain/periods';
import { monthNames } from '../text/format';

/** A search with the day or month it names taken out of it. */
export interface Dated {
  readonly rest: string;
  readonly period?: Period;
}

const FIGURES = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/u;
/** A word that may be a month, with a day before it and a year after it where they are told. */
const WORDS = /(?<![\p{L}\d])(?:(\d{1,2})\s+)?(\p{L}{3,})\.?(?:\s+(\d{4}))?(?![\p{L}\d])/gu;

/** The number of the month whose name begins so, in any language; 0 when none does. */
function monthNumber(word: string): number {
  const begun = folded(word);
  const found = Language.options.map((language) =>
    monthNames(language).findIndex((name) => folded(name).startsWith(begun)),
  );
  return Math.max(...found) + 1;
}

/** The whole month, or the day of it that is told. @returns undefined when the calendar has no such day */
function periodOf(year: number | string, month: number | string, day: string | undefined): Period | undefined {
  const named = Month.safeParse(`${year}-${twoDigits(month)}`);
  if (!named.success) return undefined;
  if (day === undefined) return { from: firstDayOf(named.data), to: lastDayOf(named.data) };
  const date = LocalDate.safeParse(`${named.data}-${twoDigits(day)}`);
  return date.success ? { from: date.data, to: date.data } : undefined;
}

/** A month or day without a year is the latest that has come. */
function latest(month: number, day: string | undefined, today: LocalDate): Period | undefined {
  const years = [yearOf(today), yearOf(today) - 1];
  const periods = years.flatMap((year) => periodOf(year, month, day) ?? []);
  return periods.find(({ from }) => from <= today);
}

const without = (text: string, { 0: found, index }: RegExpMatchArray): string =>
  `${text.slice(0, index)} ${text.slice((index ?? 0) + found.length)}`.trim();

/** Finds "2021-09", "2021-09-14", "september 2021", "14 sept 2021" or "september" in a search. */
export function datedIn(text: string, today: LocalDate): Dated {
  const figures = FIGURES.exec(text);
  if (figures) {
    const [, year = '', month = '', day] = figures;
    const period = periodOf(year, month, day);
    return period ? { rest: without(text, figures), period } : { rest: text };
  }
  for (const match of text.matchAll(WORDS)) {
    const [, day, word = '', year] = match;
    const month = monthNumber(word);
    const period = month > 0 && (year ? periodOf(year, month, day) : latest(month, day, today));
    if (period) return { rest: without(text, match), period };
  }
  return { rest: text };
}
