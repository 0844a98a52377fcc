import { type LocalDate, monthOf } from '../domain/dates';
import type { Plan } from '../domain/plan';
import { firstMonthOf, monthsToStartIn } from '../domain/plan-shift';
import type { PlanVersion } from '../domain/plan-versions';

/** By how many whole months a plan is moved when it is imported, and why. */
export interface Move {
  readonly months: number;
  /**
   * `start`: it is asked for; `again`: it was imported so before; `final`: its dates are in force already; `none`.
   */
  readonly why: 'start' | 'again' | 'final' | 'none';
}

/**
 * How a whole plan moves (domain rule `--start DATE`). It is remembered with the plan: the same files without `--start`
 * move again by the same months, unless they begin in the month that the plan in force begins in. What an export holds
 * has its final dates.
 * @param newest the newest version of the project, and its plan
 */
export function moveOf(
  given: Plan,
  { start, madeFrom }: { readonly start?: LocalDate; readonly madeFrom?: number },
  newest?: { readonly plan: Plan; readonly version?: PlanVersion },
): Move {
  if (madeFrom !== undefined) return { months: 0, why: 'final' };
  if (start !== undefined) return { months: monthsToStartIn(given, start), why: 'start' };
  const months = newest?.version?.months ?? 0;
  if (!newest || months === 0) return { months: 0, why: 'none' };
  const isThere =
    monthOf(given.start) === monthOf(newest.plan.start) && firstMonthOf(given) === firstMonthOf(newest.plan);
  return isThere ? { months: 0, why: 'final' } : { months, why: 'again' };
}
