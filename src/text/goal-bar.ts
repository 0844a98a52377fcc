import type { Assessment } from '../domain/assessments';
import { natureOf } from '../domain/natures';
import type { IndicatorStatus } from '../domain/outcomes';
import { shownFigure } from './indicators';

/** What a goal's bar shows: how far a count has come to its target, or how much of all a share is. */

export interface BarShown {
  readonly value: number;
  /** What the scale ends with. */
  readonly whole: number;
  /** What the value is to come to, or to lie between. */
  readonly targets?: readonly number[];
  /** Whether it has not come so far as it should: the bar has another colour then. */
  readonly isBehind?: boolean;
  /** Whether the scale ends only where the longest bar does: then no line says that anything is missing. */
  readonly isOpen?: boolean;
}

export const isBehind = (assessment: Assessment): boolean => assessment === 'at-risk' || assessment === 'not-reached';

/** What the figure is held against: the target of the whole, or of the one place that is looked at. */
export function boundsOf({ parts, indicator: { target } }: IndicatorStatus): number[] {
  const upTo = target?.comparison === 'between' ? target.upTo : undefined;
  const bounds = parts.flatMap((part) => {
    if (part.kind === 'whole') return [part.target, ...(upTo === undefined ? [] : [upTo])];
    return part.kind === 'each' && part.alone ? part.rows.map((row) => row.target) : [];
  });
  return [...new Set(bounds)];
}

/**
 * The bar of an indicator. Without one are figures that have no scale: levels, what is yes or no, and counts that are
 * to come to nothing in particular; and what is not known, or may not be shown.
 */
export function barOfIndicator(status: IndicatorStatus): BarShown | undefined {
  const value = shownFigure(status);
  if (value === undefined || value < 0) return undefined;
  const targets = boundsOf(status);
  const behind = isBehind(status.assessment);
  switch (natureOf(status.indicator)) {
    case 'share':
      return { value, whole: 100, targets, isBehind: behind };
    case 'count':
      return targets.length === 0
        ? undefined
        : { value, whole: Math.max(value, ...targets), targets, isBehind: behind };
    case 'level':
    case 'yes-no':
      return undefined;
  }
}
