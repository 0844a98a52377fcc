import { budgetLines, budgetSums, financedBy } from '../domain/budget-sums';
import { areasOf, committeesOf } from '../domain/committees';
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

/** Whose part of the budget is asked about: the committees of the place, or those for the whole where it has none. */
function payerAt(municipality: string, plan: Plan): NonNullable<BudgetView['payer']> {
  const place = findTerm(plan.municipalities, municipality);
  const all = place ? committeesOf(plan, place.id) : [];
  const own = all.filter((each) => areasOf(each).length > 0);
  return { place: place?.name ?? municipality, committees: own.length > 0 ? own : all };
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
      (payer === undefined || payer.committees.some(({ id }) => id === line.committee)),
  );
  return {
    kind: 'budget',
    plan,
    year,
    item,
    payer,
    lines,
    sums: budgetSums(lines, currencyOf(plan)),
    financed: financedBy({ committees: payer?.committees ?? plan.committees, currency: plan.currency }, year),
    notes: notesAbout(plan, 'budget'),
  };
}

/** The plan's follow-up questions with what has been reported on them; or the one of them that is asked about. */
export function viewFollowUp(
  { plan, facts }: Snapshot,
  today: LocalDate,
  surveys: readonly ShownSurvey[] = plan.surveys,
  question?: string,
): View {
  const { dialogues, latest } = sumUp(facts);
  const counted = countedFor(facts, {}, today, 'participants');
  return {
    kind: 'follow-up',
    questions: plan.followUpQuestions,
    // A card may be older than the plan: a question that it no longer has is none of them.
    one: question === undefined ? undefined : plan.followUpQuestions.find(({ text }) => sameText(text, question)),
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
  'follow-up': async ({ question }, { snapshot, tools, today }) =>
    viewFollowUp(snapshot, today, await surveysOf(snapshot.plan, tools.surveys, today), question),
} satisfies Views<'methods' | 'budget' | 'follow-up'>;
