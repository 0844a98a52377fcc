import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { oneAtATime, TooMuchError } from '../own-thread';
import type { PlanFileRead, PlanFiles, PlanToWrite } from '../ports/plan-files';
import { worded } from './faults/in-language';
import type { HowRead } from './sent-plan';

/**
 * Plan files of the chat. What was sent is read in a thread of its own, so that other turns are answered meanwhile, and
 * a file that takes more memory or time than any plan ends that thread and nothing else.
 */

/** What the thread is given. */
export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly how: HowRead;
}

/** What the fullest plan is read in, with little to spare. */
const MOST_MB = { maxOldGenerationSizeMb: 80, maxYoungGenerationSizeMb: 8 };
/** The fullest plan takes some 7 seconds, nearly all plans one. */
const READ_MS = 60_000;
/** One at a time is read, and so many wait; more at once would take memory for each. */
const MOST_WAITING = 4;

interface ChatFileOptions {
  /** Makes the workbook of a plan; here, unless others are to be answered meanwhile. */
  readonly writeWorkbook?: (plan?: PlanToWrite) => Promise<Uint8Array>;
  /** The thread's program, beside this one once it is built. */
  readonly program?: string;
  /** The time limit of a file, in ms. */
  readonly readMs?: number;
}

export function chatPlanFiles({
  writeWorkbook = async (plan) => (await import('./workbook/write-plan')).planWorkbook(plan),
  program = join(__dirname, 'reading-thread.js'),
  readMs = READ_MS,
}: ChatFileOptions = {}): PlanFiles {
  const thread = { name: 'the thread that reads a file', program, mostMs: readMs, mostMb: MOST_MB };
  const readApart = oneAtATime<FileToRead, PlanFileRead>(thread);
  let waiting = 0;
  return {
    async read(name, bytes, how) {
      if (waiting > MOST_WAITING) return { trouble: 'busy' };
      waiting += 1;
      try {
        return await readApart({ name, bytes, how });
      } catch (error) {
        if (error instanceof TooMuchError) return { trouble: 'too-much' };
        throw error;
      } finally {
        waiting -= 1;
      }
    },

    tell: ({ path, message }, language) => worded({ file: '', line: 1, path, message }, language).sentence,

    async write(plan) {
      const bytes = await writeWorkbook(plan);
      return { bytes, digest: createHash('sha256').update(bytes).digest('hex') };
    },
  };
}
