import type { Leased, ReminderMessage, ReminderQueue } from '../ports/reminder-queue';
import type { Handled } from './deliver-reminder';

/** How long nobody else sees a message that has been taken; whoever dies with it is succeeded after that. */
const LEASE_MS = 10_000;
/** An idle instance looks this often. */
const IDLE_MS = 500;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** As many may be in hand, and so in the sending, when a process dies. */
const AT_ONCE = 16;
/** What is taken together is read and written together: fewer are taken only after a moment. */
const FEWEST = AT_ONCE / 2;
const GATHER_MS = 100;
/** Taken this often, a message has brought down or defeated whoever took it. */
const MOST_TIMES = 100;

export interface WorkTools {
  readonly queue: ReminderQueue;
  /** Does the work for one message; what is logged of it carries an id of its own. */
  readonly inOwnTurn: <T>(work: () => T) => T;
  readonly handle: (message: ReminderMessage) => Promise<Handled>;
  /** Called with what went wrong; the work goes on. */
  readonly failed: (error: unknown) => void;
  /** Called with a message that has been taken far too often, before it goes to the poison queue. */
  readonly giveUp: (message: ReminderMessage) => Promise<void>;
  /** Called with why a message went to the poison queue. */
  readonly poisoned: (why: string) => void;
  /** Waits, or until the signal says that there is nothing to wait for. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface Worker {
  /** Takes nothing more, and waits for what is in hand. */
  stop(): Promise<void>;
}

/** Takes messages from the queue and handles them, several at a time, until it is stopped. */
export function startWorker(tools: WorkTools): Worker {
  const inHand = new Set<Promise<void>>();
  const stopping = new AbortController();
  const pause = (ms: number): Promise<void> => tools.sleep(ms, stopping.signal);

  const loop = async (): Promise<void> => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      if (inHand.size > AT_ONCE - FEWEST) await Promise.race([Promise.all(inHand), pause(GATHER_MS)]);
      const room = AT_ONCE - inHand.size;
      if (room === 0) {
        await Promise.race(inHand);
        continue;
      }
      try {
        const taken = await tools.queue.take(room, LEASE_MS);
        failures = 0;
        for (const leased of taken) {
          const work = tools.inOwnTurn(() => handleOne(leased, tools)).finally(() => inHand.delete(work));
          inHand.add(work);
        }
        if (taken.length === 0) await pause(IDLE_MS);
      } catch (error) {
        tools.failed(error);
        await pause(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures));
        failures += 1;
      }
    }
  };
  const looping = loop();
  return {
    async stop() {
      stopping.abort();
      await looping;
      await Promise.all(inHand);
    },
  };
}

async function handleOne(leased: Leased, tools: WorkTools): Promise<void> {
  const { queue, failed } = tools;
  try {
    const handled = await handle(leased, tools);
    if (handled.next === 'done') await queue.done(leased);
    else if (handled.next === 'poison') {
      await queue.poison(leased, handled.why);
      tools.poisoned(handled.why);
    } else await queue.giveBack(leased, handled.ms);
  } catch (error) {
    failed(error);
    // If this fails too, it is seen again when its lease has run out.
    const wait = Math.min(LEASE_MS, FIRST_WAIT_MS * 2 ** Math.min(leased.times - 1, 10));
    await queue.giveBack(leased, wait).catch(failed);
  }
}

async function handle({ message, times }: Leased, tools: WorkTools): Promise<Handled> {
  if (!message) return { next: 'poison', why: 'unreadable' };
  if (times <= MOST_TIMES) return tools.handle(message);
  await tools.giveUp(message);
  return { next: 'poison', why: 'too-often' };
}
