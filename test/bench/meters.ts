import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type Running, until } from '../support/processes';
import { sum } from './figures';

/** What a process has used, as the system (Linux) tells it. */

const PAGE_MB = 4096 / 2 ** 20;
const NS_IN_MS = 1e6;

/** What the system tells in a file of a process or thread; nothing of one that has ended. */
function procFile(file: string): string {
  try {
    return readFileSync(`/proc/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** The threads of a process; none of one that has ended. */
function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** The time that all threads of a process have run so far, in ms, to the nanosecond; 0 of one that has ended. */
export const cpuMsOf = (pid: number): number =>
  sum(threadsOf(pid).map((task) => Number(procFile(`${pid}/task/${task}/schedstat`).split(' ')[0]))) / NS_IN_MS;

/** Resident memory, MB; 0 of a process that has ended. */
export const rssMbOf = (pid: number): number => Number(procFile(`${pid}/statm`).split(' ')[1] ?? 0) * PAGE_MB;

/** Has a program that was started with `heldIn` collect its garbage. @returns what it holds after that, MB */
export async function heldMbOf(program: Running, file: string): Promise<number> {
  rmSync(file, { force: true });
  program.signal('SIGUSR2');
  await until('the garbage to be collected', () => (existsSync(file) ? true : undefined));
  return Number(readFileSync(file, 'utf8'));
}
