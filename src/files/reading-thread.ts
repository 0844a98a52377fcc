import { parentPort } from 'node:worker_threads';
import type { FileToRead } from './chat-plan-files';
import { readSentPlan } from './sent-plan';

/** The program of the thread that reads a file somebody sent (`chat-plan-files.ts` starts it). */

parentPort?.on('message', ({ name, bytes, how }: FileToRead) =>
  parentPort?.postMessage(readSentPlan(name, bytes, how)),
);
