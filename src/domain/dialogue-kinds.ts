import { z } from 'zod';

export const DIALOGUE_KINDS = ['perspective', 'in-depth'] as const;
/** Perspective-gathering (perspektivinhämtande) or in-depth (fördjupande) dialogue. */
export const DialogueKind = z.enum(DIALOGUE_KINDS);
export type DialogueKind = z.infer<typeof DialogueKind>;

/** What of a plan says which kinds its dialogues are of. */
export interface Kinds {
  /** Both where nothing is said; a plan without kinds has none. */
  readonly form?: { readonly dialogueKinds?: readonly DialogueKind[] };
}

/** The kinds of a plan's dialogues, in the order that they are told. */
export const kindsOf = ({ form: { dialogueKinds } = {} }: Kinds): readonly DialogueKind[] =>
  dialogueKinds ? DIALOGUE_KINDS.filter((kind) => dialogueKinds.includes(kind)) : DIALOGUE_KINDS;

/** Whether there is a kind to choose; of one kind, every dialogue is. */
export const hasKinds = (plan: Kinds): boolean => kindsOf(plan).length > 1;
