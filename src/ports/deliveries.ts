import type { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';

/**
 * `queued`: nobody has it. `claimed`: somebody prepares it and nothing can have left. `sending`: it may have left.
 * `sent`: the channel took it. `uncertain`: it may have arrived. `unreachable`: nothing left, and `reason` says why.
 * `dropped`: it was not to be sent after all, and `reason` says why.
 */
export const DELIVERY_STATES = ['queued', 'claimed', 'sending', 'sent', 'uncertain', 'unreachable', 'dropped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** The card of dialogues to fill in that somebody has asked for, one for each working day of a week. */
export const FILL_IN_KINDS = ['fill-in-1', 'fill-in-2', 'fill-in-3', 'fill-in-4', 'fill-in-5'] as const;
export type FillInKind = (typeof FILL_IN_KINDS)[number];

/**
 * A person's own weekly card, the project leader's report of a run, the week for the group's channel, the card of a
 * survey, which stands under the week that it was begun in and may arrive later, one of dialogues to fill in, that a
 * goal is reached (under the week that it was asked for in), or how things stand before a meeting.
 */
export const DELIVERY_KINDS = ['week', 'report', 'digest', 'survey', ...FILL_IN_KINDS, 'reached', 'meeting'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/** Whether a message may still be sent when its week is over, and is put in the queue anew until it is. */
export const outlastsWeek = (kind: DeliveryKind): boolean =>
  kind === 'survey' || kind === 'reached' || kind === 'meeting';

export const isFillIn = (kind: DeliveryKind): kind is FillInKind => kind.startsWith('fill-in-');

/** What stands in the place of a user name for the chat that the week for the whole group goes to. */
export const DIGEST_ROOM = 'digest-room';

/** Whose card of which week it is: what a row of the ledger is found by. */
export interface DeliveryKey {
  readonly upn: string;
  readonly week: IsoWeek;
  readonly kind: DeliveryKind;
  /** Which of several of a kind: the wish, or the committee and the day that it meets. */
  readonly about?: string;
}

/** The ledger's row for one person, ISO week and kind. */
export interface Delivery extends DeliveryKey {
  readonly state: DeliveryState;
  readonly reason?: string;
  /** UTC instant of the latest change of state. */
  readonly at: string;
  /** When it is to be sent, where the person's own day and hour, quiet hours or a pause are waited for; UTC. */
  readonly due?: string;
  /** The attempt that holds it or held it last; no two attempts have the same. */
  readonly by?: string;
  /** How often the channel asked for patience or could not be reached; certain failures only. */
  readonly tries?: number;
  /** The dialogues to fill in that the card is of. */
  readonly dialogues?: readonly string[];
  /** When the person first answered something on the card. */
  readonly actedAt?: string;
}

/** Whether nothing more happens to a row by itself. */
export const isSettled = ({ state }: Pick<Delivery, 'state'>): boolean =>
  state !== 'queued' && state !== 'claimed' && state !== 'sending';

/** A row as it was read; it can be moved only while nobody else has. */
export interface Stamped<T> {
  readonly value: T;
  readonly version: string;
}

/** A run: for which week it was, how far it has come, and what it found that nobody else would be reminded of. */
export interface Run {
  readonly week: IsoWeek;
  /** The instant that the run goes by, UTC. */
  readonly instant: string;
  /** The last sign of life of whoever puts it in the queue, UTC. */
  readonly at: string;
  readonly state: 'queueing' | 'queued';
  /** Late activities that everyone responsible has put off or handed on: the project leader is told of them. */
  readonly uncovered: readonly Id[];
  /** There is no project leader who gets cards, so those responsible are told all the same. */
  readonly leaderless: boolean;
}

export interface DeliveryStore {
  /** The ledger of a week, every kind. */
  deliveries(project: Id, week: IsoWeek): Promise<Delivery[]>;
  /** Whether a week's card is still on its way to somebody, and does not wait for a moment of their own. */
  isGoingOn(project: Id, week: IsoWeek): Promise<boolean>;
  /** Those of a week of which something is still to come: `queued`, `claimed` and `sending`. */
  unsettled(project: Id, week: IsoWeek): Promise<Delivery[]>;
  find(project: Id, key: DeliveryKey): Promise<Stamped<Delivery> | undefined>;
  /** Makes the rows that are not there yet, at most 100. @returns every one as it now stands, in the same order */
  ensure(project: Id, deliveries: readonly Delivery[]): Promise<{ readonly row: Delivery; readonly made: boolean }[]>;
  /**
   * Replaces a row; undefined when somebody else has since it was read. A lost answer is not taken for somebody else.
   */
  move(project: Id, from: Stamped<Delivery>, to: Delivery): Promise<Stamped<Delivery> | undefined>;
  /** The run that was made last; undefined in a store that has seen none. */
  lastRun(project: Id): Promise<Stamped<Run> | undefined>;
  /** @param from the run as it was read; absent, there was none @returns undefined when that is no longer so */
  saveRun(project: Id, run: Run, from?: Stamped<Run>): Promise<Stamped<Run> | undefined>;
  /** Notes that everyone who has something in a week is in its ledger. */
  finish(project: Id, week: IsoWeek): Promise<void>;
  hasFinished(project: Id, week: IsoWeek): Promise<boolean>;
}
