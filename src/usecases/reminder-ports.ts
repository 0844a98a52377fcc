import type { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { Person } from '../domain/people';
import type { ReminderSettings } from '../domain/reminder-settings';

/** What the reminders need from outside: the ledger, the queue and who can be written to. */

/**
 * `queued`: nobody has it. `claimed`: somebody prepares it and nothing can have left. `sending`: it may have left.
 * `sent`: the channel took it. `uncertain`: it may have arrived. `unreachable`: nothing left, and `reason` says why.
 * `dropped`: it was not to be sent after all, and `reason` says why.
 */
export const DELIVERY_STATES = ['queued', 'claimed', 'sending', 'sent', 'uncertain', 'unreachable', 'dropped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A person's own weekly card, the project leader's report of a run, or the week for the group's channel. */
export const DELIVERY_KINDS = ['week', 'report', 'digest'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/** What stands in the place of a user name for the chat that the week for the whole group goes to. */
export const DIGEST_ROOM = 'digest-room';

/** Whose card of which week it is: what a row of the ledger is found by. */
export interface DeliveryKey {
  readonly upn: string;
  readonly week: IsoWeek;
  readonly kind: DeliveryKind;
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
  /** When the person first answered something on the card. */
  readonly actedAt?: string;
}

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
  /** The ledger of a week, both kinds. */
  deliveries(project: Id, week: IsoWeek): Promise<Delivery[]>;
  find(project: Id, key: DeliveryKey): Promise<Stamped<Delivery> | undefined>;
  /** Makes the rows that are not there yet, at most 100. @returns every one as it now stands, in the same order */
  ensure(project: Id, deliveries: readonly Delivery[]): Promise<{ readonly row: Delivery; readonly made: boolean }[]>;
  /** Replaces a row; undefined when somebody else has since it was read. A lost answer is not taken for somebody else. */
  move(project: Id, from: Stamped<Delivery>, to: Delivery): Promise<Stamped<Delivery> | undefined>;
  /** The run that was made last; undefined in a store that has seen none. */
  lastRun(project: Id): Promise<Stamped<Run> | undefined>;
  /** @param from the run as it was read; absent, there was none @returns undefined when that is no longer so */
  saveRun(project: Id, run: Run, from?: Stamped<Run>): Promise<Stamped<Run> | undefined>;
  /** Notes that everyone who has something in a week is in its ledger. */
  finish(project: Id, week: IsoWeek): Promise<void>;
  hasFinished(project: Id, week: IsoWeek): Promise<boolean>;
}

/** What is in the queue: whose card is to be sent, and the instant that governs its week, quiet hours and staleness. */
export interface ReminderMessage extends DeliveryKey {
  readonly project: Id;
  /** The run's instant, UTC. */
  readonly instant: string;
  /** When it was put in the queue by the clock of whoever did, UTC: what has passed since is added to the instant. */
  readonly queuedAt: string;
}

/** A message that is leased: nobody else sees it until the lease has run out. */
export interface Leased {
  /** undefined when it cannot be read. */
  readonly message: ReminderMessage | undefined;
  /** How often it has been leased, this time included. */
  readonly times: number;
  /** What the queue knows it by; nothing for people. */
  readonly receipt: unknown;
}

/** A message about somebody, as `people export` gives it. */
export interface QueuedAbout {
  /** The queue. */
  readonly partition: string;
  readonly row: string;
  readonly value: unknown;
}

export interface ReminderQueue {
  /** @param delayMs how long until anyone sees it, at most seven days */
  put(message: ReminderMessage, delayMs: number): Promise<void>;
  /** Leases up to `most` (32 at the most) messages. */
  take(most: number, leaseMs: number): Promise<Leased[]>;
  done(leased: Leased): Promise<void>;
  /** Gives it back, to be seen again after a while. Nothing happens when the lease has been lost. */
  giveBack(leased: Leased, delayMs: number): Promise<void>;
  /** Moves it to the poison queue, where a person can look at it. */
  poison(leased: Leased, why: string): Promise<void>;
  /** What waits or was given up for somebody. What is put off until later cannot be seen; its row in the ledger can. */
  about(upn: string): Promise<QueuedAbout[]>;
  /** Takes it out. @returns how many messages there were */
  erase(upn: string): Promise<number>;
}

/** How somebody can be written to first. */
export interface Contact {
  /** The Bot Framework's conversation reference of the personal chat, kept as the channel gave it. */
  readonly reference: Readonly<Record<string, unknown>>;
  /** Why and since when nothing can be sent there; gone again when the person writes or reinstalls. */
  readonly setAside?: { readonly reason: string; readonly at: string };
}

export type SendResult =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'uncertain'; readonly reason: string }
  /** Nothing arrived. `closed`: nothing will until the person writes or installs the app again. */
  | { readonly outcome: 'unreachable'; readonly reason: string; readonly closed: boolean }
  /** Nothing arrived, and it may be tried again: not before `waitMs` when the channel said so. */
  | { readonly outcome: 'later'; readonly reason: string; readonly waitMs?: number };

/** Writes to someone first: one attempt, never a repeat. */
export interface Sender<T> {
  send(reference: Readonly<Record<string, unknown>>, message: T): Promise<SendResult>;
}

/** Somebody has asked another with the same role to see to an activity. The latest of an activity and giver stands. */
export interface Handover {
  readonly activity: Id;
  /** UPN of whoever gave it away. */
  readonly from: string;
  /** UPN of whoever has it now. */
  readonly to: string;
  /** UTC instant. */
  readonly at: string;
}

/** What is kept about one user name: who the people file says it is, how to write to them, and how they want it. */
export interface Known {
  readonly upn: string;
  readonly person?: Person;
  /** What rows and audit entries know them by: random, given when the people file is read in, gone when they are erased. */
  readonly pseudonym?: string;
  readonly contact?: Contact;
  readonly settings?: ReminderSettings;
  /** The account whose row it is: the people file names it, or it is who first met the bot by this name. */
  readonly objectId?: string;
  /** When the people file that it is in was last read in, UTC. */
  readonly importedAt?: string;
  /** When a people file was last read in, with them or without, UTC: who it is may be known better since. */
  readonly reviewedAt?: string;
}
