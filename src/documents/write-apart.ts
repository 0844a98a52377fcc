import { join } from 'node:path';
import type { LocalDate } from '../domain/dates';
import { oneAtATime } from '../own-thread';
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

export function writerApart({
  program = join(__dirname, 'writing-thread.js'),
  writeMs = WRITE_MS,
}: WritingOptions = {}): WriteDocument {
  const name = 'the thread that writes a document';
  const write = oneAtATime<Writing, Uint8Array>({ name, program, mostMs: writeMs, mostMb: MOST_MB });
  return (document, day, template) => write({ document, day, template });
}
