import { type Asker, isGuest, whoOf } from '../domain/asker';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import { committeesMeant } from '../domain/last-meeting';
import { findTerm, type Plan } from '../domain/plan';
import { hasRight } from '../domain/roles';
import type { ChatRoom } from '../ports/channels';
import { canBeReached, type PeopleStore } from '../ports/people';
import type { Surroundings } from '../ports/surroundings';
import { isRoom, isSameWish, type RoomWish, roomNamed, type WishKey, type WishStore } from '../ports/wishes';
import { chatIdOf, isRoomGone } from './connect-channel';

/** What people want to be told when it comes: asked for and ended. `check-wishes` tells it. */

interface WishStores {
  readonly wishes: WishStore;
  readonly people: Pick<PeopleStore, 'known' | 'saveContact' | 'forget'>;
}

/** What has become of a wish to be told of a goal. */
export type GoalWished = 'kept' | 'kept-before' | 'not-installed' | 'not-in-people-file';

/**
 * Keeps that somebody wants to be told when a goal is reached, in their own chat. Asked again it is the same wish. It
 * waits for whoever has not got the app.
 */
export async function wishForGoal(
  goal: string,
  { upn }: Pick<Asker, 'upn'>,
  project: Id,
  { wishes, people }: WishStores,
  { now, newId }: Surroundings,
): Promise<GoalWished> {
  const known = upn === undefined ? undefined : await people.known(upn);
  if (!known?.person) return 'not-in-people-file';
  const at = now().toISOString();
  const before = await wishes.keep(project, { kind: 'goal', id: newId(), upn: known.upn, goal, at });
  if (!canBeReached(known.contact)) return 'not-installed';
  return before ? 'kept-before' : 'kept';
}

/** Where somebody asks: a chat of several people, or their own. */
export interface WishPlace {
  readonly room?: ChatRoom;
}

/** The name that what goes to a chat lies under; one for each project, so that each ends by itself. */
export function nameOfPlace({ room }: WishPlace, asker: Pick<Asker, 'upn' | 'userId'>, project: Id): string {
  if (!room) return whoOf(asker);
  return roomNamed(`${project} ${chatIdOf(room) ?? ''}`);
}

/** @throws MedskapaError may-not-watch-room for whoever decides nothing of what a chat gets */
function refuseOthers({ roles }: Pick<Asker, 'roles'>): void {
  if (!hasRight(roles, 'informsRooms')) throw new MedskapaError('may-not-watch-room', 'not for this role');
}

/**
 * Whose meetings are meant: those of the place that is named, else of the asker's own committees.
 * @returns undefined where it is those of all, also of what the plan may have later
 */
export function meetingsMeant(
  municipality: string | undefined,
  { committees = [] }: Pick<Asker, 'committees'>,
  plan: Plan,
): readonly Id[] | undefined {
  const area = municipality === undefined ? undefined : findTerm(plan.municipalities, municipality)?.id;
  const meant = committeesMeant(plan, area, committees);
  return meant === plan.committees ? undefined : meant.map(({ id }) => id);
}

/**
 * Keeps that how things stand is to be sent to a chat before the meetings of some committees, in the place of what it
 * had before.
 * @returns what has become of it; somebody in no people file has no chat of their own that could be written to
 * @throws MedskapaError may-not-watch-room
 */
export async function wishForRoom(
  committees: readonly Id[] | undefined,
  asker: Asker,
  place: WishPlace,
  project: Id,
  { wishes, people }: WishStores,
  { now, newId }: Surroundings,
): Promise<'kept' | 'kept-before' | 'not-in-people-file'> {
  refuseOthers(asker);
  const upn = nameOfPlace(place, asker, project);
  if (place.room) await people.saveContact(upn, { reference: place.room });
  else if (!(await people.known(upn))?.person) return 'not-in-people-file';
  const at = now().toISOString();
  const { language, pseudonym } = asker;
  const wish: RoomWish = { kind: 'room', upn, ...(committees ? { committees } : {}), language, by: pseudonym, at };
  const audit = { id: newId(), at, who: pseudonym, what: 'watch-room', subject: 'room' };
  const before = await wishes.keep(project, wish, audit);
  return before !== undefined && isSameWish(before, wish) ? 'kept-before' : 'kept';
}

/** What a wish that is to end is known by, from where somebody asks. */
export function wishMeant(goal: string | undefined, asker: Asker, place: WishPlace, project: Id): WishKey {
  return goal === undefined
    ? { kind: 'room', upn: nameOfPlace(place, asker, project) }
    : { kind: 'goal', upn: whoOf(asker), goal };
}

/**
 * Ends a wish of the asker's own, or of the chat that they ask in.
 * @returns false when there was none
 * @throws MedskapaError no-week for a guest, may-not-watch-room
 */
export async function endWish(
  key: WishKey,
  asker: Asker,
  project: Id,
  { wishes, people }: WishStores,
  { now, newId }: Surroundings,
): Promise<boolean> {
  if (isGuest(asker)) throw new MedskapaError('no-week', 'nothing is kept for a guest');
  if (key.kind === 'goal') return wishes.end(project, key);
  refuseOthers(asker);
  const audit = { id: newId(), at: now().toISOString(), who: asker.pseudonym, what: 'end-watch-room', subject: 'room' };
  const isEnded = await wishes.end(project, key, audit);
  if (isEnded && isRoom(key.upn)) await people.forget(key.upn);
  return isEnded;
}

/** What was to go to a chat that has taken the bot away, or to any of a team that has, ends. */
export async function forgetRoomWishes(
  gone: ChatRoom,
  team: string | undefined,
  project: Id,
  { wishes, people }: WishStores,
): Promise<void> {
  for (const wish of await wishes.all(project)) {
    if (wish.kind !== 'room' || !isRoom(wish.upn)) continue;
    const reference = (await people.known(wish.upn))?.contact?.reference;
    if (!isRoomGone(reference, gone, team)) continue;
    await wishes.end(project, wish);
    await people.forget(wish.upn);
  }
}
