import { isCourtesy } from '../domain/remark';
import { allowed, goalsButton, newDialogueButton, startButtons, weekButton } from './buttons';
import { type CardsOf, messageWith } from './cards-of';
import { helpCard } from './help';
import { questionBackCard } from './question-back';
import { weekCard } from './week';

export const conversationCards = {
  help: (view, { sentence, language }) => helpCard(view, sentence, language),
  remark: ({ remark }, answered) =>
    messageWith(answered, isCourtesy(remark) ? [] : startButtons(answered.asker, answered.language)),
  week: ({ week, settings }, answered) =>
    week.items.length === 0
      ? messageWith(
          answered,
          allowed(answered.asker, [newDialogueButton(answered.language), goalsButton(answered.language)]),
        )
      : weekCard(week, answered.language, settings),
  which: ({ options, plan }, { sentence, language }) => questionBackCard(sentence, options, plan, language),
  'no-such-goal': (_, answered) => messageWith(answered, [goalsButton(answered.language)]),
  'in-chat': (_, answered) => messageWith(answered, [goalsButton(answered.language), weekButton(answered.language)]),
  'guests-only-overview': (_, answered) => messageWith(answered, [goalsButton(answered.language)]),
} satisfies CardsOf<'help' | 'remark' | 'week' | 'which' | 'no-such-goal' | 'in-chat' | 'guests-only-overview'>;
