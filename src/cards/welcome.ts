import type { WithRoles } from '../domain/asker';
import type { Language } from '../domain/language';
import { conversationTexts, welcomeSentence } from '../text/conversation';
import type { AdaptiveCard } from './adaptive-card';
import { sentenceFields, startButtons } from './buttons';
import { fill } from './fill';

/** Shown once, when the bot is installed. */
export function welcomeCard(asker: WithRoles, language: Language): AdaptiveCard {
  const { hello, welcome, helpHint } = conversationTexts[language];
  return fill('welcome', {
    ...sentenceFields(welcomeSentence(language), language),
    hello,
    welcome,
    hint: helpHint,
    buttons: startButtons(asker, language),
  });
}
