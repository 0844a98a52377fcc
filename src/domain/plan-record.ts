import { z } from 'zod';
import { LocalDate } from './dates';
import { Id } from './identifiers';
import { Link } from './links';

/** What a project rests on: its documents, and what has been decided about it. */

/** A document of the project, and where it is. */
export const PlanDocument = z.strictObject({
  id: Id,
  title: z.string().min(1),
  link: Link.optional(),
  /** The day it was adopted or dated. */
  date: LocalDate.optional(),
  /** diarienummer */
  registryNumber: z.string().optional(),
});
export type PlanDocument = z.infer<typeof PlanDocument>;

/** What a decision is known by: "§ 34", "KS 2026/117". */
export const DecisionNumber = z.string().min(1);

/** A decision about the project: what was decided, by whom, when, and as which number. */
export const Decision = z.strictObject({
  id: Id,
  text: z.string().min(1),
  by: z.string().min(1).optional(),
  date: LocalDate.optional(),
  number: DecisionNumber.optional(),
  /** The document that it stands in, or adopted: a document's id. */
  document: Id.optional(),
});
export type Decision = z.infer<typeof Decision>;

/** From 1 (low) to 5 (high). */
const Grade = z.number().int().min(1).max(5);

/** What may go wrong, and what is done about it. */
export const Risk = z.strictObject({
  id: Id,
  text: z.string().min(1),
  likelihood: Grade.optional(),
  consequence: Grade.optional(),
  action: z.string().min(1).optional(),
});
export type Risk = z.infer<typeof Risk>;

/** Where the project has gone another way than its plan. */
export const Deviation = z.strictObject({
  id: Id,
  text: z.string().min(1),
  date: LocalDate.optional(),
  action: z.string().min(1).optional(),
});
export type Deviation = z.infer<typeof Deviation>;
