import { z } from 'zod';

export const DIALOGUE_KINDS = ['perspective', 'in-depth'] as const;
/** Perspective-gathering (perspektivinhämtande) or in-depth (fördjupande) dialogue. */
export const DialogueKind = z.enum(DIALOGUE_KINDS);
export type DialogueKind = z.infer<typeof DialogueKind>;
