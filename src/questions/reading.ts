import { z } from 'zod';
import { Phase } from '../domain/activities';
import { AskedState } from '../domain/activity-lists';
import { DialogueKind } from '../domain/dialogue-kinds';
import { GoalType } from '../domain/goals';
import type { QuestionKind } from '../domain/question-kinds';
import { ROLES } from '../domain/roles';

/** A goal as a phrase names it, whether any plan could have it or not: "project-3", "effect-1000". */
const GoalRef = z.string().regex(/^(project|effect)-[1-9]\d*$/);
export const DividedBy = z.enum(['municipality', 'targetGroup', 'method', 'dialogueKind', 'year']);
export type DividedBy = z.infer<typeof DividedBy>;
export const ParticipantKind = z.enum(['elected', 'officials', 'practitioners']);
const DocumentKind = z.enum(['project-report', 'decision-proposal', 'data']);

const name = z.string().min(1).optional();
const year = z.int().min(1900).max(2199).optional();
const filters = {
  municipality: name,
  targetGroup: name,
  method: name,
  dialogueKind: DialogueKind.optional(),
  year,
};

/** The name of a kind that the table has. */
const kind = <Kind extends QuestionKind>(of: Kind) => z.literal(of);

/** What a question of each kind has room for. */
const clearReadings = [
  z.strictObject({ kind: kind('goal-status'), goal: GoalRef, municipality: name, year }),
  z.strictObject({ kind: kind('goals'), goalType: GoalType.optional() }),
  z.strictObject({ kind: kind('dialogue-count'), ...filters, by: DividedBy.optional() }),
  z.strictObject({
    kind: kind('participant-count'),
    ...filters,
    by: DividedBy.optional(),
    participants: ParticipantKind.optional(),
  }),
  z.strictObject({ kind: kind('coverage'), ...filters }),
  z.strictObject({ kind: kind('survey'), ...filters }),
  z.strictObject({ kind: kind('insights'), ...filters, theme: name, query: name }),
  z.strictObject({ kind: kind('activities'), state: AskedState.optional(), phase: Phase.optional() }),
  z.strictObject({ kind: kind('activity-status'), activity: z.string().min(1) }),
  z.strictObject({ kind: kind('responsible'), activity: name }),
  z.strictObject({ kind: kind('my-week') }),
  z.strictObject({ kind: kind('methods'), method: name }),
  z.strictObject({ kind: kind('budget'), year }),
  z.strictObject({ kind: kind('feedback'), ...filters }),
  z.strictObject({ kind: kind('follow-up') }),
  z.strictObject({ kind: kind('report'), document: DocumentKind.optional(), municipality: name }),
  z.strictObject({ kind: kind('new-dialogue'), municipality: name }),
  z.strictObject({ kind: kind('communication'), year }),
  z.strictObject({ kind: kind('lessons') }),
  z.strictObject({ kind: kind('new-communication') }),
  z.strictObject({ kind: kind('new-lesson') }),
  z.strictObject({
    kind: kind('about'),
    topic: z.enum(['purpose', 'committees', 'people']),
    municipality: name,
    role: z.enum(ROLES).optional(),
  }),
  z.strictObject({ kind: kind('settings') }),
  z.strictObject({ kind: kind('deliveries') }),
  z.strictObject({ kind: kind('help') }),
  z.strictObject({ kind: kind('no-such-goal'), goal: GoalRef }),
] as const;

/** A reading that can be answered: everything but `unclear` and `unknown`. */
export const ClearReading = z.discriminatedUnion('kind', clearReadings);
export type ClearReading = z.infer<typeof ClearReading>;

type ReadingOf<Kind extends ClearReading['kind']> = Extract<ClearReading, { readonly kind: Kind }>;
/** The readings by kind, one of each in the table: this does not compile where a kind has none. */
export type Readings = { readonly [Kind in QuestionKind]: ReadingOf<Kind> };

type SlotOf<Kind> = Kind extends unknown ? Exclude<keyof Kind, 'kind'> : never;
/** What the readings of some kind say beside their kind. */
export type Slot = SlotOf<ClearReading>;

const Unclear = z.strictObject({ kind: z.literal('unclear'), candidates: z.array(ClearReading).min(2) });
const Unknown = z.strictObject({ kind: z.literal('unknown') });

/** What a phrase means, as docs/questions.md tells it: a kind, and the slots that the phrase names. */
export const Reading = z.discriminatedUnion('kind', [...clearReadings, Unclear, Unknown]);
export type Reading = z.infer<typeof Reading>;
