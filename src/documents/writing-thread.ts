import { parentPort, workerData } from 'node:worker_threads';
import { writeWord } from './word';
import type { Writing } from './write-apart';

/** The program of the thread that writes a document (`write-apart.ts` starts it). */

const { document, day, template }: Writing = workerData;
writeWord(document, day, template).then(
  (bytes) => parentPort?.postMessage(bytes),
  // Thrown outside of a promise, so that it reaches whoever waits for the thread.
  (error: unknown) => setImmediate(() => Promise.reject(error)),
);
