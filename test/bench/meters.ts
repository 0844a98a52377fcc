import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Running } from '../support/processes';
import { until } from '../support/processes';

/** What a process has used, as the system (Linux) tells it. */

const PAGE_MB = 4096 / 2 ** 20;
const NS_IN_MS = 1e6;

/** The time that all threads of a process have run so far, in ms, to the nanosecond. */
export function cpuMsOf(pid: number): number {
  let ns = 0;
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    try {
      ns += Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // A thread may end between being listed and being read.
    }
  }
  return ns / NS_IN_MS;
}

/** Resident memory, MB. */
export const rssMbOf = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_MB;

/** Has a program that was started with `heldIn` collect its garbage. @returns what it holds after that, MB */
export async function heldMbOf(program: Running, file: string): Promise<number> {
  rmSync(file, { force: true });
  program.signal('SIGUSR2');
  await until('the garbage to be collected', () => (existsSync(file) ? true : undefined));
  return Number(readFileSync(file, 'utf8'));
}
