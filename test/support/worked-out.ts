/**
 * Whoever lays answers beside each other and works out what they leave. What is counted is split into dialogues, and
 * each figure is what some of them have together: all of it is known but how many each has.
 */

/** What is known of some dialogues together: the bits of `of` are their places. */
export interface Known {
  readonly of: number;
  readonly least: number;
  readonly most: number;
}

/** What one dialogue may have, whoever asks. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

const isIn = (index: number, of: number): boolean => (of & (1 << index)) !== 0;

export const sumOver = (values: readonly number[], of: number): number =>
  values.reduce((all, value, index) => all + (isIn(index, of) ? value : 0), 0);

/** The narrowest that is known of each set of dialogues. */
function together(known: readonly Known[]): Known[] {
  const all = new Map<number, Known>();
  for (const { of, least, most } of known) {
    const before = all.get(of);
    all.set(of, { of, least: Math.max(least, before?.least ?? 0), most: Math.min(most, before?.most ?? most) });
  }
  return [...all.values()];
}

/** How far from the truth another possibility is looked for; an exact figure moves by as much as another moves back. */
const FAR = 4;

/**
 * Which of some sets of dialogues can have one number only, for whoever knows some figures.
 * @param truth what each dialogue has
 * @param sets those that are asked about
 */
export function workedOut(
  truth: readonly number[],
  known: readonly Known[],
  sets: readonly number[],
  bounds: Bounds,
): number[] {
  const open = new Set(sets);
  const facts = together(known);
  // Of each figure is looked at, when the last of its dialogues has a value, whether it fits.
  const last = (of: number): number => 31 - Math.clz32(of);
  const upTo = truth.map((_, index) => facts.filter(({ of }) => last(of) === index));
  const choices = truth.map((value) =>
    Array.from({ length: 2 * FAR + 1 }, (_, at) => value - FAR + at)
      .filter((each) => each >= bounds.least && each <= bounds.most)
      // Those that are not the truth come first, so that another possibility is found soon.
      .sort((a, b) => Number(a === value) - Number(b === value) || Math.abs(a - value) - Math.abs(b - value)),
  );
  const values: number[] = [];
  const fitsSoFar = (index: number): boolean => {
    const fits = ({ of, least, most }: Known): boolean => {
      const sum = sumOver(values, of);
      return least <= sum && sum <= most;
    };
    return (upTo[index] ?? []).every(fits);
  };
  /** Whether all has been seen to be open, so that nothing more has to be tried. */
  const tryFrom = (index: number): boolean => {
    if (index === truth.length) {
      for (const of of open) if (sumOver(values, of) !== sumOver(truth, of)) open.delete(of);
      return open.size === 0;
    }
    for (const value of choices[index] ?? []) {
      values[index] = value;
      if (fitsSoFar(index) && tryFrom(index + 1)) return true;
    }
    values.length = index;
    return false;
  };
  tryFrom(0);
  return [...open];
}
