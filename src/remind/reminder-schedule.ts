import { addDays, type IsoWeek, mondayOf, weekdayOf } from '../domain/dates';
import { instantOf, isoWeek } from '../time/clock';
import type { IsHoliday } from '../time/holidays';

/** The hour, in Sweden, at which the week's reminders go out. */
export const REMINDER_HOUR = 8;
const SATURDAY = 6;

/** When a week's reminders go out: Monday 08:00 in Sweden, or 08:00 on the next working day after a public holiday. */
export function reminderInstant(week: IsoWeek, isHoliday: IsHoliday): Date {
  let day = mondayOf(week);
  while (isHoliday(day) || weekdayOf(day) >= SATURDAY) day = addDays(day, 1);
  return instantOf(day, REMINDER_HOUR);
}

/**
 * The week whose reminders should go out now and have not. A store that has seen no run has missed none: it waits for
 * the next week; one that was down over a Monday is caught up once, with the week it is now. A run of another week,
 * even of a later one by a clock that was wrong, says nothing about this one; whoever has got this week's card has it
 * in the ledger.
 */
export function weekDue(now: Date, lastRun: IsoWeek | undefined, isHoliday: IsHoliday): IsoWeek | undefined {
  const week = isoWeek(now);
  if (lastRun === undefined || lastRun === week) return undefined;
  return now >= reminderInstant(week, isHoliday) ? week : undefined;
}

/**
 * What a store that has seen no run is to count as its last: this week when its hour has passed, else the one before.
 */
export function firstBaseline(now: Date, isHoliday: IsHoliday): IsoWeek {
  const week = isoWeek(now);
  if (now >= reminderInstant(week, isHoliday)) return week;
  return isoWeek(new Date(instantOf(mondayOf(week), 12).getTime() - 4 * 86_400_000));
}
