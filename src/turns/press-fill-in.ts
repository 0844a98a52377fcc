import { dialogueReceiptCard } from '../cards/dialogue-receipt';
import { dialogueRemovedCard } from '../cards/dialogue-removed';
import { findForChange } from '../collect/change-dialogue';
import { receiptFor } from '../collect/receipt';
import { remindToFillIn } from '../remind/remind-to-fill-in';
import { fillInTexts, remindedSentence } from '../text/fill-in';
import { removedSentence } from '../text/receipt';
import { localDate } from '../time/clock';
import { isSwedishHoliday } from '../time/holidays';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** A press on a receipt: what is not filled in is to be reminded of the next working morning. */
export async function pressRemind(
  { dialogueId }: PressOf<'remind-to-fill-in'>,
  { asker, snapshot, tools }: Turn,
): Promise<Reply> {
  const { language } = asker;
  const { plan, facts } = snapshot;
  const { stores, surroundings } = tools;
  const found = await findForChange(dialogueId, asker, snapshot, stores.dialogues);
  if (!('content' in found)) {
    const summary = removedSentence(language, found.removedAt);
    return { summary, card: dialogueRemovedCard(language, undefined, summary), pressed: 'replace' };
  }
  const reminding = { ...stores, isHoliday: isSwedishHoliday, now: surroundings.now };
  const reminded = await remindToFillIn(dialogueId, asker, plan.id, reminding);
  const summary =
    reminded.outcome === 'reminded'
      ? remindedSentence(reminded.day, language)
      : fillInTexts[language].cannot[reminded.outcome];
  const receipt = receiptFor(found, plan, facts, localDate(surroundings.now()));
  const shown = { receipt, kind: 'reminded', language, operation: surroundings.newId(), reminded: summary } as const;
  return { summary, card: dialogueReceiptCard(shown), pressed: 'replace' };
}
