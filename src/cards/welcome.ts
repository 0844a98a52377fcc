import type { Language } from '../domain/language';
import { conversationTexts, welcomeSentence } from '../text/conversation';
import { startButtons, told } from './buttons';
import { fill } from './fill';
import type { AdaptiveCard } from './reply';

/** Shown once, when the bot is installed. */
export function welcomeCard(language: Language): AdaptiveCard {
  const { hello, welcome, helpHint } = conversationTexts[language];
  return fill('welcome', {
    ...told(welcomeSentence(language), language),
    hello,
    welcome,
    hint: helpHint,
    buttons: startButtons(language),
  });
}
