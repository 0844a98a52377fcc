import { readFileSync } from 'node:fs';
import { type Simulation, type SimulationResult, simulate } from '../support/simulation';

/**
 * The long simulations, outside CI. `npm run simulate` plays ten seeds of a thousand people; SEEDS and PEOPLE change
 * that. `PACE=1 npm run simulate` sends to 5 000 people over a channel that does not fail, and holds time and memory.
 */

const PEOPLE = Number(process.env.PEOPLE ?? 1_000);
const SEEDS = (process.env.SEEDS ?? '1,2,3,4,5,6,7,8,9,10').split(',').map(Number);
const PER_SECOND = Number(process.env.REMINDERS_PER_SECOND ?? 25);
const PAGE_MB = 4096 / 1024 / 1024;

const rss = (pid: number): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_MB;
  } catch {
    return 0;
  }
};

async function play(changes: Partial<Simulation>): Promise<SimulationResult> {
  const usual = { seed: 1, people: PEOPLE, perSecond: PER_SECOND, faults: true, kills: true, servers: 2 };
  const simulation = { ...usual, withinMs: 20 * 60_000, ...changes };
  const result = await simulate(simulation, rss);
  const { memory, ...rest } = result;
  process.stdout.write(`${JSON.stringify({ ...simulation, ...rest, memoryMb: memory.map(Math.round) })}\n`);
  return result;
}

const paced = process.env.PACE === '1';

(paced ? test.skip : test).each(SEEDS)(
  'seed %d: nobody gets two cards and nobody is forgotten',
  async (seed) => {
    const { duplicates, lost } = await play({ seed });
    expect({ seed, duplicates, lost }).toEqual({ seed, duplicates: [], lost: [] });
  },
  30 * 60_000,
);

(paced ? test : test.skip)(
  'the pace is kept to 1.05 times its own time, with memory that does not grow with the number of people',
  async () => {
    const few = await play({ people: 1_000, faults: false, kills: false });
    const many = await play({ people: 5_000, faults: false, kills: false });
    expect(many.outcomes).toEqual({ sent: 5_000 });
    expect(many.seconds).toBeLessThanOrEqual((5_000 / PER_SECOND) * 1.05);
    const most = (memory: readonly number[]): number => Math.max(...memory);
    expect(most(many.memory)).toBeLessThanOrEqual(most(few.memory) * 1.25);
  },
  30 * 60_000,
);
