import { monthOf, twoDigits } from '../domain/dates';
import { comparable } from '../domain/normalise-text';
import { monthNumber } from '../domain/time-points';
import { parseSchedule } from '../domain/time-windows';

/** Days and periods as people write them, in cells and plan files, in the notation of the plan. */

/** A day as people write it (2026-03-16, 20260316, 16 mars 2026, 16 March 2026); undefined where it is unclear. */
export function dayIn(text: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d.*)?$/u.exec(text) ??
    /^((?:19|20)\d\d)(\d\d)(\d\d)$/u.exec(text) ??
    [];
  if (year && month && day) return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const [, date, name, ofYear] = /^(?:den )?(\d{1,2})\.? ([a-zåäö]+)\.? (\d{4})$/u.exec(comparable(text)) ?? [];
  const number = name === undefined ? undefined : monthNumber(name);
  if (date && ofYear && number) return `${ofYear}-${twoDigits(number)}-${twoDigits(date)}`;
  const [, first, second, last] = /^(\d{1,2})[./](\d{1,2})[./ -](\d{4})$/u.exec(text) ?? [];
  // 3/4/2026 is the third of April to some and the fourth of March to others.
  if (first && second && last && (Number(first) > 12 || text.includes('.') || first === second))
    return `${last}-${twoDigits(second)}-${twoDigits(first)}`;
  return undefined;
}

const NOTATION = /^\d{4}(-(0[1-9]|1[0-2]))?(\.\.\d{4}(-(0[1-9]|1[0-2]))?)?$/u;

/** A period as people write it (`2026 – 2027`, `mars – juni 2026`), as `2026..2027`; undefined where it is unclear. */
export function periodIn(text: string): string | undefined {
  const [, first, last] =
    /^(\d{4}(?:-\d\d)?)\s*(?:\.\.|…|\p{Pd}|till|to|t\.?o\.?m\.?)\s*(\d{4}(?:-\d\d)?)$/iu.exec(text) ?? [];
  const written = first && last ? `${first}..${last}` : text;
  if (NOTATION.test(written)) return written;
  const schedule = parseSchedule(text);
  if (schedule?.kind !== 'windows' || schedule.windows.length > 1) return undefined;
  // A period is told in months; what is a time in another way may be meant otherwise.
  if (schedule.windows[0]?.unit !== undefined) return undefined;
  const [from = '', to = ''] = schedule.windows.flatMap((window) => [monthOf(window.from), monthOf(window.to)]);
  return from === to ? from : `${from}..${to}`;
}
