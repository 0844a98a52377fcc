import type { BudgetLine } from './budget';
import { overlap, yearPeriod } from './periods';
import type { Plan } from './plan';

/** Budget against outcome, in whole kronor. */
export interface BudgetSums {
  readonly planned: number;
  /** Absent when no line has an outcome: missing is not zero. */
  readonly outcome?: number;
  /** Lines that have no outcome and so are in the plan's sum only. */
  readonly withoutOutcome: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The lines that touch a year, or all of them. */
export const budgetLines = (plan: Plan, year?: number): BudgetLine[] =>
  plan.budget.filter((line) => year === undefined || overlap(line.period, yearPeriod(year)));

/** What some budget lines add up to. */
export function budgetSums(lines: readonly BudgetLine[]): BudgetSums {
  const reported = lines.flatMap((line) => line.outcome ?? []);
  return {
    planned: sum(lines.map((line) => line.planned)),
    outcome: reported.length > 0 ? sum(reported) : undefined,
    withoutOutcome: lines.length - reported.length,
  };
}

/** What the committees pay together, for a year or in all, in whole kronor. */
export const financedSum = (plan: Plan, year?: number): number =>
  sum(
    plan.committees
      .flatMap((committee) => committee.financing)
      .filter((line) => year === undefined || overlap(line.period, yearPeriod(year)))
      .map((line) => line.amount),
  );
