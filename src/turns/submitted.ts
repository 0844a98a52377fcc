import { z } from 'zod';
import { saysNothing, textOf } from '../cards/dialogue-values';
import { DRAFT_PREFIX } from '../cards/plan-draft';
import { ANSWER_PREFIX } from '../cards/surveys';
import type { Verb } from '../cards/verbs';
import { COMMENT_PREFIX } from '../cards/week';
import { DIALOGUE_FIELDS } from '../domain/dialogue-fields';
import { ENTRY_FIELDS, EntryKind } from '../domain/entries';
import { Id } from '../domain/identifiers';
import { Language } from '../domain/language';
import { ObjectId, Upn } from '../domain/people';
import { NEW_PERSON, PERSON_FIELDS, PersonState } from '../domain/people-change';
import { DRAFT_STEPS, type DraftField, LAST_STEP } from '../domain/plan-draft';
import { PLAN_PART_FIELDS } from '../domain/plan-part-fields';
import { PlanPart } from '../domain/question-slots';
import { Answerable, Reading } from '../questions/reading';
import { comments, reminderPresses, verb } from './submitted-reminders';

/** What a press on a card sends, whichever way the client sends it. */

/** An id that we made ourselves: it becomes part of a storage key, so it holds nothing else than such an id does. */
const OwnId = z.string().regex(/^[\w-]{1,64}$/u);
/** An id that becomes one of the plan's own kind. */
const EntryId = Id;
const Version = z.coerce.number().int().min(1);
const Values = z.record(z.string(), z.string());
const language = Language.optional();
/** How much of a list has been shown before; whatever else it is, the list begins at its beginning. */
const From = z.coerce.number().int().min(0).max(100_000).optional().catch(undefined);
/** The writer has seen what looks like a name in a text, and says that it may stand. */
const keepNames = z.boolean().optional();
/** What is opened comes below the card that was pressed, which stays. */
const beside = z.boolean().optional();
/** What was sent is a list of people, and no plan. */
const ofPeople = z.literal('people').optional();
/** The form was made for another project, and is to be drawn for this one first. */
const moved = z.boolean().optional();

/**
 * What stood in the card's inputs when something else was asked for on it: it comes back, as the client empties them.
 */
const besideIt = { values: Values, comments };

/** What was written on the cards of a first plan; anything else is left out. */
const DraftWritten = z.object(
  Object.fromEntries(DRAFT_STEPS.flat().map((field) => [field, z.string().max(5_000).optional()])) as Record<
    DraftField,
    z.ZodOptional<z.ZodString>
  >,
);

/** Somebody whose place is taken, as the form showed them. */
const Leaver = z.object({ upn: Upn, was: PersonState });

/** What presses there are, by their verb. */
export const Press = z.discriminatedUnion('verb', [
  z.object({ verb: verb('ask'), reading: Reading, from: From, ...besideIt, language }),
  z.object({ verb: verb('as-text'), asked: Answerable, language }),
  z.object({ verb: verb('open-dialogue-form'), like: OwnId.optional(), ...besideIt, language }),
  z.object({ verb: verb('submit-dialogue'), formId: OwnId, values: Values, keepNames, moved, language }),
  z.object({ verb: verb('open-dialogue'), dialogueId: OwnId, language }),
  z.object({ verb: verb('open-change'), dialogueId: OwnId, unfolded: z.boolean().optional(), beside, language }),
  z.object({ verb: verb('cancel-change'), dialogueId: OwnId, language }),
  z.object({
    verb: verb('change-dialogue'),
    dialogueId: OwnId,
    fromVersion: Version,
    operation: OwnId,
    values: Values,
    keepNames,
    language,
  }),
  z.object({ verb: verb('remove-dialogue'), dialogueId: OwnId, operation: OwnId, language }),
  z.object({ verb: verb('restore-dialogue'), dialogueId: OwnId, removal: OwnId, operation: OwnId, language }),
  z.object({ verb: verb('remind-to-fill-in'), dialogueId: OwnId, language }),
  z.object({
    verb: verb('resolve-conflict'),
    choice: z.enum(['change', 'new']),
    dialogueId: OwnId,
    fromVersion: Version,
    operation: OwnId,
    newFormId: OwnId,
    values: Values,
    keepNames,
    language,
  }),
  z.object({
    verb: verb('note-entry'),
    kind: EntryKind,
    formId: EntryId,
    values: Values,
    keepNames,
    language,
  }),
  z.object({ verb: verb('remove-entry'), kind: EntryKind, entry: EntryId, language }),
  z.object({
    verb: verb('note-meeting'),
    committee: Id.optional(),
    day: z.string().max(40).optional(),
    municipality: z.string().max(200).optional(),
    opens: z.boolean().optional(),
    language,
  }),
  ...reminderPresses,
  z.object({
    verb: verb('apply-import'),
    importId: OwnId,
    of: ofPeople,
    prefer: z.enum(['mine', 'theirs']).optional(),
    removes: z.boolean().optional(),
    language,
  }),
  z.object({ verb: verb('show-import'), importId: OwnId, of: ofPeople, from: From, language }),
  z.object({ verb: verb('cancel-import'), importId: OwnId, of: ofPeople, language }),
  z.object({ verb: verb('undo-people'), importId: OwnId, language }),
  z.object({
    verb: verb('change-plan'),
    what: PlanPart,
    about: z.string().optional(),
    madeFrom: Version,
    values: Values,
    keepNames,
    language,
  }),
  z.object({ verb: verb('undo-plan'), version: Version, language }),
  z.object({
    verb: verb('change-person'),
    about: z.union([z.literal(NEW_PERSON), Upn]).optional(),
    was: PersonState.optional(),
    removes: z.boolean().optional(),
    leaver: Leaver.optional(),
    heir: Upn.optional(),
    values: Values,
    language,
  }),
  z.object({
    verb: verb('undo-person'),
    upn: Upn,
    now: PersonState.optional(),
    before: PersonState.extend({ objectId: ObjectId.optional() }).optional(),
    language,
  }),
  z.object({ verb: verb('begin-with-sample'), language }),
  z.object({
    verb: verb('write-plan'),
    step: z.coerce.number().int().min(1).max(LAST_STEP),
    move: z.enum(['begin', 'next', 'back']),
    draft: DraftWritten,
    written: DraftWritten,
    language,
  }),
]);
/** A press, with the project that its card was made for; cards from before that was told do not say. */
export type Submitted = z.infer<typeof Press> & { readonly project?: Id };

/** What comes with a press, by its verb. */
export type PressMap = { readonly [P in Submitted as P['verb']]: P };
export type PressOf<V extends Verb> = PressMap[V];

/** What had been chosen in a field that is searched in, where nothing else was. */
const Kept = z.object({ municipality: Id }).optional().catch(undefined);
const Fields = z.record(z.string(), z.unknown());
/** An Action.Execute arrives as an invoke, an Action.Submit as a message whose value is what was sent. */
const Invoke = z.object({ action: z.object({ verb: z.string().optional(), data: Fields.default({}) }) });

/** Everything that came with a press, its verb among it. @returns undefined when it is no object */
export function fieldsOf(value: unknown): Record<string, unknown> | undefined {
  const invoke = Invoke.safeParse(value);
  if (invoke.success) {
    const { verb, data } = invoke.data.action;
    return { ...data, verb: verb ?? data.verb };
  }
  const plain = Fields.safeParse(value);
  return plain.success ? plain.data : undefined;
}

/** What the inputs of our forms are called. */
const FIELDS: readonly string[] = [
  ...DIALOGUE_FIELDS,
  ...Object.values(ENTRY_FIELDS).flat(),
  ...Object.values(PLAN_PART_FIELDS).flat(),
  ...PERSON_FIELDS,
];

/** The form's inputs among what was sent: those with something in them, as text. */
export const writtenValues = (fields: Readonly<Record<string, unknown>>): Record<string, string> => ({
  ...Kept.parse(fields.kept),
  ...Object.fromEntries(
    FIELDS.flatMap((field): [string, string][] => {
      const value = textOf(fields[field]);
      return value === '' || saysNothing(field, value) ? [] : [[field, value]];
    }),
  ),
});

/** What stands in inputs that are called by a word and the id of what they are about, by that id. */
const writtenBy = (prefix: string, fields: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([id, value]): [string, string][] => {
      const text = id.startsWith(prefix) ? textOf(value) : '';
      return text === '' ? [] : [[id.slice(prefix.length), text]];
    }),
  );

/** What stands in the comment inputs, by activity. */
export const writtenComments = (fields: Readonly<Record<string, unknown>>): Record<string, string> =>
  writtenBy(COMMENT_PREFIX, fields);

/** @returns undefined when it is nothing that a card of ours sends */
export function readSubmitted(value: unknown): Submitted | undefined {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const project = Id.optional().safeParse(fields.project);
  const read = Press.safeParse({
    ...fields,
    values: writtenValues(fields),
    comments: writtenComments(fields),
    answers: writtenBy(ANSWER_PREFIX, fields),
    written: writtenBy(DRAFT_PREFIX, fields),
  });
  if (!read.success || !project.success) return undefined;
  return { ...read.data, ...(project.data === undefined ? {} : { project: project.data }) };
}
