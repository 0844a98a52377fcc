import { budgetLines, budgetSums, financedBy } from '../domain/budget-sums';
import { type LocalDate, yearOf } from '../domain/dates';
import { sumUp } from '../domain/fact-set';
import { methodsUsed } from '../domain/method-use';
import { findTerm, notesAbout } from '../domain/plan';
import { countedFor } from '../domain/running-year';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import type { ShownSurvey } from '../text/surveys';
import type { Views } from './asked';
import { judgedBy, reportedFor } from './people';
import { surveysOf } from './surveys';

/** The methods tried, with what the plan's documents say of their advantages and drawbacks. */
export function viewMethods(named: string | undefined, snapshot: Snapshot, today: LocalDate): View {
  const { plan, facts } = snapshot;
  const method = named ? findTerm(plan.methods, named)?.id : undefined;
  const { dialogues, latest } = sumUp(facts, { method });
  return {
    kind: 'methods',
    plan,
    one: method !== undefined,
    uses: methodsUsed(plan, facts, method),
    reported: sumUp(facts).dialogues,
    outcome: reportedFor(judgedBy('methods-tested', snapshot, today)?.status, false),
    rests: { dialogues, latest },
  };
}

/** Budget against outcome, for a year or in all. */
export function viewBudget(year: number | undefined, { plan }: Snapshot): View {
  const lines = budgetLines(plan, year);
  const notes = notesAbout(plan, 'budget');
  return {
    kind: 'budget',
    naming: plan,
    year,
    lines,
    sums: budgetSums(lines),
    financed: financedBy(plan, year),
    notes,
  };
}

/** The plan's follow-up questions with what has been reported on them. */
export function viewFollowUp(
  { plan, facts }: Snapshot,
  today: LocalDate,
  surveys: readonly ShownSurvey[] = plan.surveys,
): View {
  const { dialogues, latest } = sumUp(facts);
  const counted = countedFor(facts, {}, today, 'participants');
  return {
    kind: 'follow-up',
    questions: plan.followUpQuestions,
    year: yearOf(today),
    surveys,
    counted: { dialogues, participants: sumUp(counted.facts).participants },
    leftOutYear: counted.leftOutYear,
    rests: { dialogues, latest },
  };
}

export const planViews = {
  methods: ({ method }, { snapshot, today }) => viewMethods(method, snapshot, today),
  budget: ({ year }, { snapshot }) => viewBudget(year, snapshot),
  'follow-up': async (_, { snapshot, tools, today }) =>
    viewFollowUp(snapshot, today, await surveysOf(snapshot.plan, tools.surveys, today)),
} satisfies Views<'methods' | 'budget' | 'follow-up'>;
