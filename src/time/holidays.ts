import type Holidays from 'date-holidays';
import type { LocalDate } from '../domain/dates';
import { instantOf } from './clock';

/** Whether a day is a day off in Sweden. */
export type IsHoliday = (date: LocalDate) => boolean;

let calendar: Holidays | undefined;

function swedishCalendar(): Holidays {
  // The calendar of the whole world is large and asked for about once a week, so it is loaded at the first question.
  const Calendar: typeof Holidays = require('date-holidays');
  return new Calendar('SE');
}

/** Public holidays, and the eves that are days off by custom (Midsummer, Christmas and New Year's Eve). */
export const isSwedishHoliday: IsHoliday = (date) => {
  calendar ??= swedishCalendar();
  const found = calendar.isHoliday(instantOf(date, 12));
  return Array.isArray(found) && found.some((day) => day.type === 'public' || day.type === 'bank');
};
