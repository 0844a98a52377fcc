import { DateTime } from 'luxon';
import { type IsoWeek, isoWeekOf, type LocalDate, ZONE } from '../domain/dates';
import { Remembered } from '../domain/remembered';

/** Sweden's clocks go by whole hours of UTC since 1900, so that all instants of such an hour are of one day. */
const HOUR_MS = 3_600_000;
/** Hours whose day is kept: the reports of a project's years are of some thousand at most. */
const MOST_HOURS = 5000;
const dayOfHour = new Remembered<LocalDate, number>(MOST_HOURS);

function reckonedDate(instant: Date): LocalDate {
  const local = DateTime.fromJSDate(instant, { zone: ZONE });
  return `${local.year}-${String(local.month).padStart(2, '0')}-${String(local.day).padStart(2, '0')}`;
}

/** The day it is in Sweden at an instant. */
export function localDate(instant: Date): LocalDate {
  const hour = Math.floor(instant.getTime() / HOUR_MS);
  // Before 1970, or no instant at all.
  if (!(hour >= 0)) return reckonedDate(instant);
  return dayOfHour.of(hour, () => reckonedDate(instant));
}

/** The hour it is in Sweden at an instant, 0 to 23. */
export const hourOf = (instant: Date): number => DateTime.fromJSDate(instant, { zone: ZONE }).hour;

/** The time it is in Sweden at an instant, to the minute, as an operator reads it: 2021-09-07T09:00. */
export const localTime = (instant: Date): string =>
  DateTime.fromJSDate(instant, { zone: ZONE }).toFormat("yyyy-MM-dd'T'HH:mm");

/** The ISO week it is in Sweden at an instant. */
export const isoWeek = (instant: Date): IsoWeek => isoWeekOf(localDate(instant));

/** The instant of a time of day in Sweden; where clocks are set forward over it, the one that follows. */
export const instantOf = (date: LocalDate, hour: number, minute = 0): Date =>
  DateTime.fromISO(date, { zone: ZONE }).set({ hour, minute }).toJSDate();

/**
 * Reads an instant as an operator writes it: ISO 8601; without an offset it means Swedish time.
 * @returns undefined when it cannot be read
 */
export function parseInstant(text: string): Date | undefined {
  const instant = DateTime.fromISO(text, { zone: ZONE });
  return instant.isValid ? instant.toJSDate() : undefined;
}
