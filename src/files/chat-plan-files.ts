import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PlanFileRead, PlanFiles } from '../ports/plan-files';
import { worded } from './faults/in-language';
import { planWorkbook } from './workbook/write-plan';

/**
 * Plan files of the chat. What was sent is read in a thread of its own, so that other turns are answered meanwhile, and
 * a file that takes more memory or time than any plan ends that thread and nothing else.
 */

/** What the fullest plan is read in, with little to spare. */
const MOST_MB = { maxOldGenerationSizeMb: 80, maxYoungGenerationSizeMb: 8 };
/** The fullest plan takes some 7 seconds, nearly all plans one. */
const READ_MS = 60_000;
/** One at a time is read, and so many wait; more at once would take memory for each. */
const MOST_WAITING = 4;

interface ReadingOptions {
  /** The thread's program, beside this one once it is built. */
  readonly program?: string;
  /** The time limit of a file, in ms. */
  readonly readMs?: number;
}

export function chatPlanFiles({
  program = join(__dirname, 'reading-thread.js'),
  readMs = READ_MS,
}: ReadingOptions = {}): PlanFiles {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    async read(name, bytes, how) {
      if (waiting > MOST_WAITING) return { trouble: 'busy' };
      waiting += 1;
      const reading = last.then(() => readApart(program, { name, bytes, how }, readMs));
      last = reading.catch(() => undefined);
      return reading.finally(() => {
        waiting -= 1;
      });
    },

    tell: ({ path, message }, language) => worded({ file: '', line: 1, path, message }, language).sentence,

    write(plan) {
      const bytes = planWorkbook(plan);
      return { bytes, digest: createHash('sha256').update(bytes).digest('hex') };
    },
  };
}

/** @throws what the reading threw */
function readApart(program: string, workerData: object, readMs: number): Promise<PlanFileRead> {
  // Nothing of the server's own is there to be read: no environment, no arguments.
  const worker = new Worker(program, { workerData, resourceLimits: MOST_MB, env: {}, argv: [], execArgv: [] });
  let timer: NodeJS.Timeout | undefined;
  return new Promise<PlanFileRead>((resolve, reject) => {
    timer = setTimeout(() => resolve({ trouble: 'too-much' }), readMs);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ trouble: 'too-much' }) : reject(error),
    );
    // After its message nothing changes any more.
    worker.once('exit', () => reject(new Error('the thread that reads a file ended without a word')));
  }).finally(async () => {
    clearTimeout(timer);
    await worker.terminate();
  });
}
