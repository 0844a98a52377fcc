import { z } from 'zod';
import { Phase } from '../domain/activities';
import { AskedState } from '../domain/activity-lists';
import { DialogueKind } from '../domain/dialogue-kinds';
import { GoalType } from '../domain/goals';
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

const clearReadings = [
  z.strictObject({ kind: z.literal('goal-status'), goal: GoalRef, municipality: name, year }),
  z.strictObject({ kind: z.literal('goals'), goalType: GoalType.optional() }),
  z.strictObject({ kind: z.literal('dialogue-count'), ...filters, by: DividedBy.optional() }),
  z.strictObject({
    kind: z.literal('participant-count'),
    ...filters,
    by: DividedBy.optional(),
    participants: ParticipantKind.optional(),
  }),
  z.strictObject({ kind: z.literal('coverage'), ...filters }),
  z.strictObject({ kind: z.literal('survey'), ...filters }),
  z.strictObject({ kind: z.literal('insights'), ...filters, theme: name, query: name }),
  z.strictObject({ kind: z.literal('activities'), state: AskedState.optional(), phase: Phase.optional() }),
  z.strictObject({ kind: z.literal('activity-status'), activity: z.string().min(1) }),
  z.strictObject({ kind: z.literal('responsible'), activity: name }),
  z.strictObject({ kind: z.literal('my-week') }),
  z.strictObject({ kind: z.literal('methods'), method: name }),
  z.strictObject({ kind: z.literal('budget'), year }),
  z.strictObject({ kind: z.literal('feedback'), ...filters }),
  z.strictObject({ kind: z.literal('follow-up') }),
  z.strictObject({ kind: z.literal('report'), document: DocumentKind.optional(), municipality: name }),
  z.strictObject({ kind: z.literal('new-dialogue'), municipality: name }),
  z.strictObject({ kind: z.literal('communication'), year }),
  z.strictObject({ kind: z.literal('lessons') }),
  z.strictObject({ kind: z.literal('new-communication') }),
  z.strictObject({ kind: z.literal('new-lesson') }),
  z.strictObject({
    kind: z.literal('about'),
    topic: z.enum(['purpose', 'committees', 'people']),
    municipality: name,
    role: z.enum(ROLES).optional(),
  }),
  z.strictObject({ kind: z.literal('settings') }),
  z.strictObject({ kind: z.literal('deliveries') }),
  z.strictObject({ kind: z.literal('help') }),
  z.strictObject({ kind: z.literal('no-such-goal'), goal: GoalRef }),
] as const;

/** A reading that can be answered: everything but `unclear` and `unknown`. */
export const ClearReading = z.discriminatedUnion('kind', clearReadings);
export type ClearReading = z.infer<typeof ClearReading>;

type SlotOf<Kind> = Kind extends unknown ? Exclude<keyof Kind, 'kind'> : never;
/** What the readings of some kind say beside their kind. */
export type Slot = SlotOf<ClearReading>;

const Unclear = z.strictObject({ kind: z.literal('unclear'), candidates: z.array(ClearReading).min(2) });
const Unknown = z.strictObject({ kind: z.literal('unknown') });

/** What a phrase means, as docs/questions.md tells it: a kind, and the slots that the phrase names. */
export const Reading = z.discriminatedUnion('kind', [...clearReadings, Unclear, Unknown]);
export type Reading = z.infer<typeof Reading>;
