import type { Language } from '../domain/language';
import { conversationTexts, helpSentence } from '../text/conversation';
import { quoted } from '../text/format';
import { goalsButton, startButtons, told } from './buttons';
import { fill } from './fill';
import type { AdaptiveCard } from './reply';

/** What one can write, by topic. @param isGuest whether most of it is closed to the person */
export function helpCard(language: Language, isGuest: boolean): AdaptiveCard {
  const { helpTitle, topics, guestHelp } = conversationTexts[language];
  return fill('help', {
    ...told(helpSentence(language), language),
    title: helpTitle,
    topics: topics.map(({ heading, examples }) => ({
      heading,
      examples: examples.map((example) => ({ text: quoted(example, language) })),
    })),
    isGuest,
    guest: guestHelp,
    buttons: isGuest ? [goalsButton(language)] : startButtons(language),
  });
}
