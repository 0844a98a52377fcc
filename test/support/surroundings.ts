import type { BehindSurroundings } from '../../src/storage/last-asked';
import type { WriterSurroundings } from '../../src/storage/project-writes';

/** A deterministic stand-in for Math.random (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a writer needs of the world: real time for backing off, seeded jitter. */
export const writerSurroundings = (seed = 1): WriterSurroundings => ({
  monotonic: () => performance.now(),
  random: seeded(seed),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

/** What is written behind the answers, in a time of the test's own. */
export interface Behind extends BehindSurroundings {
  /** Lets time go by, and what is due be done. */
  pass(ms: number): Promise<void>;
}

/** Time that stands still until a test lets it pass. */
export function behindSurroundings(): Behind {
  let now = 0;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const begun: unknown[] = [];
  return {
    monotonic: () => now,
    sleep: (ms) => new Promise((wake) => sleepers.push({ at: now + ms, wake })),
    apart: (work) => {
      const result = work();
      begun.push(result);
      return result;
    },
    async pass(ms) {
      now += ms;
      const due = sleepers.filter(({ at }) => at <= now);
      sleepers = sleepers.filter(({ at }) => at > now);
      for (const { wake } of due) wake();
      await new Promise((resolve) => setImmediate(resolve));
      await Promise.all(begun);
    },
  };
}
