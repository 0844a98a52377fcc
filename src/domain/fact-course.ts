import type { LocalDate } from './dates';
import { type FactIndex, MOST_SUMS } from './fact-index';
import { type FactStep, Tallies } from './fact-tally';
import type { Figures } from './facts';
import { Remembered } from './remembered';

/** Sums, and how many steps they are from those of the index. */
export interface MovedOn {
  readonly sums: Figures;
  readonly steps: number;
}

/** What facts that follow on each other have in common: the index they began with, and all that has changed since. */
export class Course<Facts> {
  readonly remembered = new Remembered<MovedOn>(MOST_SUMS);
  /** The facts of all years but one, and after how many steps. */
  readonly others = new Map<number, { readonly facts: Facts; readonly steps: number }>();
  readonly tallies: Tallies;
  /** Of the sums that facts until a day have, those that are their own. */
  private readonly untils = new Remembered<WeakMap<Figures, Figures>>(MOST_SUMS);

  constructor(
    readonly index: FactIndex,
    readonly steps: FactStep[],
  ) {
    this.tallies = new Tallies(index, steps);
  }

  /**
   * The same sums as an object of their own: what is made of sums is kept by them, and is not the same where no later
   * day is known of.
   */
  ownUntil(day: LocalDate, sums: Figures): Figures {
    const known = this.untils.of(day, () => new WeakMap<Figures, Figures>());
    const own = known.get(sums) ?? { ...sums };
    known.set(sums, own);
    return own;
  }
}
