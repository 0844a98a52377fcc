import { createHash } from 'node:crypto';
import type { DocumentWork, WrittenFile } from './document-work';

/**
 * Documents that were written a while ago, at hand: one is written to be offered, since its size is told, and the same
 * is wanted once more when the person says yes. What it tells is put together anew each time, so that nothing is given
 * that has changed, or that whoever asks may not read: only what would be the same file is not written twice.
 */

/** In memory, with what was written in words; a report is some hundred kilobytes. */
const MOST_KEPT = 8;
const KEPT_MS = 10 * 60_000;

function keyOf([document, day, template]: Parameters<DocumentWork['write']>): string {
  const hash = createHash('sha256').update(JSON.stringify([document, day]));
  return (template ? hash.update(template) : hash).digest('hex');
}

/** Does the work, and keeps the last documents for some minutes; one that is being written is not begun once more. */
export function keepingWritten(work: DocumentWork, keptMs = KEPT_MS): DocumentWork {
  const kept = new Map<string, Promise<WrittenFile>>();
  return {
    ...work,
    write(...given) {
      const key = keyOf(given);
      const known = kept.get(key);
      if (known) return known;
      const written = work.write(...given);
      kept.set(key, written);
      const forget = (): void => void (kept.get(key) === written && kept.delete(key));
      written.then(() => setTimeout(forget, keptMs).unref(), forget);
      for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
      return written;
    },
  };
}
