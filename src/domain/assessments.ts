import type { LocalDate } from './dates';
import { compareShare, type Share } from './figures';
import type { Comparison, Nature } from './goals';
import { isOver, type Period, shareGone } from './periods';

/**
 * uppnått, på väg, i riskzonen, ej uppnått, mäts från …; and what cannot be judged: no outcome, or no target to judge
 * against.
 */
export const ASSESSMENTS = [
  'not-reached',
  'at-risk',
  'on-track',
  'reached',
  'ahead',
  'not-assessable',
  'no-target',
] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

const STRENGTH: readonly Assessment[] = ['not-reached', 'at-risk', 'on-track', 'reached'];

const canBeAssessed = (assessment: Assessment): boolean => STRENGTH.includes(assessment);

/** Where an outcome should come to: a figure and its direction; `between` has an upper bound, which counts in. */
export interface Aim {
  readonly comparison: Comparison;
  readonly value: number;
  readonly upTo?: number;
}

/** The period in which something is measured, and the day it is judged on. */
export interface Judged {
  readonly period: Period;
  readonly today: LocalDate;
}

/** A figure, or a share of which the parts are known, so that it is compared without rounding. */
export type Figure = number | Share;

/** What is left over when decimals are added up, and so no difference. */
const ROUNDING = 1e-9;

const signOf = (difference: number): number => (Math.abs(difference) < ROUNDING ? 0 : Math.sign(difference));

/** −1 below a bound, 0 at it, 1 above. */
const beside = (figure: Figure, bound: number): number =>
  signOf(typeof figure === 'number' ? figure - bound : compareShare(figure, bound));

/** The upper bound of a target that has one. */
const upperOf = ({ comparison, value, upTo }: Aim): number => (comparison === 'between' ? (upTo ?? value) : value);

const MEETS: Readonly<Record<Comparison, (lower: number, upper: number) => boolean>> = {
  '>=': (lower) => lower >= 0,
  '>': (lower) => lower > 0,
  '<=': (lower) => lower <= 0,
  '<': (lower) => lower < 0,
  between: (lower, upper) => lower >= 0 && upper <= 0,
  '=': (lower) => lower === 0,
};

const meets = (figure: Figure, aim: Aim): boolean =>
  MEETS[aim.comparison](beside(figure, aim.value), beside(figure, upperOf(aim)));

/**
 * A count only grows. One that should come to something has come there for good; one that should not pass something has
 * passed it for good, and is only known to hold at the end. Meanwhile it is judged by the share of the period gone.
 */
function assessCount(figure: Figure, aim: Aim, { period, today }: Judged): Assessment {
  const { comparison, value } = aim;
  const met = meets(figure, aim);
  if (isOver(period, today)) return met ? 'reached' : 'not-reached';
  if (comparison === '>=' || comparison === '>') {
    if (met) return 'reached';
  } else if (!met && beside(figure, upperOf(aim)) >= 0) return 'not-reached';
  const towardsLower = comparison === 'between' || comparison === '=';
  const pace: Aim = { comparison: towardsLower ? '>=' : comparison, value: value * shareGone(period, today) };
  return meets(figure, pace) ? 'on-track' : 'at-risk';
}

/** A share or a level may rise and fall until its period ends: before that it is told by where it is now. */
function assessReading(figure: Figure, aim: Aim, { period, today }: Judged): Assessment {
  const met = meets(figure, aim);
  if (isOver(period, today)) return met ? 'reached' : 'not-reached';
  return met ? 'on-track' : 'at-risk';
}

function assessYesNo(figure: Figure, { value }: Aim, { period, today }: Judged): Assessment {
  if (beside(figure, value) === 0) return 'reached';
  return isOver(period, today) ? 'not-reached' : 'on-track';
}

const BY_NATURE: Readonly<Record<Nature, typeof assessCount>> = {
  count: assessCount,
  share: assessReading,
  level: assessReading,
  'yes-no': assessYesNo,
};

/** An outcome judged against its target on a day (domain rule "Assessment of an indicator"). */
export const assess = (nature: Nature, figure: Figure, aim: Aim, judged: Judged): Assessment =>
  judged.today < judged.period.from ? 'ahead' : BY_NATURE[nature](figure, aim, judged);

/**
 * All parts of a compound target must hold: the weakest part decides, a part that is known to fail decides even when
 * another is unknown, and otherwise an unknown part leaves the whole unknown.
 */
export function assessParts(parts: readonly Assessment[]): Assessment {
  const failing = parts.find((part) => part === 'not-reached');
  if (failing) return failing;
  if (parts.length > 0 && parts.every((part) => part === 'ahead')) return 'ahead';
  if (parts.some((part) => !canBeAssessed(part))) return 'not-assessable';
  return STRENGTH.find((level) => parts.includes(level)) ?? 'not-assessable';
}

export interface GoalAssessment {
  readonly assessment: Assessment;
  /** Indicators that have a target but could not be assessed. */
  readonly notAssessable: number;
  /** Indicators that are not measured yet, which is no lack. */
  readonly ahead: number;
}

/**
 * A goal is as good as its weakest indicator that can be assessed, and says how many could not be. Without any target
 * it has none; with targets but nothing that can be assessed, the assessment is missing, unless nothing is measured
 * yet.
 */
export function assessGoal(indicators: readonly Assessment[]): GoalAssessment {
  const count = (which: Assessment): number => indicators.filter((assessment) => assessment === which).length;
  const [notAssessable, ahead] = [count('not-assessable'), count('ahead')];
  const weakest = STRENGTH.find((level) => indicators.includes(level));
  if (weakest) return { assessment: weakest, notAssessable, ahead };
  const without: Assessment = notAssessable > 0 ? 'not-assessable' : ahead > 0 ? 'ahead' : 'no-target';
  return { assessment: without, notAssessable, ahead };
}
