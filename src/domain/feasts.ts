import { addDays, type LocalDate, twoDigits, weekdayOf, yearOf } from './dates';
import type { Days } from './time-points';

/** The days of feasts that people count from: "sedan nyår", "före jul 2021", "efter midsommar". */

/** The day of a feast in a year. */
type DayIn = (year: number) => LocalDate;

const fixed =
  (monthAndDay: string): DayIn =>
  (year) =>
    `${year}-${monthAndDay}`;

/** Easter Sunday, by Gauss' rule as Meeus has it. */
function easter(year: number): LocalDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moon = century - Math.floor((century + 8) / 25) + 1;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor(moon / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const day = epact + weekday - 7 * late + 114;
  return `${year}-${twoDigits(Math.floor(day / 31))}-${twoDigits((day % 31) + 1)}`;
}

/** Midsummer Eve: the Friday from 19 to 25 June. */
function midsummer(year: number): LocalDate {
  const first = `${year}-06-19`;
  return addDays(first, (5 - weekdayOf(first) + 7) % 7);
}

const FEASTS: readonly (readonly [name: RegExp, day: DayIn])[] = [
  [/^(?:nyårsafton|new years eve)$/u, fixed('12-31')],
  [/^(?:jul|julen|julafton|julhelgen|christmas|xmas)$/u, fixed('12-24')],
  [/^(?:påsk|påsken|påskdagen|påskhelgen|easter)$/u, easter],
  [/^(?:midsommar|midsommaren|midsommarafton|midsommarhelgen|midsummers?(?: eve)?)$/u, midsummer],
];
/** No day, but the night between two: what is after it begins with its first. */
const TURN_OF_YEAR = /^(?:nyår|nyåret|nyårsdagen|årsskiftet|(?:the )?new years?(?: day)?|(?:the )?turn of the year)$/u;
const DATED = /^(?:(?:förra|senaste|last) )?(.+?)(?: (\d{4}))?$/u;

/** A feast that a text names, in its year, or the latest one: the day that it begins, and the last that it is. */
export function feastOf(text: string, today: LocalDate): Days | undefined {
  const [, name = '', year] = DATED.exec(text.replace(/['’]/gu, '')) ?? [];
  const isTurn = TURN_OF_YEAR.test(name);
  const [, dayIn] = isTurn ? [name, fixed('01-01')] : (FEASTS.find(([names]) => names.test(name)) ?? []);
  if (!dayIn) return undefined;
  const thisYear = dayIn(yearOf(today));
  const from = year ? dayIn(Number(year)) : thisYear <= today ? thisYear : dayIn(yearOf(today) - 1);
  return { from, to: isTurn ? addDays(from, -1) : from };
}
