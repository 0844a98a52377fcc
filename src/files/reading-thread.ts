import { parentPort, workerData } from 'node:worker_threads';
import { type HowRead, readSentPlan } from './sent-plan';

/** The program of the thread that reads a file somebody sent (`chat-plan-files.ts` starts it). */

const { name, bytes, how }: { name: string; bytes: Uint8Array; how: HowRead } = workerData;
parentPort?.postMessage(readSentPlan(name, bytes, how));
