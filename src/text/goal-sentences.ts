import type { Assessment } from '../domain/assessments';
import type { NamedFilters } from '../domain/filters';
import type { GoalType } from '../domain/goals';
import type { Language } from '../domain/language';
import type { GoalStatus, IndicatorStatus } from '../domain/outcomes';
import { narrowedText } from './filters';
import { capital, listAnd, shortened, stopped } from './format';
import { goalTexts } from './goals';
import { basisText, goalName, indicatorClause, type Named, otherOutcome, outcomeClause } from './indicators';

/** A reported text longer than this is told on the card, and only begun in the sentence. */
const REPORTED_MAX = 300;

export interface GoalContext {
  /** The plan's municipalities, for the names of those that are behind. */
  readonly municipalities: readonly Named[];
  /** What the question narrowed the goal to. */
  readonly filters?: NamedFilters;
}

const sentences = (clauses: readonly string[]): string[] => clauses.map((clause) => stopped(capital(clause)));

/** The first clause follows a colon, the others are sentences of their own. */
const after = (lead: string, clauses: readonly string[]): string[] => {
  const [first, ...others] = clauses;
  return first === undefined ? [stopped(lead)] : [stopped(`${lead}: ${first}`), ...sentences(others)];
};

const withAssessment = (status: GoalStatus, assessment: Assessment): IndicatorStatus[] =>
  status.indicators.filter((indicator) => indicator.assessment === assessment);

/** What is known of what was reported, cut short where it is long. */
const toldOf = (clauses: readonly (string | undefined)[]): string =>
  shortened(sentences(clauses.filter((clause) => clause !== undefined)).join(' '), REPORTED_MAX);

function withoutTarget(status: GoalStatus, where: string, language: Language): string[] {
  const texts = goalTexts[language];
  const name = goalName(status.goal, language);
  // A slice has no target of its own although the goal has one.
  const hasTarget = where !== '' && status.goal.indicators.some((indicator) => indicator.target);
  const counted = status.indicators
    .filter((indicator) => indicator.computed || indicator.entered?.value !== undefined)
    .flatMap((indicator) => [outcomeClause(indicator, language), basisText(indicator, language)]);
  const worded = [
    status.goal.outcome?.text,
    // Those of the goal itself, since a slice has no indicators whose period it does not touch.
    ...status.goal.indicators.map((indicator) => indicator.outcome?.text),
  ];
  const here = toldOf(where === '' ? [...counted, ...worded] : counted);
  // What was reported in words is about the whole project, and is said to be.
  const whole = where === '' || here !== '' ? '' : toldOf(worded);
  return [
    hasTarget ? texts.noTargetHere(name, where) : texts.noTarget(name),
    here === '' ? texts.nothingReported(where) : `${texts.reported} ${here}`,
    ...(whole === '' ? [] : [`${texts.inWhole} ${whole}`]),
  ];
}

function withTarget(status: GoalStatus, context: GoalContext, language: Language): string[] {
  const texts = goalTexts[language];
  const { assessment, indicators } = status;
  const where = narrowedText(context.filters ?? {}, language);
  if (assessment === 'no-target') return withoutTarget(status, where, language);
  const clauseOf = (indicator: IndicatorStatus): string => indicatorClause(indicator, context.municipalities, language);
  const name = goalName(status.goal, language);
  const open = withAssessment(status, 'not-assessable');
  if (assessment === 'not-assessable') return after(texts.notAssessable(name, where), open.map(clauseOf));
  const deciding = withAssessment(status, assessment);
  const reached = assessment === 'reached' ? [] : withAssessment(status, 'reached');
  return [
    ...after(texts.is(name, assessment, where), deciding.map(clauseOf)),
    ...deciding.flatMap((indicator) => basisText(indicator, language) ?? []),
    ...(reached.length > 0 ? [texts.reachedToo(reached.length, indicators.length)] : []),
    ...(open.length > 0 ? after(texts.cannotBeAssessed(open.length, indicators.length), open.map(clauseOf)) : []),
  ];
}

/**
 * How a goal stands, in one breath: the assessment, the outcome beside the target for the indicators that decide it,
 * what could not be assessed, and what another source says.
 */
export function goalSentence(status: GoalStatus, language: Language, context: GoalContext): string {
  return [
    ...withTarget(status, context, language),
    ...status.indicators.flatMap((indicator) => otherOutcome(indicator, language) ?? []),
  ].join(' ');
}

const BEST_FIRST: readonly Assessment[] = [
  'reached',
  'on-track',
  'at-risk',
  'not-reached',
  'not-assessable',
  'no-target',
];

/** What somebody may have to do something about is named. */
const NAMED = ['at-risk', 'not-reached'] as const;

function overview(type: GoalType, statuses: readonly GoalStatus[], language: Language): string {
  const texts = goalTexts[language];
  const count = (assessment: Assessment): number =>
    statuses.filter((status) => status.assessment === assessment).length;
  const present = BEST_FIRST.filter((assessment) => count(assessment) > 0);
  const [only] = present;
  if (only && present.length === 1) return texts.allGoals(texts.type(type, statuses.length), statuses.length, only);
  const parts = present.map((assessment) => texts.counted(assessment, count(assessment)));
  return [
    texts.ofGoals(`${statuses.length} ${texts.type(type, statuses.length)}`, listAnd(parts, language)),
    ...NAMED.flatMap((assessment) => {
      const those = statuses.filter((status) => status.assessment === assessment);
      const numbers = those.map(({ goal }) => goal.number);
      return numbers.length > 0 ? [texts.named(assessment, type, numbers)] : [];
    }),
  ].join(' ');
}

/** How many goals of each type stand how. */
export function goalsSentence(statuses: readonly GoalStatus[], language: Language): string {
  const told = (['project', 'effect'] as const).flatMap((type) => {
    const those = statuses.filter((status) => status.goal.type === type);
    return those.length === 0 ? [] : [overview(type, those, language)];
  });
  return told.length === 0 ? goalTexts[language].noGoals : told.join(' ');
}

/** The symbol that stands before the word, so that colour never says it alone. */
export const SYMBOLS: Readonly<Record<Assessment, string>> = {
  reached: '✓',
  'on-track': '↗',
  'at-risk': '▲',
  'not-reached': '✕',
  'not-assessable': '?',
  'no-target': '–',
};

/** "✓ Uppnått". */
export const assessmentText = (assessment: Assessment, language: Language): string =>
  `${SYMBOLS[assessment]} ${goalTexts[language].assessment[assessment]}`;
