import {
  addDays,
  addMonthsToMonth,
  firstDayOf,
  isoWeekOf,
  type LocalDate,
  lastDayOf,
  type Month,
  mondayOf,
  monthOf,
  sundayOf,
  yearOf,
} from './dates';
import { comparable } from './normalise-text';
import { withoutWeekday } from './time-points';
import { parseSchedule, type TimeWindow, windowsText } from './time-windows';

/** The time of an activity as people write it on a form, where a month or a week alone is the next one of that name. */

/** What stands before a time and says nothing of it: "i december", "klar under våren". */
const BEFORE = /^(?:(?:blir |är )?(?:klar[at]?|färdig[at]?|done) )?(?:(?:i|under|in|during|on|på|the) )?/u;

/** "I början av mars" is some of March, and nobody knows how much. */
const PART_OF = /(?:^|\s)(?:början|slutet|mitten|beginning|end|middle) (?:av|of) /u;

/** "Januari till mars": from one to the other. */
const TO = / (?:till|to) /gu;

/**
 * How many years ahead the next one of a name can lie: "jan & dec" in February ends in the year after the next, and
 * 29 February comes every fourth. The first days of January may lie in the last week of the year before.
 */
const AHEAD = [-1, 0, 1, 2, 3, 4] as const;

const NEXT = /^(?:nästa|next|kommande) /u;
const THIS = /^(?:denna|detta|den här|det här|this) /u;

/** How many whole months a part of the year has, and what it is told in. */
const PARTS: Readonly<Record<string, Pick<TimeWindow, 'unit'> & { readonly months: number }>> = {
  månad: { months: 1 },
  month: { months: 1 },
  kvartal: { months: 3, unit: 'quarter' },
  quarter: { months: 3, unit: 'quarter' },
  halvår: { months: 6, unit: 'half-year' },
  'half-year': { months: 6, unit: 'half-year' },
};

const DAYS_AHEAD: Readonly<Record<string, number>> = {
  idag: 0,
  'i dag': 0,
  today: 0,
  imorgon: 1,
  'i morgon': 1,
  tomorrow: 1,
};

/** "Nästa kvartal", "den här veckan", "i morgon": a time that the day it is written tells. */
function fromToday(plain: string, today: LocalDate): TimeWindow | undefined {
  const days = DAYS_AHEAD[plain];
  if (days !== undefined) return { from: addDays(today, days), to: addDays(today, days), unit: 'day' };
  const isNext = NEXT.test(plain);
  if (!isNext && !THIS.test(plain)) return undefined;
  const word = plain
    .replace(NEXT, '')
    .replace(THIS, '')
    .replace(/en$|et$/u, '');
  if (/^(?:veckan?|week)$/u.test(word)) {
    const week = isoWeekOf(addDays(today, isNext ? 7 : 0));
    return { from: mondayOf(week), to: sundayOf(week), unit: 'week' };
  }
  const part = Object.hasOwn(PARTS, word) ? PARTS[word] : undefined;
  if (!part) return undefined;
  const { months, unit } = part;
  const into = (Number(monthOf(today).slice(5)) - 1) % months;
  const month = (after: number): Month => addMonthsToMonth(monthOf(today), after - into + (isNext ? months : 0));
  return { from: firstDayOf(month(0)), to: lastDayOf(month(months - 1)), ...(unit && { unit }) };
}

/**
 * A time without its year, or with it, as the next one from a day on.
 * @param whole whether it may not have begun: "nästa vår"
 */
function nextOf(
  plain: string,
  today: LocalDate,
  whole: boolean,
): { readonly windows?: readonly TimeWindow[]; readonly dated: string } | undefined {
  for (const years of AHEAD) {
    const year = yearOf(today) + years;
    const dated = parseSchedule(`${withoutWeekday(plain)} ${year}`);
    // Of what comes again it is the end that has the year, or the beginning where there is no end.
    const { to, from } = dated?.kind === 'recurring' ? dated.recurrence : {};
    if ((to ?? from ?? '') >= today) return { dated: `${plain} ${year}` };
    if (dated?.kind !== 'windows' || !dated.windows.every(({ from, to }) => (whole ? from > today : to >= today)))
      continue;
    // Another weekday than it has then is a slip, and says no later year.
    const text = `${plain} ${year}`;
    return parseSchedule(text) && { windows: dated.windows, dated: text };
  }
  return undefined;
}

/**
 * A time as it is written on a form, in the notation of a plan ({@link parseSchedule}).
 * @param today what has no year is the next one from this day on
 * @returns undefined when it cannot be read; what the plan's notation reads already stays as it is written
 */
export function readTime(written: string, today: LocalDate): string | undefined {
  const text = written.replace(/\s+/gu, ' ').trim();
  if (parseSchedule(text)) return text;
  const compared = comparable(text);
  if (PART_OF.test(compared)) return undefined;
  const plain = compared.replace(BEFORE, '').replace(TO, ' – ');
  const relative = fromToday(plain, today) ?? fromToday(compared, today);
  if (relative) return windowsText([relative]);
  const schedule = parseSchedule(plain);
  if (schedule?.kind === 'windows') return windowsText(schedule.windows);
  if (schedule) return schedule.kind === 'recurring' ? plain : 'Löpande';
  const isNext = NEXT.test(plain);
  const next = nextOf(plain.replace(NEXT, ''), today, isNext);
  return next?.windows ? windowsText(next.windows) : next?.dated;
}

/**
 * A time without its year, as in the plan of a project that everybody knows when it is ("hösten", "v. 12"): with the
 * year of the next one from a day on.
 * @returns undefined where it has its year, or is no time
 */
export function withYear(written: string, from: LocalDate): string | undefined {
  const text = written.replace(/\s+/gu, ' ').trim();
  return parseSchedule(text) ? undefined : nextOf(text, from, false)?.dated;
}
