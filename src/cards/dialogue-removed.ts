import type { Language } from '../domain/language';
import { receiptTexts, removedSentence } from '../text/receipt';
import { newDialogueButton, told } from './buttons';
import { fill } from './fill';
import type { AdaptiveCard } from './reply';

export interface RemovalShown {
  /** UTC instant. */
  readonly removedAt: string;
  readonly language: Language;
  /** It had been removed before, and something was sent for it all the same. */
  readonly before?: boolean;
}

/** Takes a dialogue's place when it has been removed. */
export function dialogueRemovedCard({ removedAt, language, before = false }: RemovalShown): AdaptiveCard {
  const texts = receiptTexts[language];
  const sentence = removedSentence(language, before ? removedAt : undefined);
  return fill('dialogue-removed', {
    ...told(sentence, language),
    title: texts.removedTitle,
    lead: before ? `${sentence} ${texts.removedQuestion}` : sentence,
    buttons: [newDialogueButton(language)],
  });
}
