import type { Language } from '../domain/language';
import type { QuestionKind, Readings } from '../domain/question-kinds';
import { sentenceOf } from '../text/answers';
import type { AsPictureView, PicturedAnswer } from '../text/as-picture';
import { sentenceWithin } from '../text/format';
import { groundsOf } from '../text/grounds';
import { pastedText } from '../text/pasted';
import { pictureOf } from '../text/pictured';
import type { Asked, LastAnswer, Views } from './asked';

/** The questions of an answer, each by itself. */
const askedIn = ({ view, reading }: LastAnswer): readonly Readings[QuestionKind][] =>
  view.kind === 'several' ? view.parts.flatMap(({ reading: each }) => each ?? []) : [reading];

/** The part of an answer that shows something when it is drawn: of several, the first. */
function picturedIn({ view, reading }: LastAnswer, language: Language): PicturedAnswer | undefined {
  if (view.kind === 'several') {
    const parts = view.parts.map(
      (part) => part.reading && picturedIn({ view: part.view, reading: part.reading }, language),
    );
    return parts.find((part) => part !== undefined);
  }
  const picture = pictureOf(view, language);
  return picture && { picture, asked: reading, sentence: sentenceWithin(sentenceOf(view, language)) };
}

/** The answer before as a picture. */
export const viewAsPicture = ({ last, asker: { language } }: Pick<Asked, 'last' | 'asker'>): AsPictureView => ({
  kind: 'as-picture',
  pictured: last && picturedIn(last, language),
});

/** The answer before, once more: as text to paste, or how its figures are counted. */
export const lastAnswerViews = {
  'as-text': (_, { last, asker }) => ({
    kind: 'as-text',
    pasted: last && pastedText(last.view, asker.language),
  }),
  explain: (_, { last, asker, snapshot: { plan } }) => {
    const grounds = last && groundsOf(last.view);
    if (!last || !grounds) return { kind: 'explain', plan };
    const sentence = sentenceWithin(sentenceOf(last.view, asker.language));
    return { kind: 'explain', plan, last: { asked: askedIn(last), grounds, sentence } };
  },
} satisfies Views<'as-text' | 'explain'>;
