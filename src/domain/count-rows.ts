import { areaAsked, areaTitle, lowestAreas } from './areas';
import { addMonthsToMonth, firstDayOf, lastDayOf, type Month, monthOf } from './dates';
import { DIALOGUE_KINDS } from './dialogue-kinds';
import { areaId, type FactFilter, isUpper } from './fact-filter';
import { type Facts, yearsIn } from './fact-set';
import { BY_DAY } from './fact-tally';
import { filterOf, type NamedFilters } from './filters';
import { overlap, type Period, yearPeriod } from './periods';
import type { Plan } from './plan';
import type { DividedBy } from './question-slots';

/** What a count is divided into: a row for each place, group, kind, month … */

export interface CountRow {
  /** The plan's own name, a kind of dialogue, a year, a month (`2021-09`) or a quarter (`2021-Q3`). */
  readonly label: string;
  /** What the row is narrowed to, with what the whole is narrowed to. */
  readonly filter: FactFilter;
}

/** A month or a quarter, whose rows are days that anybody may ask for alone. */
export type CalendarPart = 'month' | 'quarter';
export const isCalendarPart = (by: DividedBy | undefined): by is CalendarPart => by === 'month' || by === 'quarter';

const MONTHS_IN: Readonly<Record<CalendarPart, number>> = { month: 1, quarter: 3 };

const firstMonthOf = (month: Month, length: number): Month =>
  addMonthsToMonth(month, -((Number(month.slice(5)) - 1) % length));

/** "2021-09", "2021-Q3". */
const calendarLabel = (by: CalendarPart, first: Month): string =>
  by === 'month' ? first : `${first.slice(0, 4)}-Q${Math.ceil(Number(first.slice(5)) / 3)}`;

/** Every month or quarter from the first dialogue that passes to the last, also those that have none. */
function calendarRows(by: CalendarPart, facts: Facts, filter: FactFilter): CountRow[] {
  const days = [...facts.counted(BY_DAY, filter).keys()].sort();
  const [earliest, latest] = [days[0], days.at(-1)];
  if (earliest === undefined || latest === undefined) return [];
  const length = MONTHS_IN[by];
  const rows: CountRow[] = [];
  for (let first = firstMonthOf(monthOf(earliest), length); first <= monthOf(latest); ) {
    const next = addMonthsToMonth(first, length);
    const period: Period = { from: firstDayOf(first), to: lastDayOf(addMonthsToMonth(next, -1)) };
    rows.push({ label: calendarLabel(by, first), filter: { period } });
    first = next;
  }
  return rows;
}

function partsBy(by: DividedBy, plan: Plan, facts: Facts, filter: FactFilter): CountRow[] {
  switch (by) {
    case 'municipality':
      return lowestAreas(plan, areaId(filter.municipality)).map((area) => ({
        label: areaTitle(plan, area),
        filter: { municipality: areaAsked(plan, area.id) },
      }));
    case 'targetGroup':
      return plan.targetGroups.map(({ id, name }) => ({ label: name, filter: { targetGroup: id } }));
    case 'method':
      return plan.methods.map(({ id, name }) => ({ label: name, filter: { method: id } }));
    case 'perspective':
      return plan.perspectives.map(({ id, name }) => ({ label: name, filter: { perspective: id } }));
    case 'dialogueKind':
      return DIALOGUE_KINDS.map((kind) => ({ label: kind, filter: { kind } }));
    case 'year':
      return yearsIn(facts).map((year) => ({ label: String(year), filter: { period: yearPeriod(year) } }));
    case 'month':
    case 'quarter':
      return calendarRows(by, facts, filter);
  }
}

/** The rows of a count, within what the whole is narrowed to; none for days that were not asked for. */
export function countRows(by: DividedBy, plan: Plan, facts: Facts, filter: FactFilter): CountRow[] {
  return partsBy(by, plan, facts, filter).flatMap(({ label, filter: part }) => {
    const period = part.period && filter.period ? overlap(part.period, filter.period) : (part.period ?? filter.period);
    return part.period && !period ? [] : [{ label, filter: { ...filter, ...part, period } }];
  });
}

/**
 * What is narrowed to one place, say, is not divided by places, unless there are others within it; neither is a project
 * that has none.
 */
export function isDividedBy(by: DividedBy, plan: Plan, filters: NamedFilters): boolean {
  if (isCalendarPart(by)) return true;
  if (by === 'municipality' && plan.municipalities.length === 0) return false;
  if (by === 'perspective' && plan.perspectives.length === 0) return false;
  return filters[by] === undefined || (by === 'municipality' && isUpper(filterOf(plan, filters).municipality));
}
