import type { LocalDate } from './dates';
import type { DialogueKind } from './dialogue-kinds';
import type { Period } from './periods';
import { goalsOf, type Plan } from './plan';
import type { TallyFilter } from './tally-filter';

/** What is counted from dialogues and may have been entered by hand too. */
export type ReportedThing = 'dialogues' | 'participants';

/** A number of dialogues or participants that was entered by hand, with where it comes from. */
export interface ReportedCount {
  readonly value: number;
  readonly source: string;
  readonly date?: LocalDate;
  /** What it is about; absent for the whole project. */
  readonly period?: Period;
  readonly kind?: DialogueKind;
  /** Whether it is about just what was asked for, and not about a part of it. */
  readonly whole: boolean;
}

const isWithin = (part: Period, whole: Period | undefined): boolean =>
  whole === undefined || (whole.from <= part.from && part.to <= whole.to);

function ofWholeProject(counted: ReportedThing, plan: Plan): ReportedCount[] {
  return plan.followUpQuestions.flatMap(({ figures, source, date }) => {
    const value = figures?.[counted];
    return value === undefined || source === undefined ? [] : [{ value, source, date, whole: true }];
  });
}

/**
 * The outcomes entered by hand that answer how many (domain rule "Two outcomes"): of the whole project where one is
 * entered, else those of the indicators that lie within what was asked for. Nothing is entered per municipality, group
 * or method.
 */
export function reportedCounts(counted: ReportedThing, plan: Plan, filter: TallyFilter): ReportedCount[] {
  const { period, kind, municipality, targetGroup, method } = filter;
  if (municipality || targetGroup || method) return [];
  const whole = period || kind ? [] : ofWholeProject(counted, plan).slice(0, 1);
  if (whole.length > 0) return whole;
  return goalsOf(plan)
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator): ReportedCount[] => {
      const { outcome, measure } = indicator;
      const isAsked = measure === counted && isWithin(indicator.period, period) && (!kind || indicator.kind === kind);
      if (!isAsked || outcome?.value === undefined) return [];
      const { value, source, date } = outcome;
      const all = period !== undefined && isWithin(period, indicator.period) && indicator.kind === kind;
      return [{ value, source, date, period: indicator.period, kind: indicator.kind, whole: all }];
    });
}
