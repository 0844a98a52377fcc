import type { LocalDate } from './dates';
import { isOver, type Period, shareGone } from './periods';

/** uppnått, på väg, i riskzonen, ej uppnått — and what cannot be judged: no outcome, or no target to judge against. */
const ASSESSMENTS = ['not-reached', 'at-risk', 'on-track', 'reached', 'not-assessable', 'no-target'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

const STRENGTH: readonly Assessment[] = ['not-reached', 'at-risk', 'on-track', 'reached'];

const canBeAssessed = (assessment: Assessment): boolean => STRENGTH.includes(assessment);

/** How an outcome compares with its target: below 0, exactly at it, or above. */
export type Margin = number;

const meets = (margin: Margin, comparison: '>=' | '>'): boolean => (comparison === '>' ? margin > 0 : margin >= 0);

export interface Judged {
  readonly comparison: '>=' | '>';
  readonly period: Period;
  readonly today: LocalDate;
}

/**
 * A count is reached as soon as it is reached; before its period ends it is on track when it has come as far as the
 * share of the period that has gone, else at risk; afterwards it is not reached.
 */
export function assessCount(value: number, target: number, { comparison, period, today }: Judged): Assessment {
  if (meets(value - target, comparison)) return 'reached';
  if (isOver(period, today)) return 'not-reached';
  return value >= target * shareGone(period, today) ? 'on-track' : 'at-risk';
}

/** A share is judged at its period's end; before that it is on track while it meets the target, else at risk. */
export function assessShare(margin: Margin, { comparison, period, today }: Judged): Assessment {
  const met = meets(margin, comparison);
  if (isOver(period, today)) return met ? 'reached' : 'not-reached';
  return met ? 'on-track' : 'at-risk';
}

/**
 * All parts of a compound target must hold: the weakest part decides, a part that is known to fail decides even when
 * another is unknown, and otherwise an unknown part leaves the whole unknown.
 */
export function assessParts(parts: readonly Assessment[]): Assessment {
  const failing = parts.find((part) => part === 'not-reached');
  if (failing) return failing;
  if (parts.some((part) => !canBeAssessed(part))) return 'not-assessable';
  return STRENGTH.find((level) => parts.includes(level)) ?? 'not-assessable';
}

export interface GoalAssessment {
  readonly assessment: Assessment;
  /** Indicators that have a target but could not be assessed. */
  readonly notAssessable: number;
}

/**
 * A goal is as good as its weakest indicator that can be assessed, and says how many could not be. Without any target
 * it has none; with targets but nothing that can be assessed, the assessment is missing.
 */
export function assessGoal(indicators: readonly Assessment[]): GoalAssessment {
  const notAssessable = indicators.filter((assessment) => assessment === 'not-assessable').length;
  const weakest = STRENGTH.find((level) => indicators.includes(level));
  if (weakest) return { assessment: weakest, notAssessable };
  return { assessment: notAssessable > 0 ? 'not-assessable' : 'no-target', notAssessable };
}
