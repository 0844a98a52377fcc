import type { LocalDate } from '../domain/dates';
import type { GoalType } from '../domain/goals';
import type { Language } from '../domain/language';
import { MEASURE_TABLE, natureOf } from '../domain/measures';
import type { IndicatorStatus, ReportedOutcome } from '../domain/outcomes';
import type { TargetPart } from '../domain/targets';
import { feedbackClause, unreportedText } from './feedback';
import { capital, dateText, monthText, number, percent, periodText, stopped } from './format';
import type { OutcomeWords } from './goal-texts';
import { goalTexts } from './goals';
import { dialoguesWord } from './words';

/** What is said of one indicator: its outcome, its target, who is behind, and what another source says. */

/** Something of the plan with its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** "Projektmål 2". */
export const goalName = (goal: { readonly type: GoalType; readonly number: number }, language: Language): string =>
  goalTexts[language].goal(goal.type, goal.number);

const isPercent = ({ indicator }: IndicatorStatus): boolean => natureOf(indicator) === 'share';

/** The outcome that counts: computed where there are dialogues, else the one entered by hand. */
const outcomeOf = (status: IndicatorStatus): number | undefined => status.computed?.value ?? status.entered?.value;

/** Whether there is no outcome since there could not be one yet. */
const isAhead = (status: IndicatorStatus): boolean => status.ahead && outcomeOf(status) === undefined;

/** Whether a figure is held back because it tells of too few people. */
export const isHeldBack = (status: IndicatorStatus): boolean => status.computed?.withheld !== undefined;

/** A value of this indicator: "27", or "90 %" with as many decimals as tell it from its target. */
export const valueText = (status: IndicatorStatus, value: number, language: Language): string =>
  isPercent(status) ? percent(value, language, status.indicator.target?.value) : number(value, language);

function wordsOf(status: IndicatorStatus, language: Language): OutcomeWords {
  const { indicator } = status;
  const value = outcomeOf(status);
  return {
    name: indicator.name,
    value: value === undefined ? '' : valueText(status, value, language),
    count: value ?? 0,
    isShare: isPercent(status),
    unit: isPercent(status) ? undefined : indicator.target?.unit,
    kind: indicator.kind,
    period: periodText(status.period, language),
    allGroups: status.computed?.missingPriorities !== undefined,
    isReported: status.reported !== undefined || status.entered?.text !== undefined,
  };
}

/** "252 av 280", for a share that is computed from counts; "132 av 136, för 4 ej redovisat" for feedback. */
export function shareText(status: IndicatorStatus, language: Language): string | undefined {
  const { share, feedback } = status.computed ?? {};
  if (!share || isHeldBack(status)) return undefined;
  const parts = goalTexts[language].outOf(number(share.part, language), number(share.whole, language));
  return feedback && feedback.unreported !== 0 ? `${parts}, ${unreportedText(feedback.unreported, language)}` : parts;
}

/** ", utöver färre än 5 hittills 2023": what a figure leaves out, or nothing. */
export function besidesText({ computed }: IndicatorStatus, language: Language): string {
  return computed?.leftOutYear === undefined ? '' : goalTexts[language].besides(computed.leftOutYear);
}

/** "27 dialoger 2021", or that it is not reported. */
export function outcomeClause(status: IndicatorStatus, language: Language): string {
  const texts = goalTexts[language];
  const { measure } = status.indicator;
  const words = wordsOf(status, language);
  const { withheld, feedback } = status.computed ?? {};
  if (withheld) return feedback ? feedbackClause(feedback, language) : texts.withheld[withheld](words);
  if (outcomeOf(status) === undefined && MEASURE_TABLE[measure].compute === 'by-hand' && status.entered?.text)
    return texts.inWords(words.name);
  if (isAhead(status)) return texts.ahead(words.name, monthText(status.period.from, language));
  if (outcomeOf(status) === undefined) return texts.missing[measure](words);
  const share = MEASURE_TABLE[measure].whole === 'answers' ? undefined : shareText(status, language);
  const clause = texts.outcome[measure](words) + (share ? ` (${share})` : '') + besidesText(status, language);
  return status.differs ? clause + texts.here : clause;
}

/** The figure on its own, as large as a card shows it; undefined where there is none to show. */
export function figureText(status: IndicatorStatus, language: Language): string | undefined {
  const value = outcomeOf(status);
  return value === undefined || isHeldBack(status) ? undefined : valueText(status, value, language);
}

/** What stands beside the large figure: "dialoger", "252 av 280 svar", "7 av 7 målgrupper". */
export function unitText(status: IndicatorStatus, language: Language): string {
  const { indicator } = status;
  const units = goalTexts[language].units;
  const share = shareText(status, language);
  const count = outcomeOf(status) ?? 0;
  switch (indicator.measure) {
    case 'dialogues':
      return dialoguesWord(count, language, indicator.kind);
    case 'survey-share':
      return share ? units.answers(share) + besidesText(status, language) : units.heard;
    case 'target-groups-reached':
      return share ? units.groups(share) : units.ofGroups;
    case 'feedback-share':
      return share ? units.feedback(share) : units.ofFeedback;
    case 'participants':
      return units.participants(count) + besidesText(status, language);
    case 'methods-tested':
      return units.methods(count);
    case 'entered':
      return isPercent(status) ? '' : (indicator.target?.unit ?? '');
  }
}

const wholeTarget = (status: IndicatorStatus, target: number, language: Language): string => {
  const texts = goalTexts[language];
  const value = valueText(status, target, language);
  if (status.indicator.target?.comparison === '>') return texts.moreThan(value, !isPercent(status));
  // Nobody says "at least 100 %".
  return isPercent(status) && target === 100 ? value : texts.atLeast(value);
};

/** "minst 18" and "minst 2 per kommun": a target with a figure, part by part. */
export function targetTexts(status: IndicatorStatus, language: Language): string[] {
  const texts = goalTexts[language];
  return status.parts.flatMap((part) => {
    if (part.kind === 'worded') return part.text ? [part.text] : [];
    if (part.target === undefined) return [];
    if (part.kind === 'whole') return [wholeTarget(status, part.target, language)];
    return [texts.perMunicipality(number(part.target, language))];
  });
}

/** "Hylte har 1 av minst 2": the municipalities that have not come so far, or that nothing is known of them. */
export function behindText(part: TargetPart, municipalities: readonly Named[], language: Language): string | undefined {
  const texts = goalTexts[language];
  if (part.kind !== 'per-municipality') return undefined;
  if (part.assessment === 'not-assessable') return texts.perMunicipalityMissing;
  const places = (part.behind ?? []).map(({ municipality, value }) => ({
    name: municipalities.find(({ id }) => id === municipality)?.name ?? municipality,
    value,
  }));
  return places.length === 0 ? undefined : texts.behind(places, part.target ?? 0);
}

/** "lägst är 3, i Hylte": where a part per municipality is reached, how near it is. */
function fewestText(part: TargetPart, municipalities: readonly Named[], language: Language): string | undefined {
  if (part.value === undefined || part.fewest === undefined || part.behind?.length !== 0) return undefined;
  const places = part.fewest.map((id) => municipalities.find((each) => each.id === id)?.name ?? id);
  return goalTexts[language].fewest(number(part.value, language), places);
}

/**
 * Each part of a compound target with how it stands: "Minst 2 per kommun", and "lägst är 3, i Hylte".
 * @returns none for a target of one part, which the outcome itself tells of
 */
export function partTexts(
  status: IndicatorStatus,
  municipalities: readonly Named[],
  language: Language,
): { readonly target: string; readonly outcome: string; readonly part: TargetPart }[] {
  if (status.parts.length < 2) return [];
  const targets = targetTexts(status, language);
  return status.parts.map((part, index) => {
    const whole = part.value === undefined ? '' : valueText(status, part.value, language);
    const outcome = behindText(part, municipalities, language) ?? fewestText(part, municipalities, language) ?? whole;
    return { target: capital(targets[index] ?? ''), outcome, part };
  });
}

/** The outcome beside its target, and who is behind, as one clause without a full stop. */
export function indicatorClause(status: IndicatorStatus, municipalities: readonly Named[], language: Language): string {
  const texts = goalTexts[language];
  const worded = status.parts.find((part) => part.kind === 'worded');
  if (worded?.text && outcomeOf(status) === undefined) return texts.wordedTarget(worded.text);
  const outcome = outcomeClause(status, language);
  const targets = targetTexts(status, language);
  const parts = isAhead(status) ? [] : status.parts;
  const behind = parts.flatMap((part) => behindText(part, municipalities, language) ?? []);
  return [
    outcome,
    targets.length > 0 ? texts.target(targets) : '',
    behind.length > 0 ? ` (${behind.join('; ')})` : '',
  ].join('');
}

/** "252 av 280 svar", or what is missing behind a share; undefined where nothing has to be told. */
export function basisText(status: IndicatorStatus, language: Language): string | undefined {
  const texts = goalTexts[language];
  const { whole } = MEASURE_TABLE[status.indicator.measure];
  if (status.computed?.missingPriorities) return texts.missingPriorities(status.computed.missingPriorities);
  if (!isPercent(status) || whole === 'target-groups' || outcomeOf(status) === undefined) return undefined;
  const share = status.computed?.share;
  if (share) return whole === 'answers' && !isHeldBack(status) ? texts.answers(share.part, share.whole) : undefined;
  if (status.computed) return undefined;
  const n = status.entered?.n;
  if (whole === 'answers') return n === undefined ? texts.answersMissing : texts.basedOnAnswers(n);
  return n === undefined ? texts.wholeMissing : texts.basedOn(n);
}

/** "Projektredovisning v2 (22 november 2022)". */
export const sourceText = (source: string, date: LocalDate | undefined, language: Language): string =>
  date ? `${source} (${dateText(date, language)})` : source;

/** "För hela projektet: …": what was reported of more than was asked for. */
export const inWholeText = (sentence: string, language: Language): string =>
  `${goalTexts[language].inWhole} ${sentence}`;

/** "27 dialoger 2021", "90 % av dem som svarat har fått göra sin röst hörd": what was entered, or its words. */
export function enteredClause({ entered, status }: ReportedOutcome, language: Language): string {
  const { computed: _counted, ...rest } = status;
  const whole = { ...rest, differs: false };
  return entered.value === undefined ? (entered.text ?? '') : outcomeClause(whole, language);
}

/** What was entered by hand, where it differs from what the dialogues add up to. */
export function otherOutcome(status: IndicatorStatus, language: Language): string | undefined {
  const { entered } = status;
  if (!status.differs || entered?.value === undefined) return undefined;
  const source = sourceText(entered.source, entered.date, language);
  return stopped(goalTexts[language].says(source, valueText(status, entered.value, language)));
}
