import { addMonthsToMonth, firstDayOf, type LocalDate, lastDayOf, monthOf, pastDayFault } from './dates';
import { ENTERED_HERE, enteredOutcome, outcomeDay, seriesOf } from './entered';
import type { DatedOutcome, GoalId, Indicator } from './goals';
import type { Id } from './identifiers';
import { MEASURE_TABLE } from './measures';
import { natureOf } from './natures';
import type { Period } from './periods';
import type { Plan } from './plan';
import { type GoalIndicator, indicatorsOf, withIndicator } from './plan-indicators';
import { LIST_LIMITS, TEXT_LIMITS } from './plan-limits';
import { readFigure } from './written-figures';

/** A new outcome of an indicator that is entered by hand: those before it stay, in a series by day. */

/** The inputs of the form, in its order; a client sends each of them as a string. */
export const OUTCOME_FIELDS = ['indicator', 'value', 'date', 'n', 'source'] as const;
export type OutcomeField = (typeof OUTCOME_FIELDS)[number];
export type OutcomeValues = Readonly<Partial<Record<OutcomeField, string>>>;

/** What is wrong with one field. The sentence for it stands in `text`. */
export type OutcomeFault = { readonly field: OutcomeField } & (
  | {
      readonly fault:
        | 'missing'
        | 'not-a-number'
        | 'not-yes-or-no'
        | 'below-zero'
        | 'not-a-count'
        | 'more-of-what'
        | 'not-a-date'
        | 'in-the-future'
        | 'too-long'
        | 'too-many';
    }
  /** Before the period that the indicator is about. */
  | { readonly fault: 'before-period'; readonly from: LocalDate }
  /** The months so far have their figures. */
  | { readonly fault: 'month-taken'; readonly to: LocalDate }
);

export interface OutcomeChange {
  readonly indicator: Id;
  /** The outcome, or how much has come beside what had come before. */
  readonly value: number;
  readonly isMore: boolean;
  readonly n?: number;
  readonly date: LocalDate;
  readonly source: string;
}

export const SOURCE_MAX = TEXT_LIMITS['goals.project[].indicators[].outcomes[].source'] ?? 0;
const MOST_OUTCOMES = LIST_LIMITS['goals.project[].indicators[].outcomes'] ?? 0;

/** The indicators whose outcomes are entered, of the whole plan or one goal. */
export const enteredIndicators = (plan: Plan, only?: GoalId): GoalIndicator[] =>
  indicatorsOf(plan, only).filter(
    ({ indicator }) => MEASURE_TABLE[indicator.measure].compute === 'by-hand' && indicator.survey === undefined,
  );

/** What has been entered, as a series. What stood alone without a day has no place in one. */
const seriesNow = (indicator: Indicator): DatedOutcome[] => {
  const { outcome } = indicator;
  return [...(outcome?.date === undefined ? [] : [outcome]), ...seriesOf(indicator)];
};

/** Whether what is counted is told month by month, so that it adds up. */
const isByMonths = (indicator: Indicator): boolean =>
  natureOf(indicator) === 'count' && indicator.outcomes.some(({ period }) => period !== undefined);

/** The last month that has its figure. */
const lastMonthOf = ({ outcomes }: Indicator): LocalDate =>
  outcomes.map(({ period }) => period?.to ?? '').reduce((last, to) => (to > last ? to : last), '');

/** The months since the last that has a figure, through that of a day. */
function monthsSince(indicator: Indicator, date: LocalDate): Period {
  const from = firstDayOf(addMonthsToMonth(monthOf(lastMonthOf(indicator)), 1));
  return { from, to: lastDayOf(monthOf(date)) };
}

/** How it stood on a day, as far as figures tell. */
function standingOn(indicator: Indicator, date: LocalDate): number | undefined {
  return seriesNow(indicator)
    .filter((each) => each.value !== undefined && (outcomeDay(each) ?? '') <= date)
    .at(-1)?.value;
}

function withOutcome(indicator: Indicator, { value, isMore, n, date, source }: OutcomeChange): Indicator {
  const { outcome: _, ...rest } = indicator;
  if (isByMonths(indicator)) {
    const period = monthsSince(indicator, date);
    return { ...rest, outcomes: [...indicator.outcomes, { value, n, date, source, period }] };
  }
  const figure = isMore ? (standingOn(indicator, date) ?? 0) + value : value;
  // Another figure for a day that has one takes its place.
  const others = seriesNow(indicator).filter((each) => outcomeDay(each) !== date);
  const outcomes = [...others, { value: figure, n, date, source }];
  return { ...rest, outcomes: outcomes.sort((a, b) => (outcomeDay(a) ?? '').localeCompare(outcomeDay(b) ?? '')) };
}

/** What an outcome becomes with so many more: of what is told by month, the months since have just those. */
export function withMore(indicator: Indicator, more: number): number {
  const isAdded = natureOf(indicator) === 'count' && !isByMonths(indicator);
  return isAdded ? (enteredOutcome(indicator)?.value ?? 0) + more : more;
}

/** The plan with an outcome more; the same plan where it has no such indicator. */
export const changeOutcome = (plan: Plan, change: OutcomeChange): Plan =>
  withIndicator(plan, change.indicator, (indicator) => withOutcome(indicator, change));

/** What was entered for a day: of what is told by month, the figure of those months. */
export const outcomeOn = (indicator: Indicator, date: LocalDate): DatedOutcome | undefined =>
  seriesNow(indicator).find((each) => each.date === date || outcomeDay(each) === date);

/** What holds now. */
export const presentOutcome = (indicator: Indicator): DatedOutcome | undefined => enteredOutcome(indicator);

function dateFault(date: string, indicator: Indicator | undefined, today: LocalDate): OutcomeFault[] {
  const field = 'date';
  const fault = pastDayFault(date, today);
  if (fault) return [{ field, fault }];
  if (!indicator) return [];
  const { from } = indicator.period;
  if (date < from) return [{ field, fault: 'before-period', from }];
  const to = lastMonthOf(indicator);
  return isByMonths(indicator) && date <= to ? [{ field, fault: 'month-taken', to }] : [];
}

function valueFaults(indicator: Indicator, value: number, isMore: boolean): OutcomeFault[] {
  const field = 'value';
  const nature = natureOf(indicator);
  if (isMore && nature !== 'count') return [{ field, fault: 'more-of-what' }];
  if (nature === 'yes-no') return value === 0 || value === 1 ? [] : [{ field, fault: 'not-yes-or-no' }];
  return value < 0 && nature !== 'level' ? [{ field, fault: 'below-zero' }] : [];
}

/** How many answered or were counted. */
function readN(written: string): { readonly n?: number; readonly faults: readonly OutcomeFault[] } {
  if (written === '') return { faults: [] };
  const n = readFigure(written);
  const isCount = n !== undefined && Number.isInteger(n) && n >= 0;
  return isCount ? { n, faults: [] } : { faults: [{ field: 'n', fault: 'not-a-count' }] };
}

/** A new outcome read from its form's values, or everything that is wrong with them, in the order of the form. */
export function readOutcomeChange(
  values: OutcomeValues,
  plan: Plan,
  today: LocalDate,
): { readonly change: OutcomeChange } | { readonly faults: readonly OutcomeFault[] } {
  const { indicator: id = '', value: written = '', n: counted = '', date = '', source = '' } = values;
  const found = enteredIndicators(plan).find(({ indicator }) => indicator.id === id)?.indicator;
  const isMore = written.startsWith('+');
  const value = readFigure(isMore ? written.slice(1).trim() : written);
  const { n, faults: ofN } = readN(counted);
  const faults: OutcomeFault[] = found ? [] : [{ field: 'indicator', fault: 'missing' }];
  if (value === undefined) faults.push({ field: 'value', fault: written === '' ? 'missing' : 'not-a-number' });
  else if (found) faults.push(...valueFaults(found, value, isMore));
  faults.push(...dateFault(date, found, today), ...ofN);
  if (source.length > SOURCE_MAX) faults.push({ field: 'source', fault: 'too-long' });
  if (faults.length > 0 || value === undefined || !found) return { faults };
  const change = { indicator: id, value, isMore, n, date, source: source || ENTERED_HERE };
  const isFull = withOutcome(found, change).outcomes.length > MOST_OUTCOMES;
  return isFull ? { faults: [{ field: 'value', fault: 'too-many' }] } : { change };
}
