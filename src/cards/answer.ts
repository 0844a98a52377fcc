import type { Answer } from '../answers/view';
import { optionLabel, type View, type ViewOf, type ViewWithCard } from '../text/answers';
import { capital } from '../text/format';
import { isPastable } from '../text/pasted';
import { aboutCards } from './about';
import { activityCards } from './activities';
import type { AdaptiveCard } from './adaptive-card';
import { areaStatusCards } from './area-status';
import { budgetCards } from './budget';
import { allowed, askButton, asTextButton, foldedButtons, MORE_BYTES, startButtons } from './buttons';
import { type Answered, type CardsOf, messageWith } from './cards-of';
import { changesCards } from './changes';
import { conversationCards } from './conversation';
import { countCards } from './count';
import { coverageCards } from './coverage';
import { deliveryCards } from './deliveries';
import { dialogueListCards } from './dialogues';
import { entryCards } from './entries';
import { explainCards } from './explain';
import { fitsCard } from './fill';
import { followUpCards } from './follow-up';
import { goalStatusCards } from './goal-status';
import { goalsCards } from './goals';
import { insightCards } from './insights';
import { messageCard } from './message';
import { methodCards } from './methods';
import { privacyCards } from './privacy';
import { remainingCards } from './remaining';
import { reportCards } from './report';
import { settingsCards } from './settings';
import { joinedCards } from './several';
import { shareCards } from './shares';
import { surveyCards } from './surveys';
import { unansweredCards } from './unanswered';
import { unreportedCards } from './unreported';

/** Each answer under the one before it, and a button for the card of each, with what may be asked from there. */
function severalCard({ plan, parts }: ViewOf<'several'>, answered: Answered): AdaptiveCard {
  const { asker, language } = answered;
  const buttons = parts.flatMap(({ reading }) =>
    reading ? [askButton(capital(optionLabel(reading, plan, language)), reading, language)] : [],
  );
  const cards = parts.map((part) => cardOfAnswer({ asker, language, ...part }));
  return joinedCards(messageWith(answered, allowed(asker, buttons)), cards);
}

/** The card of each kind of view, by family. */
export const CARDS: CardsOf<ViewWithCard['kind']> = {
  ...aboutCards,
  ...activityCards,
  ...areaStatusCards,
  ...budgetCards,
  ...changesCards,
  ...conversationCards,
  ...countCards,
  ...coverageCards,
  ...deliveryCards,
  ...dialogueListCards,
  ...entryCards,
  ...explainCards,
  ...followUpCards,
  several: severalCard,
  ...goalStatusCards,
  ...goalsCards,
  ...insightCards,
  ...methodCards,
  ...privacyCards,
  ...remainingCards,
  ...reportCards,
  ...settingsCards,
  ...shareCards,
  ...surveyCards,
  ...unansweredCards,
  ...unreportedCards,
};

const cardOf = <Kind extends ViewWithCard['kind']>(kind: Kind, view: ViewOf<Kind>, answered: Answered): AdaptiveCard =>
  CARDS[kind](view, answered);

const hasCard = (view: View): view is ViewWithCard => Object.hasOwn(CARDS, view.kind);

/** A sentence that stands alone comes with where one may begin. */
function cardOfAnswer({ view, reading, from = 0, ...answer }: Answer): AdaptiveCard {
  const answered: Answered = { ...answer, page: { from, reading } };
  return hasCard(view)
    ? cardOf(view.kind, view, answered)
    : messageWith(answered, startButtons(answer.asker, answer.language));
}

/** With *Som text*, where there is something to paste and room for it. */
function withAsText(card: AdaptiveCard, view: View, { reading, language }: Omit<Answer, 'view'>): AdaptiveCard {
  if (!reading || reading.kind === 'unclear' || reading.kind === 'unknown' || !isPastable(view)) return card;
  const actionsOf = ({ actions }: AdaptiveCard): unknown[] => (Array.isArray(actions) ? actions : []);
  const added = actionsOf(messageCard('', language, [asTextButton(reading, language)]));
  const withIt = { ...card, actions: [...actionsOf(card), ...added] };
  return fitsCard(withIt, MORE_BYTES) ? withIt : card;
}

/** The card of an answer, with few buttons in sight. */
export function answerCard({ view, ...answer }: Answer): AdaptiveCard {
  const card = cardOfAnswer({ view, ...answer });
  // What is asked back has its answers for buttons, and all of them are to be seen.
  return view.kind === 'which' ? card : foldedButtons(withAsText(card, view, answer), answer.language);
}
