import type { Activity, ActivityReport } from './activities';
import { FREE_TEXT_FIELDS } from './dialogues';
import type { Communication, FollowUpQuestion, Lesson, MethodEvaluation, Plan } from './plan';

/**
 * Everything that people write in words, in one place: it is what is looked through for personal data before it is
 * saved, what retention erases, what an audit entry leaves out, and what only those read whom the plan's
 * `observationsFor` names. Goals, notes and purposes are the plan's own wording, and for everybody.
 */

/** Whether people write words in a field, for each field there is: one that is added has to be put here. */
type Sorts<T> = Readonly<Record<keyof T, 'words' | 'other'>>;
type WordField<S> = { [F in keyof S]: S[F] extends 'words' ? F : never }[keyof S];

/** The fields of a kind of thing that hold words, in the order they are told. */
function wordFields<const S extends Readonly<Record<string, 'words' | 'other'>>>(sorts: S): WordField<S>[] {
  const holdsWords = (field: keyof S): field is WordField<S> => sorts[field] === 'words';
  const fields: (keyof S)[] = Object.keys(sorts);
  return fields.filter(holdsWords);
}

const activityReport = {
  activity: 'other',
  state: 'other',
  outcome: 'words',
  reportedAt: 'other',
  reportedBy: 'other',
  // What undoing puts back is shown to nobody, and its words are erased as those of the report itself.
  before: 'other',
} as const satisfies Sorts<ActivityReport>;

const activity = {
  id: 'other',
  title: 'other',
  phase: 'other',
  owner: 'other',
  when: 'other',
  state: 'other',
  outcome: 'words',
  tasks: 'other',
  aliases: 'other',
  eachCommittee: 'other',
} as const satisfies Sorts<Activity>;

const communication = {
  id: 'other',
  kind: 'other',
  to: 'words',
  through: 'words',
  date: 'other',
  source: 'other',
} as const satisfies Sorts<Communication>;

const lesson = { id: 'other', text: 'words', about: 'words', source: 'other' } as const satisfies Sorts<Lesson>;

const methodEvaluation = {
  id: 'other',
  methods: 'other',
  advantage: 'words',
  drawback: 'words',
  source: 'other',
} as const satisfies Sorts<MethodEvaluation>;

const followUpQuestion = {
  id: 'other',
  when: 'other',
  text: 'other',
  answerable: 'other',
  outcome: 'words',
  survey: 'other',
  from: 'other',
  measures: 'other',
  figures: 'other',
  date: 'other',
  source: 'other',
} as const satisfies Sorts<FollowUpQuestion>;

/** Each kind of thing with words in it, and its fields that hold them. */
export const FREE_TEXT = {
  dialogue: FREE_TEXT_FIELDS,
  activityReport: wordFields(activityReport),
  communication: wordFields(communication),
  lesson: wordFields(lesson),
  activity: wordFields(activity),
  methodEvaluation: wordFields(methodEvaluation),
  followUpQuestion: wordFields(followUpQuestion),
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type WithFreeText = keyof typeof FREE_TEXT;

/**
 * The sections of a plan whose items hold words of people, with the kind they are of. What a plan file brings is
 * checked and read as what is written in the chat is; it is kept with the plan, and retention leaves it.
 */
export const PLAN_FREE_TEXT = {
  id: undefined,
  name: undefined,
  start: undefined,
  end: undefined,
  background: undefined,
  purpose: undefined,
  limits: undefined,
  area: undefined,
  areas: undefined,
  municipalities: undefined,
  orderers: undefined,
  form: undefined,
  committees: undefined,
  goals: undefined,
  tasks: undefined,
  activities: 'activity',
  targetGroups: undefined,
  perspectives: undefined,
  methods: undefined,
  methodEvaluations: 'methodEvaluation',
  themes: undefined,
  followUpQuestions: 'followUpQuestion',
  currency: undefined,
  budget: undefined,
  surveys: undefined,
  documents: undefined,
  documentTemplate: undefined,
  decisions: undefined,
  risks: undefined,
  deviations: undefined,
  communications: 'communication',
  lessons: 'lesson',
  dialogues: 'dialogue',
  notes: undefined,
  phases: undefined,
  roles: undefined,
  keepFreeTextMonths: undefined,
  observationsFor: undefined,
} as const satisfies Readonly<Record<keyof Plan, WithFreeText | undefined>>;

/** An item with what stands in its words instead of them; what has no words is left as it is. */
export function withWordsAs<T extends object>(kind: WithFreeText, item: T, instead: string): T {
  const words: readonly string[] = FREE_TEXT[kind];
  const masked = Object.entries(item).map(([field, value]): [string, unknown] => [
    field,
    words.includes(field) && value !== undefined ? instead : value,
  ]);
  return { ...item, ...Object.fromEntries(masked) };
}
