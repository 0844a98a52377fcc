import { odata } from '@azure/data-tables';
import type { Result, Table } from './table';

/** Fewer are read each by itself. */
const FEWEST = 3;
/** So many rows are looked at for each that is wanted: others stand between them. */
const LOOKED_AT = 4;

interface Asked {
  readonly key: string;
  readonly resolve: (row: Result | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads rows that are asked for in one moment and stand near each other in one call, as the rows of those do whose
 * messages come in the order of their names. What the call has not seen is read by itself, so each answer is as a read
 * of its own would be.
 */
export class NeighbourReads {
  private readonly asked = new Map<string, Asked[]>();

  constructor(
    private readonly table: Pick<Table, 'get' | 'firstPage'>,
    private readonly partition: string,
  ) {}

  /** @param kind what is read together: keys of one kind stand side by side */
  get(kind: string, key: string): Promise<Result | undefined> {
    return new Promise((resolve, reject) => {
      const asked = this.asked.get(kind);
      if (asked) asked.push({ key, resolve, reject });
      else {
        this.asked.set(kind, [{ key, resolve, reject }]);
        setImmediate(() => void this.read(kind));
      }
    });
  }

  private async read(kind: string): Promise<void> {
    const asked = this.asked.get(kind) ?? [];
    this.asked.delete(kind);
    const keys = [...new Set(asked.map(({ key }) => key))].sort();
    const [first = '', last = ''] = [keys[0], keys.at(-1)];
    const rows = new Map<string | undefined, Result>();
    let seenUpTo = '';
    if (keys.length >= FEWEST) {
      try {
        const between = odata`PartitionKey eq ${this.partition} and RowKey ge ${first} and RowKey le ${last}`;
        const page = await this.table.firstPage(between, keys.length * LOOKED_AT);
        for (const row of page.rows) rows.set(row.rowKey, row);
        seenUpTo = page.isWhole ? last : (page.rows.at(-1)?.rowKey ?? '');
      } catch (error) {
        for (const { reject } of asked) reject(error);
        return;
      }
    }
    const alone = new Map(
      keys.filter((key) => key > seenUpTo).map((key) => [key, this.table.get(this.partition, key)] as const),
    );
    for (const { key, resolve, reject } of asked) {
      const own = alone.get(key);
      if (own) own.then(resolve, reject);
      else resolve(rows.get(key));
    }
  }
}
