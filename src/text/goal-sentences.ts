import type { Assessment } from '../domain/assessments';
import type { LocalDate } from '../domain/dates';
import { enteredOutcome } from '../domain/entered';
import type { NamedFilters, RestsOn } from '../domain/filters';
import { type GoalType, goalNumberOf, goalTypeOf, isSubNumber } from '../domain/goals';
import type { Language } from '../domain/language';
import { type GoalStatus, type IndicatorStatus, type ReportedOutcome, reportedOutcome } from '../domain/outcomes';
import type { Plan } from '../domain/plan';
import type { Naming } from '../domain/plan-nouns';
import { inDialoguesText, narrowedText } from './filters';
import { asQuoted, capital, listAnd, monthText, shortened, stopped, uncapital } from './format';
import { goalTexts } from './goals';
import {
  baselineText,
  basisText,
  enteredClause,
  goalName,
  indicatorClause,
  type Names,
  otherOutcome,
  outcomeClause,
  overTimeText,
  sourceText,
} from './indicators';
import type { KindTexts } from './kind-texts';
import type { Texts } from './texts';

/** One goal, in the whole project or in a part of it. */
export interface GoalStatusView {
  readonly kind: 'goal-status';
  readonly plan: Plan;
  readonly status: GoalStatus;
  readonly filters: NamedFilters;
  /** The one of its indicators that is asked for. */
  readonly only?: IndicatorStatus;
  /** The target group that it was asked for, where it has no figure that is a group's. */
  readonly notOfGroup?: string;
  readonly rests: RestsOn;
}

/** All goals of a type, or of both. */
export interface GoalsView {
  readonly kind: 'goals';
  readonly plan: Plan;
  readonly goalType?: GoalType;
  readonly statuses: readonly GoalStatus[];
  readonly rests: RestsOn;
}

/** A reported text longer than this is told on the card, and only begun in the sentence. */
const REPORTED_MAX = 300;

/** What the plan calls those that are behind, and more. */
export interface GoalContext extends Names {
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
const shortenedClauses = (clauses: readonly (string | undefined)[]): string =>
  shortened(sentences(clauses.filter((clause) => clause !== undefined)).join(' '), REPORTED_MAX);

function withoutTarget(
  status: GoalStatus,
  where: string,
  isOfGroup: boolean,
  naming: Naming,
  language: Language,
): string[] {
  const texts = goalTexts[language];
  const name = goalName(status.goal, language);
  // A slice has no target of its own although the goal has one.
  const hasTarget = where !== '' && status.goal.indicators.some((indicator) => indicator.target);
  const clausesOf = (listed: readonly IndicatorStatus[]): (string | undefined)[] =>
    listed.flatMap((indicator) => [outcomeClause(indicator, naming, language), basisText(indicator, naming, language)]);
  const here = shortenedClauses(clausesOf(status.indicators.filter(({ computed }) => computed)));
  const worded = [
    status.goal.outcome?.text,
    // Those of the goal itself, since a slice has no indicators whose period it does not touch.
    ...status.goal.indicators.map((indicator) => enteredOutcome(indicator)?.text),
  ];
  const entered = status.indicators.filter(
    (indicator) => !indicator.computed && indicator.entered?.value !== undefined,
  );
  const reported = where === '' ? shortenedClauses([...clausesOf(entered), ...worded]) : '';
  // What was reported of the whole project in words is said to be of it; its figures are told by each indicator.
  const whole = where === '' || here !== '' || status.indicators.some(hasReported) ? '' : shortenedClauses(worded);
  // Of a group it is its figure that is asked for; that it is not judged by that comes after.
  const counted =
    here === ''
      ? []
      : [isOfGroup ? stopped(`${capital(where.trim())}: ${uncapital(here)}`) : `${texts.countedHere} ${here}`];
  const judged = hasTarget ? texts.noTargetHere(name, where) : texts.noTarget(name);
  return [
    ...(isOfGroup ? [...counted, judged] : [judged, ...counted]),
    ...(reported === '' ? [] : [`${texts.reported} ${reported}`]),
    ...(here === '' && reported === '' ? [texts.nothingReported(where)] : []),
    ...(whole === '' ? [] : [`${texts.inWhole} ${whole}`]),
  ];
}

function withTarget(status: GoalStatus, context: GoalContext, language: Language): string[] {
  const texts = goalTexts[language];
  const { assessment, indicators } = status;
  const { filters = {} } = context;
  const isOfGroup = filters.targetGroup !== undefined;
  const where = isOfGroup ? inDialoguesText(filters, context, language) : narrowedText(filters, language);
  if (assessment === 'no-target') return withoutTarget(status, where, isOfGroup, context, language);
  const clauseOf = (indicator: IndicatorStatus): string => indicatorClause(indicator, context, language);
  const name = goalName(status.goal, language);
  const open = withAssessment(status, 'not-assessable');
  const ahead = withAssessment(status, 'ahead');
  const later = sentences(ahead.map(clauseOf));
  if (assessment === 'ahead') return after(texts.notMeasuredYet(name, where), ahead.map(clauseOf));
  if (assessment === 'not-assessable')
    return [...after(texts.notAssessable(name, where), open.map(clauseOf)), ...later];
  const deciding = withAssessment(status, assessment);
  const reached = assessment === 'reached' ? [] : withAssessment(status, 'reached');
  return [
    ...after(texts.is(name, assessment, where), deciding.map(clauseOf)),
    ...deciding
      .flatMap((indicator) => [
        basisText(indicator, context, language) ?? [],
        ...sentences(
          [overTimeText(indicator, language), baselineText(indicator, language)].flatMap((text) => text ?? []),
        ),
      ])
      .flat(),
    ...(reached.length > 0 ? [texts.reachedToo(reached.length, indicators.length)] : []),
    ...(open.length > 0 ? after(texts.cannotBeAssessed(open.length), open.map(clauseOf)) : []),
    ...later,
  ];
}

const hasReported = ({ reported }: IndicatorStatus): boolean => reported !== undefined;

/** Outcomes by the document that reports them. */
function bySource(outcomes: readonly ReportedOutcome[], naming: Naming, language: Language): [string, string][] {
  const sources = new Map<string, string[]>();
  for (const outcome of outcomes) {
    const from = sourceText(outcome.entered.source, outcome.entered.date, language);
    sources.set(from, [
      ...(sources.get(from) ?? []),
      enteredClause(outcome, naming, language).replace(/(?<![.\s])[.\s]+$/u, ''),
    ]);
  }
  return [...sources].map(([from, clauses]) => [from, shortened(clauses.join('; '), REPORTED_MAX)]);
}

/**
 * Where the figures come from that no dialogue here was counted for, and what is reported of the whole beside a part.
 */
function reportedTexts({ indicators, assessment }: GoalStatus, naming: Naming, language: Language): string[] {
  const texts = goalTexts[language];
  const entered = indicators.filter((each) => !each.computed && each.entered);
  const figures = entered.filter((each) => each.entered?.value !== undefined);
  const words = entered.filter((each) => each.entered?.value === undefined);
  const outcomes = (listed: readonly IndicatorStatus[]): [string, string][] =>
    bySource(
      listed.flatMap((status) => reportedOutcome(status, false) ?? []),
      naming,
      language,
    );
  const isMixed = indicators.some(({ computed }) => computed);
  return [
    ...outcomes(figures).map(([source, clauses]) =>
      isMixed ? texts.enteredInToo(clauses, source) : texts.enteredIn(source),
    ),
    // A goal without a target has told its words.
    ...(assessment === 'no-target' ? [] : outcomes(words)).map(([source, clauses]) =>
      texts.enteredInToo(clauses, source),
    ),
    ...bySource(
      indicators.flatMap(({ reported }) => reported ?? []),
      naming,
      language,
    ).map(([source, clauses]) => texts.inWholeEntered(clauses, source)),
  ];
}

/**
 * How a goal stands, in one breath: the assessment, the outcome beside the target for the indicators that decide it,
 * what could not be assessed, and what another source says.
 */
/** "Dess delmål: 1.1 på väg och 1.2 uppnått."; none where it has no parts. */
function partsText({ parts = [] }: GoalStatus, language: Language): string[] {
  const texts = goalTexts[language];
  const each = parts.map(({ goal, assessment }) => `${goal.number} ${uncapital(texts.assessment[assessment])}`);
  return each.length === 0 ? [] : [texts.parts(listAnd(each, language))];
}

export function goalSentence(status: GoalStatus, language: Language, context: GoalContext): string {
  return [
    ...withTarget(status, context, language),
    ...status.indicators.flatMap((indicator) => otherOutcome(indicator, language) ?? []),
    ...reportedTexts(status, context, language),
    ...partsText(status, language),
  ].join(' ');
}

/** "En indikator mäts först från januari 2027", or only later where the months differ. */
function measuredLaterText({ ahead, indicators }: GoalStatus, language: Language): string {
  const texts = goalTexts[language];
  const later = indicators.filter(({ assessment }) => assessment === 'ahead');
  const [month, ...others] = new Set(later.map(({ indicator }) => monthText(indicator.period.from, language)));
  return month === undefined || others.length > 0 ? texts.measuredLater(ahead) : texts.measuredLaterFrom(ahead, month);
}

/**
 * "En indikator saknar bedömning, en indikator mäts först från januari 2027", where the rest is assessed; undefined
 * where nothing is left open beside it.
 */
export function openText(status: GoalStatus, language: Language): string | undefined {
  const { notAssessable, ahead, assessment } = status;
  const texts = goalTexts[language];
  const open = [
    ...(notAssessable > 0 && assessment !== 'not-assessable' ? [texts.cannotBeAssessed(notAssessable)] : []),
    ...(ahead > 0 && assessment !== 'ahead' ? [measuredLaterText(status, language)] : []),
  ];
  return open.length === 0 ? undefined : capital(open.map(uncapital).join(', '));
}

/** "Redovisade utfall är hämtade ur Projektredovisning v2 (22 november 2022)."; empty where all is counted. */
export function sourcesText(statuses: readonly GoalStatus[], language: Language): string {
  const entered = statuses.flatMap(({ indicators }) =>
    indicators.flatMap(({ computed, entered: each }) => (computed || each?.value === undefined ? [] : [each])),
  );
  const sources = [...new Set(entered.map(({ source, date }) => sourceText(source, date, language)))];
  return sources.length > 0 ? goalTexts[language].fromSources(listAnd(sources, language)) : '';
}

/** What of the goals could not be assessed, and where documents say otherwise than what is counted. */
function caveats(type: GoalType, statuses: readonly GoalStatus[], language: Language): string[] {
  const texts = goalTexts[language];
  const differing = statuses.filter(({ indicators }) => indicators.some(({ differs }) => differs));
  const numbers = differing.map(({ goal }) => String(goal.number));
  return [
    ...statuses.flatMap((status) => {
      const open = openText(status, language);
      return open === undefined ? [] : [stopped(`${goalName(status.goal, language)}: ${uncapital(open)}`)];
    }),
    ...(numbers.length > 0
      ? [texts.differing(`${texts.type(type, numbers.length)} ${listAnd(numbers, language)}`)]
      : []),
  ];
}

const BEST_FIRST: readonly Assessment[] = [
  'reached',
  'on-track',
  'at-risk',
  'not-reached',
  'ahead',
  'not-assessable',
  'no-target',
];

/** What somebody may have to do something about is named. */
const NAMED = ['at-risk', 'not-reached'] as const;

function overview(type: GoalType, statuses: readonly GoalStatus[], language: Language): string {
  const texts = goalTexts[language];
  const present = assessmentCounts(statuses);
  const [only] = present;
  if (only && present.length === 1) return texts.allGoals(type, statuses.length, only.assessment);
  const parts = present.map(({ assessment, count }) => `${count} ${texts.counted(assessment, count)}`);
  return [
    texts.ofGoals(`${statuses.length} ${texts.type(type, statuses.length)}`, listAnd(parts, language)),
    ...NAMED.flatMap((assessment) => {
      const assessed = statuses.filter((status) => status.assessment === assessment);
      const numbers = assessed.map(({ goal }) => goal.number);
      return numbers.length > 0 ? [texts.named(assessment, type, numbers)] : [];
    }),
  ].join(' ');
}

/** The assessments that some goals have, the best first, with how many. */
export const assessmentCounts = (
  statuses: readonly GoalStatus[],
): { readonly assessment: Assessment; readonly count: number }[] =>
  BEST_FIRST.map((assessment) => ({
    assessment,
    count: statuses.filter((status) => status.assessment === assessment).length,
  })).filter(({ count }) => count > 0);

/** How many goals of each type stand how. */
export function goalsSentence(statuses: readonly GoalStatus[], language: Language): string {
  const parts = (['project', 'effect'] as const).flatMap((type) => {
    const ofType = statuses.filter((status) => status.goal.type === type);
    // Sub-goals are told with the goal that they are parts of.
    const whole = ofType.filter(({ goal }) => !isSubNumber(goal.number));
    return ofType.length === 0 ? [] : [overview(type, whole, language), ...caveats(type, ofType, language)];
  });
  const sources = sourcesText(statuses, language);
  return parts.length === 0 ? goalTexts[language].noGoals : [...parts, ...(sources ? [sources] : [])].join(' ');
}

/** The symbol that stands before the word, so that colour never says it alone. */
const SYMBOLS: Readonly<Record<Assessment, string>> = {
  reached: '✓',
  'on-track': '↗',
  'at-risk': '▲',
  'not-reached': '✕',
  ahead: '○',
  'not-assessable': '?',
  'no-target': '–',
};

const allGoals: Texts<(type: string | undefined) => string> = {
  sv: (type) => `alla ${type ?? 'mål'}`,
  en: (type) => `all ${type ?? 'goals'}`,
};

/** What was asked of a goal beside how it stands, and how it stands. */
function goalViewSentence({ status, plan, filters, only, notOfGroup }: GoalStatusView, language: Language): string {
  const texts = goalTexts[language];
  const name = goalName(status.goal, language);
  return [
    ...(notOfGroup === undefined ? [] : [texts.notOfGroups(name, notOfGroup)]),
    ...(only
      ? [
          texts.ofIndicator(
            asQuoted(only.indicator.name, language),
            indicatorClause(only, plan, language),
            uncapital(texts.assessment[only.assessment]),
          ),
        ]
      : []),
    goalSentence(status, language, { ...plan, filters }),
  ].join(' ');
}

export const goalKinds = {
  goals: {
    name: ({ goalType }, language) => allGoals[language](goalType && goalTexts[language].type(goalType, 2)),
    example: { sv: 'måluppfyllnad', en: 'show all goals' },
  },
  'goal-status': {
    name: ({ goal }, language) => uncapital(goalTexts[language].goal(goalTypeOf(goal), goalNumberOf(goal))),
    example: { sv: 'status på projektmål 1', en: 'status of project goal 1' },
  },
  'no-such-goal': { name: { sv: 'något annat', en: 'something else' } },
} satisfies KindTexts<'goals' | 'goal-status' | 'no-such-goal'>;
export const goalSentences = {
  'goal-status': goalViewSentence,
  goals: ({ statuses }: GoalsView, language: Language) => goalsSentence(statuses, language),
};
/**
 * "✓ Uppnått".
 * @param from the day from which it is measured, where that lies ahead
 */
export function assessmentText(assessment: Assessment, language: Language, from?: LocalDate): string {
  const texts = goalTexts[language];
  const word =
    assessment === 'ahead' && from ? texts.measuredFrom(monthText(from, language)) : texts.assessment[assessment];
  return `${SYMBOLS[assessment]} ${word}`;
}

/** "↗ på väg": what stands under how many goals do. */
export const assessedText = (assessment: Assessment, count: number, language: Language): string =>
  `${SYMBOLS[assessment]} ${goalTexts[language].counted(assessment, count)}`;

/**
 * "Projektmål 5 och de tre effektmålen saknar målvärde och kan därför inte bedömas."
 * @param statuses those that have none
 * @param all every goal that was asked for
 */
export function withoutTargetsText(
  statuses: readonly GoalStatus[],
  all: readonly GoalStatus[],
  language: Language,
): string {
  const texts = goalTexts[language];
  const names = (['project', 'effect'] as const).flatMap((type) => {
    const [without, ofType] = [statuses, all].map((listed) => listed.filter(({ goal }) => goal.type === type));
    const numbers = without?.map(({ goal }) => String(goal.number)) ?? [];
    if (numbers.length === 0) return [];
    return numbers.length === ofType?.length
      ? [texts.theGoals(type, numbers.length)]
      : [`${texts.type(type, numbers.length)} ${listAnd(numbers, language)}`];
  });
  return texts.withoutTargets(listAnd(names, language), statuses.length);
}

/** The day from which the first of a goal's indicators is measured. */
export const measuredFrom = ({ indicators }: Pick<GoalStatus, 'indicators'>): LocalDate | undefined =>
  indicators
    .filter(({ assessment }) => assessment === 'ahead')
    .map(({ indicator }) => indicator.period.from)
    .sort()[0];
