import type { LocalDate } from '../domain/dates';
import {
  type DatedOutcome,
  type EarlierTarget,
  type GoalId,
  type GoalType,
  goalNumberOf,
  goalTypeOf,
} from '../domain/goals';
import type { Id } from '../domain/identifiers';
import type { Language } from '../domain/language';
import { MEASURE_TABLE } from '../domain/measures';
import { natureOf } from '../domain/natures';
import type { IndicatorStatus, ReportedOutcome } from '../domain/outcomes';
import { nameOf, type Plan } from '../domain/plan';
import { type Naming, planNouns } from '../domain/plan-nouns';
import { behindIn, type Each, type EachPart, type TargetPart } from '../domain/targets';
import { feedbackClause, unreportedText } from './feedback';
import { narrowedText } from './filters';
import { capital, dateText, monthText, number, percent, periodText, shownUnit, stopped, withUnitText } from './format';
import type { OutcomeWords } from './goal-texts';
import { goalTexts } from './goals';
import { dialoguesOfKind } from './words';

/** What is said of one indicator: its outcome, its target, who is behind, and what another source says. */

/** What of the plan is named beside a figure. */
export type Names = Pick<Plan, 'municipalities' | 'targetGroups'> & Naming;

const nameIn = ({ municipalities, targetGroups }: Names, of: Each, id: Id): string =>
  nameOf(of === 'municipality' ? municipalities : targetGroups, id);

/** "Projektmål 2". */
export const goalName = (goal: { readonly type: GoalType; readonly number: number }, language: Language): string =>
  goalTexts[language].goal(goal.type, goal.number);

export const nameOfGoal = (goal: GoalId, language: Language): string =>
  goalName({ type: goalTypeOf(goal), number: goalNumberOf(goal) }, language);

const isPercent = ({ indicator }: IndicatorStatus): boolean => natureOf(indicator) === 'share';

/** The outcome that counts: computed where there are dialogues, else the one entered by hand. */
const outcomeOf = (status: IndicatorStatus): number | undefined => status.computed?.value ?? status.entered?.value;

/** Whether there is no outcome since there could not be one yet. */
const isAhead = (status: IndicatorStatus): boolean => status.ahead && outcomeOf(status) === undefined;

/** Whether a figure is held back because it tells of too few people. */
export const isHeldBack = (status: IndicatorStatus): boolean => status.computed?.withheld !== undefined;

/** The figure that may be shown; undefined where there is none, or it would tell of too few. */
export const shownFigure = (status: IndicatorStatus): number | undefined =>
  isHeldBack(status) ? undefined : outcomeOf(status);

/** As much of how an indicator stands as tells how a value of it is written. */
type OfIndicator = Pick<IndicatorStatus, 'indicator'>;

/** The bound of its target that a value lies nearest to, which it must be told from. */
function boundNear({ indicator }: OfIndicator, value: number): number | undefined {
  const bounds = [indicator.target?.value, indicator.target?.upTo].flatMap((bound) => bound ?? []);
  return bounds.sort((a, b) => Math.abs(a - value) - Math.abs(b - value))[0];
}

/** A value of this indicator: "27", "ja", or "90 %" with as many decimals as tell it from its target. */
export function valueText(status: OfIndicator, value: number, language: Language): string {
  switch (natureOf(status.indicator)) {
    case 'share':
      return percent(value, language, boundNear(status, value));
    case 'yes-no':
      return goalTexts[language].yesNo(value !== 0);
    case 'count':
    case 'level':
      return number(value, language);
  }
}

/** The unit that the plan gives what is entered; what is counted from dialogues says by itself what it is. */
function unitOf({ indicator }: OfIndicator): string | undefined {
  const nature = natureOf(indicator);
  const isPlain = indicator.measure === 'entered' && (nature === 'count' || nature === 'level');
  const unit = isPlain ? indicator.target?.unit : undefined;
  return unit && shownUnit(unit);
}

/** "30 dagar": a value with the unit that the plan gives it. */
export function withUnit(status: OfIndicator, value: number, language: Language): string {
  return withUnitText(valueText(status, value, language), unitOf(status));
}

function wordsOf(status: IndicatorStatus, { form }: Naming, language: Language): OutcomeWords {
  const { indicator } = status;
  const value = outcomeOf(status);
  return {
    name: indicator.name,
    value: value === undefined ? '' : valueText(status, value, language),
    count: value ?? 0,
    isShare: isPercent(status),
    arePersons: indicator.measure === 'persons',
    countedPersons: status.computed?.countedPersons,
    areParticipations: status.computed?.areParticipations,
    unit: unitOf(status),
    kind: indicator.kind,
    form,
    period: periodText(status.period, language),
    allGroups: status.computed?.missingPriorities !== undefined,
    isReported: status.reported !== undefined || status.entered?.text !== undefined,
    counted: form?.survey?.counted,
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
export function outcomeClause(status: IndicatorStatus, naming: Naming, language: Language): string {
  const texts = goalTexts[language];
  const { measure } = status.indicator;
  const words = wordsOf(status, naming, language);
  const { withheld, feedback } = status.computed ?? {};
  if (withheld) return feedback ? feedbackClause(feedback, language) : texts.withheld[withheld](words);
  if (outcomeOf(status) === undefined && MEASURE_TABLE[measure].compute === 'by-hand' && status.entered?.text)
    return texts.inWords(words.name);
  if (isAhead(status)) return texts.ahead(words.name, monthText(status.period.from, language));
  if (outcomeOf(status) === undefined) return texts.missing[measure](words);
  const share = MEASURE_TABLE[measure].whole === 'answers' ? undefined : shareText(status, language);
  const where = narrowedText(status.about, language);
  const clause = texts.outcome[measure](words) + where + (share ? ` (${share})` : '') + besidesText(status, language);
  return status.differs ? clause + texts.here : clause;
}

/** The figure on its own, as large as a card shows it; undefined where there is none to show. */
export function figureText(status: IndicatorStatus, language: Language): string | undefined {
  const value = shownFigure(status);
  return value === undefined ? undefined : valueText(status, value, language);
}

/** "28 dialoger 2026", "89,7 % (217 av 242)": an outcome in few words, where the goal tells what it is of. */
export function briefOutcome(status: IndicatorStatus, naming: Naming, language: Language): string {
  const figure = figureText(status, language);
  if (figure === undefined || !isPercent(status) || status.indicator.measure === 'entered')
    return capital(outcomeClause(status, naming, language));
  const share = shareText(status, language);
  const { groups } = goalTexts[language].units;
  const basis = share && status.indicator.measure === 'target-groups-reached' ? groups(share) : share;
  return figure + (basis ? ` (${basis})` : '') + besidesText(status, language);
}

/** What stands beside the large figure: "dialoger", "252 av 280 svar", "7 av 7 målgrupper". */
export function unitText(status: IndicatorStatus, naming: Naming, language: Language): string {
  const { indicator } = status;
  const units = goalTexts[language].units;
  const share = shareText(status, language);
  const count = outcomeOf(status) ?? 0;
  switch (indicator.measure) {
    case 'dialogues':
      return dialoguesOfKind(count, indicator.kind, naming, language);
    case 'survey-share':
      return share ? units.answers(share) + besidesText(status, language) : units.heard;
    case 'target-groups-reached':
      return share ? units.groups(share) : units.ofGroups;
    case 'feedback-share':
      return share ? units.feedback(share) : units.ofFeedback;
    case 'participants':
      return units.participants(count, status.computed?.areParticipations) + besidesText(status, language);
    case 'persons':
      return units.persons(count, status.computed?.countedPersons);
    case 'methods-tested':
      return units.methods(count);
    case 'entered':
      return unitOf(status) ?? '';
  }
}

/** A target of one figure, in its direction; one that held before has bounds of its own. */
export function directedText(
  status: OfIndicator,
  { value, upTo, comparison }: Pick<EarlierTarget, 'value' | 'upTo' | 'comparison'>,
  language: Language,
): string {
  const nature = natureOf(status.indicator);
  const written = withUnit(status, value, language);
  if (nature === 'yes-no') return written;
  // Nobody says "at least 100 %".
  if (nature === 'share' && value === 100 && comparison === '>=') return written;
  const bounds = { value: written, bare: number(value, language), upTo: withUnit(status, upTo ?? value, language) };
  return goalTexts[language].direction[comparison](bounds, nature);
}

/** More minima of their own than these are counted. */
const OWN_SHOWN = 3;

/** "minst 2 per kommun", "minst 5 i Halmstad": what a part asks of each, and of those with a minimum of their own. */
function eachTargets({ of, target, rows }: EachPart, names: Names, language: Language): string[] {
  const texts = goalTexts[language];
  const { area } = planNouns(names, language);
  const own = rows.filter((each) => each.target !== target);
  return [
    ...(target === undefined ? [] : [texts.perEach[of](number(target, language), area)]),
    ...(own.length > OWN_SHOWN
      ? [texts.manyOwn[of](own.length, area)]
      : own.map((each) => texts.ownOf[of](number(each.target, language), nameIn(names, of, each.id)))),
  ];
}

const partTarget = (status: IndicatorStatus, part: TargetPart, names: Names, language: Language): string[] => {
  if (part.kind === 'worded') return [part.text];
  if (part.kind === 'each') return eachTargets(part, names, language);
  const { comparison = '>=', upTo } = status.indicator.target ?? {};
  return [directedText(status, { value: part.target, upTo, comparison }, language)];
};

/** "minst 18" and "minst 2 per kommun": a target with a figure, part by part. */
export const targetTexts = (status: IndicatorStatus, names: Names, language: Language): string[] =>
  status.parts.flatMap((part) => partTarget(status, part, names, language));

/** "Hylte har 1 av minst 2": those that have not come so far, or that nothing is known of them. */
export function behindText(part: TargetPart, names: Names, language: Language): string | undefined {
  const texts = goalTexts[language];
  if (part.kind !== 'each') return undefined;
  const { area } = planNouns(names, language);
  if (part.unknown) return texts.eachMissing[part.of](area);
  if (part.alone) return undefined;
  const late = behindIn(part).map(({ id, value = 0, target }) => ({
    name: nameIn(names, part.of, id),
    value: number(value, language),
    target: number(target, language),
  }));
  const hidden = part.rows.filter(({ value }) => value === undefined).length;
  const clauses = [
    ...(late.length === 0 ? [] : [texts.behind(late, part.of, area)]),
    ...(hidden === 0 ? [] : [texts.eachHidden[part.of](hidden, area)]),
  ];
  return clauses.length === 0 ? undefined : clauses.join('; ');
}

/** "minst har Hylte: 3": where all have come to the same minimum, how near it is. */
function fewestText(part: TargetPart, names: Names, language: Language): string | undefined {
  if (part.kind !== 'each' || part.unknown || part.rows.some(({ target }) => target !== part.target)) return undefined;
  const values = part.rows.flatMap(({ value }) => value ?? []);
  const fewest = Math.min(...values);
  const lowest = part.rows.filter(({ value }) => value === fewest);
  return goalTexts[language].fewest(
    number(fewest, language),
    lowest.map(({ id }) => nameIn(names, part.of, id)),
    part.of,
    planNouns(names, language).area,
  );
}

/**
 * Each part of a compound target with how it stands: "Minst 2 per kommun", and "minst har Hylte: 3".
 * @returns none for a target of one part, which the outcome itself tells of
 */
export function partTexts(
  status: IndicatorStatus,
  names: Names,
  language: Language,
): { readonly target: string; readonly outcome: string; readonly part: TargetPart }[] {
  if (status.parts.length < 2) return [];
  return status.parts.map((part) => {
    const value = part.kind === 'whole' ? part.value : undefined;
    const whole = value === undefined ? '' : valueText(status, value, language);
    const outcome = behindText(part, names, language) ?? fewestText(part, names, language) ?? whole;
    return { target: capital(partTarget(status, part, names, language).join(', ')), outcome, part };
  });
}

/** The outcome beside its target, and who is behind, as one clause without a full stop. */
export function indicatorClause(status: IndicatorStatus, names: Names, language: Language): string {
  const texts = goalTexts[language];
  const worded = status.parts.find((part) => part.kind === 'worded');
  if (worded && outcomeOf(status) === undefined && !isAhead(status)) return texts.wordedTarget(worded.text);
  const outcome = outcomeClause(status, names, language);
  const targets = targetTexts(status, names, language);
  const parts = isAhead(status) ? [] : status.parts;
  const behind = parts.flatMap((part) => behindText(part, names, language) ?? []);
  return [
    outcome,
    targets.length > 0 ? texts.target(targets) : '',
    behind.length > 0 ? ` (${behind.join('; ')})` : '',
  ].join('');
}

/** "252 av 280 svar", or what is missing behind a share; undefined where nothing has to be told. */
export function basisText(status: IndicatorStatus, naming: Naming, language: Language): string | undefined {
  const texts = goalTexts[language];
  const { whole } = MEASURE_TABLE[status.indicator.measure];
  const missing = status.computed?.missingPriorities;
  if (missing) return texts.missingPriorities(missing, planNouns(naming, language).orderer);
  if (!isPercent(status) || whole === 'target-groups' || outcomeOf(status) === undefined) return undefined;
  const share = status.computed?.share;
  if (share) return whole === 'answers' && !isHeldBack(status) ? texts.answers(share.part, share.whole) : undefined;
  if (status.computed) return undefined;
  const n = status.entered?.n;
  if (whole === 'answers') return n === undefined ? texts.answersMissing : texts.basedOnAnswers(n);
  return n === undefined ? texts.wholeMissing : texts.basedOn(n);
}

/** The latest outcomes of a series that are told beside each other. */
const SERIES_SHOWN = 6;

/** "42 % (mars 2026)", "40 (januari–mars 2026)": a figure with the month, or the period, that it is of. */
function datedText(
  status: IndicatorStatus,
  { value, date, period }: Pick<DatedOutcome, 'value' | 'date' | 'period'>,
  language: Language,
): string | undefined {
  if (value === undefined) return undefined;
  const when = period ? periodText(period, language) : date && monthText(date, language);
  return withUnit(status, value, language) + (when ? ` (${when})` : '');
}

/** "utgångsläget var 38 % (mars 2025)"; undefined where the plan has none. */
export function baselineText(status: IndicatorStatus, language: Language): string | undefined {
  const { baseline } = status.indicator;
  const figure = baseline && datedText(status, baseline, language);
  return figure && goalTexts[language].baseline(figure);
}

/** "över tid: 42 % (mars 2026), 47 % (september 2026)"; undefined where there is no series. */
export function overTimeText(status: IndicatorStatus, language: Language): string | undefined {
  const figures = status.series.flatMap((each) => datedText(status, each, language) ?? []);
  return figures.length < 2 ? undefined : goalTexts[language].overTime(figures.slice(-SERIES_SHOWN));
}

/** "Projektredovisning v2 (22 november 2022)". */
export const sourceText = (source: string, date: LocalDate | undefined, language: Language): string =>
  date ? `${source} (${dateText(date, language)})` : source;

/** "För hela projektet: …": what was reported of more than was asked for. */
export const inWholeText = (sentence: string, language: Language): string =>
  `${goalTexts[language].inWhole} ${sentence}`;

/** "27 dialoger 2021", "90 % av dem som svarat har fått göra sin röst hörd": what was entered, or its words. */
export function enteredClause({ entered, status }: ReportedOutcome, naming: Naming, language: Language): string {
  const { computed: _counted, ...rest } = status;
  const whole = { ...rest, differs: false };
  return entered.value === undefined ? (entered.text ?? '') : outcomeClause(whole, naming, language);
}

/** What was entered by hand, where it differs from what the dialogues add up to. */
export function otherOutcome(status: IndicatorStatus, language: Language): string | undefined {
  const { entered } = status;
  if (!status.differs || entered?.value === undefined) return undefined;
  const source = sourceText(entered.source, entered.date, language);
  return stopped(goalTexts[language].says(source, withUnit(status, entered.value, language)));
}
