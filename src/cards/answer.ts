import type { Answer } from '../answers/view';
import type { View, ViewOf, ViewWithCard } from '../text/answers';
import { aboutCards } from './about';
import { activityCards } from './activities';
import type { AdaptiveCard } from './adaptive-card';
import { areaStatusCards } from './area-status';
import { budgetCards } from './budget';
import { foldedButtons, startButtons } from './buttons';
import { type Answered, type CardsOf, messageWith } from './cards-of';
import { changesCards } from './changes';
import { conversationCards } from './conversation';
import { countCards } from './count';
import { coverageCards } from './coverage';
import { deliveryCards } from './deliveries';
import { dialogueListCards } from './dialogues';
import { entryCards } from './entries';
import { explainCards } from './explain';
import { followUpCards } from './follow-up';
import { goalStatusCards } from './goal-status';
import { goalsCards } from './goals';
import { insightCards } from './insights';
import { methodCards } from './methods';
import { privacyCards } from './privacy';
import { remainingCards } from './remaining';
import { reportCards } from './report';
import { settingsCards } from './settings';
import { shareCards } from './shares';
import { surveyCards } from './surveys';
import { unreportedCards } from './unreported';

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
  ...unreportedCards,
};

const cardOf = <Kind extends ViewWithCard['kind']>(kind: Kind, view: ViewOf<Kind>, answered: Answered): AdaptiveCard =>
  CARDS[kind](view, answered);

const hasCard = (view: View): view is ViewWithCard => Object.hasOwn(CARDS, view.kind);

/** The card of an answer; a sentence that stands alone comes with where one may begin. */
export function answerCard({ view, reading, from = 0, ...answer }: Answer): AdaptiveCard {
  const answered: Answered = { ...answer, page: { from, reading } };
  const card = hasCard(view)
    ? cardOf(view.kind, view, answered)
    : messageWith(answered, startButtons(answer.asker, answer.language));
  // What is asked back has its answers for buttons, and all of them are to be seen.
  return view.kind === 'which' ? card : foldedButtons(card, answer.language);
}
