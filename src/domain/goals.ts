import { z } from 'zod';
import { LocalDate } from './dates';
import { DialogueKind } from './dialogue-kinds';
import { Id } from './identifiers';
import { comparable } from './normalise-text';
import { Period } from './periods';

const GOAL_TYPES = ['project', 'effect'] as const;
/** Project goals and effect goals are numbered separately, so a number alone is ambiguous. */
export const GoalType = z.enum(GOAL_TYPES);
export type GoalType = z.infer<typeof GoalType>;

/** `project-1`, `effect-3`, `project-1.2`: a goal's type and number. */
export const GoalId = z
  .string()
  .regex(/^(project|effect)-[1-9]\d?(?:\.[1-9])?$/, 'write a goal as project-1, effect-1 or project-1.1');
export type GoalId = z.infer<typeof GoalId>;

export const goalId = (type: GoalType, number: number): GoalId => `${type}-${number}`;
export const goalTypeOf = (id: GoalId): GoalType => (id.startsWith('effect') ? 'effect' : 'project');
export const goalNumberOf = (id: GoalId): number => Number(id.slice(id.indexOf('-') + 1));

/**
 * How an indicator's outcome comes about: computed from stored dialogues, or entered by hand. Their rules: `measures`.
 */
export const MEASURES = [
  'dialogues',
  'participants',
  'persons',
  'survey-share',
  'target-groups-reached',
  'methods-tested',
  'feedback-share',
  'entered',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What a figure is: it adds up over its period, is parts of a whole, is read at an instant, or is yes or no. */
export const NATURES = ['count', 'share', 'level', 'yes-no'] as const;
export type Nature = (typeof NATURES)[number];

/** Which way a figure should go. `>` and `<` are strict: 90 % does not meet > 90 %. `between` takes its bounds in. */
export const COMPARISONS = ['>=', '>', '<=', '<', 'between', '='] as const;
export type Comparison = (typeof COMPARISONS)[number];

const YES = [true, 'ja', 'yes'];
const NO = [false, 'nej', 'no'];

/** The words for yes and no that may stand for a figure, which is then 1 or 0. */
export function readYesNo(written: unknown): unknown {
  const word = typeof written === 'string' ? comparable(written) : written;
  if (YES.some((yes) => yes === word)) return 1;
  return NO.some((no) => no === word) ? 0 : written;
}

/** A figure; "ja" and "nej" are written for what is yes or no. */
export const PlanFigure = z.preprocess(readYesNo, z.number());

/** A minimum of a municipality's own. */
const MunicipalityTarget = z.strictObject({ municipality: Id, value: z.number().positive() });
/** A minimum of a target group's own. */
const GroupTarget = z.strictObject({ targetGroup: Id, value: z.number().positive() });

/** What was decided before, and holds no longer. */
const EarlierTarget = z.strictObject({
  value: PlanFigure,
  comparison: z.enum(COMPARISONS).default('>='),
  upTo: z.number().optional(),
  decided: LocalDate.optional(),
});
export type EarlierTarget = z.infer<typeof EarlierTarget>;

/** What an indicator should reach. */
export const Target = z.strictObject({
  value: PlanFigure.optional(),
  comparison: z.enum(COMPARISONS).default('>='),
  /** The upper bound of `between`; the value is the lower. */
  upTo: z.number().optional(),
  unit: z.string().optional(),
  /** Every municipality on its own reaches at least this many, beside the whole. */
  perMunicipality: z.number().int().positive().optional(),
  /** Municipalities whose minimum is another, or that alone have one. */
  municipalities: z.array(MunicipalityTarget).default([]),
  /** Every target group on its own reaches at least this many, beside the whole. */
  perTargetGroup: z.number().int().positive().optional(),
  /** Target groups whose minimum is another, or that alone have one. */
  targetGroups: z.array(GroupTarget).default([]),
  /** A target in words, where the plan has no figure for it. */
  text: z.string().optional(),
  /** The day it was decided; absent is shown as unknown. */
  decided: LocalDate.optional(),
  /** What it was before, the latest decision last. */
  earlier: z.array(EarlierTarget).default([]),
});
export type Target = z.infer<typeof Target>;

/** An outcome entered by hand: a figure, words, or both, with where it comes from. */
export const EnteredOutcome = z.strictObject({
  value: PlanFigure.optional(),
  /** How many answered or were counted; absent is shown as missing. */
  n: z.number().int().nonnegative().optional(),
  text: z.string().optional(),
  date: LocalDate.optional(),
  source: z.string(),
});
export type EnteredOutcome = z.infer<typeof EnteredOutcome>;

/**
 * One of several outcomes over time: how it stands on a day, or what came in a period of its own, so that what is
 * counted adds up over the periods.
 */
export const DatedOutcome = EnteredOutcome.extend({ period: Period.optional() });
export type DatedOutcome = z.infer<typeof DatedOutcome>;

/** How it was before the project did anything. */
const Baseline = z.strictObject({
  value: PlanFigure,
  n: z.number().int().nonnegative().optional(),
  date: LocalDate.optional(),
  source: z.string(),
});
/** What other documents say, or what cannot be answered, shown beside the figures and never smoothed over. */
export const Note = z.strictObject({ text: z.string(), source: z.string().optional() });
export type Note = z.infer<typeof Note>;

export const Indicator = z.strictObject({
  id: Id,
  name: z.string().min(1),
  measure: z.enum(MEASURES).default('entered'),
  /** Left out, it is the measure's own, or guessed from the unit and the name. */
  nature: z.enum(NATURES).optional(),
  /** Only dialogues of this kind count. */
  kind: DialogueKind.optional(),
  /** It is about one municipality, or one target group, only. */
  municipality: Id.optional(),
  targetGroup: Id.optional(),
  period: Period,
  /** The survey among the elected representatives that it is measured by: its share is the outcome. */
  survey: Id.optional(),
  target: Target.optional(),
  baseline: Baseline.optional(),
  /** The one outcome, where there is no series of them. */
  outcome: EnteredOutcome.optional(),
  outcomes: z.array(DatedOutcome).default([]),
  notes: z.array(Note).default([]),
});
export type Indicator = z.infer<typeof Indicator>;

/** Whether a number is that of a sub-goal: 1.1 to 1.9 are parts of goal 1. */
export const isSubNumber = (number: number): boolean => !Number.isInteger(number);
/** The number of the goal that a sub-goal is a part of. */
export const wholeNumber = (number: number): number => Math.floor(number);

/** Whether a number is that of a part of a goal. */
export const isPartOf = (number: number, goal: number): boolean => isSubNumber(number) && wholeNumber(number) === goal;

/** A whole number, or one with a single decimal. */
const GoalNumber = z
  .number()
  .min(1)
  .max(99.9)
  .refine((number) => /^\d{1,2}(?:\.[1-9])?$/u.test(String(number)), 'write 1, or 1.1 to 1.9 for a part of goal 1');

export const Goal = z.strictObject({
  /** 1.1 and 1.2 are parts of goal 1. */
  number: GoalNumber,
  /** A few words for headings. */
  title: z.string().min(1),
  /** The plan's own wording. */
  text: z.string().min(1),
  indicators: z.array(Indicator).default([]),
  /** What has been reported in words about a goal that has no indicator. */
  outcome: EnteredOutcome.optional(),
  notes: z.array(Note).default([]),
});
export type Goal = z.infer<typeof Goal>;
