/**
 * Milliseconds of this process's own work in the quickest of some tries, so that a busy machine changes nothing.
 * @param enough no more is tried once it was under this
 */
export function quickest(work: () => unknown, tries: number, enough = 0): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < tries && least >= enough; n += 1) {
    const started = process.cpuUsage();
    work();
    least = Math.min(least, process.cpuUsage(started).user / 1_000);
  }
  return least;
}

/**
 * Whether something that hangs on time holds, measured anew a few times before it is said not to: what a busy machine
 * makes slow is slow now and then, what is slow of itself is slow every time.
 */
export function holdsOnce(measured: () => boolean, rounds = 6): boolean {
  for (let n = 0; n < rounds; n += 1) if (measured()) return true;
  return false;
}
