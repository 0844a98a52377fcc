import { z } from 'zod';
import { Activity, Task } from './activities';
import { BudgetLine, Financing } from './budget';
import { LocalDate } from './dates';
import { ExampleDialogue } from './dialogues';
import { DocumentTemplate } from './document-template';
import { FormWording } from './form-wording';
import {
  Goal,
  type GoalId,
  type GoalType,
  goalId,
  goalNumberOf,
  goalTypeOf,
  isPartOf,
  isSubNumber,
  Note,
} from './goals';
import { Id } from './identifiers';
import { Currency } from './money';
import { comparable } from './normalise-text';
import { PlanPhase } from './phases';
import { OwnNoun } from './plan-nouns';
import { Decision, Deviation, PlanDocument, Risk } from './plan-record';
import { RoleTitle } from './role-titles';
import { Role, rolesWith } from './roles';

/**
 * The most target groups, methods and themes each: what a card can list, and what keeps a dialogue and its rows of the
 * index inside one transaction even where it ticks everything there is. A real project has seven to nine of each.
 */
const MANY = 20;

/** A word of the plan with the words people use for it. */
export const Term = z.strictObject({
  id: Id,
  name: z.string().min(1).max(80),
  aliases: z.array(z.string()).default([]),
  /** No new dialogues are reported of it; what there is of it is still counted, named and asked for. */
  closed: z.boolean().optional(),
});
export type Term = z.infer<typeof Term>;

/** Where dialogues are held. */
export const Area = Term.extend({
  /** The upper area that it lies within, where the plan has areas of two levels. */
  within: Id.optional(),
});
export type Area = z.infer<typeof Area>;

/** The words that a new dialogue can have. @param chosen ids of what a dialogue has already: it may keep them */
export const openTerms = <T extends Term>(terms: readonly T[], chosen: readonly Id[] = []): T[] =>
  terms.filter(({ id, closed }) => !closed || chosen.includes(id));

/** Something people raised; `text` is the plan's own summary of it. */
export const Theme = Term.extend({ text: z.string().optional() });
export type Theme = z.infer<typeof Theme>;

/** An orderer (beställare) of the project. */
export const Committee = z.strictObject({
  id: Id,
  name: z.string().min(1),
  /** What it is, where that is another than what the plan calls its orderers: "styrelse". */
  kind: z.string().min(1).optional(),
  /** Absent where it is one for the whole project. */
  municipality: Id.optional(),
  /** Where else it has ordered the project. */
  alsoIn: z.array(Id).optional(),
  /** diarienummer */
  registryNumber: z.string().optional(),
  /** Target groups this committee prioritised; absent means it has not been reported. */
  prioritised: z.array(Id).optional(),
  financing: z.array(Financing).default([]),
  /** The days it meets, in the order they are written. */
  meetings: z.array(LocalDate).default([]),
});
export type Committee = z.infer<typeof Committee>;

/** What was learnt of one method, or of several that were judged together. */
export const MethodEvaluation = z.strictObject({
  id: Id,
  methods: z.array(Id).min(1),
  advantage: z.string().optional(),
  drawback: z.string().optional(),
  source: z.string().optional(),
});
export type MethodEvaluation = z.infer<typeof MethodEvaluation>;

/** A question the plan asks of itself, during the project, at its close, or in the years after. */
export const FollowUpQuestion = z.strictObject({
  id: Id,
  when: z.enum(['during', 'close', 'after']),
  text: z.string().min(1),
  /** The year that it is to be answered from: those who lead the project are reminded of it then, once. */
  from: z.number().int().min(1900).max(2199).optional(),
  /** False where it has turned out that it cannot be answered; the outcome tells why. */
  answerable: z.boolean().default(true),
  outcome: z.string().optional(),
  /** The survey that was asked for it: a survey's id. */
  survey: Id.optional(),
  /** What is counted from the dialogues that answers it. */
  measures: z.array(z.enum(['dialogues', 'participants'])).optional(),
  /** The same for the whole project, as it was reported: it is shown where no dialogues are stored. */
  figures: z
    .strictObject({
      dialogues: z.number().int().nonnegative().optional(),
      participants: z.number().int().nonnegative().optional(),
    })
    .optional(),
  /** The day of what was reported. */
  date: LocalDate.optional(),
  source: z.string().optional(),
});
export type FollowUpQuestion = z.infer<typeof FollowUpQuestion>;

/**
 * A survey among the elected representatives, answered elsewhere than at dialogues. What was reported of it stands
 * here; what is answered by card is counted in the store (`domain/surveys`).
 */
export const Survey = z.strictObject({
  id: Id,
  name: z.string().min(1),
  question: z.string().min(1),
  /** What was reported, percent, 0–100; absent while it has not been asked, or its answers are counted here. */
  share: z.number().min(0).max(100).optional(),
  n: z.number().int().nonnegative().optional(),
  source: z.string().optional(),
});
export type Survey = z.infer<typeof Survey>;

/** An entry of the communication log: anchoring (förankring) or dissemination (spridning). */
export const Communication = z.strictObject({
  id: Id,
  kind: z.enum(['anchoring', 'dissemination']),
  to: z.string().min(1),
  through: z.string().optional(),
  date: LocalDate.optional(),
  source: z.string().optional(),
});
export type Communication = z.infer<typeof Communication>;

export const Lesson = z.strictObject({
  id: Id,
  text: z.string().min(1),
  about: z.string().optional(),
  source: z.string().optional(),
});
export type Lesson = z.infer<typeof Lesson>;

/** A note about the project; shown where it matters, and never smoothed over. */
export const PlanNote = Note.extend({ about: z.enum(['goals', 'budget']).optional() });
export type PlanNote = z.infer<typeof PlanNote>;

/** A whole project as data: what one or several plan files add up to. */
export const Plan = z.strictObject({
  id: Id,
  name: z.string().min(1),
  /** The day the project begins; a dialogue before it is a slip. */
  start: LocalDate,
  /** The last day of the project. */
  end: LocalDate.optional(),
  /** What the project grew out of, a paragraph each. */
  background: z.array(z.string()).default([]),
  purpose: z.array(z.string()).default([]),
  /** What the project does not do (avgränsningar). */
  limits: z.array(z.string()).default([]),
  /** What people call the whole area and those who live there ("Halland", "hallänningar"): it filters nothing. */
  area: z.array(z.string().min(1)).optional(),
  /** What the plan calls its areas; kommun where nothing is said. */
  areas: OwnNoun.optional(),
  /** None where the project works in one area as a whole. */
  municipalities: z.array(Area).default([]),
  /** What the plan calls those who ordered it; nämnd where nothing is said. */
  orderers: OwnNoun.optional(),
  /** What the dialogue form asks in words; trust and being heard where nothing is said. */
  form: FormWording.optional(),
  committees: z.array(Committee).default([]),
  goals: z.strictObject({ project: z.array(Goal).default([]), effect: z.array(Goal).default([]) }),
  /** What the plan calls the roles, where it has titles of its own. */
  roles: z.array(RoleTitle).default([]),
  /** The phases of its activities, in their order; the three usual ones where it is empty. */
  phases: z.array(PlanPhase).default([]),
  tasks: z.array(Task).default([]),
  activities: z.array(Activity).default([]),
  targetGroups: z.array(Term).min(1).max(MANY),
  perspectives: z.array(Term).default([]),
  methods: z.array(Term).min(1).max(MANY),
  methodEvaluations: z.array(MethodEvaluation).default([]),
  themes: z.array(Theme).max(MANY).default([]),
  followUpQuestions: z.array(FollowUpQuestion).default([]),
  /** What the amounts are in; kronor where nothing is said. */
  currency: Currency.optional(),
  budget: z.array(BudgetLine).default([]),
  surveys: z.array(Survey).default([]),
  documents: z.array(PlanDocument).default([]),
  /** The Word template that the documents are made on, where it is not the bot's own. */
  documentTemplate: DocumentTemplate.optional(),
  decisions: z.array(Decision).default([]),
  risks: z.array(Risk).default([]),
  deviations: z.array(Deviation).default([]),
  communications: z.array(Communication).default([]),
  lessons: z.array(Lesson).default([]),
  dialogues: z.array(ExampleDialogue).default([]),
  notes: z.array(PlanNote).default([]),
  /** Whole months that free text is kept after it was reported; then it is erased and the figures stay. */
  keepFreeTextMonths: z.number().int().min(1).max(240).optional(),
  /** Who may read what people have written in words (`free-text`); a guest never does. */
  observationsFor: z
    .array(Role)
    .min(1)
    .default(() => rolesWith('readsWords')),
});
export type Plan = z.infer<typeof Plan>;

/** What a note of the plan is about; one that says nothing of it is about the whole project. */
export type NoteTopic = NonNullable<PlanNote['about']>;

export const notesAbout = ({ notes }: Plan, topic: NoteTopic): PlanNote[] =>
  notes.filter(({ about }) => about === topic);

export type GoalWithId = Goal & { readonly id: GoalId; readonly type: GoalType };

/** All goals of a type, or of both, project goals first, in the order of their numbers. */
export function goalsOf(plan: Plan, type?: GoalType): GoalWithId[] {
  const types: GoalType[] = type ? [type] : ['project', 'effect'];
  return types.flatMap((each) =>
    [...plan.goals[each]]
      .sort((a, b) => a.number - b.number)
      .map((goal) => ({ ...goal, id: goalId(each, goal.number), type: each })),
  );
}

/** The parts of a goal: 1.1 and 1.2 of 1. */
export const subGoalsOf = (plan: Plan, { type, number }: Pick<GoalWithId, 'type' | 'number'>): GoalWithId[] =>
  isSubNumber(number) ? [] : goalsOf(plan, type).filter((each) => isPartOf(each.number, number));

export const findGoal = (plan: Plan, id: GoalId): GoalWithId | undefined =>
  goalsOf(plan, goalTypeOf(id)).find((goal) => goal.number === goalNumberOf(id));

/** The item with this id, or the one whose name is this, whatever its case. */
export function findTerm<T extends Term>(terms: readonly T[], idOrName: string): T | undefined {
  const wanted = comparable(idOrName);
  return terms.find((term) => term.id === wanted) ?? terms.find((term) => comparable(term.name) === wanted);
}

/** The name of a dialogue's area; undefined in a project without areas. */
export const areaName = ({ municipalities }: Pick<Plan, 'municipalities'>, id: Id | undefined): string | undefined =>
  id === undefined ? undefined : nameOf(municipalities, id);

export const nameOf = (terms: readonly Term[], id: Id): string => terms.find((term) => term.id === id)?.name ?? id;
