import { dialogueReceiptCard } from '../cards/dialogue-receipt';
import { dialogueRemovedCard } from '../cards/dialogue-removed';
import { removeDialogue } from '../collect/remove-dialogue';
import { restoreDialogue } from '../collect/restore-dialogue';
import { mayBeRestored } from '../domain/dialogues';
import { notRestoredSentence, receiptSentence, removedSentence, undoableSentence } from '../text/receipt';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** A dialogue that is removed, and its removal that is undone. */

export async function pressRemove(press: PressOf<'remove-dialogue'>, { asker, snapshot, tools }: Turn): Promise<Reply> {
  const { language } = asker;
  const { surroundings, stores } = tools;
  const tombstone = await removeDialogue(press, asker, snapshot, stores.dialogues, surroundings);
  const { removedAt } = tombstone;
  const isOpen = mayBeRestored(removedAt, surroundings.now().toISOString());
  const summary = isOpen ? undoableSentence(removedAt, language) : removedSentence(language);
  const undoable = isOpen ? { tombstone, operation: surroundings.newId() } : undefined;
  return { summary, card: dialogueRemovedCard(language, undoable, summary), pressed: 'replace' };
}

export async function pressRestore(press: PressOf<'restore-dialogue'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const { language } = asker;
  const { surroundings, stores } = tools;
  const result = await restoreDialogue(press, asker, snapshot, stores.dialogues, surroundings);
  if (result.outcome !== 'restored') {
    const summary = notRestoredSentence(result.outcome, result.removedAt, language);
    return { summary, card: dialogueRemovedCard(language, undefined, summary), pressed: 'replace' };
  }
  const { receipt } = result;
  const card = dialogueReceiptCard({ receipt, kind: 'restored', language, operation: surroundings.newId() });
  return { summary: receiptSentence(receipt, 'restored', language), card, pressed: 'replace' };
}
