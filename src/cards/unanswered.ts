import { weekText } from '../text/format';
import { type UnansweredView, unansweredTexts } from '../text/unanswered';
import type { AdaptiveCard } from './adaptive-card';
import { type Answered, type CardsOf, messageWith } from './cards-of';
import { listCard } from './list';

/** Who has answered nothing on their weekly card, by name. */
function unansweredCard(view: UnansweredView, answered: Answered): AdaptiveCard {
  const { sentence, language, page } = answered;
  if (view.shown !== 'list' || view.names.length === 0) return messageWith(answered, []);
  const title = unansweredTexts[language].title(weekText(view.week, language));
  const groups = [{ items: view.names.map((name) => ({ title: name })) }];
  return listCard({ title, sentence, groups, buttons: [] }, language, page);
}

export const unansweredCards = { unanswered: unansweredCard } satisfies CardsOf<'unanswered'>;
