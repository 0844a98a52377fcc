import { join } from 'node:path';
import { oneAtATime, TooMuchError } from '../own-thread';
import type { DocumentWork } from './document-work';

/**
 * The work of files that are given in the chat, in a thread of its own: drawing, laying out and packing take seconds,
 * and other turns are answered meanwhile. The bytes are those that are written without one.
 */

/** What the thread is given: what it is to do, and of what. */
export type AssignedWork = {
  readonly [Name in keyof DocumentWork]: { readonly work: Name; readonly given: Parameters<DocumentWork[Name]> };
}[keyof DocumentWork];

/** The fullest plan's report takes less. */
const MOST_MB = { maxOldGenerationSizeMb: 512 };
const WORK_MS = 60_000;
/** Whoever asks for one file often asks for the next, and a thread that has written one writes in half the time. */
const WAITS_MS = 60_000;

interface WorkOptions {
  /** The thread's program, beside this one once it is built. */
  readonly program?: string;
  /** The time limit of each piece of work, in ms. */
  readonly workMs?: number;
  /** How long the thread waits for more, in ms. */
  readonly waitsMs?: number;
}

export function workApart({
  program = join(__dirname, 'work-thread.js'),
  workMs = WORK_MS,
  waitsMs = WAITS_MS,
}: WorkOptions = {}): DocumentWork {
  const name = 'the thread that writes files';
  const thread = { name, program, mostMs: workMs, mostMb: MOST_MB, waitsMs };
  const doApart = oneAtATime<AssignedWork, never>(thread);
  return {
    write: (...given) => doApart({ work: 'write', given }),
    planWorkbook: (...given) => doApart({ work: 'planWorkbook', given }),
    async faultOf(...given) {
      try {
        return await doApart({ work: 'faultOf', given });
      } catch (error) {
        // It unpacks to more than any letterhead.
        if (error instanceof TooMuchError) return 'too-large';
        throw error;
      }
    },
  };
}
