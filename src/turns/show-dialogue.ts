import { openedFor } from '../answers/dialogues';
import { dialogueOpenedMessage } from '../cards/dialogue-opened';
import { isGuest } from '../domain/asker';
import { MedskapaError } from '../domain/errors';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/**
 * A dialogue that is opened from a list, which stays where it is.
 * @throws MedskapaError may-not-open, dialogue-unknown, dialogue-removed, storage-unavailable
 */
export async function openDialogue({ dialogueId }: PressOf<'open-dialogue'>, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools, isShared } = turn;
  if (isGuest(asker)) throw new MedskapaError('may-not-open', 'a single dialogue is for those with a role');
  const found = await tools.stores.dialogues.find(snapshot.plan.id, dialogueId);
  if (!found) throw new MedskapaError('dialogue-unknown', 'no such dialogue');
  if (!('content' in found)) throw new MedskapaError('dialogue-removed', 'the dialogue has been removed');
  const opened = openedFor(found, asker, snapshot, isShared);
  return { ...dialogueOpenedMessage(opened, tools.surroundings.newId(), asker.language), pressed: 'new-message' };
}
