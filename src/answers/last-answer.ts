import type { QuestionKind, Readings } from '../domain/question-kinds';
import { groundsOf } from '../text/grounds';
import { pastedText } from '../text/pasted';
import type { LastAnswer, Views } from './asked';

/** The questions of an answer, each by itself. */
const askedIn = ({ view, reading }: LastAnswer): readonly Readings[QuestionKind][] =>
  view.kind === 'several' ? view.parts.flatMap(({ reading: each }) => each ?? []) : [reading];

/** The answer before, once more: as text to paste, or how its figures are counted. */
export const lastAnswerViews = {
  'as-text': (_, { last, asker }) => ({
    kind: 'as-text',
    pasted: last && pastedText(last.view, asker.language),
  }),
  explain: (_, { last, snapshot: { plan } }) => {
    const grounds = last && groundsOf(last.view);
    return { kind: 'explain', plan, last: last && grounds && { asked: askedIn(last), grounds } };
  },
} satisfies Views<'as-text' | 'explain'>;
