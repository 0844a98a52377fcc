import type { EntryKind } from '../domain/entries';
import type { Language } from '../domain/language';
import { entryTexts } from '../text/entries';
import type { AdaptiveCard } from './adaptive-card';
import { askButton, type Button, type ButtonData } from './buttons';
import { messageCard } from './message';

/** What became of an entry of the communication log, or of a lesson, and what comes next. */

function nextButtons(kind: EntryKind, language: Language): Button[] {
  const { add, show } = entryTexts[language].buttons;
  return kind === 'communication'
    ? [
        askButton(add.communication, { kind: 'new-communication' }, language),
        askButton(show.communication, { kind: 'communication' }, language),
      ]
    : [askButton(add.lesson, { kind: 'new-lesson' }, language), askButton(show.lesson, { kind: 'lessons' }, language)];
}

/** @param sentence what is saved */
export function entrySavedCard(
  saved: { readonly kind: EntryKind; readonly entry: string },
  sentence: string,
  language: Language,
): AdaptiveCard {
  const remove: ButtonData = { verb: 'remove-entry', ...saved, language };
  const title = entryTexts[language].buttons.remove;
  return messageCard(sentence, language, [...nextButtons(saved.kind, language), { title, data: remove }]);
}

/** @param sentence what has been taken back */
export const entryRemovedCard = (kind: EntryKind, sentence: string, language: Language): AdaptiveCard =>
  messageCard(sentence, language, nextButtons(kind, language));
