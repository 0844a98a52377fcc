import type { Language } from '../domain/language';
import { conversationTexts } from '../text/conversation';
import { quoted } from '../text/format';
import { isGuest, type WithRoles } from '../usecases/asker';
import { startButtons, told } from './buttons';
import { fill } from './fill';
import type { AdaptiveCard } from './reply';

/** What one can write, by topic. @param asker a guest is told that most of it is closed to them */
export function helpCard(sentence: string, asker: WithRoles, language: Language): AdaptiveCard {
  const { helpTitle, topics, guestHelp } = conversationTexts[language];
  return fill('help', {
    ...told(sentence, language),
    title: helpTitle,
    topics: topics.map(({ heading, examples }) => ({
      heading,
      examples: examples.map((example) => ({ text: quoted(example, language) })),
    })),
    isGuest: isGuest(asker),
    guest: guestHelp,
    buttons: startButtons(asker, language),
  });
}
