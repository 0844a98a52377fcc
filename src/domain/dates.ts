import { z } from 'zod';

/**
 * Calendar arithmetic on plain dates. Dates are `YYYY-MM-DD` strings, months `YYYY-MM`, ISO weeks `2021-W36`; all of
 * them compare correctly as text. What day it is somewhere is not decided here: the caller passes it in.
 */

/** The zone that people's days and weeks are reckoned in; storage and logs use UTC. */
export const ZONE = 'Europe/Stockholm';

const DAY_MS = 86_400_000;

const isRealDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** A day, `YYYY-MM-DD`, that exists in the calendar. */
export const LocalDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a date as YYYY-MM-DD')
  .refine(isRealDate, 'there is no such day in the calendar');
export type LocalDate = z.infer<typeof LocalDate>;

/** What is wrong with a day of something that has been, as it stands in a field of a form. */
export function pastDayFault(
  written: string,
  today: LocalDate,
): 'missing' | 'not-a-date' | 'in-the-future' | undefined {
  if (written === '') return 'missing';
  if (!LocalDate.safeParse(written).success) return 'not-a-date';
  return written > today ? 'in-the-future' : undefined;
}

/** A calendar month, `YYYY-MM`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write a month as YYYY-MM');
export type Month = z.infer<typeof Month>;

/** An ISO 8601 week, `2021-W36`, that exists. */
export type IsoWeek = string;
export const IsoWeek: z.ZodType<IsoWeek> = z
  .string()
  .regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, { error: 'write a week as 2021-W36', abort: true })
  .refine((week) => isoWeekOf(mondayOf(week)) === week, 'there is no such week in the calendar');

const toMs = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);
const fromMs = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10);
/** A day, month or week as dates are written: two digits. */
export const twoDigits = (n: number | string): string => String(n).padStart(2, '0');

/** The date `days` days later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => fromMs(toMs(date) + days * DAY_MS);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((toMs(to) - toMs(from)) / DAY_MS);

export const monthOf = (date: LocalDate): Month => date.slice(0, 7);
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const firstDayOf = (month: Month): LocalDate => `${month}-01`;

/** The month `months` months later (earlier when negative). */
export function addMonthsToMonth(month: Month, months: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${twoDigits((index % 12) + 1)}`;
}

export const lastDayOf = (month: Month): LocalDate => addDays(firstDayOf(addMonthsToMonth(month, 1)), -1);

/** Whole months from `from` to `to`; negative when `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** The same day `months` months later; the 31st becomes the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const month = addMonthsToMonth(monthOf(date), months);
  const sameDay = `${month}-${date.slice(8)}`;
  const last = lastDayOf(month);
  return sameDay < last ? sameDay : last;
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (date: LocalDate): number => new Date(toMs(date)).getUTCDay() || 7;

/** The ISO week a day lies in. A week belongs to the year its Thursday lies in. */
export function isoWeekOf(date: LocalDate): IsoWeek {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${twoDigits(week)}`;
}

/** The Monday that an ISO week begins with. */
export function mondayOf(week: IsoWeek): LocalDate {
  const fourthOfJanuary = `${week.slice(0, 4)}-01-04`;
  const firstMonday = addDays(fourthOfJanuary, 1 - weekdayOf(fourthOfJanuary));
  return addDays(firstMonday, (Number(week.slice(6)) - 1) * 7);
}

export const sundayOf = (week: IsoWeek): LocalDate => addDays(mondayOf(week), 6);

/** Whether the week is its month's first: the one whose Monday falls on the 1st to the 7th. */
export const isFirstWeekOfMonth = (week: IsoWeek): boolean => Number(mondayOf(week).slice(8)) <= 7;
