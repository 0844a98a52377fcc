import type { Language } from '../domain/language';
import { goalsOf } from '../domain/plan';
import {
  countSentence,
  goalSentence,
  goalsSentence,
  guestSentence,
  helpSentence,
  noSuchGoalSentence,
  notYetSentence,
  readingLabel,
  unknownSentence,
  weekSentence,
  whichSentence,
} from '../text/answers';
import type { View } from './answer';

/** The sentence that goes with a view: what stands in `summary` and is said by the command line. */
export function sentenceOf(view: View, language: Language): string {
  switch (view.kind) {
    case 'help':
      return helpSentence(language);
    case 'goal-status':
      return goalSentence(view.status, language, { municipalities: view.plan.municipalities, filters: view.filters });
    case 'goals':
      return goalsSentence(view.statuses, language);
    case 'count':
      return countSentence(view, language);
    case 'week':
      return weekSentence(view.week, language);
    case 'which':
      return whichSentence(
        view.options.map((option) => readingLabel(option, language)),
        language,
      );
    case 'no-such-goal':
      return noSuchGoalSentence(goalsOf(view.plan), view.goal, language);
    case 'not-yet':
      return notYetSentence(language);
    case 'unknown':
      return unknownSentence(language);
    case 'guests-only-overview':
      return guestSentence(language);
  }
}
