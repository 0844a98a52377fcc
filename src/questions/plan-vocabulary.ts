import { goalsOf, type Plan } from '../domain/plan';
import type { Vocabulary } from './vocabulary';

const SHARES = { 'survey-share': 'survey', 'feedback-share': 'feedback' } as const;

/** Measures whose answers are divided by municipality, as the button on a goal's card asks for. */
const DIVIDED = ['dialogues', 'participants', 'survey-share', 'feedback-share'];

/** The share that each goal is judged by, where that is the first of its indicators that can be divided. */
function goalShares(plan: Plan): Vocabulary['goalShares'] {
  const shares = goalsOf(plan).flatMap(({ id, indicators }) => {
    const measure = indicators.map((each) => each.measure).find((each) => DIVIDED.includes(each));
    return measure === 'survey-share' || measure === 'feedback-share' ? [[id, SHARES[measure]] as const] : [];
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
