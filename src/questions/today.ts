import { DateTime } from 'luxon';
import { type LocalDate, ZONE } from '../domain/dates';

/** No zone begins another day, or another offset, within one of these. */
const QUARTER_MS = 15 * 60_000;

let latest: { readonly quarter: number; readonly day: LocalDate } | undefined;

/** The day it is where the project is; worked out once a quarter of an hour, since each question asks for it. */
export function dayThere(now: Date): LocalDate {
  const quarter = Math.floor(now.getTime() / QUARTER_MS);
  if (latest?.quarter !== quarter)
    latest = { quarter, day: DateTime.fromJSDate(now, { zone: ZONE }).toISODate() ?? '' };
  return latest.day;
}
