import { rssMbOf } from '../bench/meters';
import { type Simulation, type SimulationResult, simulate } from '../support/simulation';

export const PER_SECOND = Number(process.env.REMINDERS_PER_SECOND ?? 25);

/** Plays one simulation with two servers, and prints it with what came of it as a line of JSON. */
export async function play(
  changes: Pick<Simulation, 'people' | 'faults' | 'kills'> & Partial<Simulation>,
): Promise<SimulationResult> {
  const simulation = { seed: 1, perSecond: PER_SECOND, servers: 2, withinMs: 20 * 60_000, ...changes };
  const result = await simulate(simulation, { rss: rssMbOf });
  const { memory, ...rest } = result;
  process.stdout.write(`${JSON.stringify({ ...simulation, ...rest, memoryMb: memory.map(Math.round) })}\n`);
  return result;
}
