import type { Tombstone } from '../domain/dialogues';
import type { Language } from '../domain/language';
import { receiptTexts, removedSentence } from '../text/receipt';
import type { AdaptiveCard } from './adaptive-card';
import { type ButtonData, newDialogueButton, sentenceFields } from './buttons';
import { fill } from './fill';

/** A removal that can be undone still, and the id that makes a repeated press undo nothing more. */
export interface Undoable {
  readonly tombstone: Tombstone;
  readonly operation: string;
}

/**
 * Takes a dialogue's place when it has been removed.
 * @param sentence what is told, where it cannot be undone any more
 */
export function dialogueRemovedCard(
  language: Language,
  undoable: Undoable | undefined,
  sentence: string = removedSentence(language),
): AdaptiveCard {
  const undo = undoable
    ? [{ title: receiptTexts[language].buttons.undoRemove, data: undoData(undoable, language) }]
    : [];
  return fill('dialogue-removed', {
    ...sentenceFields(sentence, language),
    title: receiptTexts[language].removedTitle,
    lead: sentence,
    buttons: [...undo, newDialogueButton(language)],
  });
}

const undoData = ({ tombstone: { id, operations }, operation }: Undoable, language: Language): ButtonData => ({
  verb: 'restore-dialogue',
  dialogueId: id,
  removal: operations.at(-1) ?? '',
  operation,
  language,
});
