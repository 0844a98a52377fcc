import type { QuestionKind, Readings } from './question-kinds';

/** Kinds that are asked of the answer before them, and that no other question carries on from. */
const OF_LAST_ANSWER: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['as-text', 'explain']);

/** Whether a question is about the answer before it: that as text or as a picture, or how it is counted. */
export const isOfLastAnswer = (asked: Readings[QuestionKind] | { readonly kind: 'several' }): boolean =>
  asked.kind === 'report' ? asked.document === 'picture' : asked.kind !== 'several' && OF_LAST_ANSWER.has(asked.kind);
