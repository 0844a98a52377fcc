import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import type { ClearReading } from '../questions/reading';
import { optionLabel } from '../text/answers';
import { conversationTexts } from '../text/conversation';
import { capital, shortened } from '../text/format';
import { readingLabel } from '../text/readings';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, type Button, newDialogueButton, sentenceFields } from './buttons';
import { fill } from './fill';

/** Clients show six buttons; the rest would be hidden behind a menu. */
const MOST_OPTIONS = 6;
/** A button's title is one line on a phone. */
const TITLE_MAX = 60;

/** A goal's name is enough on its button: what it is about stands in the sentence. */
function optionButton(reading: ClearReading, plan: Plan, language: Language): Button {
  if (reading.kind === 'new-dialogue' && Object.keys(reading).length === 1) return newDialogueButton(language);
  const label =
    reading.kind === 'goal-status' ? readingLabel(reading, plan, language) : optionLabel(reading, plan, language);
  return askButton(shortened(capital(label), TITLE_MAX), reading, language);
}

/** Asks which of several readings was meant. */
export function questionBackCard(
  sentence: string,
  options: readonly ClearReading[],
  plan: Plan,
  language: Language,
): AdaptiveCard {
  return fill('question-back', {
    ...sentenceFields(sentence, language),
    title: conversationTexts[language].whichTitle,
    buttons: options.slice(0, MOST_OPTIONS).map((option) => optionButton(option, plan, language)),
  });
}
