import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LocalDate } from '../domain/dates';
import type { WrittenDocument } from './blocks';
import type { RegionTemplate } from './region-template';

/**
 * Documents of the chat are written in a thread of their own: drawing, laying out and packing take seconds, and other
 * turns are answered meanwhile. The bytes are those that are written without one.
 */

/** What a document is written from; all of it can be given to a thread. */
export interface Writing {
  readonly document: WrittenDocument;
  readonly day: LocalDate;
  /** A region's own, whose pages and styles it gets. */
  readonly template?: RegionTemplate;
}

export type WriteDocument = (
  document: WrittenDocument,
  day: LocalDate,
  template?: RegionTemplate,
) => Promise<Uint8Array>;

/** The fullest plan's report takes less. */
const MOST_MB = { maxOldGenerationSizeMb: 512 };
const WRITE_MS = 60_000;

interface WritingOptions {
  /** The thread's program, beside this one once it is built. */
  readonly program?: string;
  /** The time limit of a document, in ms. */
  readonly writeMs?: number;
}

/** One at a time, so that several who ask at once take no more memory than one. */
export function writerApart({
  program = join(__dirname, 'writing-thread.js'),
  writeMs = WRITE_MS,
}: WritingOptions = {}): WriteDocument {
  let last: Promise<unknown> = Promise.resolve();
  return (document, day, template) => {
    const written = last.then(() => writeApart(program, { document, day, template }, writeMs));
    last = written.catch(() => undefined);
    return written;
  };
}

/** @throws what the writing threw */
async function writeApart(program: string, workerData: Writing, writeMs: number): Promise<Uint8Array> {
  const worker = new Worker(program, { workerData, resourceLimits: MOST_MB, env: {}, argv: [], execArgv: [] });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('a document took too long to write')), writeMs);
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread that writes a document ended without a word')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
