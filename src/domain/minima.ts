import type { Assessment } from './assessments';
import { compute } from './computed';
import type { LocalDate } from './dates';
import type { Facts } from './fact-set';
import type { NamedFilters } from './filters';
import type { GoalId, Indicator } from './goals';
import type { Id } from './identifiers';
import { aboutOf, indicatorStatus } from './outcomes';
import { goalsOf, type Plan } from './plan';
import { eachPart } from './targets';

/** How many dialogues a goal asks for, in one area or in the whole project, and how many there have been. */
export interface Minimum {
  readonly goal: GoalId;
  readonly indicator: Indicator;
  /** The target group that it is about, where it is about one. */
  readonly about: NamedFilters;
  readonly target: number;
  /** Undefined where nothing is stored that it could be told by. */
  readonly value?: number;
  readonly assessment: Assessment;
}

type Found = Pick<Minimum, 'target' | 'value' | 'assessment'>;

/** What an indicator asks of all that it is about. */
function ofWhole(indicator: Indicator, plan: Plan, facts: Facts, today: LocalDate): Found | undefined {
  const { parts, computed } = indicatorStatus(indicator, plan, facts, today);
  const whole = parts.find((part) => part.kind === 'whole');
  if (!whole || indicator.target?.comparison !== '>=') return undefined;
  return { target: whole.target, value: computed?.value, assessment: whole.assessment };
}

/** What it asks of one area among all. */
function ofArea(indicator: Indicator, area: Id, plan: Plan, facts: Facts, today: LocalDate): Found | undefined {
  const whole = compute(indicator, plan, facts, today);
  return eachPart(indicator, 'municipality', whole, plan, facts, today, area)?.rows[0];
}

/**
 * What the plan's goals ask of the number of dialogues: in an area its own minimum, and in the project what is asked of
 * the whole. In the order of the goals.
 */
export function minimaOf(plan: Plan, facts: Facts, today: LocalDate, area?: Id): Minimum[] {
  return goalsOf(plan).flatMap(({ id, indicators }) =>
    indicators.flatMap((indicator): Minimum[] => {
      if (indicator.measure !== 'dialogues') return [];
      const isOwn = area === undefined ? indicator.municipality === undefined : indicator.municipality === area;
      if (!isOwn && indicator.municipality !== undefined) return [];
      const found =
        isOwn || area === undefined
          ? ofWhole(indicator, plan, facts, today)
          : ofArea(indicator, area, plan, facts, today);
      if (!found) return [];
      const { target, value, assessment } = found;
      const about = { targetGroup: aboutOf(indicator, plan).targetGroup };
      return [{ goal: id, indicator, about, target, value, assessment }];
    }),
  );
}
