import { isFew, SMALLEST_SHOWN } from './figures';
import { sum } from './sums';

/**
 * Counts of a list beside sums of some of them that are told elsewhere (domain rule "Small numbers"). What follows from
 * a sum with one count that is hidden follows, and then what follows from that; so a count of 1–4 needs others hidden
 * beside it until none is the only one in a sum.
 */

/** Where the counts stand that a sum is of. */
type Members = readonly number[];

/** Whether the counts can be but one thing, by a reader who knows which of them are 1–4. */
function isOneAnswer(counts: readonly number[]): boolean {
  const few = counts.filter(isFew).length;
  const together = sum(counts);
  return (
    counts.length === 1 ||
    together === few + (counts.length - few) * SMALLEST_SHOWN ||
    (few === counts.length && together === few * (SMALLEST_SHOWN - 1))
  );
}

/** A list of counts, which of them are shown, and what sums are told of. */
interface Listed {
  readonly counts: readonly number[];
  readonly isShown: readonly boolean[];
  readonly sums: readonly Members[];
}

/** Each hidden count that follows from the sums, in the order that they do, with the sum that tells it. */
function following({ counts, isShown, sums }: Listed): ReadonlyMap<number, Members> {
  const found = new Map<number, Members>();
  let open = sums;
  for (let before = -1; before < found.size; ) {
    before = found.size;
    open = open.filter((members) => {
      const left = members.filter((at) => !isShown[at] && !found.has(at));
      if (left.length === 0) return false;
      if (!isOneAnswer(left.map((at) => counts[at] ?? 0))) return true;
      for (const at of left) found.set(at, members);
      return false;
    });
  }
  return found;
}

/** What began it: the sum that what follows from it was told by, for each count that follows. */
function beginnings(found: ReadonlyMap<number, Members>): (at: number) => Members {
  const order = new Map([...found.keys()].map((at, place) => [at, place]));
  return (at) => {
    for (let next = at; ; ) {
      const members = found.get(next) ?? [];
      const earlier = members.filter((each) => found.has(each) && found.get(each) !== members);
      const [first, ...others] = earlier;
      if (first === undefined) return members;
      next = others.reduce((least, each) => ((order.get(each) ?? 0) < (order.get(least) ?? 0) ? each : least), first);
    }
  };
}

/**
 * What has to be hidden beside what is hidden already, so that no count of 1–4 follows; those that follow whatever is
 * hidden are left.
 * @param isKnown whether a count is told by itself elsewhere, so that it protects nothing
 */
export function hiddenBesideSums(listed: Listed, isKnown: (at: number) => boolean): readonly number[] {
  const { counts } = listed;
  const isShown = [...listed.isShown];
  const sums = listed.sums.filter((members) => !isFew(sum(members.map((at) => counts[at] ?? 0))));
  /** Of each sum, how many of its counts are hidden. */
  const hiddenIn = sums.map((members) => members.filter((at) => !isShown[at]).length);
  const sumsOf = counts.map((): number[] => []);
  for (const [of, members] of sums.entries()) for (const at of members) sumsOf[at]?.push(of);
  /** In how many sums it would be the only one that is hidden. */
  const aloneIn = (at: number): number => (sumsOf[at] ?? []).filter((of) => hiddenIn[of] === 0).length;
  const hide = (at: number): void => {
    isShown[at] = false;
    for (const of of sumsOf[at] ?? []) hiddenIn[of] = (hiddenIn[of] ?? 0) + 1;
  };
  const added: number[] = [];
  const left = new Set<number>();
  for (;;) {
    const found = following({ counts, isShown, sums: sums.filter((_, of) => hiddenIn[of] !== 0) });
    const few = [...found.keys()].filter((at) => isFew(counts[at] ?? 0) && !left.has(at));
    if (few.length === 0) return added;
    const beginningOf = beginnings(found);
    for (const at of few) {
      const [next] = beginningOf(at)
        .filter((each) => isShown[each] && (counts[each] ?? 0) > 0 && !isKnown(each))
        .map((each) => ({ each, alone: aloneIn(each), count: counts[each] ?? 0 }))
        .sort((a, b) => a.alone - b.alone || a.count - b.count);
      if (next === undefined) left.add(at);
      else {
        hide(next.each);
        added.push(next.each);
      }
    }
  }
}
