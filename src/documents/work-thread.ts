import { parentPort } from 'node:worker_threads';
import { workHere } from './document-work';
import type { AssignedWork } from './work-apart';

/** The program of the thread that does the work of files (`work-apart.ts` starts it). */

function done(work: AssignedWork): Promise<unknown> {
  switch (work.work) {
    case 'write':
      return workHere.write(...work.given);
    case 'faultOf':
      return workHere.faultOf(...work.given);
    case 'planWorkbook':
      return workHere.planWorkbook(...work.given);
  }
}

parentPort?.on('message', (work: AssignedWork) => {
  done(work).then(
    (made) => parentPort?.postMessage(made),
    // Thrown outside of a promise, so that it reaches whoever waits for the thread.
    (error: unknown) => setImmediate(() => Promise.reject(error)),
  );
});
