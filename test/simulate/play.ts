import { readFileSync } from 'node:fs';
import { type Simulation, type SimulationResult, simulate } from '../support/simulation';

export const PER_SECOND = Number(process.env.REMINDERS_PER_SECOND ?? 25);
const PAGE_MB = 4096 / 1024 / 1024;

/** The memory of a process in MB, where the system tells it; 0 for one that has ended. */
function rss(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_MB;
  } catch {
    return 0;
  }
}

/** Plays one simulation with two servers, and prints it with what came of it as a line of JSON. */
export async function play(
  changes: Pick<Simulation, 'people' | 'faults' | 'kills'> & Partial<Simulation>,
): Promise<SimulationResult> {
  const simulation = { seed: 1, perSecond: PER_SECOND, servers: 2, withinMs: 20 * 60_000, ...changes };
  const result = await simulate(simulation, { rss });
  const { memory, ...rest } = result;
  process.stdout.write(`${JSON.stringify({ ...simulation, ...rest, memoryMb: memory.map(Math.round) })}\n`);
  return result;
}
