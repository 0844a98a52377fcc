import { firstDayOf, lastDayOf, Month } from '../domain/dates';
import type { DividedBy } from '../domain/question-slots';
import type { Concept } from './concepts';
import type { Evidence } from './evidence';
import { ClearReading } from './reading';

/** What an answer named first of its rows: "vilken kommun har flest dialoger" – "vad sa de där?". */

/** What the answer to a ranking names first: several where they have as many, none where nothing is shown. */
export type FirstsHeld = (asked: ClearReading) => readonly string[];

const THERE = /^(?:där|there|dit)$/u;
const THEY = /^(?:de|dom|they|dem|them)$/u;
const IT = /^(?:den|it)$/u;
const THEN = /^(?:då|then)$/u;

/** What names a row of each division, and the words that point at one. */
const ROWS: Readonly<Partial<Record<DividedBy, { readonly named: Concept; readonly by: readonly RegExp[] }>>> = {
  municipality: { named: 'municipality', by: [THERE, THEY] },
  targetGroup: { named: 'targetGroup', by: [THERE, THEY] },
  method: { named: 'method', by: [THERE, IT] },
  month: { named: 'period', by: [THEN, THERE] },
  year: { named: 'year', by: [THEN, THERE] },
};

/** The filter that a row is: a month is its days. */
function filterTo(by: DividedBy, label: string): object {
  if (by === 'year') return { year: Number(label) };
  const month = by === 'month' ? Month.safeParse(label).data : undefined;
  return month === undefined ? { [by]: label } : { from: firstDayOf(month), to: lastDayOf(month) };
}

/**
 * What was ranked, narrowed to what came first, where a phrase points at that: "hur många deltog där", "vad sa de". As
 * many as share the first place; none where it points at nothing, or asks for an order of its own.
 */
export function firstsPointedAt(
  evidence: Evidence,
  previous: ClearReading,
  firstsHeld: FirstsHeld | undefined,
): ClearReading[] {
  const rows = 'order' in previous && previous.by ? ROWS[previous.by] : undefined;
  const points = evidence.tokens.some(({ word }) => rows?.by.some((each) => each.test(word)));
  if (!rows || !points || evidence.has('most', 'order', 'by', rows.named)) return [];
  return firstsOf(previous, firstsHeld);
}

/** What was ranked, narrowed to what came first: to each where several share that; none where nothing was ranked. */
export function firstsOf(previous: ClearReading, firstsHeld: FirstsHeld | undefined): ClearReading[] {
  if (!firstsHeld || !('order' in previous) || !previous.order || previous.by === undefined) return [];
  const { by, order: _order, compare: _compare, ...asked } = previous;
  return firstsHeld(previous).flatMap((label) => {
    const { year: _year, from: _from, to: _to, ...timeless } = asked;
    const kept = by === 'month' || by === 'year' ? timeless : asked;
    const { data } = ClearReading.safeParse({ ...kept, ...filterTo(by, label) });
    return data ? [data] : [];
  });
}
