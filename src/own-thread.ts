import { type ResourceLimits, Worker } from 'node:worker_threads';

/**
 * Work in a thread of its own, so that other turns are answered meanwhile, and what takes more memory or time than it
 * may ends that thread and nothing else.
 */

interface OwnThread {
  /** "the thread that …", in what is thrown. */
  readonly name: string;
  /** Answers each message with one. */
  readonly program: string;
  readonly mostMs: number;
  readonly mostMb: ResourceLimits;
  /** How long it waits for more work before it ends, in ms; not at all unless that is said. */
  readonly waitsMs?: number;
}

/** The thread was ended, since its work took more time or memory than it may. */
export class TooMuchError extends Error {
  override readonly name = 'TooMuchError';
}

/**
 * What does a piece of work in a thread, one at a time, so that several asked for at once take no more memory than one.
 * @returns what gives a thread its data, and has what it posts; it throws TooMuchError, and what the thread threw
 */
export function oneAtATime<Given extends object, Made>(thread: OwnThread): (given: Given) => Promise<Made> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | undefined;

  /** The one that waits, if it does. */
  const taken = (): Worker | undefined => {
    const { worker, timer } = waiting ?? {};
    clearTimeout(timer);
    waiting = undefined;
    worker?.ref();
    return worker;
  };
  /** Lets it wait; a server that stops does not wait for it. */
  const putBy = (worker: Worker, forMs: number): void => {
    const timer = setTimeout(() => void taken()?.terminate(), forMs);
    timer.unref();
    worker.unref();
    waiting = { worker, timer };
  };
  const start = (): Worker => {
    // Nothing of the server's own is there to be read: no environment, no arguments.
    const worker = new Worker(thread.program, { resourceLimits: thread.mostMb, env: {}, argv: [], execArgv: [] });
    // One that ends while it waits is not missed. Whoever waits for its work hears of an error too.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (waiting?.worker === worker) taken();
    });
    return worker;
  };
  const run = async (given: Given): Promise<Made> => {
    const worker = taken() ?? start();
    let made: Made;
    try {
      made = await answerOf<Made>(worker, given, thread);
    } catch (error) {
      await worker.terminate();
      throw error;
    }
    if (thread.waitsMs === undefined) await worker.terminate();
    else putBy(worker, thread.waitsMs);
    return made;
  };

  return (given) => {
    const made = last.then(() => run(given));
    last = made.catch(() => undefined);
    return made;
  };
}

async function answerOf<Made>(worker: Worker, given: object, { name, mostMs }: OwnThread): Promise<Made> {
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Made>((resolve, reject) => {
      timer = setTimeout(() => reject(new TooMuchError(`${name} took too long`)), mostMs);
      const failed = (error: NodeJS.ErrnoException): void =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new TooMuchError(`${name} took too much memory`, { cause: error })
            : error,
        );
      const ended = (): void => reject(new Error(`${name} ended without a word`));
      over.signal.addEventListener('abort', () =>
        worker.off('message', resolve).off('error', failed).off('exit', ended),
      );
      // After its message nothing changes any more.
      worker.once('message', resolve).once('error', failed).once('exit', ended);
      worker.postMessage(given);
    });
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}
