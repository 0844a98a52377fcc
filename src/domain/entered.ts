import type { LocalDate } from './dates';
import type { DatedOutcome, EnteredOutcome, Indicator } from './goals';
import { natureOf } from './natures';
import type { Period } from './periods';
import { sum } from './sums';

/** The outcomes of an indicator that were entered by hand, over time. */

/** Where an outcome comes from that nobody has told the source of. */
export const ENTERED_HERE = 'Medskapa';

/** The day that an outcome tells of: of a period, its last. */
export const outcomeDay = ({ date, period }: DatedOutcome): LocalDate | undefined => period?.to ?? date;

/** From when on an outcome can be told: of a period that is running, what has come so far. */
const knownFrom = ({ date, period }: DatedOutcome): LocalDate => period?.from ?? date ?? '';

/** The series by day, the latest last; what lies ahead of `today` is no outcome yet. */
export function seriesOf({ outcomes }: Pick<Indicator, 'outcomes'>, today?: LocalDate): DatedOutcome[] {
  return outcomes
    .filter((outcome) => today === undefined || knownFrom(outcome) <= today)
    .sort((a, b) => (outcomeDay(a) ?? '').localeCompare(outcomeDay(b) ?? ''));
}

/** What several periods of a count add up to, with the source and the words of the latest. */
function addedUp(parts: readonly (DatedOutcome & { readonly period: Period })[]): EnteredOutcome | undefined {
  const values = parts.flatMap(({ value }) => value ?? []);
  const last = parts.at(-1);
  if (!last) return undefined;
  const { period, date, source, text } = last;
  return { value: values.length > 0 ? sum(values) : undefined, date: date ?? period.to, source, text };
}

/**
 * The outcome of an indicator as it was entered by hand: the one there is, or of a series the latest; what is counted
 * in periods of their own adds up.
 * @param today outcomes of a series that lie ahead of it are left out
 */
export function enteredOutcome(indicator: Indicator, today?: LocalDate): EnteredOutcome | undefined {
  const series = seriesOf(indicator, today);
  const last = series.at(-1);
  if (!last) return indicator.outcome;
  const parts = series.filter((each): each is DatedOutcome & { period: Period } => each.period !== undefined);
  if (natureOf(indicator) === 'count' && parts.length > 0) return addedUp(parts);
  const { period: _period, ...outcome } = last;
  return { ...outcome, date: outcomeDay(last) };
}
