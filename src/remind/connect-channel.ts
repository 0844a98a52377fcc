import { type Asker, isProjectLeader } from '../domain/asker';
import { MedskapaError } from '../domain/errors';
import type { AuditLog } from '../ports/audit';
import type { ChannelStore, ChatRoom, Connected, Connection } from '../ports/channels';
import type { Surroundings } from '../ports/surroundings';

/** The channel that the project's week goes to: connected, disconnected and taken back by the project leader. */

interface ChannelStores {
  readonly channels: ChannelStore;
  readonly audit: AuditLog;
}

/** What has become of a change of the channel. Nothing is changed where it says otherwise. */
export interface ChannelChanged {
  /** `overtaken`: somebody else has changed it since the card came. */
  readonly outcome: 'changed' | 'unchanged' | 'overtaken';
  readonly now: Connection;
}

/** Whoever keeps being overtaken gives it up after this. */
const MOST_TRIES = 5;

const chatOf = (room: ChatRoom | undefined): string | undefined => room && JSON.stringify(room.conversation);

/** Whether two references are of the same chat. */
export function isSameRoom(one: ChatRoom | undefined, other: ChatRoom | undefined): boolean {
  const chat = chatOf(one);
  return chat !== undefined && chat === chatOf(other);
}

/** @throws MedskapaError leader-only for anyone but the project leader */
export function refuseOthersChannel(asker: Asker): void {
  if (!isProjectLeader(asker)) throw new MedskapaError('leader-only', 'the channel is the project leader’s');
}

/**
 * Connects a chat of several people, in the place of the one that was, or none.
 * @param seen the change that the pressed card knew as the latest; absent on a card that knew of none
 * @throws MedskapaError leader-only
 */
export async function connectChannel(
  room: ChatRoom | undefined,
  seen: string | undefined,
  asker: Asker,
  stores: ChannelStores,
  surroundings: Surroundings,
): Promise<ChannelChanged> {
  refuseOthersChannel(asker);
  const was = await stores.channels.connection();
  const isSo = room ? isSameRoom(room, was.room) && !was.isSetAside : was.room === undefined;
  if (isSo) return { outcome: 'unchanged', now: was };
  if (seen !== was.change) return { outcome: 'overtaken', now: was };
  return change({ room }, was, asker, stores, surroundings);
}

/**
 * Takes a change back while it is the latest, which can be taken back in its turn.
 * @throws MedskapaError leader-only
 */
export async function undoChannel(
  made: string,
  asker: Asker,
  stores: ChannelStores,
  surroundings: Surroundings,
): Promise<ChannelChanged> {
  refuseOthersChannel(asker);
  const was = await stores.channels.connection();
  if (was.change !== made) return { outcome: 'overtaken', now: was };
  return change({ room: was.before?.room }, was, asker, stores, surroundings);
}

/** Told of in the audit log before it is made, as changes of roles are. */
async function change(
  { room }: Connected,
  was: Connection,
  asker: Asker,
  { channels, audit }: ChannelStores,
  { now, newId }: Surroundings,
): Promise<ChannelChanged> {
  const at = now().toISOString();
  const inAudit = (of: ChatRoom | undefined) => ({ chosen: of !== undefined, ...(of ? { chat: chatIdOf(of) } : {}) });
  const entry = { id: newId(), at, who: asker.pseudonym, what: 'choose-digest', subject: 'digest' };
  await audit.record([{ ...entry, before: inAudit(was.room), after: inAudit(room) }]);
  const next: Connection = { room, change: newId(), at, before: was.room && { room: was.room } };
  if (await channels.connect(next, was)) return { outcome: 'changed', now: next };
  return { outcome: 'overtaken', now: await channels.connection() };
}

/** The id of a chat, as the channel knows it. */
export const chatIdOf = ({ conversation }: ChatRoom): string | undefined => {
  const id = typeof conversation === 'object' && conversation && 'id' in conversation ? conversation.id : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** Whether a chat is the one that has taken the bot away, or one of a team that has. */
export const isRoomGone = (room: ChatRoom | undefined, gone: ChatRoom, team: string | undefined): boolean =>
  isSameRoom(gone, room) || (team !== undefined && room?.team === team);

/**
 * Nothing goes to a chat any longer that has taken the bot away, nor to any channel of a team that has, and no change
 * gives it back.
 * @param team the team that has; absent when it is this chat alone, such as one shared channel of several
 */
export async function forgetRoom(gone: ChatRoom, team: string | undefined, channels: ChannelStore): Promise<void> {
  const isGone = (room: ChatRoom | undefined): boolean => isRoomGone(room, gone, team);
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const was = await channels.connection();
    const [room, before] = [was.room, was.before?.room].map((each) => (isGone(each) ? undefined : each));
    if (room === was.room && before === was.before?.room) return;
    if (await channels.connect({ ...was, room, before: before && { room: before } }, was)) return;
  }
}
