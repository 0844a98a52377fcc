import type { DialogueKind } from './dialogue-kinds';
import { isFew, SMALLEST_SHOWN } from './figures';
import { sum } from './sums';

/**
 * What the sums of a filter's values tell beside each other (domain rule "Small numbers"): of the dialogues with one
 * target group, with another, and of all of them. Whoever has the list of dialogues knows which have which values, so
 * those that have the same are one unknown, and each sum that is told is one equation.
 */

/** The people of the dialogues of one kind and year that have the same values of a filter. */
export interface Alike {
  readonly values: readonly string[];
  readonly kind?: DialogueKind;
  readonly year: number;
  readonly people: number;
}

/** A sum that is told: of a value, a kind, a year, of several of them or of all. */
export interface Sum {
  readonly value?: string;
  readonly kind?: DialogueKind;
  readonly year?: number;
}

const isIn = (each: Alike, { value, kind, year }: Sum): boolean =>
  (value === undefined || each.values.includes(value)) &&
  (kind === undefined || each.kind === kind) &&
  (year === undefined || each.year === year);

/** An equation: how often each unknown is in it, and what it comes to. */
type Equation = number[];

const NEARLY_NOTHING = 1e-9;
const isSomething = (factor: number | undefined): boolean => Math.abs(factor ?? 0) > NEARLY_NOTHING;

/** Solves equations for one unknown after another, in their order; what is left has none of the first `apart` in it. */
function withoutFirst(equations: readonly Equation[], apart: number, unknowns: number): Equation[] {
  const rows = equations.map((row) => [...row]);
  let solved = 0;
  let left = 0;
  for (let at = 0; at < unknowns; at += 1) {
    if (at === apart) left = solved;
    const found = rows.findIndex((row, index) => index >= solved && isSomething(row[at]));
    const pivot = rows[found];
    const other = rows[solved];
    if (!pivot || !other) continue;
    rows[found] = other;
    rows[solved] = pivot.map((factor) => factor / (pivot[at] ?? 1));
    const own = rows[solved] ?? [];
    for (const [index, row] of rows.entries()) {
      const times = row[at] ?? 0;
      if (index !== solved && isSomething(times))
        rows[index] = row.map((factor, on) => factor - times * (own[on] ?? 0));
    }
    solved += 1;
  }
  return rows.slice(apart < unknowns ? left : solved, solved);
}

/** Whether an equation of few people alone leaves one of them, or all together when they are few, one number only. */
function tellsOfFew(factors: readonly number[], total: number): boolean {
  const used = factors.filter(isSomething);
  const [first = 1] = used;
  if (used.every((factor) => Math.abs(factor - first) < NEARLY_NOTHING) && total / first < SMALLEST_SHOWN) return true;
  const most = (factor: number): number => Math.max(factor, factor * (SMALLEST_SHOWN - 1));
  const least = (factor: number): number => Math.min(factor, factor * (SMALLEST_SHOWN - 1));
  return used.some((own, at) => {
    const others = used.filter((_, index) => index !== at);
    const ends = [total - sum(others.map(most)), total - sum(others.map(least))].map((end) => end / own);
    const lowest = Math.max(1, Math.ceil(Math.min(...ends) - NEARLY_NOTHING));
    return lowest >= Math.min(SMALLEST_SHOWN - 1, Math.floor(Math.max(...ends) + NEARLY_NOTHING));
  });
}

/** Those of few people whose number some sums that are told give away, each alone or some together. */
export function givenAwayBy(alike: readonly Alike[], shown: readonly Sum[]): readonly (readonly Alike[])[] {
  const few = alike.filter(({ people }) => isFew(people));
  const many = alike.filter(({ people }) => people >= SMALLEST_SHOWN);
  const unknowns = [...many, ...few];
  const equations = shown.map((each): Equation => {
    const factors = unknowns.map((own) => Number(isIn(own, each)));
    return [...factors, sum(unknowns.map(({ people }, at) => people * (factors[at] ?? 0)))];
  });
  const ofFew = withoutFirst(equations, many.length, unknowns.length)
    .map((row) => ({ factors: row.slice(many.length, unknowns.length), total: row[unknowns.length] ?? 0 }))
    .filter(({ factors, total }) => tellsOfFew(factors, total));
  return ofFew.map(({ factors }) => few.filter((_, at) => isSomething(factors[at])));
}
