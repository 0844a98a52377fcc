import { addDays, type LocalDate, twoDigits, weekdayOf } from '../domain/dates';

/** Whether a day is a day off in Sweden. */
export type IsHoliday = (date: LocalDate) => boolean;

/** The same each year, the eves that are days off by custom among them: Christmas and New Year's Eve. */
const FIXED = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];
/** Good Friday, Easter, the day after, Ascension and Whit Sunday, in days from Easter. */
const FROM_EASTER = [-2, 0, 1, 39, 49];
const SATURDAY = 6;

/** Easter Sunday, by the rule of Meeus, Jones and Butcher; the letters are theirs. */
function easterOf(year: number): LocalDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return `${year}-${twoDigits(Math.floor(days / 31))}-${twoDigits((days % 31) + 1)}`;
}

const saturdayFrom = (day: LocalDate): LocalDate => addDays(day, (SATURDAY + 7 - weekdayOf(day)) % 7);

function daysOffOf(year: string): ReadonlySet<LocalDate> {
  const easter = easterOf(Number(year));
  const midsummer = saturdayFrom(`${year}-06-20`);
  return new Set([
    ...FIXED.map((day) => `${year}-${day}`),
    ...FROM_EASTER.map((days) => addDays(easter, days)),
    addDays(midsummer, -1),
    midsummer,
    saturdayFrom(`${year}-10-31`),
  ]);
}

/** By year, of which few are asked for. */
const daysOff = new Map<string, ReadonlySet<LocalDate>>();

/**
 * Public holidays as the law has had them since 2005, and the eves that are days off by custom (Midsummer, Christmas
 * and New Year's Eve).
 */
export const isSwedishHoliday: IsHoliday = (date) => {
  const year = date.slice(0, 4);
  const known = daysOff.get(year) ?? daysOffOf(year);
  daysOff.set(year, known);
  return known.has(date);
};
