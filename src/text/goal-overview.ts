import type { Assessment } from '../domain/assessments';
import type { Language } from '../domain/language';
import type { GoalStatus, IndicatorStatus } from '../domain/outcomes';
import { sourcesText } from './goal-sentences';
import { goalName, otherOutcome, shownFigure } from './indicators';

/** What the overview of the goals tells of each. */

const BEHIND: readonly Assessment[] = ['at-risk', 'not-reached'];

/**
 * The indicator whose bar is the goal's: the first that keeps it behind, and otherwise the first with a figure beside
 * its target.
 */
export function leadingIndicator({ assessment, indicators }: GoalStatus): IndicatorStatus | undefined {
  const deciding = indicators.find((each) => each.assessment === assessment);
  const measured = indicators.find((each) => each.indicator.target && shownFigure(each) !== undefined);
  return (BEHIND.includes(assessment) ? deciding : undefined) ?? measured ?? deciding ?? indicators[0];
}

/** What documents say otherwise, where reported outcomes are from, and what the plan notes: folded away. */
export function goalsSources(statuses: readonly GoalStatus[], notes: readonly string[], language: Language): string[] {
  const other = statuses.flatMap((status) => {
    const each = status.indicators.flatMap((indicator) => otherOutcome(indicator, language) ?? []);
    return each.length === 0 ? [] : [`${goalName(status.goal, language)}: ${each.join(' ')}`];
  });
  return [...other, sourcesText(statuses, language), ...notes].filter((text) => text !== '');
}
