import { viewGoal } from '../answers/goals';
import { tells } from '../answers/search-words';
import type { AnswerTools } from '../answers/tools';
import { type ActivityLine, isInState, lineOf } from '../domain/activity-lists';
import { type Asker, isGuest } from '../domain/asker';
import type { LocalDate } from '../domain/dates';
import type { Dialogue } from '../domain/dialogues';
import type { HeadCount } from '../domain/figures';
import type { NamedFilters } from '../domain/filters';
import type { GoalId } from '../domain/goals';
import { Language } from '../domain/language';
import { peopleOf } from '../domain/listed-counts';
import { phaseNamed } from '../domain/phases';
import { type GoalWithId, goalsOf, type Plan } from '../domain/plan';
import type { Snapshot } from '../ports/plans';
import { activitiesNow } from '../remind/plan-reminders';
import { stateText } from '../text/activities';
import type { View } from '../text/answers';
import { goalName } from '../text/indicators';
import { phaseText } from '../text/phases';
import { localDate } from '../time/clock';
import { searchDialogues } from './search-dialogues';
import { isOpen, readAs, type Sought, soughtIn } from './sought';

/** Something that a search found. */
export type Finding =
  | { readonly kind: 'goal'; readonly view: GoalView }
  | { readonly kind: 'activity'; readonly line: ActivityLine; readonly today: LocalDate }
  | {
      readonly kind: 'dialogue';
      readonly dialogue: Dialogue;
      /** How many took part, as anybody may see it. */
      readonly people: HeadCount;
      readonly plan: Plan;
    };
type GoalView = Extract<View, { kind: 'goal-status' }>;

/** As many as somebody looks through. */
const MOST = 15;

const goalText = (goal: GoalWithId): string =>
  [
    ...Language.options.map((language) => goalName(goal, language)),
    goal.title,
    goal.text,
    ...goal.indicators.map(({ name }) => name),
  ].join(' ');

function findGoals(sought: Sought, snapshot: Snapshot, today: LocalDate): Finding[] {
  const asked = new Map<GoalId, NamedFilters>();
  const add = (id: GoalId, filters: NamedFilters = {}): void => void (asked.has(id) || asked.set(id, filters));
  for (const { goal, municipality, year } of readAs(sought, 'goal-status')) add(goal, { municipality, year });
  const types = readAs(sought, 'goals').map(({ goalType }) => goalType);
  for (const goal of goalsOf(snapshot.plan)) {
    const named = types.some((type) => type === undefined || type === goal.type);
    if (isOpen(sought) || named || tells(sought.words, goalText(goal))) add(goal.id);
  }
  return [...asked].flatMap(([id, filters]): Finding[] => {
    const view = viewGoal(id, filters, snapshot, today);
    return view.kind === 'goal-status' ? [{ kind: 'goal', view }] : [];
  });
}

const wordsOf = (line: ActivityLine): string =>
  [
    line.activity.title,
    ...line.activity.aliases,
    line.activity.when,
    ...Language.options.flatMap((language) => [
      stateText(line, language),
      phaseText(line.activity.phase, line, language),
    ]),
  ].join(' ');

async function findActivities(
  sought: Sought,
  { plan }: Snapshot,
  { activities: store }: Pick<AnswerTools, 'activities'>,
  today: LocalDate,
): Promise<Finding[]> {
  const activities = activitiesNow(plan, await store.reports(plan.id), today);
  const lines = activities.map((activity) => lineOf(activity, plan, today));
  const named = new Set(
    [...readAs(sought, 'activity-status'), ...readAs(sought, 'responsible')].map((each) => each.activity),
  );
  const found = isOpen(sought)
    ? [...lines.filter(({ overdue }) => overdue), ...lines.filter(({ overdue, ongoing }) => ongoing && !overdue)]
    : [
        ...lines.filter(({ activity }) => named.has(activity.title)),
        ...lines.filter(({ activity }) =>
          readAs(sought, 'activities').some(
            ({ state, phase }) =>
              (!state || isInState(activity, state, today)) && (!phase || activity.phase === phaseNamed(plan, phase)),
          ),
        ),
        ...lines.filter((line) => tells(sought.words, wordsOf(line))),
      ];
  return [...new Set(found)].map((line) => ({ kind: 'activity', line, today }));
}

/** As many as there is room for, so that many goals leave no activity out. */
function fitted(goals: Finding[], activities: Finding[], dialogues: Finding[]): Finding[] {
  const room = MOST - dialogues.length;
  const first = goals.slice(0, Math.max(Math.ceil(room / 2), room - activities.length));
  return [...first, ...activities.slice(0, room - first.length), ...dialogues];
}

/**
 * What a search in the plan and its dialogues finds: goals, activities and the newest dialogues. A search for nothing
 * gives the goals and what is late or ongoing. A guest finds goals only (domain rule "Roles").
 * Reads a fixed number of rows, however many dialogues there are.
 */
export async function searchProject(
  text: string,
  asker: Asker,
  snapshot: Snapshot,
  tools: Pick<AnswerTools, 'activities' | 'dialogues' | 'now'>,
): Promise<readonly Finding[]> {
  const { plan, facts } = snapshot;
  const today = localDate(tools.now());
  const sought = soughtIn(text, plan, tools.now());
  const goals = findGoals(sought, snapshot, today);
  if (isGuest(asker)) return goals.slice(0, MOST);
  const [activities, dialogues] = await Promise.all([
    findActivities(sought, snapshot, tools, today),
    searchDialogues(sought, plan, tools.dialogues),
  ]);
  return fitted(
    goals,
    activities,
    dialogues.map((dialogue) => ({
      kind: 'dialogue',
      dialogue,
      people: peopleOf(dialogue.id, dialogue.content.participants, facts, plan),
      plan,
    })),
  );
}
