import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import type { ClearReading } from '../questions/reading';
import { optionLabel } from '../text/answers';
import { conversationTexts } from '../text/conversation';
import { capital } from '../text/format';
import { readingLabel } from '../text/readings';
import { titlesApart } from '../text/titles-apart';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, type Button, newDialogueButton, sentenceFields } from './buttons';
import { fill } from './fill';

/** Clients show six buttons; the rest would be hidden behind a menu. */
const MOST_OPTIONS = 6;
/** A button's title is one line on a phone. */
const TITLE_MAX = 60;

/** A goal's name is enough on its button: what it is about stands in the sentence. */
const labelOf = (reading: ClearReading, plan: Plan, language: Language): string =>
  capital(
    reading.kind === 'goal-status' ? readingLabel(reading, plan, language) : optionLabel(reading, plan, language),
  );

/** One button for each, told apart by its title. */
function optionButtons(options: readonly ClearReading[], plan: Plan, language: Language): Button[] {
  const titles = titlesApart(
    options.map((option) => labelOf(option, plan, language)),
    TITLE_MAX,
  );
  return options.map((option, at) =>
    option.kind === 'new-dialogue' && Object.keys(option).length === 1
      ? newDialogueButton(language)
      : askButton(titles[at] ?? '', option, language),
  );
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
    buttons: optionButtons(options.slice(0, MOST_OPTIONS), plan, language),
  });
}
