import type { FactFilter } from './fact-filter';
import { type FactIndex, keyOf, passes } from './fact-index';
import type { Fact } from './facts';
import { Remembered } from './remembered';

/**
 * What is counted of facts beside their sums, as people by day: kept, and moved on by each dialogue that is reported,
 * changed or removed, so that no answer goes through all facts for it.
 */

/** How something is counted: a fact can be counted in, and out again. */
export interface FactTally<T> {
  /** No other has it, unless it counts the same. */
  readonly name: string;
  none(): T;
  /** Counts a fact in, or with -1 out; the counts are changed in place. */
  count(counts: T, fact: Fact, times: 1 | -1): void;
}

/** What a dialogue's fact was before a change, and what it is after it. */
export interface FactStep {
  readonly before?: Fact;
  readonly after?: Fact;
}

/** They are larger than sums. */
const MOST_TALLIES = 1_000;

/** What has been counted of facts that follow on each other, each by how many steps it has been taken. */
export class Tallies {
  private readonly kept = new Remembered<{ readonly counts: unknown; steps: number }>(MOST_TALLIES);

  constructor(
    private readonly index: FactIndex,
    private readonly steps: readonly FactStep[],
  ) {}

  /** What is counted of the facts that pass a filter after so many steps. */
  at<T>(tally: FactTally<T>, filter: FactFilter, steps: number): T {
    const key = `${tally.name}|${keyOf(filter)}`;
    // What was kept by a name is what the tally of that name made.
    const known = this.kept.get(key) as { readonly counts: T; steps: number } | undefined;
    const kept = known ?? { counts: this.ofIndex(tally, filter), steps: 0 };
    const count = (fact: Fact | undefined, times: 1 | -1): void => {
      if (fact && passes(fact, filter)) tally.count(kept.counts, fact, times);
    };
    for (; kept.steps < steps; kept.steps += 1) {
      const { before, after } = this.steps[kept.steps] ?? {};
      count(before, -1);
      count(after, 1);
    }
    // Facts of a moment ago may be asked after newer ones.
    while (kept.steps > steps) {
      kept.steps -= 1;
      const { before, after } = this.steps[kept.steps] ?? {};
      count(after, -1);
      count(before, 1);
    }
    if (!known) this.kept.set(key, kept);
    return kept.counts;
  }

  private ofIndex<T>(tally: FactTally<T>, filter: FactFilter): T {
    const counts = tally.none();
    for (const fact of this.index.passing(filter)) tally.count(counts, fact, 1);
    return counts;
  }
}

/** Adds to a number that is kept for a key, which is there no longer once it is nothing. */
export function addTo<K>(counts: Map<K, number>, key: K, more: number): void {
  const count = (counts.get(key) ?? 0) + more;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

/** The facts themselves, of those that say which group they are a meeting of. */
export const NAMING_GROUPS: FactTally<Map<string, Fact>> = {
  name: 'naming-groups',
  none: () => new Map(),
  count(facts, fact, times) {
    if (fact.sameGroup === undefined) return;
    if (times === 1) facts.set(fact.dialogue, fact);
    else facts.delete(fact.dialogue);
  },
};

/** How many dialogues have had so many participants. */
export const BY_PARTICIPANTS: FactTally<Map<number, number>> = {
  name: 'by-participants',
  none: () => new Map(),
  count: (counts, { participants }, times) => addTo(counts, participants, times),
};

/** How many dialogues lie on each day. */
export const BY_DAY: FactTally<Map<string, number>> = {
  name: 'by-day',
  none: () => new Map(),
  count: (counts, { date }, times) => addTo(counts, date, times),
};
