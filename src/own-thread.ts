import { type ResourceLimits, Worker } from 'node:worker_threads';

/**
 * Work in a thread of its own, so that other turns are answered meanwhile, and what takes more memory or time than it
 * may ends that thread and nothing else.
 */

interface OwnThread {
  /** "the thread that …", in what is thrown. */
  readonly name: string;
  readonly program: string;
  readonly mostMs: number;
  readonly mostMb: ResourceLimits;
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
  return (given) => {
    const made = last.then(() => run<Made>(thread, given));
    last = made.catch(() => undefined);
    return made;
  };
}

async function run<Made>({ name, program, mostMs, mostMb }: OwnThread, workerData: object): Promise<Made> {
  // Nothing of the server's own is there to be read: no environment, no arguments.
  const worker = new Worker(program, { workerData, resourceLimits: mostMb, env: {}, argv: [], execArgv: [] });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Made>((resolve, reject) => {
      timer = setTimeout(() => reject(new TooMuchError(`${name} took too long`)), mostMs);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new TooMuchError(`${name} took too much memory`, { cause: error })
            : error,
        ),
      );
      // After its message nothing changes any more.
      worker.once('exit', () => reject(new Error(`${name} ended without a word`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
