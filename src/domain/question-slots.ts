import { z } from 'zod';
import { LocalDate } from './dates';
import { HEADCOUNT_MAX } from './dialogue-field-table';
import { DialogueKind } from './dialogue-kinds';

/** What the slots of questions hold: each is told of in the entries of `question-kinds`. */

/** A goal as a phrase names it, whether any plan could have it or not: "project-3", "effect-1000". */
export const GoalRef = z.string().regex(/^(project|effect)-[1-9]\d*(?:\.\d+)?$/);
export const DividedBy = z.enum([
  'municipality',
  'targetGroup',
  'method',
  'dialogueKind',
  'year',
  'month',
  'quarter',
  'perspective',
]);
export type DividedBy = z.infer<typeof DividedBy>;
/** Which of the rows comes first. */
export const Order = z.enum(['most', 'least']);
export type Order = z.infer<typeof Order>;
/** Two or more of what a count is divided by, as the plan writes them; years as numbers. */
export const compare = z
  .array(z.union([z.string().min(1), z.int()]))
  .min(2)
  .max(20)
  .optional();
export const ParticipantKind = z.enum(['elected', 'officials', 'practitioners']);
export type ParticipantKind = z.infer<typeof ParticipantKind>;
export const DocumentKind = z.enum([
  'project-report',
  'decision-proposal',
  'interim-report',
  'web-text',
  'picture',
  'template',
  'plan',
  'data',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** What a committee is proposed to do: note what it is told, or approve the project report. */
export type ProposedDecision = 'note' | 'approve';

/** What of what people said: what raises trust, or what lowers it; or what a plan's own form asks in their place. */
export const InsightPart = z.enum(['strengthened', 'lowered']);
export type InsightPart = z.infer<typeof InsightPart>;

/** What of the project itself is asked. */
export const AboutTopic = z.enum([
  'purpose',
  'committees',
  'people',
  'background',
  'limits',
  'dates',
  'documents',
  'decisions',
  'meetings',
  'risks',
  'deviations',
  'word',
]);

/** What of the plan is to be changed by a card. */
export const PlanPart = z.enum(['target', 'activity', 'outcome', 'budget', 'follow-up', 'priorities']);
export type PlanPart = z.infer<typeof PlanPart>;
/**
 * The same, and who takes part: people are no part of the plan, and are changed by a form of their own, as is the
 * channel that is connected. Its history is what has been changed, to be taken back.
 */
export const ChangedPart = z.enum([...PlanPart.options, 'people', 'history', 'channel', 'file']);
export type ChangedPart = z.infer<typeof ChangedPart>;

/** A name of the plan's, or words of one's own. */
export const name = z.string().min(1).optional();
export const year = z.int().min(1900).max(2199).optional();
/** Several names of the plan's. */
export const names = z.array(z.string().min(1)).min(1).optional();
/** So many weeks back from today. */
export const weeks = z.int().min(1).max(520).optional();
/** So many of them, the newest. */
export const latest = z.int().min(1).max(1_000).optional();
/** Those who have not answered. */
export const answered = z.literal(false).optional();
/** Only one's own. */
export const mine = z.literal(true).optional();
/** To the chat or channel that it is asked in. */
export const room = z.literal(true).optional();
/** What was asked for before is to end. */
export const ends = z.literal(true).optional();
/** From which day on, where that is not told as one. */
export const since = z.literal('last-meeting').optional();
/** A number of people. */
export const heads = z.int().min(0).max(HEADCOUNT_MAX).optional();
/** What an answer about dialogues is narrowed to. */
export const filters = {
  municipality: name,
  targetGroup: name,
  method: name,
  perspective: name,
  dialogueKind: DialogueKind.optional(),
  year,
  /** The first and the last day; a whole year is its year. */
  from: LocalDate.optional(),
  to: LocalDate.optional(),
};
