import { compute, indicatorFilter } from './computed';
import { addDays, daysBetween, type LocalDate } from './dates';
import { type Facts, sumUp } from './fact-set';
import type { GoalId } from './goals';
import type { Id } from './identifiers';
import { type Minimum, minimaOf } from './minima';
import type { Plan } from './plan';
import { behindIn, eachPart } from './targets';

/** How far back the later pace is counted. */
export const LATELY_DAYS = 60;
/** What a pace is told for. */
export const PACE_DAYS = 30;

/** So many dialogues in so many days, and when what is left comes at that pace. */
export interface DialoguePace {
  readonly since: LocalDate;
  readonly days: number;
  readonly dialogues: number;
  /** Absent where there have been none, so that it never comes. */
  readonly reachedOn?: LocalDate;
}

/** An area that has not come so far as its own minimum. */
interface Behind {
  readonly area: Id;
  readonly left: number;
}

/** What is left of one minimum. */
export interface Remaining {
  readonly minimum: Minimum;
  /** How many more there should be; undefined where nothing is stored that it could be told by. */
  readonly left?: number;
  readonly stage: 'ahead' | 'under-way' | 'over';
  /** Since the beginning, and lately where that is shorter; only while something is left and can still be done. */
  readonly paces: readonly DialoguePace[];
  /** How many there should be in {@link PACE_DAYS} days from now on to be in time. */
  readonly needed?: number;
  /** Of the whole: those that are behind their own. */
  readonly behind: readonly Behind[];
}

/** What a minimum is counted from, in the area that is asked about. */
interface Ground {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly today: LocalDate;
  readonly area?: Id;
}

function paceOf(
  { indicator }: Minimum,
  left: number,
  since: LocalDate,
  { plan, facts, today, area }: Ground,
): DialoguePace {
  const filter = indicatorFilter(indicator, plan, { municipality: area, period: { from: since, to: today } });
  const { dialogues } = sumUp(facts, filter);
  const days = daysBetween(since, today) + 1;
  const reachedOn = dialogues === 0 ? undefined : addDays(today, Math.ceil((left * days) / dialogues));
  return { since, days, dialogues, reachedOn };
}

function pacesOf(minimum: Minimum, left: number, ground: Ground): DialoguePace[] {
  const { from } = minimum.indicator.period;
  const lately = addDays(ground.today, 1 - LATELY_DAYS);
  return [from, ...(lately > from ? [lately] : [])].map((since) => paceOf(minimum, left, since, ground));
}

/** The areas that are behind their own minimum of the same indicator, in the plan's order. */
function behindOf({ indicator }: Minimum, { plan, facts, today }: Ground): Behind[] {
  const whole = compute(indicator, plan, facts, today);
  const each = eachPart(indicator, 'municipality', whole, plan, facts, today);
  const left = new Map(each && behindIn(each).map(({ id, value = 0, target }) => [id, target - value]));
  return plan.municipalities.flatMap(({ id }) => {
    const missing = left.get(id);
    return missing === undefined ? [] : [{ area: id, left: missing }];
  });
}

/** What is left of each minimum of a goal, or of all goals: in an area, or in the whole project. */
export function remainingOf(
  plan: Plan,
  facts: Facts,
  today: LocalDate,
  { goal, area }: { readonly goal?: GoalId; readonly area?: Id },
): Remaining[] {
  const minima = minimaOf(plan, facts, today, area).filter((each) => goal === undefined || each.goal === goal);
  return minima.map((minimum): Remaining => {
    const { value, target, indicator } = minimum;
    const { from, to } = indicator.period;
    const left = value === undefined ? undefined : Math.max(0, target - value);
    const stage = today < from ? 'ahead' : today > to ? 'over' : 'under-way';
    const canCome = left !== undefined && left > 0 && stage === 'under-way';
    const daysLeft = daysBetween(today, to);
    return {
      minimum,
      left,
      stage,
      paces: canCome ? pacesOf(minimum, left, { plan, facts, today, area }) : [],
      needed: canCome && daysLeft > 0 ? (left * PACE_DAYS) / daysLeft : undefined,
      behind: area === undefined ? behindOf(minimum, { plan, facts, today }) : [],
    };
  });
}
