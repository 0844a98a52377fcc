import {
  addDays,
  addMonthsToMonth,
  firstDayOf,
  isoWeekOf,
  type LocalDate,
  lastDayOf,
  mondayOf,
  monthOf,
} from './dates';
import type { Days } from './time-points';

/** What comes again and again: "varje månad", "var tredje vecka från v. 12 2027", "årligen 2027–2029". */
export interface Recurrence {
  /** As it was written, without the days it begins and ends: "Varje månad". */
  readonly rhythm: string;
  readonly every: { readonly unit: RecurringUnit; readonly count: number };
  /** The first day that the first occurrence may lie on; without it the day the project begins. */
  readonly from?: LocalDate;
  /** The last day that an occurrence may begin on; without it there is no end. */
  readonly to?: LocalDate;
}

export type RecurringUnit = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

const UNITS: Readonly<Record<RecurringUnit, string>> = {
  week: 'vecka|week|weeks|veckan|veckor',
  month: 'månad|month|months|månaden|månader',
  quarter: 'kvartal|quarter|quarters|kvartalet',
  'half-year': 'halvår|half-year|half year|halvåret',
  year: 'år|year|years|året',
};
const NUMBERS: readonly (readonly string[])[] = [
  ['andra', 'annan', 'annat', 'second', 'other', '2', 'två', 'two'],
  ['tredje', 'third', '3', 'tre', 'three'],
  ['fjärde', 'fourth', '4', 'fyra', 'four'],
  ['femte', 'fifth', '5', 'fem', 'five'],
  ['sjätte', 'sixth', '6', 'sex', 'six'],
];
const ADVERBS: readonly (readonly [RegExp, RecurringUnit])[] = [
  [/^(?:veckovis|weekly)/u, 'week'],
  [/^(?:månadsvis|månatligen|monthly)/u, 'month'],
  [/^(?:kvartalsvis|quarterly)/u, 'quarter'],
  [/^halvårsvis/u, 'half-year'],
  [/^(?:årligen|årsvis|yearly|annually)/u, 'year'],
];

const UNIT_WORDS = Object.values(UNITS).join('|');
const NUMBER_WORDS = NUMBERS.flat().join('|');
const EVERY = new RegExp(
  `^(?:varje|var|vart|every|each|en gång i|en gång per|once a)\\s?(?:(${NUMBER_WORDS}):?e?\\s)?(${UNIT_WORDS})(?=$|[\\s,(])`,
  'u',
);

function rhythmIn(text: string): { readonly length: number; readonly every: Recurrence['every'] } | undefined {
  for (const [pattern, unit] of ADVERBS) {
    const [found] = pattern.exec(text) ?? [];
    if (found) return { length: found.length, every: { unit, count: 1 } };
  }
  const [found, number, word = ''] = EVERY.exec(text) ?? [];
  if (found === undefined) return undefined;
  const unit = (['week', 'month', 'quarter', 'half-year', 'year'] as const).find((each) =>
    UNITS[each].split('|').includes(word),
  );
  const count = number === undefined ? 1 : NUMBERS.findIndex((words) => words.includes(number)) + 2;
  return unit && { length: found.length, every: { unit, count } };
}

const YEARS = /^(\d{4})(?:\s?-\s?(\d{4}))?$/u;
const UNTIL = /^(?:till|t\.?o\.?m\.?|to|until|through|-)\s/u;
const SINCE = /^(?:från|fr\.?o\.?m\.?|from|med start(?: i)?|starting(?: in)?)\s/u;

/**
 * Reads what recurs; `windowsOf` reads the days that it begins and ends.
 * @param text as `comparable` has it
 */
export function parseRecurrence(
  text: string,
  written: string,
  windowsOf: (text: string) => readonly Days[] | undefined,
): Recurrence | undefined {
  const found = rhythmIn(text);
  if (!found) return undefined;
  const rest = text.slice(found.length).replace(/^[\s,(]+(?:under |i |in |during )?|\)$/gu, '');
  const rhythm = written.trim().slice(0, found.length);
  const { every } = found;
  if (rest === '') return { rhythm, every };
  const daysIn = (part: string): Days | undefined => {
    const [, first, last = first] = YEARS.exec(part) ?? [];
    if (first && last) return first <= last ? { from: `${first}-01-01`, to: `${last}-12-31` } : undefined;
    const windows = windowsOf(part);
    return windows?.length === 1 ? windows[0] : undefined;
  };
  if (UNTIL.test(rest)) {
    const until = daysIn(rest.replace(UNTIL, ''));
    return until && { rhythm, every, to: until.to };
  }
  const whole = daysIn(rest);
  if (whole) return { rhythm, every, from: whole.from, to: whole.to };
  const since = SINCE.test(rest) ? daysIn(rest.replace(SINCE, '')) : undefined;
  return since && { rhythm, every, from: since.from };
}

/** More occurrences than these of one activity are not looked at: nine years of weeks. */
const MOST_OCCURRENCES = 500;

const MONTHS: Readonly<Record<Exclude<RecurringUnit, 'week'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** The whole week, month, quarter, half-year or year that a day lies in. */
function unitAround(day: LocalDate, unit: RecurringUnit): Days {
  if (unit === 'week') {
    const monday = mondayOf(isoWeekOf(day));
    return { from: monday, to: addDays(monday, 6) };
  }
  const months = MONTHS[unit];
  const into = (Number(day.slice(5, 7)) - 1) % months;
  const first = addMonthsToMonth(monthOf(day), -into);
  return { from: firstDayOf(first), to: lastDayOf(addMonthsToMonth(first, months - 1)) };
}

/**
 * The occurrences up to the first that begins after `today`, and to the last one where there is an end: whole weeks,
 * months, quarters, half-years or years.
 * @param start the day the project begins
 */
export function occurrencesOf({ every, from, to }: Recurrence, start: LocalDate, today: LocalDate): Days[] {
  const occurrences: Days[] = [];
  let next = unitAround(from ?? start, every.unit);
  while (occurrences.length < MOST_OCCURRENCES && (to === undefined || next.from <= to)) {
    occurrences.push(next);
    if (to === undefined && next.from > today) break;
    const day =
      every.unit === 'week'
        ? addDays(next.from, 7 * every.count)
        : firstDayOf(addMonthsToMonth(monthOf(next.from), MONTHS[every.unit] * every.count));
    next = unitAround(day, every.unit);
  }
  return occurrences;
}
