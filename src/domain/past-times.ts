import {
  addDays,
  addMonths,
  addMonthsToMonth,
  firstDayOf,
  isoWeekOf,
  type LocalDate,
  lastDayOf,
  mondayOf,
  monthOf,
  sundayOf,
  weekdayOf,
  yearOf,
} from './dates';
import { feastOf } from './feasts';
import { comparable } from './normalise-text';
import { type Days, withoutWeekday } from './time-points';
import { oneStretch, parseSchedule } from './time-windows';

/**
 * The days of what has been, as people ask for them: "i november", "Q3", "sedan 15 oktober", "mellan 1 september och 15
 * oktober 2021", "förra veckan", "de senaste 30 dagarna". Without a year it is the latest that has begun.
 */

/** Both ends included; an end that is not told is open. */
export interface PastTime {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

const BEFORE = /^(?:(?:i|under|in|during|on|på|för|for) )?(?:(?:den|the|de) (?=\D))?/u;
/** "I början av mars" is some of March, and nobody knows how much. */
const PART_OF = /(?:^|\s)(?:början|slutet|mitten|beginning|end|middle) (?:av|of) /u;
/** "Till jul" is no July. */
const CHRISTMAS = /(?:^|\s)jul$/u;
/** "Före jul": an end that is a feast. */
const OPEN_END = /^(?:sedan|sen|efter|före|fore|innan|fram till) /u;
const BETWEEN = /^(?:mellan|between) (.+) (?:och|and) (.+)$/u;
const FROM_TO =
  /^(?:från(?: och med)?|from|fr\.?\s?o\.?\s?m\.?) (.+?) (?:(?:fram )?till(?: och med)?|to|until|t\.?\s?o\.?\s?m\.?) (.+)$/u;
const SINCE = /^(?:sedan|sen|since|från och med|fr\.?\s?o\.?\s?m\.?) (.+)$/u;
/** "Från 1 oktober" is from that day on; "från oktober" is of that month. */
const FROM = /^(?:från|from) (.+)$/u;
const AFTER = /^(?:efter|after|senare än|later than) (.+)$/u;
const EARLIER = /^(?:före|fore|innan|before|tidigare än|earlier than) (.+)$/u;
const UP_TO = /^(?:fram till(?: och med)?|till och med|t\.?\s?o\.?\s?m\.?|until|up to|through) (.+)$/u;

const YEAR = /^(?:år |year )?((?:19|20)\d\d)$/u;
const YEARS = /^(?:åren |years )?((?:19|20)\d\d) ?(?:-|till(?: och med)?|to) ?((?:19|20)\d\d)$/u;

const ROLLING = /^(?:senaste|sista|gångna|last|past|latest) (?:(\d{1,4}) )?(\p{L}+)$/u;
/** "De två senaste veckorna". */
const COUNTED_FIRST = /^(?:de |the )?(\d{1,4}) (?:senaste|sista|gångna|last|past|latest) (\p{L}+)$/u;
const WINTER = /^(?:i )?(?:vintras|(?:förra )?vintern|last winter)$/u;
const LAST = /^(?:förra|föregående|last|previous) (.+)$/u;
const THIS = /^(?:denna|detta|den här|det här|innevarande|this) (\p{L}+)$/u;
/** "I våras", "i höstas": said of the latest one. */
const GONE: Readonly<Record<string, string>> = { våras: 'våren', somras: 'sommaren', höstas: 'hösten' };

const DAYS_AGO: Readonly<Record<string, number>> = {
  idag: 0,
  'i dag': 0,
  today: 0,
  igår: 1,
  'i går': 1,
  yesterday: 1,
  'i förrgår': 2,
  förrgår: 2,
  'day before yesterday': 2,
};
/** As they begin, Monday first: "i tisdags", "last Tuesday". */
const WEEKDAYS = [/^mån|^mon/u, /^tis|^tue/u, /^ons|^wed/u, /^tors|^thu/u, /^fre|^fri/u, /^lör|^sat/u, /^sön|^sun/u];
const PAST_WEEKDAY = /^(?:\p{L}+dags|last \p{L}+day)$/u;

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';
/** How a unit may be written, in one and in several. */
const UNITS: readonly (readonly [words: RegExp, unit: Unit])[] = [
  [/^(?:dag|dagen|dagar|dagarna|dygn|dygnet|dygnen|days?)$/u, 'day'],
  [/^(?:vecka|veckan|veckor|veckorna|weeks?)$/u, 'week'],
  [/^(?:månad|månaden|månader|månaderna|months?)$/u, 'month'],
  [/^(?:kvartal|kvartalet|kvartalen|quarters?)$/u, 'quarter'],
  [/^(?:halvår|halvåret|half-year)$/u, 'half-year'],
  [/^(?:år|året|åren|years?)$/u, 'year'],
];
const MONTHS_IN: Readonly<Record<'month' | 'quarter' | 'half-year' | 'year', number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};
/** So many of a unit back nobody asks for. */
const MOST_BACK = 1_000;

const unitOf = (word: string): Unit | undefined => UNITS.find(([words]) => words.test(word))?.[1];

/** The last so many of a unit up to today: "de senaste 30 dagarna" are thirty, today among them. */
function rolling(count: number, unit: Unit, today: LocalDate): Days | undefined {
  if (count < 1 || count > MOST_BACK) return undefined;
  if (unit === 'day') return { from: addDays(today, 1 - count), to: today };
  if (unit === 'week') return { from: addDays(today, 1 - 7 * count), to: today };
  return { from: addDays(addMonths(today, -count * MONTHS_IN[unit]), 1), to: today };
}

/** The unit of the calendar that today is in, or one further back: "förra veckan", "denna månad". */
function calendar(unit: Unit, back: number, today: LocalDate): Days {
  if (unit === 'day') return { from: addDays(today, -back), to: addDays(today, -back) };
  if (unit === 'week') {
    const week = isoWeekOf(addDays(today, -7 * back));
    return { from: mondayOf(week), to: sundayOf(week) };
  }
  const months = MONTHS_IN[unit];
  const into = (Number(monthOf(today).slice(5)) - 1) % months;
  const first = addMonthsToMonth(monthOf(today), -into - back * months);
  return { from: firstDayOf(first), to: lastDayOf(addMonthsToMonth(first, months - 1)) };
}

/** How many years back the latest of a name can lie: 29 February comes each fourth, week 1 may begin in December. */
const BACK = [1, 0, -1, -2, -3, -4] as const;

/** A time without its year, as the latest one that has begun, or with `isOver` that has ended. */
function latestOf(plain: string, today: LocalDate, isOver: boolean): Days | undefined {
  for (const years of BACK) {
    const days = daysOf(`${withoutWeekday(plain)} ${yearOf(today) + years}`);
    if (days && (isOver ? days.to < today : days.from <= today)) return days;
  }
  return undefined;
}

/** Windows that follow on each other, with their year. */
function daysOf(text: string): Days | undefined {
  const schedule = parseSchedule(text);
  return schedule?.kind === 'windows' ? oneStretch(schedule.windows) : undefined;
}

/** The latest winter that is over, December to February. */
function winter(today: LocalDate): Days {
  const year = [0, -1].map((back) => yearOf(today) + back).find((each) => lastDayOf(`${each}-02`) < today);
  const last = year ?? yearOf(today) - 1;
  return { from: `${last - 1}-12-01`, to: lastDayOf(`${last}-02`) };
}

/** One stretch of days, as it is named. */
function stretch(text: string, today: LocalDate): Days | undefined {
  const plain = text.replace(BEFORE, '');
  const year = YEAR.exec(plain)?.[1];
  if (year) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const ago = DAYS_AGO[plain] ?? DAYS_AGO[text];
  if (ago !== undefined) return calendar('day', ago, today);
  if (PAST_WEEKDAY.test(plain)) {
    const weekday = WEEKDAYS.findIndex((begins) => begins.test(plain.replace('last ', ''))) + 1;
    return weekday === 0 ? undefined : calendar('day', (weekdayOf(today) - weekday + 7) % 7 || 7, today);
  }
  if (WINTER.test(plain)) return winter(today);
  const season = Object.hasOwn(GONE, plain) ? GONE[plain] : undefined;
  if (season) return latestOf(season, today, false);
  const [, thisOne = ''] = THIS.exec(plain) ?? THIS.exec(text) ?? [];
  const current = unitOf(thisOne);
  if (current) return calendar(current, 0, today);
  return last(plain, today) ?? daysOf(plain) ?? latestOf(plain, today, false);
}

/** "Förra veckan", "last month", "senaste kvartalet", "de senaste 30 dagarna", "förra hösten". */
function last(plain: string, today: LocalDate): Days | undefined {
  const [, name = ''] = LAST.exec(plain) ?? [];
  const before = unitOf(name);
  // "The last year" may be either; "last week" is the week before this one.
  if (before) return calendar(before, 1, today);
  const [, count, unitName = ''] = ROLLING.exec(plain) ?? COUNTED_FIRST.exec(plain) ?? [];
  const unit = unitOf(unitName);
  if (unit) return rolling(Number(count ?? 1), unit, today);
  return name === '' ? undefined : latestOf(name, today, true);
}

/** Two ends that are named apart; a year that is written once counts for both. */
function between(first: string, other: string, today: LocalDate): PastTime | undefined {
  const [one, two] = [first.replace(BEFORE, ''), other.replace(BEFORE, '')];
  const whole = daysOf(`${one} - ${two}`) ?? latestOf(`${one} - ${two}`, today, false);
  if (whole) return whole;
  const [from, to] = [stretch(one, today)?.from, stretch(two, today)?.to];
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

/** Of an end alone, what it is an end of: "sedan oktober", "före 2022". */
function openEnded(text: string, today: LocalDate): PastTime | undefined {
  const named = (pattern: RegExp): Days | undefined => {
    const [, time] = pattern.exec(text) ?? [];
    if (time === undefined) return undefined;
    const feast = feastOf(time.replace(BEFORE, ''), today);
    return feast ?? stretch(time, today);
  };
  const since = named(SINCE);
  if (since) return { from: since.from };
  const of = named(FROM);
  if (of) return of.from === of.to ? { from: of.from } : of;
  const after = named(AFTER);
  if (after) return { from: addDays(after.to, 1) };
  const earlier = named(EARLIER);
  if (earlier) return { to: addDays(earlier.from, -1) };
  const upTo = named(UP_TO);
  return upTo && { to: upTo.to };
}

/**
 * The days that a text names, of what has been.
 * @returns undefined where it names none for certain, or some that have not begun
 */
export function readPastTime(written: string, today: LocalDate): PastTime | undefined {
  const text = comparable(written);
  if (PART_OF.test(text) || (CHRISTMAS.test(text) && !OPEN_END.test(text))) return undefined;
  const [, first, other] = BETWEEN.exec(text) ?? FROM_TO.exec(text) ?? [];
  const [, year, lastYear] = YEARS.exec(text.replace(BEFORE, '')) ?? [];
  const time =
    year && lastYear
      ? { from: `${year}-01-01`, to: `${lastYear}-12-31` }
      : first && other
        ? between(first, other, today)
        : (openEnded(text, today) ?? stretch(text, today));
  if (!time) return undefined;
  const isInOrder = time.from === undefined || time.to === undefined || time.from <= time.to;
  return isInOrder && (time.from ?? '') <= today ? time : undefined;
}
