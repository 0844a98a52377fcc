import { isDividedBy } from '../domain/count-rows';
import { coverageOf } from '../domain/coverage';
import type { LocalDate } from '../domain/dates';
import type { FactFilter } from '../domain/fact-filter';
import { sumUp } from '../domain/fact-set';
import { filterOf, isNarrowed, type NamedFilters, storedOf } from '../domain/filters';
import type { GoalId, Measure } from '../domain/goals';
import { type IndicatorStatus, indicatorStatus, type ReportedOutcome, reportedOutcome } from '../domain/outcomes';
import { goalsOf } from '../domain/plan';
import type { Readings } from '../domain/question-kinds';
import { inShareOrder } from '../domain/share-order';
import { feedbackOf } from '../domain/shares';
import { type SurveyRow, surveyOf } from '../domain/survey-shares';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import type { ShownSurvey } from '../text/surveys';
import { filtersIn, type Views } from './asked';
import { sumOfRows } from './counts';
import { surveysOf } from './surveys';

/** The goal's indicator that a share is judged by, if the plan has one. */
export function judgedBy(
  measure: Measure,
  { plan, facts }: Snapshot,
  today: LocalDate,
): { readonly goal: GoalId; readonly status: IndicatorStatus } | undefined {
  for (const goal of goalsOf(plan)) {
    const indicator = goal.indicators.find((each) => each.measure === measure);
    if (indicator) return { goal: goal.id, status: indicatorStatus(indicator, plan, facts, today) };
  }
  return undefined;
}

/** What was entered by hand for it in the whole project, where the store does not hold the same. */
export const reportedFor = (status: IndicatorStatus | undefined, narrowed: boolean): ReportedOutcome | undefined =>
  status && reportedOutcome(status, narrowed);

/** What stands beside a share: the goal that is judged by it, what was reported, how much is stored. */
function besideShare(measure: Measure, filters: NamedFilters, snapshot: Snapshot, today: LocalDate) {
  const { plan, facts } = snapshot;
  const judged = judgedBy(measure, snapshot, today);
  const narrowed = isNarrowed(filters);
  return {
    plan,
    filters,
    goal: judged?.goal,
    // The target is the whole project's; a part of it is not judged by it.
    status: narrowed ? undefined : judged?.status,
    reported: reportedFor(judged?.status, narrowed),
    stored: storedOf(facts, filterOf(plan, filters)),
  };
}

/** How a survey is divided, and how its rows are arranged. */
type DividedSurvey = Pick<Readings['survey'], 'by' | 'order' | 'compare'>;

/** The share who felt they could make their voice heard, with its n, and how many dialogues had no survey. */
export function viewSurvey(
  filters: NamedFilters,
  snapshot: Snapshot,
  today: LocalDate,
  surveys: readonly ShownSurvey[] = snapshot.plan.surveys,
  { by: asked, order, compare }: DividedSurvey = {},
): View {
  const { plan, facts } = snapshot;
  const by = asked && isDividedBy(asked, plan, filters) ? asked : undefined;
  const survey = surveyOf(plan, facts, filterOf(plan, filters), today, by);
  // What has no row, as an area with others in it or a year of no dialogues, is told as it is alone.
  const filterTo = (value: string | number): FactFilter => filterOf(plan, { ...filters, ...(by && { [by]: value }) });
  const rowOf = (value: string | number): SurveyRow => {
    const label = String(value);
    const row = survey.rows.find((each) => each.label === label);
    return row ?? { label, found: surveyOf(plan, facts, filterTo(value), today).found };
  };
  const compared = by && compare?.map(rowOf);
  const restsOn =
    compare && compared
      ? sumOfRows(
          facts,
          compare.map((value) => ({ filter: filterTo(value) })),
        )
      : undefined;
  const arranged = compared ?? (by && order ? inShareOrder(survey.rows, order) : survey.rows);
  return {
    kind: 'survey',
    ...besideShare('survey-share', filters, snapshot, today),
    survey: { ...survey, rows: arranged },
    isDivided: by !== undefined,
    order: by && order,
    isCompared: compared !== undefined,
    surveys: isNarrowed(filters) ? [] : surveys,
    rests: { dialogues: (restsOn ?? survey).surveys, latest: restsOn ? restsOn.latestSurvey : survey.latest },
  };
}

/** Feedback to participants: how many asked for it, how many have been given it, how many wait. */
export function viewFeedback(filters: NamedFilters, snapshot: Snapshot, today: LocalDate): View {
  const { plan, facts } = snapshot;
  const feedback = feedbackOf(plan, facts, filterOf(plan, filters));
  return {
    kind: 'feedback',
    ...besideShare('feedback-share', filters, snapshot, today),
    feedback,
    rests: { dialogues: feedback.known, latest: feedback.latest },
  };
}

/** Which target groups have been reached in which municipality, beside what the committees prioritised. */
export function viewCoverage(filters: NamedFilters, snapshot: Snapshot, today: LocalDate): View {
  const { plan, facts } = snapshot;
  const filter = filterOf(plan, filters);
  const { dialogues, latest } = sumUp(facts, filter);
  // What was reported of all groups is told of one too, where there is nothing else.
  const isPart = isNarrowed({ ...filters, targetGroup: undefined });
  const reported = reportedFor(judgedBy('target-groups-reached', snapshot, today)?.status, isPart);
  const coverage = coverageOf(plan, facts, filter);
  const stored = storedOf(facts, filter);
  return { kind: 'coverage', plan, filters, coverage, reported, stored, rests: { dialogues, latest } };
}

export const peopleViews = {
  coverage: (reading, { snapshot, today }) => viewCoverage(filtersIn(reading), snapshot, today),
  survey: async (reading, { snapshot, tools, today }) => {
    const surveys = await surveysOf(snapshot.plan, tools.surveys, today);
    return viewSurvey(filtersIn(reading), snapshot, today, surveys, reading);
  },
  feedback: (reading, { snapshot, today }) => viewFeedback(filtersIn(reading), snapshot, today),
} satisfies Views<'coverage' | 'survey' | 'feedback'>;
