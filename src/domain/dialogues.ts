import { z } from 'zod';
import { LocalDate } from './dates';
import { DialogueKind } from './dialogue-kinds';
import { Id } from './identifiers';

/** Longest free text of one field, in characters; far above what a summary holds and below what a card can carry. */
export const FREE_TEXT_MAX = 2_000;
/** Longest place name, in characters. */
export const PLACE_MAX = 120;
/** More people than this in one dialogue is a slip of the finger. */
export const HEADCOUNT_MAX = 10_000;

const Count = z.number().int().min(0).max(HEADCOUNT_MAX);
const FreeText = z.string().min(1).max(FREE_TEXT_MAX);

/** What a facilitator reports about one dialogue. Participants are counted, never named. */
export const DialogueContent = z.strictObject({
  date: LocalDate,
  kind: DialogueKind,
  municipality: Id,
  place: z.string().min(1).max(PLACE_MAX).optional(),
  methods: z.array(Id).min(1),
  targetGroups: z.array(Id).min(1),
  /** Cross-cutting perspectives (rural/urban, digitalisation), beside the groups. */
  perspectives: z.array(Id).default([]),
  /** Residents who took part. */
  participants: Count.min(1),
  elected: Count.optional(),
  officials: Count.optional(),
  practitioners: Count.optional(),
  themes: z.array(Id).default([]),
  strengthened: FreeText.optional(),
  lowered: FreeText.optional(),
  observations: FreeText.optional(),
  advantages: FreeText.optional(),
  drawbacks: FreeText.optional(),
  /** How many answered the survey, and how many of them "ganska/mycket hög grad". */
  surveyAnswers: Count.optional(),
  surveyHeard: Count.optional(),
  /** How many asked for feedback, and how many have been given it. */
  feedbackWanted: Count.optional(),
  feedbackGiven: Count.optional(),
});
export type DialogueContent = z.infer<typeof DialogueContent>;

/** Whether people write words in a field, for each field there is: one that is added has to be put here. */
export type Sorts<T> = Readonly<Record<keyof T, 'words' | 'other'>>;
type WordField<S> = { [F in keyof S]: S[F] extends 'words' ? F : never }[keyof S];

/** The fields of a kind of thing that hold words, in the order they are told. */
export function wordFields<const S extends Readonly<Record<string, 'words' | 'other'>>>(sorts: S): WordField<S>[] {
  const holdsWords = (field: keyof S): field is WordField<S> => sorts[field] === 'words';
  const fields: (keyof S)[] = Object.keys(sorts);
  return fields.filter(holdsWords);
}

/** What is written in words, as against counted or chosen. The rest of what holds words is in `free-text`. */
export const FREE_TEXT_FIELDS = wordFields({
  date: 'other',
  kind: 'other',
  municipality: 'other',
  place: 'words',
  methods: 'other',
  targetGroups: 'other',
  perspectives: 'other',
  participants: 'other',
  elected: 'other',
  officials: 'other',
  practitioners: 'other',
  themes: 'other',
  strengthened: 'words',
  lowered: 'words',
  observations: 'words',
  advantages: 'words',
  drawbacks: 'words',
  surveyAnswers: 'other',
  surveyHeard: 'other',
  feedbackWanted: 'other',
  feedbackGiven: 'other',
} as const satisfies Sorts<DialogueContent>);

/** The figures and choices of a dialogue, without a word that somebody has written. */
export function withoutFreeText(content: DialogueContent): DialogueContent {
  const free: readonly string[] = FREE_TEXT_FIELDS;
  const kept = Object.entries(content).filter(([field]) => !free.includes(field));
  return DialogueContent.parse(Object.fromEntries(kept));
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

const normalised = (content: DialogueContent): string =>
  JSON.stringify(
    Object.entries(DialogueContent.parse(content))
      .filter(([, value]) => value !== undefined)
      .map(([key, value]): [string, unknown] => [key, Array.isArray(value) ? [...value].sort() : value])
      .sort(([a], [b]) => a.localeCompare(b)),
  );

/** Whether two reports say the same; the order in which choices were ticked does not count. */
export const sameContent = (a: DialogueContent, b: DialogueContent): boolean => normalised(a) === normalised(b);
