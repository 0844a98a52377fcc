import { isNarrowed } from '../domain/filters';
import type { EnteredOutcome } from '../domain/goals';
import type { Language } from '../domain/language';
import { natureOf } from '../domain/natures';
import type { GoalStatus, IndicatorStatus } from '../domain/outcomes';
import type { Plan } from '../domain/plan';
import { filtersText } from './filters';
import { capital, dateText, stopped } from './format';
import { goalCardTexts, silentText } from './goal-card';
import { assessmentText, measuredFrom } from './goal-sentences';
import {
  baselineText,
  basisText,
  behindText,
  directedText,
  goalName,
  otherOutcome,
  overTimeText,
  partTexts,
  sourceText,
} from './indicators';

/** What is told under the figure of an indicator, and of a goal's parts, line by line. */

/** An outcome in words, or only where a figure was entered from. */
function enteredText(entered: EnteredOutcome, computed: boolean, language: Language): string | undefined {
  const source = sourceText(entered.source, entered.date, language);
  if (entered.text) return goalCardTexts[language].quotedFrom(entered.text, source);
  return computed ? undefined : goalCardTexts[language].according(source);
}

/** How each part of a target stands; a target of one part is told by who is behind. */
function partLines(status: IndicatorStatus, plan: Plan, language: Language): (string | undefined)[] {
  const parts = partTexts(status, plan, language);
  if (parts.length === 0) return status.parts.map((part) => behindText(part, plan, language));
  return parts.map(({ target, outcome, part }) => {
    const assessment = assessmentText(part.assessment, language, status.indicator.period.from);
    return outcome === '' ? `${target}: ${assessment}` : `${target}: ${assessment} – ${outcome}`;
  });
}

/** "Utgångsläget var 38 % (mars 2025). Källa: Medborgarundersökningen" */
function baselineLine(status: IndicatorStatus, language: Language): string | undefined {
  const text = baselineText(status, language);
  const { baseline } = status.indicator;
  return text && baseline && goalCardTexts[language].quotedFrom(stopped(text), baseline.source);
}

/** "Tidigare målvärde: minst 18 (beslutat 16 mars 2021)", for each that holds no longer. */
export function earlierLines(status: IndicatorStatus, language: Language): string[] {
  const texts = goalCardTexts[language];
  return (status.indicator.target?.earlier ?? []).map((earlier) =>
    texts.earlier(
      directedText(status, earlier, language),
      earlier.decided ? texts.decided(dateText(earlier.decided, language)) : texts.decidedUnknown,
    ),
  );
}

/** Where it has come to its target, and may still fall below it before its period is over. */
const isReachedSoFar = ({ assessment, indicator }: IndicatorStatus): boolean =>
  assessment === 'on-track' && (natureOf(indicator) === 'share' || natureOf(indicator) === 'level');

const asLines = (texts: readonly (string | undefined)[]): string[] =>
  texts.flatMap((text) => (text ? [stopped(capital(text))] : []));

/**
 * What stands under the figure: how its target's parts stand, what the share rests on, what another source says, words.
 */
export function indicatorLines(status: IndicatorStatus, plan: Plan, language: Language): string[] {
  const { entered, computed } = status;
  return asLines([
    ...partLines(status, plan, language),
    isReachedSoFar(status) ? goalCardTexts[language].reachedSoFar : undefined,
    silentText(status, plan, language),
    // What a computed share is made of stands beside the figure.
    computed && !computed.missingPriorities ? undefined : basisText(status, plan, language),
    overTimeText(status, language),
    baselineLine(status, language),
    otherOutcome(status, language),
    entered?.text ? enteredText(entered, computed !== undefined, language) : undefined,
  ]);
}

/** What is looked up only when somebody asks: where a figure is from, since when the target holds. */
export function sourceLines(status: IndicatorStatus, plan: Plan, language: Language): string[] {
  const { entered, computed } = status;
  return asLines([
    metaOf(status, plan, language),
    ...earlierLines(status, language),
    entered && !entered.text ? enteredText(entered, computed !== undefined, language) : undefined,
  ]);
}

function metaOf({ indicator, computed, about }: IndicatorStatus, plan: Plan, language: Language): string {
  const texts = goalCardTexts[language];
  const decided = indicator.target?.decided;
  return [
    isNarrowed(about) ? filtersText(about, plan, language) : '',
    indicator.target ? (decided ? texts.decided(dateText(decided, language)) : texts.decidedUnknown) : '',
    computed ? texts.computed : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** "Projektmål 1.1 Bredd: ↗ På väg" */
const partText = (part: GoalStatus, language: Language): string =>
  `${goalName(part.goal, language)} ${part.goal.title}: ${assessmentText(part.assessment, language, measuredFrom(part))}`;

/** Where each part of a goal stands, and what was reported of it in words. */
export function reportedLines({ goal, parts = [] }: GoalStatus, language: Language): string[] {
  const { outcome } = goal;
  const { quotedFrom } = goalCardTexts[language];
  return [
    ...parts.map((part) => partText(part, language)),
    ...(outcome?.text ? [quotedFrom(outcome.text, sourceText(outcome.source, outcome.date, language))] : []),
  ];
}
