import { z } from 'zod';
import { LocalDate } from './dates';
import { DialogueKind } from './dialogue-kinds';
import { Id } from './identifiers';
import { Period } from './periods';

const GOAL_TYPES = ['project', 'effect'] as const;
/** Project goals and effect goals are numbered separately, so a number alone is ambiguous. */
export const GoalType = z.enum(GOAL_TYPES);
export type GoalType = z.infer<typeof GoalType>;

/** `project-1`, `effect-3`: a goal's type and number. */
export const GoalId = z.string().regex(/^(project|effect)-[1-9]\d?$/, 'write a goal as project-1 or effect-1');
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
  'survey-share',
  'target-groups-reached',
  'methods-tested',
  'feedback-share',
  'entered',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What an indicator should reach. `>` is strict: 90 % does not meet > 90 %. */
export const Target = z.strictObject({
  value: z.number().nonnegative().optional(),
  comparison: z.enum(['>=', '>']).default('>='),
  unit: z.string().optional(),
  /** Every municipality on its own reaches at least this many, beside the whole. */
  perMunicipality: z.number().int().positive().optional(),
  /** A target in words, where the plan has no figure for it. */
  text: z.string().optional(),
  /** The day it was decided; absent is shown as unknown. */
  decided: LocalDate.optional(),
});
export type Target = z.infer<typeof Target>;

/** An outcome entered by hand: a figure, words, or both, with where it comes from. */
export const EnteredOutcome = z.strictObject({
  value: z.number().nonnegative().optional(),
  /** How many answered or were counted; absent is shown as missing. */
  n: z.number().int().nonnegative().optional(),
  text: z.string().optional(),
  date: LocalDate.optional(),
  source: z.string(),
});
export type EnteredOutcome = z.infer<typeof EnteredOutcome>;

/** What other documents say, or what cannot be answered, shown beside the figures and never smoothed over. */
export const Note = z.strictObject({ text: z.string(), source: z.string().optional() });
export type Note = z.infer<typeof Note>;

export const Indicator = z.strictObject({
  id: Id,
  name: z.string().min(1),
  measure: z.enum(MEASURES).default('entered'),
  /** Only dialogues of this kind count. */
  kind: DialogueKind.optional(),
  period: Period,
  target: Target.optional(),
  outcome: EnteredOutcome.optional(),
  notes: z.array(Note).default([]),
});
export type Indicator = z.infer<typeof Indicator>;

export const Goal = z.strictObject({
  number: z.number().int().min(1).max(99),
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
