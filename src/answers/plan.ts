import { budgetLines, budgetSums, financedBy } from '../domain/budget-sums';
import { type LocalDate, yearOf } from '../domain/dates';
import { sumUp } from '../domain/fact-set';
import { methodsUsed } from '../domain/method-use';
import { currencyOf } from '../domain/money';
import { sameText } from '../domain/normalise-text';
import { findTerm, notesAbout, type Plan } from '../domain/plan';
import type { Readings } from '../domain/question-kinds';
import { countedFor } from '../domain/running-year';
import type { Snapshot } from '../ports/plans';
import type { View } from '../text/answers';
import type { BudgetView } from '../text/budget';
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

/** Whose part of the budget is asked about: the committee of the place. */
function payerAt(municipality: string, { municipalities, committees }: Plan): NonNullable<BudgetView['payer']> {
  const place = findTerm(municipalities, municipality);
  return {
    place: place?.name ?? municipality,
    committee: place && committees.find((each) => each.municipality === place.id),
  };
}

/** Budget against outcome: in all, for a year, of one item, or of the committee of one place. */
export function viewBudget(
  { year, municipality, item }: Omit<Readings['budget'], 'kind'>,
  { plan }: Pick<Snapshot, 'plan'>,
): View {
  const payer = municipality === undefined ? undefined : payerAt(municipality, plan);
  const lines = budgetLines(plan, year).filter(
    (line) =>
      (item === undefined || sameText(line.item, item)) &&
      (payer === undefined || (line.committee !== undefined && line.committee === payer.committee?.id)),
  );
  const committees = payer ? [payer.committee].filter((each) => each !== undefined) : plan.committees;
  return {
    kind: 'budget',
    plan,
    year,
    item,
    payer,
    lines,
    sums: budgetSums(lines, currencyOf(plan)),
    financed: financedBy({ committees, currency: plan.currency }, year),
    notes: notesAbout(plan, 'budget'),
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
  budget: (reading, { snapshot }) => viewBudget(reading, snapshot),
  'follow-up': async (_, { snapshot, tools, today }) =>
    viewFollowUp(snapshot, today, await surveysOf(snapshot.plan, tools.surveys, today)),
} satisfies Views<'methods' | 'budget' | 'follow-up'>;
