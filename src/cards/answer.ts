import type { Language } from '../domain/language';
import type { Answer } from '../usecases/answer';
import { isGuest } from '../usecases/asker';
import { type Button, goalsButton, startButtons, weekButton } from './buttons';
import { countCard } from './count';
import { goalStatusCard } from './goal-status';
import { goalsCard } from './goals';
import { helpCard } from './help';
import { messageCard } from './message';
import { questionBackCard } from './question-back';
import type { AdaptiveCard } from './reply';
import { weekCard } from './week';

/** The card of an answer: one kind of card for each kind of view. */
export function answerCard({ view, sentence, language }: Answer): AdaptiveCard {
  const sentenceWith = (buttons: (language: Language) => Button[]): AdaptiveCard =>
    messageCard(sentence, language, buttons(language));
  switch (view.kind) {
    case 'help':
      return helpCard(language, isGuest(view.asker));
    case 'goal-status':
      return goalStatusCard(view, sentence, language);
    case 'goals':
      return goalsCard(view, sentence, language);
    case 'count':
      return countCard(view, sentence, language);
    case 'week':
      return view.week.items.length === 0
        ? sentenceWith((spoken) => startButtons(spoken).slice(0, 2))
        : weekCard(view.week, language);
    case 'which':
      return questionBackCard(sentence, view.options, view.plan, language);
    case 'no-such-goal':
      return sentenceWith((spoken) => [goalsButton(spoken)]);
    case 'not-yet':
      return sentenceWith((spoken) => [goalsButton(spoken), weekButton(spoken)]);
    case 'unknown':
      return sentenceWith(startButtons);
    case 'guests-only-overview':
      return sentenceWith((spoken) => [goalsButton(spoken)]);
  }
}
