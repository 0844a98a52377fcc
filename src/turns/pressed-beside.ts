import { DIALOGUE_FIELDS } from '../domain/dialogue-fields';
import { ENTRY_FIELDS } from '../domain/entries';
import type { Language } from '../domain/language';
import { conversationTexts } from '../text/conversation';
import { givenBackTexts } from '../text/given-back';
import { weekTexts } from '../text/week';
import { writtenIn } from './pressed-dialogue';
import { writtenInEntry } from './pressed-entry';
import type { FormGround, PressedForm, Written } from './pressed-form';
import { commentsIn } from './pressed-week';
import type { PressOf } from './submitted';

/** A button that asks for something else than to send what is written stands on any card, and sends it along. */

export const askPressed = (press: PressOf<'ask'>, ground: FormGround): PressedForm => ({
  written: allWritten(press, ground),
  again: askedAgain(press, ground.language),
});

export const openFormPressed = (press: PressOf<'open-dialogue-form'>, ground: FormGround): PressedForm => ({
  written: allWritten(press, ground),
  again: conversationTexts[ground.language].buttons.newDialogue,
});

const askedAgain = ({ reading }: PressOf<'ask'>, language: Language): string =>
  reading.kind === 'settings' ? weekTexts[language].settings : givenBackTexts[language].sendAgain;

/** Everything that is written on a card of ours, of whatever form. */
export function allWritten(
  { values, comments }: Pick<PressOf<'ask'>, 'values' | 'comments'>,
  ground: FormGround,
): Written[] {
  const dialogue = DIALOGUE_FIELDS.map((field) => writtenIn(field, values[field] ?? '', ground));
  const entry = Object.values(ENTRY_FIELDS)
    .flat()
    .map((field) => writtenInEntry(field, values[field] ?? '', ground.language));
  const all = [...dialogue, ...entry, ...commentsIn({ comments }, ground)];
  // A date is asked for by more than one form.
  const first = new Map([...all].reverse().map((each) => [each.id, each]));
  return all.filter((each) => each.value !== '' && first.get(each.id) === each);
}
