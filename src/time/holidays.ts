import type Holidays from 'date-holidays';
import type { LocalDate } from '../domain/dates';

/** Whether a day is a day off in Sweden. */
export type IsHoliday = (date: LocalDate) => boolean;

let calendar: Holidays | undefined;

function swedishCalendar(): Holidays {
  // The calendar of the whole world is large and asked for about once a week, so it is loaded at the first question.
  const Calendar: typeof Holidays = require('date-holidays');
  return new Calendar('SE');
}

/** By year: to ask of one day takes the calendar half as long as to tell them all. */
const daysOff = new Map<string, ReadonlySet<LocalDate>>();

function daysOffOf(year: string): ReadonlySet<LocalDate> {
  calendar ??= swedishCalendar();
  const days = calendar.getHolidays(Number(year)).filter(({ type }) => type === 'public' || type === 'bank');
  return new Set(days.map(({ date }) => date.slice(0, 'yyyy-mm-dd'.length)));
}

/** Public holidays, and the eves that are days off by custom (Midsummer, Christmas and New Year's Eve). */
export const isSwedishHoliday: IsHoliday = (date) => {
  const year = date.slice(0, 4);
  const known = daysOff.get(year) ?? daysOffOf(year);
  daysOff.set(year, known);
  return known.has(date);
};
