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

const Several = z.strictObject({ kind: z.literal('several'), readings: z.array(ClearReading).min(2).max(3) });

/** What a phrase means, as docs/questions.md tells it: a kind, and the slots that the phrase names. */
export const Reading = z.discriminatedUnion('kind', [...schemas, Several, Unclear, Unknown]);
export type Reading = z.infer<typeof Reading>;
/** What a phrase that asks one thing means. */
export type OneReading = Exclude<Reading, { readonly kind: 'several' }>;

/** What has an answer, be it one or several. */
export const Answerable = z.discriminatedUnion('kind', [...schemas, Several]);
export type Answerable = ClearReading | z.infer<typeof Several>;

/** The same for readings that say the same. */
const keyOf = (reading: Reading): string =>
  JSON.stringify(Object.entries(reading).sort(([left], [right]) => (left < right ? -1 : 1)));

/** Whether two readings say the same. */
export const isSameReading = (one: Reading, other: Reading): boolean => keyOf(one) === keyOf(other);

/** Readings without those that say the same as one before them. */
export const distinct = (readings: readonly ClearReading[]): ClearReading[] =>
  readings.length < 2 ? [...readings] : [...new Map(readings.map((reading) => [keyOf(reading), reading])).values()];

/** Whether a phrase asks one thing that can be answered. */
export const isClear = (reading: Reading): reading is ClearReading =>
  reading.kind !== 'unclear' && reading.kind !== 'unknown' && reading.kind !== 'several';
