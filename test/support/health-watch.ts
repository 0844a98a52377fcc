import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A server that is asked, and its process. */
export interface Watched {
  readonly port: number;
  readonly pid: number;
}

/** What was seen of a server. */
export interface Health {
  readonly asked: number;
  readonly slowestMs: number;
  /** How long in ms each answer took that came late because of the server's own work. */
  readonly stalls: readonly number[];
  /** Answers that were not 200, and questions that got none. */
  readonly faults: readonly unknown[];
}

const EVERY_MS = 50;

/**
 * Asks servers all the time whether they are alive, as a load balancer does.
 * @param stallMs from where on an answer is late
 * @returns ends it, and tells what was seen of each
 */
export function watchHealth(servers: readonly Watched[], stallMs: number): () => Promise<readonly Health[]> {
  const workerData = { servers, everyMs: EVERY_MS, stallMs };
  const worker = new Worker(join(__dirname, 'health-watcher.js'), { workerData });
  const seen = new Promise<readonly Health[]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  // Whoever ends it hears of the error; nobody may end it.
  seen.catch(() => undefined);
  return async () => {
    worker.postMessage('end');
    return seen.finally(() => worker.terminate());
  };
}
