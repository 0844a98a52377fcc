import { addDays, type IsoWeek, type LocalDate, mondayOf, sundayOf, weekdayOf } from '../domain/dates';
import { QUIET_FROM, QUIET_TO, type ReminderSettings } from '../domain/reminder-settings';
import { hourOf, instantOf, isoWeek, localDate } from '../time/clock';
import type { IsHoliday } from '../time/holidays';
import { REMINDER_HOUR } from './reminder-schedule';

const SATURDAY = 6;

export const isDayOff = (date: LocalDate, isHoliday: IsHoliday): boolean =>
  isHoliday(date) || weekdayOf(date) >= SATURDAY;

/** The working day of the week that comes instead of a day off: the next one, else the last one before it. */
function workingDay(day: LocalDate, week: IsoWeek, isHoliday: IsHoliday): LocalDate {
  for (let next = day; next <= sundayOf(week); next = addDays(next, 1)) if (!isDayOff(next, isHoliday)) return next;
  for (let last = day; last >= mondayOf(week); last = addDays(last, -1)) if (!isDayOff(last, isHoliday)) return last;
  return day;
}

/**
 * When quiet hours that an instant lies in end. Instants outside them are left as they are.
 * Hours are local, so a night in which the clocks change is an hour shorter or longer.
 */
export function afterQuiet(instant: Date, settings: ReminderSettings = {}): Date {
  const from = settings.quietFrom ?? QUIET_FROM;
  const to = settings.quietTo ?? QUIET_TO;
  if (from === to) return instant;
  const hour = hourOf(instant);
  const today = localDate(instant);
  const overMidnight = from > to;
  const quiet = overMidnight ? hour >= from || hour < to : hour >= from && hour < to;
  if (!quiet) return instant;
  return instantOf(overMidnight && hour >= from ? addDays(today, 1) : today, to);
}

/** Why somebody gets no card in what is left of a week; what is late then stands on the next week's. */
export type NoMoment = 'paused' | 'no-working-day';

/**
 * When somebody gets the card of the week that a run's instant lies in: at once, or on their own day and hour if those
 * are still to come, never in quiet hours, never while they have paused and never on a day off.
 * @returns why not, when no such moment is left of the week
 */
export function momentOf(run: Date, settings: ReminderSettings | undefined, isHoliday: IsHoliday): Date | NoMoment {
  const week = isoWeek(run);
  const { day, hour, pausedFrom = '', pausedUntil } = settings ?? {};
  let moment = run;
  if (day !== undefined || hour !== undefined) {
    const wanted = workingDay(addDays(mondayOf(week), (day ?? 1) - 1), week, isHoliday);
    const own = instantOf(wanted, hour ?? REMINDER_HOUR);
    if (own > moment) moment = own;
  }
  const onDay = localDate(moment);
  if (pausedUntil !== undefined && onDay >= pausedFrom && onDay < pausedUntil) {
    if (pausedUntil > sundayOf(week)) return 'paused';
    moment = instantOf(pausedUntil, hour ?? REMINDER_HOUR);
  }
  return onWorkingDay(afterQuiet(moment, settings), week, settings, isHoliday);
}

/**
 * An instant as it is on a working day; on a day off, the hour of the reminders on the next that is left of the week.
 */
function onWorkingDay(
  instant: Date,
  week: IsoWeek,
  settings: ReminderSettings | undefined,
  isHoliday: IsHoliday,
): Date | NoMoment {
  let moment = instant;
  for (let day = localDate(moment); day <= sundayOf(week); day = localDate(moment)) {
    if (!isDayOff(day, isHoliday)) return moment;
    moment = afterQuiet(instantOf(addDays(day, 1), settings?.hour ?? REMINDER_HOUR), settings);
  }
  return 'no-working-day';
}
