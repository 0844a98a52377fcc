import { type Failure, readFailure } from './failures';

/** How long a delivery may go on, and the time it goes by. */
export interface Patience {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** All waiting together; a channel that asks for more is given up. */
  readonly budgetMs: number;
}

/** A message that was not, or may not have been, delivered. */
export class DeliveryError extends Error {
  constructor(
    readonly failure: Failure,
    cause: unknown,
  ) {
    super(`Delivery failed: ${failure.reason}`, { cause });
    this.name = 'DeliveryError';
  }
}

const MOST_REPEATS = { none: 0, later: 0, reconnect: 3, wait: 6 } as const;
const FIRST_WAIT_MS = 500;

/** Waits by the real clock, within a budget. */
export function realPatience(budgetMs: number): Patience {
  return { now: Date.now, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)), budgetMs };
}

/**
 * Sends something to the channel. It is repeated only where it is certain that nothing arrived: when the channel
 * asked us to wait (429, 412), and at most three times when there was no connection.
 * @throws DeliveryError which says whether it is certain that nothing arrived
 */
export async function deliver<T>(send: () => Promise<T>, patience: Patience): Promise<T> {
  const start = patience.now();
  for (let repeats = 0; ; repeats += 1) {
    try {
      return await send();
    } catch (error) {
      const failure = readFailure(error, patience.now());
      const wait = failure.waitMs ?? FIRST_WAIT_MS * 2 ** repeats;
      const left = patience.budgetMs - (patience.now() - start);
      if (repeats >= MOST_REPEATS[failure.remedy] || wait > left) throw new DeliveryError(failure, error);
      await patience.sleep(wait);
    }
  }
}
