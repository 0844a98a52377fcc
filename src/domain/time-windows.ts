import {
  addDays,
  addMonths,
  addMonthsToMonth,
  daysBetween,
  firstDayOf,
  isoWeekOf,
  type LocalDate,
  lastDayOf,
  mondayOf,
  monthOf,
  weekdayOf,
  yearOf,
} from './dates';
import { comparable, normaliseLine } from './normalise-text';
import { parseRecurrence, type Recurrence } from './recurrence';
import {
  type Days,
  inFull,
  isWholeMonths,
  MONTH_NAMES,
  monthNumber,
  type Point,
  parsePoint,
  SEASONS,
  type TimeUnit,
} from './time-points';

/** One stretch of days that an activity is planned for, both ends included. */
export interface TimeWindow extends Days {
  /** What it is told in; without it in months where it is whole months, else in weeks or days. */
  readonly unit?: Exclude<TimeUnit, 'month'>;
}

/** When an activity is planned for: windows in order, all the time, or not scheduled. */
export type Schedule =
  | { readonly kind: 'windows'; readonly windows: readonly TimeWindow[] }
  | { readonly kind: 'recurring'; readonly recurrence: Recurrence }
  | { readonly kind: 'continuous' }
  | { readonly kind: 'unscheduled' };

const CONTINUOUS = /^(löpande|kontinuerligt|ongoing|continuous(?:ly)?)\.?$/u;
const UNSCHEDULED = /^(|x|-)$/u;
/** "Senast 14 mars 2027": the time is when it is to be done. */
const DEADLINE = /^(?:senast|by|no later than) (?:den |the )?/u;
const FROM = /^(?:från|from|fr\.?o\.?m\.?) (?:den |the )?/u;
/** Between two ends; each may also stand inside one of them ("Mars -21", "14/3", "2027-03-14"). */
const BETWEEN = /\s(?:till|to|until|tom|t\.o\.m\.?)\s|\s?(?:\.\.|-|\/)\s?/gu;
/** Longer than this no window is. */
const LONGEST = 120;

const inOrder = (a: TimeWindow, b: TimeWindow): number => a.from.localeCompare(b.from) || a.to.localeCompare(b.to);

/** The windows that two ends make, each in the years given. */
function between(first: Point, last: Point, firstYear: number, lastYear: number): TimeWindow | undefined {
  const from = first.daysIn(firstYear)?.from;
  const to = last.daysIn(lastYear)?.to;
  if (from === undefined || to === undefined || from > to) return undefined;
  const unit = first.unit === last.unit ? first.unit : isWholeMonths({ from, to }) ? 'month' : 'day';
  return unit === 'month' ? { from, to } : { from, to, unit };
}

/** The last year in which `point` does not begin after `limit`. */
function yearUpTo(point: Point, limit: LocalDate): number | undefined {
  const year = yearOf(limit);
  // The first days of January may be in the last week of the year before, and the last of December in the next one's.
  return [year + 1, year, year - 1].find((each) => {
    const days = point.daysIn(each);
    return days !== undefined && days.from <= limit;
  });
}

/** A year that is written once counts for both ends; the first is in the year before where it comes after the last. */
function inYears(first: Point, last: Point, before: LocalDate | undefined): TimeWindow | undefined {
  if (last.year === undefined && first.year !== undefined)
    return between(first, last, first.year, first.year) ?? between(first, last, first.year, first.year + 1);
  const lastYear = last.year ?? (before === undefined ? undefined : yearUpTo(last, before));
  if (lastYear === undefined) return undefined;
  if (first.year !== undefined) return between(first, last, first.year, lastYear);
  return between(first, last, lastYear, lastYear) ?? between(first, last, lastYear - 1, lastYear);
}

/** @param before where the next window begins; it tells the year of one that has none ("Okt & Nov -21") */
function parseWindow(text: string, before: LocalDate | undefined): TimeWindow | undefined {
  if (text.length > LONGEST) return undefined;
  const single = parsePoint(text.replace(DEADLINE, ''));
  if (single) return inYears(single, single, before);
  const range = text.replace(FROM, '');
  for (const { index, 0: found } of range.matchAll(BETWEEN)) {
    const [one, other] = inFull(range.slice(0, index), range.slice(index + found.length));
    const [first, last] = [parsePoint(one), parsePoint(other)];
    if (first && last) return inYears(first, last, before);
  }
  return undefined;
}

const LIST = /\s*(?:&|,|;|\soch\s|\sand\s|\+)\s*/u;

/** The parts of a list, each with what is written for several: "v. 12 och 14 2027", "14 och 16 mars 2027". */
function partsOf(text: string): string[] {
  const parts = text.split(LIST);
  for (let at = 1; at < parts.length; at += 1) {
    const [before = '', part = ''] = parts.slice(at - 1, at + 1);
    parts[at] = inFull(before, part)[1];
  }
  for (let at = parts.length - 2; at >= 0; at -= 1) {
    const [part = '', behind = ''] = parts.slice(at, at + 2);
    parts[at] = inFull(part, behind)[0];
  }
  return parts;
}

/** "March 14–16 2027": the days stand behind their month. */
const DAYS_BEHIND = /^(\p{L}+)\.? (\d{1,2}) ?- ?(\d{1,2}) (\d{4})$/u;

/** A time with each sign that stands for nothing taken out, so that commas part windows and nothing else. */
const withoutFiller = (text: string): string =>
  text
    .replace(/(?<=\d|\p{L}),\s?(?=(?:19|20)\d\d(?![\d.-]))/gu, ' ')
    .replace(/(?<=dag|dagen|day), (?=\p{L}|\d)/gu, ' ')
    .replace(/(från|till) och med /gu, '$1 ')
    .replace(DAYS_BEHIND, (found, name: string, first: string, last: string, year: string) =>
      monthNumber(name) ? `${first} ${name} - ${last} ${name} ${year}` : found,
    );

/**
 * Reads a time as people write it in an activity plan: "Mars – Apr -21", "Okt -20 & Sep -21", "Dec -21– Mars -22",
 * "Juni -21 – Juni 22", "14 mars 2027", "2027-03-14", "v. 12–14 2027", "kvartal 2 2027", "våren 2027",
 * "första halvåret 2027", "varje månad t.o.m. juni 2027", "Löpande", "X", "". A year that is written once counts for
 * both ends, and a window without any takes it from the next one. Weeks are those of ISO 8601, with its years.
 * @returns undefined when the text cannot be read
 */
export function parseSchedule(text: string): Schedule | undefined {
  const trimmed = withoutFiller(comparable(text));
  if (UNSCHEDULED.test(trimmed)) return { kind: 'unscheduled' };
  if (CONTINUOUS.test(trimmed)) return { kind: 'continuous' };
  const recurrence = parseRecurrence(trimmed, normaliseLine(text), parseWindows);
  if (recurrence) return { kind: 'recurring', recurrence };
  const windows = parseWindows(trimmed);
  return windows && { kind: 'windows', windows };
}

/** @param text without filler, as `comparable` has it */
function parseWindows(text: string): readonly TimeWindow[] | undefined {
  const windows: TimeWindow[] = [];
  for (const part of partsOf(text).reverse()) {
    const window = parseWindow(part, windows.at(-1)?.from);
    if (!window) return undefined;
    windows.push(window);
  }
  return windows.sort(inOrder);
}

/** The days of windows that follow on each other: "v. 12 och 13". */
export function oneStretch(windows: readonly TimeWindow[]): Days | undefined {
  const [first] = windows;
  const last = windows.at(-1);
  const follow = windows.every(({ from }, index) => index === 0 || addDays(windows[index - 1]?.to ?? '', 1) === from);
  return first && last && follow ? { from: first.from, to: last.to } : undefined;
}

/** "mars", "apr": as it stands within a text. */
const shortMonth = (date: LocalDate): string => {
  const name = MONTH_NAMES[Number(date.slice(5, 7)) - 1] ?? '';
  return name.length <= 4 ? name : name.slice(0, 3);
};

const shortName = (date: LocalDate): string => {
  const name = shortMonth(date);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** Two digits are read as a year of this century, so any other is written out. */
const yearText = (date: LocalDate): string => (date.startsWith('20') ? `-${date.slice(2, 4)}` : date.slice(0, 4));

/** Two ends as one text, with the year behind the first only where it is another than the last one's. */
function rangeText(first: string, last: string, years: readonly [number, number], joined = ' – '): string {
  if (first === last && years[0] === years[1]) return `${first} ${years[0]}`;
  return years[0] === years[1] ? `${first}${joined}${last} ${years[1]}` : `${first} ${years[0]} – ${last} ${years[1]}`;
}

function monthsText(window: Days): string {
  if (monthOf(window.from) === monthOf(window.to)) return `${shortName(window.from)} ${yearText(window.from)}`;
  const sameYear = window.from.slice(0, 4) === window.to.slice(0, 4);
  const start = sameYear ? shortName(window.from) : `${shortName(window.from)} ${yearText(window.from)}`;
  return `${start} – ${shortName(window.to)} ${yearText(window.to)}`;
}

function daysText({ from, to }: Days): string {
  const dayText = (date: LocalDate): string => `${Number(date.slice(8))} ${shortMonth(date)}`;
  if (monthOf(from) === monthOf(to) && from !== to) return `${Number(from.slice(8))}–${dayText(to)} ${yearOf(to)}`;
  return rangeText(dayText(from), dayText(to), [yearOf(from), yearOf(to)]);
}

function weeksText({ from, to }: Days): string {
  const [first, last] = [isoWeekOf(from), isoWeekOf(to)];
  const [one, other] = [Number(first.slice(6)), Number(last.slice(6))];
  const years = [Number(first.slice(0, 4)), Number(last.slice(0, 4))] as const;
  return years[0] === years[1] && one !== other
    ? `v. ${one}–${other} ${years[1]}`
    : rangeText(`v. ${one}`, `v. ${other}`, years);
}

const isWholeWeeks = ({ from, to }: Days): boolean => weekdayOf(from) === 1 && weekdayOf(to) === 7;

const HALVES = ['första halvåret', 'andra halvåret'];
/** The parts of a year that begin in a month, and those that end in one; 1 is January. */
const NAMED: Readonly<
  Record<'quarter' | 'season' | 'half-year', (month: number, isEnd: boolean) => string | undefined>
> = {
  quarter: (month, isEnd) => (month % 3 === (isEnd ? 0 : 1) ? `kvartal ${Math.ceil(month / 3)}` : undefined),
  season: (month, isEnd) => SEASONS.find(({ first, months }) => month === (isEnd ? first + months - 1 : first))?.name,
  'half-year': (month, isEnd) => (month % 6 === (isEnd ? 0 : 1) ? HALVES[Math.ceil(month / 6) - 1] : undefined),
};

/** In named parts of a year where there are such, else in months. */
function partsText(window: Days, unit: keyof typeof NAMED): string {
  const monthIn = (date: LocalDate): number => Number(date.slice(5, 7));
  const [first, last] = [NAMED[unit](monthIn(window.from), false), NAMED[unit](monthIn(window.to), true)];
  return first && last ? rangeText(first, last, [yearOf(window.from), yearOf(window.to)]) : monthsText(window);
}

function windowText(window: TimeWindow): string {
  const { unit, from, to } = window;
  if (unit === 'date') return from === to ? from : `${from} – ${to}`;
  if (unit === 'day') return daysText(window);
  if (unit === 'week') return weeksText(window);
  if (unit) return partsText(window, unit);
  if (isWholeMonths(window)) return monthsText(window);
  return isWholeWeeks(window) ? weeksText(window) : daysText(window);
}

/** The windows in the notation that {@link parseSchedule} reads. */
export const windowsText = (windows: readonly TimeWindow[]): string => windows.map(windowText).join(' & ');

/** The Monday nearest to the same day `months` months later that lies in its month, so that the plan's months agree. */
function shiftedMonday(monday: LocalDate, months: number): LocalDate {
  const day = addMonths(monday, months);
  const before = mondayOf(isoWeekOf(day));
  const inMonth = [before, addDays(before, 7)].filter((each) => monthOf(each) === monthOf(day));
  const isLater = weekdayOf(day) > 4;
  return (isLater ? inMonth.at(-1) : inMonth[0]) ?? before;
}

function shifted(window: TimeWindow, months: number): TimeWindow {
  const { from, to, unit } = window;
  if (unit === 'date' || unit === 'day') return { ...window, from: addMonths(from, months), to: addMonths(to, months) };
  if (unit === 'week') {
    const monday = shiftedMonday(from, months);
    const length = daysBetween(from, to);
    return { ...window, from: monday, to: addDays(monday, length) };
  }
  const month = (date: LocalDate): string => addMonthsToMonth(monthOf(date), months);
  return { ...window, from: firstDayOf(month(from)), to: lastDayOf(month(to)) };
}

/** Undefined where it begins with the project and has no end, and so moves with it. */
function shiftedRecurrence({ rhythm, from, to }: Recurrence, months: number): string | undefined {
  const isWhole = (from === undefined || from.endsWith('-01')) && (to === undefined || addDays(to, 1).endsWith('-01'));
  const moved = (day: LocalDate): LocalDate =>
    isWhole ? firstDayOf(monthOf(addMonths(day, months))) : addMonths(day, months);
  const end = (day: LocalDate): LocalDate => (isWhole ? lastDayOf(monthOf(moved(day))) : moved(day));
  const pointText = (day: LocalDate): string =>
    isWhole ? monthsText({ from: day, to: day }) : daysText({ from: day, to: day });
  if (from && to)
    return `${rhythm} ${windowText({ from: moved(from), to: end(to), ...(isWhole ? {} : { unit: 'day' }) })}`;
  if (from) return `${rhythm} från ${pointText(moved(from))}`;
  return to && `${rhythm} till ${pointText(end(to))}`;
}

/**
 * The same time `months` months later, told in what it was told in where that can be: weeks stay as many, quarters
 * that begin within another become months. What is continuous, unscheduled or unreadable stays as written, and so does
 * everything when `months` is 0.
 */
export function shiftScheduleText(text: string, months: number): string {
  const schedule = parseSchedule(text);
  if (months === 0) return text;
  if (schedule?.kind === 'recurring') return shiftedRecurrence(schedule.recurrence, months) ?? text;
  if (schedule?.kind !== 'windows') return text;
  const moved = windowsText(schedule.windows.map((window) => shifted(window, months)).sort(inOrder));
  return DEADLINE.test(comparable(text)) ? `Senast ${moved}` : moved;
}
