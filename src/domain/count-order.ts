import type { HeadCount } from './figures';
import type { Order } from './question-slots';

/**
 * Which of several rows has most, by what is shown of them: what is hidden takes no part, so that an order tells
 * nothing that the rows do not (decision 0070).
 */

interface Counted {
  readonly count: HeadCount;
}

/** What a row is ranked by: 1–4 people lie between nobody and five. */
const sizeOf = ({ count }: Counted): number | undefined =>
  count === 'hidden' ? undefined : count === 'fewer-than-5' ? 1 : count;

/** The rows in the order that is asked for, equal ones as they were; what is hidden stands last, in no order. */
export function inOrder<Row extends Counted>(rows: readonly Row[], order: Order): Row[] {
  const shown = rows.filter((row) => sizeOf(row) !== undefined);
  const sign = order === 'most' ? -1 : 1;
  return [
    ...shown.sort((a, b) => sign * ((sizeOf(a) ?? 0) - (sizeOf(b) ?? 0))),
    ...rows.filter((row) => sizeOf(row) === undefined),
  ];
}

/** The first rows of all that are shown: several where they have as many. */
export function firstOf<Row extends Counted>(rows: readonly Row[], order: Order): Row[] {
  const [first] = inOrder(rows, order);
  return first === undefined || first.count === 'hidden' ? [] : rows.filter(({ count }) => count === first.count);
}
