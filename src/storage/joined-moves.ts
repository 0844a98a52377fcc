import type { TransactionAction } from '@azure/data-tables';
import type { Row } from './rows';
import { isMissing, isOvertaken, type Table, TRANSACTION_ROWS } from './table';

/** What is known of how a move went: its new ETag, or what storage said, which the caller looks into by itself. */
export type Moved = { readonly etag: string | undefined } | { readonly error: unknown } | 'by-itself';

interface Waiting {
  readonly row: Row;
  readonly etag: string;
  readonly settle: (moved: Moved) => void;
}

/**
 * Replaces rows of one partition by their ETags, those that are moved in one moment in one transaction. Where that is
 * refused, since one of them is no longer what was read, nothing has been written, and each is to be moved by itself.
 */
export class JoinedMoves {
  private waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | undefined;
  private isDue = false;

  constructor(private readonly table: Pick<Table, 'transact'>) {}

  /** @param waitMs how long it may wait for others to go with */
  move(row: Row, etag: string, waitMs: number): Promise<Moved> {
    return new Promise((settle) => {
      this.waiting.push({ row, etag, settle });
      if (waitMs === 0) this.flushSoon();
      else this.timer ??= setTimeout(() => void this.flush(), waitMs);
    });
  }

  /** Nothing more is to be waited for; what is moved in this same moment goes along. */
  flushSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    setImmediate(() => void this.flush());
  }

  private async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isDue = false;
    const waiting = this.waiting;
    this.waiting = [];
    const keys = new Set<string>();
    // Of two moves of the same row one at the most comes through.
    const [together, again]: [Waiting[], Waiting[]] = [[], []];
    for (const each of waiting) {
      (keys.has(each.row.rowKey) ? again : together).push(each);
      keys.add(each.row.rowKey);
    }
    const batches = Array.from({ length: Math.ceil(together.length / TRANSACTION_ROWS) }, (_, n) =>
      together.slice(n * TRANSACTION_ROWS, (n + 1) * TRANSACTION_ROWS),
    );
    await Promise.all(batches.map((batch) => this.write(batch)));
    for (const { settle } of again) settle('by-itself');
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    if (batch.length === 1) {
      batch[0]?.settle('by-itself');
      return;
    }
    try {
      const etags = await this.table.transact(
        batch.map(({ row, etag }): TransactionAction => ['update', row, 'Replace', { etag }]),
      );
      for (const [index, { settle }] of batch.entries()) settle({ etag: etags[index] });
    } catch (error) {
      const isRefused = isOvertaken(error) || isMissing(error);
      for (const { settle } of batch) settle(isRefused ? 'by-itself' : { error });
    }
  }
}
