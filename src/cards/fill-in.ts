import type { Language } from '../domain/language';
import type { FillIn } from '../domain/week';
import { fillInSentence, fillInTexts } from '../text/fill-in';
import { dateText } from '../text/format';
import { receiptTexts } from '../text/receipt';
import type { CardMessage } from './adaptive-card';
import { askButton, type Button } from './buttons';
import { messageCard } from './message';

/** More of them are found among one's dialogues. */
const MOST_BUTTONS = 4;

/** Buttons that each open one dialogue's form with everything shown, below the card that they stand on. */
const fillInButtons = (fillIn: readonly FillIn[], language: Language): Button[] =>
  fillIn.slice(0, MOST_BUTTONS).map(({ dialogueId, date }) => ({
    title: fillInTexts[language].fillIn(dateText(date, language)),
    data: { verb: 'open-change', dialogueId, unfolded: true, beside: true, language },
  }));

/**
 * Buttons on a card where something else is being written, which an answer leaves as it is: each to the asker's own
 * dialogues of a day, from where they are filled in.
 */
export const findToFillIn = (fillIn: readonly FillIn[], language: Language): Button[] =>
  [...new Set(fillIn.map(({ date }) => date))]
    .slice(0, MOST_BUTTONS)
    .map((date) =>
      askButton(
        fillInTexts[language].fillIn(dateText(date, language)),
        { kind: 'dialogues', mine: true, date },
        language,
      ),
    );

/** The reminder of dialogues to fill in. Of one alone the form takes the card's place. */
export function fillInMessage(fillIn: readonly FillIn[], language: Language): CardMessage {
  const summary = fillInSentence(fillIn, language);
  const [first, ...others] = fillIn;
  const buttons: Button[] =
    first && others.length === 0
      ? [
          {
            title: receiptTexts[language].buttons.fillIn,
            data: { verb: 'open-change', dialogueId: first.dialogueId, unfolded: true, language },
          },
        ]
      : fillInButtons(fillIn, language);
  return { summary, card: messageCard(summary, language, buttons) };
}
