import { digestChoiceMessage } from '../cards/digest';
import { chooseDigest, getsDigest } from '../remind/digest';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

type Room = Readonly<Record<string, unknown>>;

/** *Inställningar* in a chat of several people: whether it gets the week for the whole group. */
export async function openDigestChoice(room: Room, { asker, tools }: Turn): Promise<Reply> {
  const chosen = await getsDigest(room, tools.stores.people);
  return { ...digestChoiceMessage(chosen, asker.language), pressed: 'new-message' };
}

/** Chooses a chat for it, or no chat any more. */
export async function pressDigestChoice(
  { on }: PressOf<'choose-digest'>,
  { asker, room, tools }: Turn,
): Promise<Reply> {
  const chosen = on && room !== undefined;
  await chooseDigest(chosen ? room : undefined, asker, tools.stores, tools.surroundings);
  return { ...digestChoiceMessage(chosen, asker.language), pressed: 'replace' };
}
