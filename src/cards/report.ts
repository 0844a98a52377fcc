import { reportSentence } from '../text/report';
import type { CardsOf } from './cards-of';
import { countCard } from './count';
import { goalsCard } from './goals';

/** What would stand in a document: the figures' own card. */
export const reportCards = {
  report: (view, { sentence, asker, language, page }) =>
    view.figures.kind === 'count'
      ? countCard(view.figures, sentence, language, reportSentence(view, language), page)
      : goalsCard(view.figures, sentence, asker, language, reportSentence(view, language), page),
} satisfies CardsOf<'report'>;
