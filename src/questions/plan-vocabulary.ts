import { MEASURE_TABLE } from '../domain/measures';
import { goalsOf, type Plan } from '../domain/plan';
import type { Vocabulary } from './vocabulary';

/**
 * The share of people that each goal is judged by, where that is the first of its indicators that are divided by
 * municipality, as the button on the goal's card asks for.
 */
function goalShares(plan: Plan): Vocabulary['goalShares'] {
  const shares = goalsOf(plan).flatMap(({ id, indicators }) => {
    const divided = indicators
      .map(({ measure }) => MEASURE_TABLE[measure])
      .find(({ dividedBy }) => dividedBy === 'municipality');
    return divided?.shareOfPeople ? [[id, divided.shareOfPeople] as const] : [];
  });
  return Object.fromEntries(shares);
}

const made = new WeakMap<Plan, Vocabulary>();

function vocabularyFrom(plan: Plan): Vocabulary {
  return {
    municipalities: plan.municipalities,
    targetGroups: plan.targetGroups,
    methods: plan.methods,
    themes: plan.themes,
    area: plan.area,
    activities: plan.activities.map(({ title, aliases }) => ({ name: title, aliases })),
    tasks: plan.tasks
      .filter(({ title }) => !plan.activities.some((activity) => activity.title === title))
      .map(({ title }) => ({ name: title, aliases: [] })),
    goals: {
      project: goalsOf(plan, 'project').map((goal) => goal.number),
      effect: goalsOf(plan, 'effect').map((goal) => goal.number),
    },
    goalShares: goalShares(plan),
  };
}

/** The plan's own words for the reader; the same object for the same plan, since the reader prepares it once. */
export function vocabularyOf(plan: Plan): Vocabulary {
  const vocabulary = made.get(plan) ?? vocabularyFrom(plan);
  made.set(plan, vocabulary);
  return vocabulary;
}
