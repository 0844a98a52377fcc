import type { Id } from '../domain/identifiers';
import type { DeliveryKey } from './deliveries';

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
