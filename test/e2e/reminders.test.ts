import { simulate } from '../support/simulation';

/** The short simulation; `npm run simulate` plays longer ones. */

const seed = Number(process.env.SIMULATION_SEED ?? Date.now() % 1_000_000);

test(`nobody gets two cards and nobody is forgotten, whatever fails (SIMULATION_SEED=${seed})`, async () => {
  const simulation = { seed, people: 60, perSecond: 25, faults: true, kills: true, servers: 2, withinMs: 60_000 };
  const result = await simulate(simulation);
  expect({ seed, duplicates: result.duplicates, lost: result.lost }).toEqual({ seed, duplicates: [], lost: [] });
  expect(Object.values(result.outcomes).reduce((sum, count) => sum + count, 0)).toBe(60);
}, 120_000);
