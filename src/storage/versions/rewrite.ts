import type { Row } from '../rows';
import { isOutdated, type Result, type Table } from '../table';
import { tryAgain } from '../try-again';

const MOST_TRIES = 50;

/**
 * Writes a row anew while it is the one that was read; where somebody has changed it meanwhile, what is there then is
 * looked at again.
 * @param made what it becomes, or undefined where it is right as it is
 * @returns whether it was written
 */
export async function rewriteRow(
  table: Table,
  { partitionKey = '', rowKey = '' }: Result,
  made: (row: Result) => Row | undefined,
): Promise<boolean> {
  const attempt = async (): Promise<boolean> => {
    const row = await table.get(partitionKey, rowKey);
    const next = row && made(row);
    if (!next) return false;
    await table.replace(next, row.etag);
    return true;
  };
  return tryAgain(MOST_TRIES, attempt, isOutdated);
}
