import { RestError } from '@azure/data-tables';
import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';
import { z } from 'zod';
import { IsoWeek } from '../domain/dates';
import { MedskapaError } from '../domain/errors';
import { DELIVERY_KINDS } from '../ports/deliveries';
import type { Leased, QueuedAbout, ReminderMessage, ReminderQueue } from '../ports/reminder-queue';
import { CallTime } from './call-time';
import { awaySentence, type StorageLocation } from './location';
import { isRefusedEntry, refusedSentence } from './refused-entry';
import type { StorageWatch } from './table';

const QUEUE_NAME = 'medskapa-reminders';
const POISON_QUEUE_NAME = 'medskapa-reminders-poison';

/** A call with its repeats; a lease lasts longer. */
const CALL_MS = 4_000;
/** The longest that Azure hides a message. */
const MOST_DELAY_S = 7 * 86_400;
/** What has been given up is looked at by a person within this, or by nobody. */
const GIVEN_UP_KEPT_S = 30 * 86_400;
/** So long a message is out of the way while it is looked at, at most; whoever looks puts it back. */
const LOOKED_AT_MS = 30_000;
/** The most that Azure gives at a time. */
const MOST_AT_A_TIME = 32;
/** What nobody has taken after this long is of a week long past. */
const KEPT_S = 14 * 86_400;

const StoredMessage = z.object({
  project: z.string(),
  week: IsoWeek,
  kind: z.enum(DELIVERY_KINDS),
  upn: z.string(),
  about: z.string().optional(),
  instant: z.iso.datetime(),
  queuedAt: z.iso.datetime(),
});
const Receipt = z.object({ id: z.string(), popReceipt: z.string(), text: z.string() });

/** What every call is made with. */
interface CallOptions {
  readonly abortSignal: AbortSignal;
}
type Call<T> = (queues: Queues, options: CallOptions) => Promise<T>;

interface Queues {
  readonly reminders: QueueClient;
  readonly poison: QueueClient;
}

const seconds = (ms: number): number => Math.max(0, Math.min(MOST_DELAY_S, Math.ceil(ms / 1000)));
const status = (error: unknown): number | undefined => (error instanceof RestError ? error.statusCode : undefined);

/** The lease ran out and somebody else has the message, or it is gone. */
const isLost = (error: unknown): boolean => status(error) === 404 || status(error) === 400;

/** The queue itself is gone. */
const isGone = (error: unknown): boolean => error instanceof RestError && error.code === 'QueueNotFound';

const QUEUE_NAMES = { reminders: QUEUE_NAME, poison: POISON_QUEUE_NAME } as const;

/**
 * Whether a name stands between quotation marks in a message, escaped or not; a message that was given up is in
 * another.
 */
const isAbout = (upn: string, text: string): boolean => text.split(/["\\]+/u).includes(upn);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readMessage(text: string): ReminderMessage | undefined {
  try {
    return StoredMessage.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const toLeased = (item: DequeuedMessageItem): Leased => ({
  message: readMessage(item.messageText),
  times: item.dequeueCount,
  receipt: { id: item.messageId, popReceipt: item.popReceipt, text: item.messageText },
});

/** The queue of reminders and the poison queue beside it, made at the first call. */
export class AzureReminderQueue implements ReminderQueue {
  private queues: Promise<Queues> | undefined;

  constructor(
    private readonly location: StorageLocation,
    private readonly watch?: StorageWatch,
  ) {}

  async put(message: ReminderMessage, delayMs: number): Promise<void> {
    const wanted = { visibilityTimeout: seconds(delayMs), messageTimeToLive: KEPT_S };
    await this.call(({ reminders }, options) =>
      reminders.sendMessage(JSON.stringify(message), { ...wanted, ...options }),
    );
  }

  async take(most: number, leaseMs: number): Promise<Leased[]> {
    const wanted = { numberOfMessages: most, visibilityTimeout: seconds(leaseMs) };
    const taken = await this.call(({ reminders }, options) => reminders.receiveMessages({ ...wanted, ...options }));
    return taken.receivedMessageItems.map(toLeased);
  }

  async done(leased: Leased): Promise<void> {
    const { id, popReceipt } = Receipt.parse(leased.receipt);
    await this.unlessLost(({ reminders }, options) => reminders.deleteMessage(id, popReceipt, options));
  }

  async giveBack(leased: Leased, delayMs: number): Promise<void> {
    const { id, popReceipt, text } = Receipt.parse(leased.receipt);
    await this.unlessLost(({ reminders }, options) =>
      reminders.updateMessage(id, popReceipt, text, seconds(delayMs), options),
    );
  }

  async poison(leased: Leased, why: string): Promise<void> {
    const { text } = Receipt.parse(leased.receipt);
    const note = JSON.stringify({ why, times: leased.times, message: text });
    await this.call(({ poison }, options) =>
      poison.sendMessage(note, { messageTimeToLive: GIVEN_UP_KEPT_S, ...options }),
    );
    await this.done(leased);
  }

  about(upn: string): Promise<QueuedAbout[]> {
    return this.sweep(upn, 'keep');
  }

  async erase(upn: string): Promise<number> {
    return (await this.sweep(upn, 'erase')).length;
  }

  /** Looks through what can be seen of both queues, and puts everything back that is not to go. */
  private async sweep(upn: string, fate: 'keep' | 'erase'): Promise<QueuedAbout[]> {
    const found: QueuedAbout[] = [];
    for (const name of ['reminders', 'poison'] as const) {
      const looked: DequeuedMessageItem[] = [];
      for (let more = true; more; ) {
        const wanted = { numberOfMessages: MOST_AT_A_TIME, visibilityTimeout: seconds(LOOKED_AT_MS) };
        const { receivedMessageItems } = await this.call((queues, options) =>
          queues[name].receiveMessages({ ...wanted, ...options }),
        );
        looked.push(...receivedMessageItems);
        more = receivedMessageItems.length > 0;
      }
      for (const { messageId, popReceipt, messageText } of looked) {
        const isTheirs = isAbout(upn, messageText);
        const done = await this.unlessLost((queues, options) =>
          isTheirs && fate === 'erase'
            ? queues[name].deleteMessage(messageId, popReceipt, options)
            : queues[name].updateMessage(messageId, popReceipt, messageText, 0, options),
        );
        // What could not be taken back in time is somebody else's now, and is not erased.
        if (isTheirs && (done || fate === 'keep')) {
          found.push({ partition: QUEUE_NAMES[name], row: messageId, value: readJson(messageText) });
        }
      }
    }
    return found;
  }

  /**
   * How many messages there are, hidden ones included, and how many have been given up; about right, as storage says.
   */
  async lengths(): Promise<{ readonly waiting: number; readonly givenUp: number }> {
    const length = (name: keyof Queues): Promise<number> =>
      this.call(async (queues, options) => {
        const { approximateMessagesCount } = await queues[name].getProperties(options);
        return approximateMessagesCount ?? 0;
      });
    const [waiting, givenUp] = await Promise.all([length('reminders'), length('poison')]);
    return { waiting, givenUp };
  }

  /** Whether the queue answers. */
  async answers(): Promise<boolean> {
    try {
      await this.call(({ reminders }, options) => reminders.getProperties(options));
      return true;
    } catch {
      return false;
    }
  }

  private async unlessLost(call: Call<unknown>): Promise<boolean> {
    try {
      await this.call(call);
      return true;
    } catch (error) {
      if (!isLost(error)) throw error;
      return false;
    }
  }

  private async call<T>(call: Call<T>): Promise<T> {
    const started = performance.now();
    const report = (outcome: 'done' | 'refused' | 'away'): void =>
      this.watch?.storage({ kind: 'queue', outcome, ms: performance.now() - started });
    this.queues ??= this.open();
    const time = new CallTime(CALL_MS);
    try {
      const result = await call(await this.queues, { abortSignal: time.signal });
      report('done');
      return result;
    } catch (error) {
      const refused = isLost(error) && !isGone(error);
      report(refused ? 'refused' : 'away');
      if (refused) throw error;
      // Made anew at the next call: the queue may have been removed, or never could be made.
      this.queues = undefined;
      if (error instanceof MedskapaError) throw error;
      const sentence = isRefusedEntry(error)
        ? refusedSentence(this.location, 'queue', error)
        : awaySentence(this.location, 'queue', error);
      throw new MedskapaError('storage-unavailable', sentence, { cause: error });
    } finally {
      time.end();
    }
  }

  private async open(): Promise<Queues> {
    // The library is as large as that of the table, and the first turn does without it.
    const { queueClients } = await import('./queue-client');
    const client = await queueClients(this.location, this.watch?.turn);
    const queues = { reminders: client(QUEUE_NAMES.reminders), poison: client(QUEUE_NAMES.poison) };
    for (const queue of [queues.reminders, queues.poison]) {
      await queue.createIfNotExists({ abortSignal: AbortSignal.timeout(CALL_MS) });
    }
    return queues;
  }
}
