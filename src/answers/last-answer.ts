import { groundsOf } from '../text/grounds';
import { pastedText } from '../text/pasted';
import type { Views } from './asked';

/** The answer before, once more: as text to paste, or how its figures are counted. */
export const lastAnswerViews = {
  'as-text': (_, { last, asker }) => ({
    kind: 'as-text',
    pasted: last && pastedText(last.view, asker.language),
  }),
  explain: (_, { last, snapshot: { plan } }) => {
    const grounds = last && groundsOf(last.view);
    return { kind: 'explain', plan, last: last && grounds && { asked: last.reading, grounds } };
  },
} satisfies Views<'as-text' | 'explain'>;
