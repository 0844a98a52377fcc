import { placeText, silenceText, type UnreportedView, unreportedTexts } from '../text/unreported';
import type { AdaptiveCard } from './adaptive-card';
import { type Answered, type CardsOf, messageWith } from './cards-of';
import { listCard } from './list';

/** Who has reported no dialogue for some weeks, under the municipality of their committee. */
function unreportedCard(view: UnreportedView, answered: Answered): AdaptiveCard {
  const { sentence, language, page } = answered;
  if (view.shown !== 'list') return messageWith(answered, []);
  const { title } = unreportedTexts[language];
  const groups = view.silent.map((each) => ({
    heading: placeText(each, view.plan, language),
    items: each.silent.map((one) => ({ title: one.name, meta: silenceText(one, language) })),
  }));
  return listCard({ title, sentence, groups, buttons: [] }, language, page);
}

export const unreportedCards = { unreported: unreportedCard } satisfies CardsOf<'unreported'>;
