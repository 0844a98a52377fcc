import type { QuestionKind } from './question-kinds';

/** Kinds that are asked of the answer before them, and that no other question carries on from. */
const OF_LAST_ANSWER = ['as-text', 'explain'] as const satisfies readonly QuestionKind[];
type OfLastAnswer = (typeof OF_LAST_ANSWER)[number];

/** Whether a question is about the answer before it. */
export const isOfLastAnswer = (kind: QuestionKind): kind is OfLastAnswer =>
  OF_LAST_ANSWER.some((each) => each === kind);
