import { z } from 'zod';
import { DIALOGUE_SHAPE, fieldsOfSort } from './dialogue-fields';
import { groupKey } from './group-names';
import { Id } from './identifiers';

/** What a facilitator reports about one dialogue. Participants are counted, never named. */
export const DialogueContent = z.strictObject(DIALOGUE_SHAPE);
export type DialogueContent = z.infer<typeof DialogueContent>;

/** What is written in words, as against counted or chosen. The rest of what holds words is in `free-text`. */
export const FREE_TEXT_FIELDS = fieldsOfSort('words');

export type FreeTextField = (typeof FREE_TEXT_FIELDS)[number];

/** What stands for the group that a dialogue is a meeting of; undefined where it says nothing of one. */
export const groupIn = ({ series, sameGroup }: Pick<DialogueContent, 'series' | 'sameGroup'>): string | undefined =>
  series === undefined ? sameGroup : groupKey(series);

/** The figures and choices of a dialogue, without a word that somebody has written; its group stays the same one. */
export function withoutFreeText(content: DialogueContent): DialogueContent {
  const free: readonly string[] = FREE_TEXT_FIELDS;
  const kept = Object.entries(content).filter(([field]) => !free.includes(field));
  return DialogueContent.parse({ ...Object.fromEntries(kept), sameGroup: groupIn(content) });
}

/** A dialogue in a plan file: an example, and marked as one. */
export const ExampleDialogue = DialogueContent.extend({ id: Id, example: z.literal(true) });
export type ExampleDialogue = z.infer<typeof ExampleDialogue>;

/** A stored dialogue. Its id is the submission id of the form it came from. */
export const Dialogue = z.object({
  id: z.string().min(1),
  content: DialogueContent,
  example: z.boolean().default(false),
  /** Pseudonymous id of whoever reported it. */
  reportedBy: z.string(),
  /** UTC instant, ISO 8601. */
  reportedAt: z.string(),
  changedAt: z.string().optional(),
  /** Counts up by one for each change; a change made from an older version is asked about. */
  version: z.number().int().min(1),
  /** Operation ids already carried out, newest last, so that a repeated press changes nothing. */
  operations: z.array(z.string()).default([]),
});
export type Dialogue = z.infer<typeof Dialogue>;

/** What is left of a dialogue that has been removed: enough to recognise a late repeat of its form. */
export const Tombstone = z.object({
  id: z.string().min(1),
  removedAt: z.string(),
  reportedBy: z.string(),
  operations: z.array(z.string()).default([]),
});
export type Tombstone = z.infer<typeof Tombstone>;

/** So long a removal can be undone; then what the dialogue was is erased. */
export const UNDO_MS = 24 * 60 * 60_000;

/** Until when a removal can be undone, as a UTC instant. */
export const restorableUntil = (removedAt: string): string => new Date(Date.parse(removedAt) + UNDO_MS).toISOString();

/** Whether a removal can be undone still. @param at a UTC instant */
export const mayBeRestored = (removedAt: string, at: string): boolean => at < restorableUntil(removedAt);

/** A form that was opened so many changes ago asks about them anyway, since its version is outdated. */
const OPERATIONS_KEPT = 20;

/** The operations that a dialogue remembers after one more; the oldest are forgotten first. */
export const withOperation = (operations: readonly string[], operation: string): string[] =>
  [...operations, operation].slice(-OPERATIONS_KEPT);

const normalised = (content: DialogueContent): string =>
  JSON.stringify(
    Object.entries(DialogueContent.parse(content))
      .filter(([, value]) => value !== undefined)
      .map(([key, value]): [string, unknown] => [key, Array.isArray(value) ? [...value].sort() : value])
      .sort(([a], [b]) => a.localeCompare(b)),
  );

/** Whether two reports say the same; the order in which choices were ticked does not count. */
export const sameContent = (a: DialogueContent, b: DialogueContent): boolean => normalised(a) === normalised(b);
