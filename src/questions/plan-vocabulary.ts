import { kindsOf } from '../domain/dialogue-kinds';
import { ownKind } from '../domain/form-wording';
import { enteredIndicators } from '../domain/outcome-change';
import { goalsOf, type Plan } from '../domain/plan';
import { nounForms } from '../domain/plan-nouns';
import { partsOf } from './goal-parts';
import { committeesNamed, namedReadings, registryNumbersOf } from './names-of-plan';
import type { InsteadOf } from './own-nouns';
import type { Vocabulary } from './vocabulary';

const made = new WeakMap<Plan, Vocabulary>();

function nounsOf({ areas, orderers }: Plan): InsteadOf[] {
  return [
    ...(areas ? [{ insteadOf: 'kommun' as const, forms: nounForms(areas) }] : []),
    ...(orderers ? [{ insteadOf: 'nämnd' as const, forms: nounForms(orderers) }] : []),
  ];
}

/** A plan words both open questions, or none. */
function formQuestionsOf({ form }: Plan): Vocabulary['formQuestions'] {
  const [strengthened, lowered] = [form?.firstQuestion, form?.secondQuestion];
  return strengthened === undefined || lowered === undefined ? undefined : { strengthened, lowered };
}

/** "Träff 2" of "Träff 2, den 15 oktober": a number tells which. */
function headOf(title: string): string[] {
  const [head = ''] = title.split(/[,:;(]/u, 1);
  return head.length < title.length && /\p{L} \d+$/u.test(head) ? [head] : [];
}

function vocabularyFrom(plan: Plan): Vocabulary {
  return {
    called: plan.name,
    municipalities: plan.municipalities,
    isUndivided: plan.municipalities.length === 0,
    targetGroups: plan.targetGroups,
    methods: plan.methods,
    themes: plan.themes,
    perspectives: plan.perspectives,
    area: plan.area,
    nouns: nounsOf(plan),
    kinds: kindsOf(plan),
    kindNames: kindsOf(plan).flatMap((kind) => {
      const own = ownKind(plan, kind);
      return own ? [{ kind, names: [own.called, ...own.aliases] }] : [];
    }),
    phases: plan.phases,
    roles: plan.roles,
    activities: plan.activities.map(({ title, aliases }) => ({ name: title, aliases: [...aliases, ...headOf(title)] })),
    tasks: plan.tasks
      .filter(({ title }) => !plan.activities.some((activity) => activity.title === title))
      .map(({ title }) => ({ name: title, aliases: [] })),
    things: {
      'budget-item': [...new Set(plan.budget.map(({ item }) => item))],
      'follow-up-question': plan.followUpQuestions.map(({ text }) => text),
      'entered-indicator': enteredIndicators(plan).map(({ indicator }) => indicator.name),
      'document-title': plan.documents.map(({ title }) => title),
    },
    goals: {
      project: goalsOf(plan, 'project').map((goal) => goal.number),
      effect: goalsOf(plan, 'effect').map((goal) => goal.number),
    },
    formQuestions: formQuestionsOf(plan),
    indicators: goalsOf(plan).flatMap(({ id, indicators }) =>
      indicators.map(({ name, measure, kind }) => ({ name, goal: id, measure, kind })),
    ),
    goalTitles: goalsOf(plan).map(({ title, id }) => ({ title, goal: id })),
    committees: committeesNamed(plan),
    names: namedReadings(plan),
    registryNumbers: registryNumbersOf(plan),
    goalParts: Object.fromEntries(goalsOf(plan).map((goal) => [goal.id, partsOf(goal)])),
  };
}

/** The plan's own words for the reader; the same object for the same plan, since the reader prepares it once. */
export function vocabularyOf(plan: Plan): Vocabulary {
  const vocabulary = made.get(plan) ?? vocabularyFrom(plan);
  made.set(plan, vocabulary);
  return vocabulary;
}
