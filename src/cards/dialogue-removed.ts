import type { Language } from '../domain/language';
import { receiptTexts, removedSentence } from '../text/receipt';
import type { AdaptiveCard } from './adaptive-card';
import { newDialogueButton, sentenceFields } from './buttons';
import { fill } from './fill';

/** Takes a dialogue's place when it has been removed. */
export function dialogueRemovedCard(language: Language): AdaptiveCard {
  const sentence = removedSentence(language);
  return fill('dialogue-removed', {
    ...sentenceFields(sentence, language),
    title: receiptTexts[language].removedTitle,
    lead: sentence,
    buttons: [newDialogueButton(language)],
  });
}
