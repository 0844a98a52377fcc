import { indicatorFilter } from '../../src/domain/computed';
import type { LocalDate } from '../../src/domain/dates';
import { addMonthsToMonth, firstDayOf, lastDayOf } from '../../src/domain/dates';
import type { FactFilter } from '../../src/domain/fact-filter';
import type { Facts } from '../../src/domain/fact-set';
import type { HeadCount } from '../../src/domain/figures';
import { filterOf, isNarrowed, type NamedFilters } from '../../src/domain/filters';
import type { PeopleCount } from '../../src/domain/people-counts';
import { findTerm, type Plan } from '../../src/domain/plan';
import type { DividedBy } from '../../src/domain/question-slots';
import { countedFor } from '../../src/domain/running-year';
import type { FeedbackFigures, FeedbackFound, ShareFound } from '../../src/domain/shares';
import type { SurveyFound } from '../../src/domain/survey-shares';
import { isOfFew } from '../../src/domain/voices';
import type { View, ViewOf } from '../../src/text/answers';
import type { CountView } from '../../src/text/counts';
import type { DialoguesView } from '../../src/text/dialogues';
import type { Known } from './worked-out';

/** What an answer tells of people, whichever it is: each figure with the dialogues that it is of. */

/** Dialogues that raised a theme are counted as well: what few people brought up is as secret as how many they were. */
export type Counted = PeopleCount | `theme ${string}`;

export interface Figure extends Known {
  readonly counted: Counted;
  /** Whether it is told whatever follows from it (decision 0081). */
  readonly isAlways?: true;
}

export interface Ground {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly today: LocalDate;
}

const MANY = 10_000;

/** The dialogues that pass, as bits; a dialogue's place is the number of its change. */
export function bitsOf(facts: Facts, filter: FactFilter): number {
  return facts.passing(filter).reduce((bits, { serial }) => bits | (1 << serial), 0);
}

/** @param hiddenIsLarge whether what is not shown is said to be no small figure */
export function figureOf(counted: Counted, of: number, shown: HeadCount, hiddenIsLarge: boolean): Figure[] {
  if (of === 0) return [];
  if (shown === 'fewer-than-5') return [{ counted, of, least: 1, most: 4 }];
  if (shown === 'hidden') return hiddenIsLarge ? [{ counted, of, least: 5, most: MANY }] : [];
  return [{ counted, of, least: shown, most: shown }];
}

/** A figure of those that are counted in; of a year that has just begun few may be left out. */
function figuresFor(
  { facts, today }: Ground,
  filter: FactFilter,
  counted: 'participants' | 'answers',
  shown: HeadCount,
  hiddenIsLarge: boolean,
): Figure[] {
  const all = bitsOf(facts, filter);
  const own = bitsOf(countedFor(facts, filter, today, counted).facts, filter);
  if (shown === 'fewer-than-5' && own !== all) return [{ counted, of: all, least: 1, most: 8 }];
  return figureOf(counted, own, shown, hiddenIsLarge);
}

const isDays = ({ from, to }: NamedFilters): boolean => from !== undefined || to !== undefined;

/** What a row is narrowed to, by its label. */
function narrowedTo(filters: NamedFilters, by: DividedBy, label: string): NamedFilters {
  switch (by) {
    case 'year':
      return { ...filters, year: Number(label) };
    case 'month':
      return { ...filters, year: undefined, from: firstDayOf(label), to: lastDayOf(label) };
    case 'quarter': {
      const first = `${label.slice(0, 4)}-${String(3 * Number(label.slice(-1)) - 2).padStart(2, '0')}`;
      return { ...filters, year: undefined, from: firstDayOf(first), to: lastDayOf(addMonthsToMonth(first, 2)) };
    }
    case 'municipality':
    case 'targetGroup':
    case 'method':
    case 'perspective':
    case 'dialogueKind':
      return { ...filters, [by]: label };
  }
}

/** A row within the days that the whole is narrowed to. */
function rowFilter(plan: Plan, filters: NamedFilters, by: DividedBy, label: string): FactFilter {
  const whole = filterOf(plan, filters).period;
  const row = filterOf(plan, narrowedTo(filters, by, label));
  if (!whole || !row.period) return row;
  const from = whole.from > row.period.from ? whole.from : row.period.from;
  return { ...row, period: { from, to: whole.to < row.period.to ? whole.to : row.period.to } };
}

function ofCount(view: CountView, ground: Ground): Figure[] {
  if (view.counted !== 'participants') return [];
  const { filters, by, total, rows, perYear } = view;
  const { plan } = ground;
  const figures = (filter: FactFilter, shown: HeadCount, isOfDays: boolean): Figure[] =>
    figuresFor(ground, filter, 'participants', shown, !isOfDays);
  return [
    ...figures(filterOf(plan, filters), total, isDays(filters)),
    ...perYear.flatMap(({ year, count }) => figures(rowFilter(plan, filters, 'year', String(year)), count, false)),
    ...rows.flatMap(({ label, count }) =>
      by
        ? figures(rowFilter(plan, filters, by, label), count, isDays(filters) || by === 'month' || by === 'quarter')
        : [],
    ),
  ];
}

/** How many answers a share says that it is of. */
export const answersIn = (found: ShareFound): HeadCount =>
  found.kind === 'share'
    ? found.share.whole
    : found.kind === 'none'
      ? 0
      : found.kind === 'hidden'
        ? 'hidden'
        : 'fewer-than-5';

function ofSurvey(survey: SurveyFound, filters: NamedFilters, ground: Ground): Figure[] {
  const { plan } = ground;
  const { by, found, rows } = survey;
  return [
    ...figuresFor(ground, filterOf(plan, filters), 'answers', answersIn(found), false),
    ...rows.flatMap((row) =>
      by ? figuresFor(ground, rowFilter(plan, filters, by, row.label), 'answers', answersIn(row.found), false) : [],
    ),
  ];
}

function ofFeedbackFigures({ wanted, given, waiting, unreported }: FeedbackFigures, of: number): Figure[] {
  return [
    ...figureOf('wanted', of, wanted, false),
    ...(given === undefined ? [] : figureOf('given', of, given, false)),
    ...figureOf('waiting', of, waiting, false),
    ...figureOf('unreported', of, unreported, false),
  ];
}

function ofFeedback(
  { figures, municipalities }: FeedbackFound,
  filters: NamedFilters,
  { plan, facts }: Ground,
): Figure[] {
  const filter = filterOf(plan, filters);
  return [
    ...ofFeedbackFigures(figures, bitsOf(facts, filter)),
    ...municipalities.flatMap(({ municipality, waiting }) =>
      waiting === undefined ? [] : figureOf('waiting', bitsOf(facts, { ...filter, municipality }), waiting, false),
    ),
  ];
}

const ofThemes = (
  themes: readonly { readonly theme: string; readonly dialogues: number }[],
  filters: NamedFilters,
  { plan, facts }: Ground,
): Figure[] =>
  themes.flatMap(({ theme, dialogues }) => {
    const passing = facts.passing(filterOf(plan, filters));
    // Those of few are counted in the whole project only.
    const counted = isNarrowed(filters) ? passing.filter((fact) => !isOfFew(fact)) : passing;
    const of = counted.reduce((bits, { serial }) => bits | (1 << serial), 0);
    const figures = figureOf(`theme ${theme}`, of, dialogues, false);
    return isNarrowed(filters) ? figures : figures.map((each) => ({ ...each, isAlways: true }));
  });

function ofList(view: DialoguesView): Figure[] {
  return view.listed.flatMap((listed) => figureOf('participants', 1 << listed.fact.serial, listed.people, false));
}

function ofGoal({ status, filters }: ViewOf<'goal-status'>, ground: Ground): Figure[] {
  const { plan, facts, today } = ground;
  return status.indicators.flatMap(({ indicator, computed, period, parts }) => {
    const slice = { ...filterOf(plan, filters), period };
    const filter = indicatorFilter(indicator, plan, slice);
    const counted = indicator.measure === 'participants' ? 'participants' : 'answers';
    if (!computed || !['participants', 'survey-share', 'feedback-share'].includes(indicator.measure)) return [];
    if (computed.feedback) return ofFeedbackFigures(computed.feedback, bitsOf(facts, filter));
    const withheld =
      computed.withheld === 'fewer-than-5' || computed.withheld === 'too-few' ? 'fewer-than-5' : 'hidden';
    const shown = computed.withheld ? withheld : (computed.share?.whole ?? computed.value);
    const rows = parts.flatMap((part) =>
      part.kind === 'each' ? part.rows.map((row) => ({ ...row, of: part.of })) : [],
    );
    return [
      ...figuresFor(ground, filter, counted, shown, false),
      ...(counted === 'participants' ? rows : []).flatMap(({ id, of, value }) =>
        value === undefined ? [] : figuresFor({ plan, facts, today }, { ...filter, [of]: id }, counted, value, false),
      ),
    ];
  });
}

/** What a view tells of people; dialogues themselves are no secret. */
export function figuresOf(view: View, ground: Ground): Figure[] {
  const { plan } = ground;
  const inArea = (area: string | undefined): NamedFilters => ({
    municipality: area === undefined ? undefined : findTerm(plan.municipalities, area)?.name,
  });
  if (view.kind === 'count') return ofCount(view, ground);
  if (view.kind === 'survey') return ofSurvey(view.survey, view.filters, ground);
  if (view.kind === 'feedback') return ofFeedback(view.feedback, view.filters, ground);
  if (view.kind === 'insights' || view.kind === 'web-text') return ofThemes(view.themes, view.filters, ground);
  if (view.kind === 'dialogues') return ofList(view);
  if (view.kind === 'goal-status') {
    const figures = ofGoal(view, ground);
    return isNarrowed(view.filters) ? figures : figures.map((each) => ({ ...each, isAlways: true }));
  }
  if (view.kind === 'several') return view.parts.flatMap((part) => figuresOf(part.view, ground));
  if (view.kind === 'changes') {
    const filters = { ...inArea(view.area), from: view.from, to: view.to };
    return [
      ...ofCount(view.people, ground),
      ...ofFeedbackFigures(view.feedback, bitsOf(ground.facts, filterOf(plan, filters))),
    ];
  }
  if (view.kind === 'area-status') {
    const filters = inArea(view.area);
    return [
      ...ofCount(view.people, ground),
      ...ofSurvey(view.survey, filters, ground),
      ...ofFeedback(view.feedback, filters, ground),
      ...(view.themes === 'withheld' ? [] : ofThemes(view.themes, filters, ground)),
    ];
  }
  return [];
}
