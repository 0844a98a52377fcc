import { isoWeekOf, LocalDate } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { Language } from '../domain/language';
import type { AuditEntry } from './audit';
import type { DeliveryKey } from './deliveries';

/** Characters of a day in an instant. */
const ISO_DAY = 10;

/** To be told, once and in one's own chat, when a goal is reached. */
export interface GoalWish {
  readonly kind: 'goal';
  /** What the row of its message in the ledger is known by; a wish that is made anew has another. */
  readonly id: string;
  readonly upn: string;
  readonly goal: string;
  /** UTC instant. */
  readonly at: string;
}

/** To have how things stand sent to a chat a week before committees meet. */
export interface RoomWish {
  readonly kind: 'room';
  /** Whose chat it is: somebody's own, or the name that the contact of a chat of several people lies under. */
  readonly upn: string;
  /** Whose meetings; absent where it is those of all committees. */
  readonly committees?: readonly Id[];
  readonly language: Language;
  /** The pseudonym of whoever asked for it. */
  readonly by: string;
  /** UTC instant. */
  readonly at: string;
}

export type Wish = GoalWish | RoomWish;
export type WishKey = Pick<GoalWish, 'kind' | 'upn' | 'goal'> | Pick<RoomWish, 'kind' | 'upn'>;

/** What people have asked to be told when it comes: a row for each. */
export interface WishStore {
  all(project: Id): Promise<Wish[]>;
  /** Everything that goes to one chat. */
  of(project: Id, upn: string): Promise<Wish[]>;
  /** Keeps a wish unless the same is there. @returns the one that is there, or was and is replaced */
  keep(project: Id, wish: Wish, audit?: AuditEntry): Promise<Wish | undefined>;
  /** @param made only the one that was made at this instant @returns false when there was none */
  end(project: Id, key: WishKey, audit?: AuditEntry, made?: string): Promise<boolean>;
}

/** Where the ledger has the message of a goal's wish: under the week that it was made in. */
export const deliveryOf = ({ upn, id, at }: GoalWish): DeliveryKey => ({
  upn,
  week: isoWeekOf(LocalDate.parse(at.slice(0, ISO_DAY))),
  kind: 'reached',
  about: id,
});

/** What the contact of a chat of several people that a wish goes to lies under, which is nobody's name. */
const ROOM = 'watch-room-';
export const roomNamed = (chat: string): string => `${ROOM}${chat}`;
export const isRoom = (upn: string): boolean => upn.startsWith(ROOM);

/** Whether two wishes ask for the same. */
export function isSameWish(one: Wish, other: Wish): boolean {
  if (one.kind === 'goal') return other.kind === 'goal' && one.upn === other.upn && one.goal === other.goal;
  if (other.kind === 'goal' || one.upn !== other.upn || one.language !== other.language) return false;
  return JSON.stringify(one.committees) === JSON.stringify(other.committees);
}
