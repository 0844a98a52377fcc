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
