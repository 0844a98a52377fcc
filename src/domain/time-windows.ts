import { addMonthsToMonth, firstDayOf, type LocalDate, lastDayOf, type Month, monthOf } from './dates';
import { comparable } from './normalise-text';

/** One stretch of whole months that an activity is planned for, both ends included. */
export interface TimeWindow {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** When an activity is planned for: windows in order, all the time, or not scheduled. */
export type Schedule =
  | { readonly kind: 'windows'; readonly windows: readonly TimeWindow[] }
  | { readonly kind: 'continuous' }
  | { readonly kind: 'unscheduled' };

/** The months' Swedish names, January first. */
export const MONTH_NAMES = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** The same in English. */
const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const CONTINUOUS = /^(löpande|kontinuerligt|ongoing|continuous(?:ly)?)\.?$/u;
const UNSCHEDULED = /^(|x|[\p{Pd}\u2212])$/u;
/** Any dash: word processors put in others than the one on the keyboard. */
const DASH = '[\\p{Pd}\u2212]';
const MONTH_WITH_YEAR = new RegExp(`^(\\p{L}+)\\.?\\s*(?:(?:${DASH}|[’'])?\\s*(\\d{4}|\\d{2}))?$`, 'u');
/** Between two months, and not before a year: a dash that a letter follows. */
const BETWEEN = new RegExp(`\\s*(?:${DASH}|/)\\s*(?=\\p{L})`, 'u');

/** Any Swedish or English month name, whole or cut short to three letters or more ("Sept.", "mars", "Oct"), as 1–12. */
export function monthNumber(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const find = (names: readonly string[]): number => names.findIndex((name) => name.startsWith(word));
  const index = [MONTH_NAMES, ENGLISH_MONTHS].map(find).find((found) => found >= 0);
  return index === undefined ? undefined : index + 1;
}

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

interface Point {
  readonly month: number;
  readonly year?: number;
}

function parsePoint(text: string): Point | undefined {
  const match = MONTH_WITH_YEAR.exec(text.trim());
  const month = match?.[1] ? monthNumber(match[1]) : undefined;
  if (!month) return undefined;
  return match?.[2] ? { month, year: fullYear(match[2]) } : { month };
}

/** Splits "Dec -21– Mars -22" in two. */
const splitRange = (text: string): string[] => text.split(BETWEEN);

const toMonth = (year: number, month: number): Month => `${year}-${String(month).padStart(2, '0')}`;

const inOrder = (a: TimeWindow, b: TimeWindow): number => a.from.localeCompare(b.from) || a.to.localeCompare(b.to);

/** The year a month lies in when it is the last such month not after `limit`. */
const yearUpTo = (month: number, limit: LocalDate): number =>
  Number(limit.slice(0, 4)) - (month > Number(limit.slice(5, 7)) ? 1 : 0);

/** @param before where the next window begins; it tells the year of one that has none ("Okt & Nov -21") */
function parseWindow(text: string, before: LocalDate | undefined): TimeWindow | undefined {
  const parts = splitRange(text);
  const first = parsePoint(parts[0] ?? '');
  const last = parts.length === 1 ? first : parsePoint(parts[1] ?? '');
  if (!first || !last || parts.length > 2) return undefined;
  const overYearEnd = first.month > last.month ? 1 : 0;
  const fromFirst = first.year === undefined ? undefined : first.year + overYearEnd;
  const lastYear = last.year ?? fromFirst ?? (before === undefined ? undefined : yearUpTo(last.month, before));
  if (lastYear === undefined) return undefined;
  const from = toMonth(first.year ?? lastYear - overYearEnd, first.month);
  const to = toMonth(lastYear, last.month);
  return from <= to ? { from: firstDayOf(from), to: lastDayOf(to) } : undefined;
}

/**
 * Reads a time as people write it in an activity plan (report 5): "Mars – Apr -21", "Okt -20 & Sep -21",
 * "Dec -21– Mars -22", "Juni -21 – Juni 22", "Löpande", "X", "". A year that is written once counts for both months,
 * and a window without any takes it from the next one.
 * @returns undefined when the text cannot be read
 */
export function parseSchedule(text: string): Schedule | undefined {
  const trimmed = comparable(text);
  if (UNSCHEDULED.test(trimmed)) return { kind: 'unscheduled' };
  if (CONTINUOUS.test(trimmed)) return { kind: 'continuous' };
  const windows: TimeWindow[] = [];
  for (const part of trimmed.split(/\s*(?:&|,|;|\soch\s|\sand\s|\+)\s*/u).reverse()) {
    const window = parseWindow(part, windows.at(-1)?.from);
    if (!window) return undefined;
    windows.push(window);
  }
  return { kind: 'windows', windows: windows.sort(inOrder) };
}

const shortName = (date: LocalDate): string => {
  const short = MONTH_NAMES[Number(date.slice(5, 7)) - 1] ?? '';
  const name = short.length <= 4 ? short : short.slice(0, 3);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** Two digits are read as a year of this century, so any other is written out. */
const yearText = (date: LocalDate): string => (date.startsWith('20') ? `-${date.slice(2, 4)}` : date.slice(0, 4));

function windowText(window: TimeWindow): string {
  if (monthOf(window.from) === monthOf(window.to)) return `${shortName(window.from)} ${yearText(window.from)}`;
  const sameYear = window.from.slice(0, 4) === window.to.slice(0, 4);
  const start = sameYear ? shortName(window.from) : `${shortName(window.from)} ${yearText(window.from)}`;
  return `${start} – ${shortName(window.to)} ${yearText(window.to)}`;
}

/** The windows in the notation that {@link parseSchedule} reads. */
export const windowsText = (windows: readonly TimeWindow[]): string => windows.map(windowText).join(' & ');

/**
 * The same time `months` months later. What is continuous, unscheduled or unreadable stays as written, and so does
 * everything when `months` is 0.
 */
export function shiftScheduleText(text: string, months: number): string {
  const schedule = parseSchedule(text);
  if (months === 0 || schedule?.kind !== 'windows') return text;
  const shift = (date: LocalDate): Month => addMonthsToMonth(monthOf(date), months);
  return windowsText(
    schedule.windows.map((window) => ({ from: firstDayOf(shift(window.from)), to: lastDayOf(shift(window.to)) })),
  );
}
