import { z } from 'zod';
import { KINDS, QUESTION_KINDS, type QuestionKind, type Readings } from '../domain/question-kinds';

/** A reading that can be answered: everything but `unclear` and `unknown`. */
export type ClearReading = Readings[QuestionKind];

type SchemaOf<Kind extends QuestionKind> = z.ZodType<Readings[Kind]> & z.core.$ZodTypeDiscriminable;
const schemas = KINDS.map((kind) =>
  z.strictObject({ kind: z.literal(kind), ...QUESTION_KINDS[kind].slots }),
) as unknown as readonly [SchemaOf<QuestionKind>, ...SchemaOf<QuestionKind>[]];

export const ClearReading = z.discriminatedUnion('kind', schemas);

const Unclear = z.strictObject({ kind: z.literal('unclear'), candidates: z.array(ClearReading).min(2) });
const Unknown = z.strictObject({ kind: z.literal('unknown') });

/** What a phrase means, as docs/questions.md tells it: a kind, and the slots that the phrase names. */
export const Reading = z.discriminatedUnion('kind', [...schemas, Unclear, Unknown]);
export type Reading = z.infer<typeof Reading>;
