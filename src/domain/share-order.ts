import type { Share } from './figures';
import type { Order } from './question-slots';
import type { ShareFound } from './shares';

/**
 * Which of several shares is highest, by those that are shown: what is not takes no part and stands last, as the plan
 * has it, so that an order tells nothing of it (decision 0070).
 */

interface WithShare {
  readonly found: ShareFound;
}

const shareIn = ({ found }: WithShare): Share | undefined => (found.kind === 'share' ? found.share : undefined);

/** Negative where the first is the lower one; exact. */
const compareShares = (one: Share, other: Share): number => one.part * other.whole - other.part * one.whole;

/** The rows in the order that is asked for, equal ones as they were; those without a share stand last. */
export function inShareOrder<Row extends WithShare>(rows: readonly Row[], order: Order): Row[] {
  const sign = order === 'most' ? -1 : 1;
  const shown = rows.flatMap((row) => {
    const share = shareIn(row);
    return share ? [{ row, share }] : [];
  });
  return [
    ...shown.sort((a, b) => sign * compareShares(a.share, b.share)).map(({ row }) => row),
    ...rows.filter((row) => shareIn(row) === undefined),
  ];
}

/** A row whose share is shown. */
export type RowWithShare<Row> = Row & { readonly found: { readonly kind: 'share'; readonly share: Share } };

const hasShare = <Row extends WithShare>(row: Row): row is RowWithShare<Row> => row.found.kind === 'share';

/** The first rows of all that are shown: several where they are as high, or as low. */
export function firstShares<Row extends WithShare>(rows: readonly Row[], order: Order): RowWithShare<Row>[] {
  const shown = inShareOrder(rows, order).filter(hasShare);
  const [first] = shown;
  return first ? shown.filter(({ found }) => compareShares(found.share, first.found.share) === 0) : [];
}
