import type { LocalDate } from './dates';
import { addDays, yearOf } from './dates';
import { headCount } from './figures';
import type { Period } from './periods';
import { sum } from './sums';

/**
 * Where a year may be cut. Anybody may ask of any days, so one period less another, or less the same days of one kind,
 * must never be 1–4 people (domain rule "Small numbers"). Between two cuts that follow on each other each kind of
 * dialogue has nobody or at least five, so whatever lies between any two cuts has as well.
 */

/** The people of each kind, and of none, on the days that have any. */
export type PeoplePerDay = ReadonlyMap<LocalDate, readonly number[]>;

interface DayCount {
  readonly date: LocalDate;
  readonly counts: readonly number[];
}

/** The days that have people, the earliest first, and those of them that a year may be cut after. */
export interface Cuts {
  readonly days: readonly LocalDate[];
  readonly after: ReadonlySet<LocalDate>;
}

const isEnough = (counts: readonly number[]): boolean => counts.every((count) => typeof headCount(count) === 'number');
const added = (one: readonly number[], other: readonly number[], times: 1 | -1 = 1): number[] =>
  one.map((count, index) => count + times * (other[index] ?? 0));

/**
 * The cuts in the years of some days, as many as may be.
 * @param isOpen whether all that is told of a year as a whole is shown, so that it may be cut at all
 */
export function cutsIn(perDay: PeoplePerDay, isOpen: (year: number) => boolean): Cuts {
  const days = [...perDay].map(([date, counts]) => ({ date, counts })).sort((a, b) => (a.date < b.date ? -1 : 1));
  const after = new Set<LocalDate>();
  const years = new Map<number, DayCount[]>();
  for (const day of days) years.set(yearOf(day.date), [...(years.get(yearOf(day.date)) ?? []), day]);
  for (const [year, inYear] of years) {
    if (!isOpen(year)) continue;
    const none = (days[0]?.counts ?? []).map(() => 0);
    let left = inYear.reduce<readonly number[]>((counts, day) => added(counts, day.counts), none);
    let since: readonly number[] = none;
    for (const { date, counts } of inYear) {
      since = added(since, counts);
      left = added(left, counts, -1);
      if (!isEnough(since) || !isEnough(left) || sum(left) === 0) continue;
      after.add(date);
      since = none;
    }
  }
  return { days: days.map(({ date }) => date), after };
}

/** Whether a cut may be made before a day: at the turn of a year, or where it comes to the same as an allowed one. */
function mayCutBefore({ days, after }: Cuts, day: LocalDate): boolean {
  const inYear = days.filter((date) => yearOf(date) === yearOf(day));
  const last = inYear.filter((date) => date < day).at(-1);
  return last === undefined || last === inYear.at(-1) || after.has(last);
}

/** Whether a period begins and ends where a cut may be made. */
export const isCutAllowed = (cuts: Cuts, { from, to }: Period): boolean =>
  mayCutBefore(cuts, from) && mayCutBefore(cuts, addDays(to, 1));
