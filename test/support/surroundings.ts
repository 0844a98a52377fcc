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
