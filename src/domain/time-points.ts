import { addDays, firstDayOf, IsoWeek, LocalDate, lastDayOf, mondayOf, sundayOf, twoDigits, weekdayOf } from './dates';

/**
 * One end of a time in an activity plan: a day, week, month, quarter, season or half-year, with or without its year.
 * Texts are those of `comparable`: lower case, one sort of dash, single spaces.
 */

/** What a time is told in; `date` is a day in digits, 2027-03-14. */
export type TimeUnit = 'date' | 'day' | 'week' | 'month' | 'quarter' | 'season' | 'half-year';

/** Days, both ends included. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Point {
  readonly unit: TimeUnit;
  readonly year?: number;
  /** The days it is in a year; undefined where the year has no such day or week. */
  readonly daysIn: (year: number) => Days | undefined;
}

/** The months' Swedish names, January first. */
export const MONTH_NAMES = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** The same in English. */
const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** Any Swedish or English month name, whole or cut short to three letters or more ("Sept.", "mars", "Oct"), as 1–12. */
export function monthNumber(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const find = (names: readonly string[]): number => names.findIndex((name) => name.startsWith(word));
  const index = [MONTH_NAMES, ENGLISH_MONTHS].map(find).find((found) => found >= 0);
  return index === undefined ? undefined : index + 1;
}

/** The stretches of whole months that have a name, by their first month and how many they are. */
export const SEASONS = [
  { name: 'våren', words: ['våren', 'vår', 'spring'], first: 1, months: 6 },
  { name: 'sommaren', words: ['sommaren', 'sommar', 'summer'], first: 6, months: 3 },
  { name: 'hösten', words: ['hösten', 'höst', 'autumn', 'fall', 'hosten', 'host'], first: 7, months: 6 },
] as const;

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

const monthsFrom =
  (first: number, count: number) =>
  (year: number): Days => ({
    from: firstDayOf(`${year}-${twoDigits(first)}`),
    to: lastDayOf(`${year}-${twoDigits(first + count - 1)}`),
  });

const point = (unit: TimeUnit, daysIn: Point['daysIn'], year: string | undefined): Point =>
  year === undefined ? { unit, daysIn } : { unit, daysIn, year: fullYear(year) };

/** A year behind what it is the year of: "2027", "-27", "’27", "av 2027". */
const YEAR = "(?:\\s?(?:(?:av|of|år)\\s)?[-']?\\s?(?<year>\\d{4}|\\d{2}))?";
/** Behind the number of a week, two digits are a year only with their dash right before them: "v. 12 -27". */
const WEEK_YEAR = "(?:(?:\\s(?:(?:av|of|år)\\s)?|/)(\\d{4})|(?:\\s-|\\s?')(\\d{2}))?";

const MONTH = /^(\p{L}+)\.?\s?(?:-?'?\s?(\d{4}|\d{2}))?$/u;
const MONTH_IN_DIGITS = /^(\d{4})-(0[1-9]|1[0-2])$/u;

function month(text: string): Point | undefined {
  const [, ofYear, inDigits] = MONTH_IN_DIGITS.exec(text) ?? [];
  if (ofYear) return point('month', monthsFrom(Number(inDigits), 1), ofYear);
  const [, name = '', year] = MONTH.exec(text) ?? [];
  const number = monthNumber(name);
  return number === undefined ? undefined : point('month', monthsFrom(number, 1), year);
}

const WEEKDAYS = [
  ['måndag', 'monday'],
  ['tisdag', 'tuesday'],
  ['onsdag', 'wednesday'],
  ['torsdag', 'thursday'],
  ['fredag', 'friday'],
  ['lördag', 'saturday'],
  ['söndag', 'sunday'],
] as const;
const WEEKDAY = new RegExp(`^(${WEEKDAYS.flat().join('|')})(?:en)? (?=(?:den |the )?\\d|\\p{L})`, 'u');

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const ORDINAL = '(?:\\.|:[ea]|st|nd|rd|th)?';
const DAY = new RegExp(`^(?:den |the )?(\\d{1,2})${ORDINAL}\\s?(?:of )?(\\p{L}+)\\.?${YEAR}$`, 'u');
const DAY_BEHIND = new RegExp(`^(\\p{L}+)\\.? (?:the )?(\\d{1,2})${ORDINAL} (\\d{4})$`, 'u');
const DAY_IN_DIGITS = new RegExp(`^(?:den )?(\\d{1,2})/(\\d{1,2})${YEAR}$`, 'u');
const DAY_WITH_DOTS = /^(?:den )?(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;

/** A day without the weekday it is written with. */
export const withoutWeekday = (text: string): string => text.replace(WEEKDAY, '');

/** A day that has no other weekday than the one it is written with. */
function dayOfMonth(unit: 'date' | 'day', ofMonth: number, day: number, year?: string, weekday?: number): Point {
  const daysIn = (inYear: number): Days | undefined => {
    const date = `${inYear}-${twoDigits(ofMonth)}-${twoDigits(day)}`;
    const isThere = LocalDate.safeParse(date).success && (weekday === undefined || weekdayOf(date) === weekday);
    return isThere ? { from: date, to: date } : undefined;
  };
  return point(unit, daysIn, year);
}

function day(text: string): Point | undefined {
  const [before = '', name = ''] = WEEKDAY.exec(text) ?? [];
  const index = WEEKDAYS.findIndex((names) => names.some((each) => each === name));
  const weekday = index < 0 ? undefined : index + 1;
  const rest = text.slice(before.length);
  const [, isoYear, isoMonth, isoDay] = DATE.exec(rest) ?? [];
  if (isoYear) return dayOfMonth('date', Number(isoMonth), Number(isoDay), isoYear, weekday);
  const [, number, named, year] = DAY.exec(rest) ?? [];
  const [, namedFirst, behind, yearBehind] = DAY_BEHIND.exec(rest) ?? [];
  const ofMonth = monthNumber(named ?? namedFirst ?? '');
  if (ofMonth) return dayOfMonth('day', ofMonth, Number(number ?? behind), year ?? yearBehind, weekday);
  const [, date, monthIn, yearIn] = DAY_IN_DIGITS.exec(rest) ?? DAY_WITH_DOTS.exec(rest) ?? [];
  const isMonth = Number(monthIn) >= 1 && Number(monthIn) <= 12;
  return isMonth ? dayOfMonth('day', Number(monthIn), Number(date), yearIn, weekday) : undefined;
}

const WEEK = new RegExp(`^(?:v|w|wk|vecka|veckan|veckor|veckorna|week|weeks)\\.?\\s?(\\d{1,2})${WEEK_YEAR}$`, 'u');
const WEEK_BEHIND = /^(\d{4})[ -]?(?:v|w|vecka|week)\.?\s?(\d{1,2})$/u;

function week(text: string): Point | undefined {
  const [, behindYear, behind] = WEEK_BEHIND.exec(text) ?? [];
  const [, number, year, shortYear] = WEEK.exec(text) ?? [];
  const ofYear = behind ?? number;
  if (ofYear === undefined) return undefined;
  const daysIn = (inYear: number): Days | undefined => {
    const iso = IsoWeek.safeParse(`${inYear}-W${twoDigits(Number(ofYear))}`);
    return iso.success ? { from: mondayOf(iso.data), to: sundayOf(iso.data) } : undefined;
  };
  return point('week', daysIn, behindYear ?? year ?? shortYear);
}

const ORDINALS: readonly (readonly string[])[] = [
  ['första', '1:a', '1a', 'first', '1st', '1'],
  ['andra', '2:a', '2a', 'second', '2nd', '2'],
  ['tredje', '3:e', '3e', 'third', '3rd', '3'],
  ['fjärde', '4:e', '4e', 'fourth', '4th', '4'],
];
/** Which of the parts of a year an ordinal or a figure is; undefined beyond the last. */
function ordinal(word: string, last: number): number | undefined {
  const index = ORDINALS.findIndex((words) => words.includes(word));
  return index >= 0 && index < last ? index + 1 : undefined;
}

/** A part of the year that is counted: "kvartal 2", "andra kvartalet", "2027 Q2". */
function counted(unit: 'quarter' | 'half-year', last: number, before: string, behind: string) {
  const months = 12 / last;
  const ordinals = ORDINALS.flat().join('|');
  const forms = [
    new RegExp(`^(?:${before})\\.?\\s?(?<part>\\d)${YEAR}$`, 'u'),
    new RegExp(`^(?:det )?(?<part>${ordinals}) (?:${behind})${YEAR}$`, 'u'),
    new RegExp(`^(?<year>\\d{4})[ -]?(?:${before})\\.?\\s?(?<part>\\d)$`, 'u'),
  ];
  return (text: string): Point | undefined => {
    for (const form of forms) {
      const { part = '', year } = form.exec(text)?.groups ?? {};
      const which = ordinal(part, last);
      if (which) return point(unit, monthsFrom((which - 1) * months + 1, months), year);
    }
    return undefined;
  };
}

const quarter = counted('quarter', 4, 'kvartal|kv|q|quarter', 'kvartalet|kvartal|quarter');
const halfYear = counted('half-year', 2, 'halvår|h', 'halvåret|halvår|halvan|hälften|half|half-year|half year');

const SEASON = new RegExp(`^(${SEASONS.flatMap(({ words }) => words).join('|')})${YEAR}$`, 'u');

function season(text: string): Point | undefined {
  const [, word, year] = SEASON.exec(text) ?? [];
  const found = SEASONS.find(({ words }) => words.some((each) => each === word));
  return found && point('season', monthsFrom(found.first, found.months), year);
}

/** No end of a time is as long as this. */
const LONGEST = 60;
const KINDS = [month, day, week, quarter, halfYear, season] as const;

/** One end of a time, or a whole one; undefined where it cannot be read. */
export function parsePoint(text: string): Point | undefined {
  if (text.length > LONGEST) return undefined;
  for (const kind of KINDS) {
    const found = kind(text);
    if (found) return found;
  }
  return undefined;
}

const BARE = /^(?:den |the )?(\d{1,2})\.?$/u;
const UNIT_WORD = /^((?:v|w|wk|vecka|veckan|veckor|veckorna|week|weeks|kvartal|kv|q|quarter)\.?\s?)\d/u;
const MONTH_BEHIND = /^(?:den |the )?(\d{1,2})(?:\.|:[ea])?(\s\p{L}+|\/\d{1,2})/u;

/**
 * The two ends of a range, each with what is written for both: "14–16 mars" is 14 mars to 16 mars, "v. 12–14" is week
 * 12 to week 14.
 */
export function inFull(first: string, last: string): readonly [string, string] {
  const [, day] = BARE.exec(first) ?? [];
  const [, lastDay, behind] = MONTH_BEHIND.exec(last) ?? [];
  if (day && behind && Number(day) < Number(lastDay)) return [`${first.replace(/\.$/u, '')}${behind}`, last];
  const before = /^\d/u.test(last) ? UNIT_WORD.exec(first)?.[1] : undefined;
  return [first, before && !parsePoint(last) ? `${before}${last}` : last];
}

/** Whether some days are whole months. */
export const isWholeMonths = ({ from, to }: Days): boolean => from.endsWith('-01') && addDays(to, 1).endsWith('-01');
