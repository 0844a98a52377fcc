import { channelMessage } from '../cards/connect-channel';
import type { Connection } from '../ports/channels';
import {
  type ChannelChanged,
  connectChannel,
  isSameRoom,
  refuseOthersChannel,
  undoChannel,
} from '../remind/connect-channel';
import type { ChannelView } from '../text/connect-channel';
import { localDate } from '../time/clock';
import { wishesHere } from './press-watch';
import type { Reply } from './reply';
import type { PressOf } from './submitted';
import type { Turn } from './turn';

/** The channel that the project's week goes to: how it is, and the presses that change it. */

async function viewOf(
  { room, at, isSetAside }: Connection,
  turn: Turn,
  outcome?: ChannelView['outcome'],
): Promise<ChannelView> {
  const isHere = isSameRoom(turn.room, room);
  return {
    kind: 'channel',
    askedIn: turn.room ? 'room' : 'own-chat',
    connected: isHere ? 'here' : room ? 'elsewhere' : 'none',
    since: at === undefined ? undefined : localDate(new Date(at)),
    isSetAside: isSetAside === true,
    wishes: turn.room ? await wishesHere(turn) : [],
    outcome,
  };
}

/** "Koppla kanalen", in the channel or in one's own chat. @throws MedskapaError leader-only */
export async function openChannel(turn: Turn): Promise<Reply> {
  refuseOthersChannel(turn.asker);
  return showChannel(turn);
}

/** *Inställningar* in a chat of several people: whether it gets the project's week. */
export async function showChannel(turn: Turn): Promise<Reply> {
  const now = await turn.tools.stores.channels.connection();
  return { ...channelMessage(await viewOf(now, turn), now.change, turn.asker.language), pressed: 'new-message' };
}

async function replyTo({ outcome, now }: ChannelChanged, turn: Turn, done: ChannelView['outcome']): Promise<Reply> {
  const becomes = { changed: done, unchanged: undefined, overtaken: 'overtaken' as const }[outcome];
  return { ...channelMessage(await viewOf(now, turn, becomes), now.change, turn.asker.language), pressed: 'replace' };
}

/** *Koppla*, *Koppla från*. @throws MedskapaError leader-only */
export async function pressChooseChannel({ on, seen }: PressOf<'choose-digest'>, turn: Turn): Promise<Reply> {
  const { asker, room, tools } = turn;
  const wanted = on ? room : undefined;
  const done = await connectChannel(wanted, seen, asker, tools.stores, tools.surroundings);
  return replyTo(done, turn, wanted ? 'connected' : 'disconnected');
}

/** *Ångra*. @throws MedskapaError leader-only */
export async function pressUndoChannel({ change }: PressOf<'undo-digest'>, turn: Turn): Promise<Reply> {
  const { asker, tools } = turn;
  return replyTo(await undoChannel(change, asker, tools.stores, tools.surroundings), turn, 'undone');
}
