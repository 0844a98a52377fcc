import type { Id } from '../domain/identifiers';
import { Tally } from '../domain/tallies';
import { HOT, PLAN_POINTER, projectPartition } from './keys';
import { checkVersion } from './pointers';
import { fromRow } from './rows';
import type { Result, Table } from './table';

/** A tally and the ETag that it was read with; no ETag while there is no such row. */
export interface StoredTally {
  readonly tally: Tally;
  readonly etag?: string;
}

/**
 * The rows that every turn reads in one call: the pointer to the plan in force, and the running tallies. They are read
 * from storage each time; only a row whose ETag has not moved since the last time is not parsed again, because reading
 * a tally's JSON costs more than fetching it does. Questions and writers share one.
 */
export class HotRows {
  private readonly parsed = new Map<string, StoredTally>();

  constructor(private readonly table: Table) {}

  /** @throws MedskapaError store-not-ready, store-newer when the store is, or has become, another version's */
  async read(project: Id): Promise<{ readonly pointer?: Result; readonly tallies: readonly StoredTally[] }> {
    const rows = await this.table.list(projectPartition(project), HOT);
    const pointer = rows.find((row) => row.rowKey === PLAN_POINTER);
    if (pointer) checkVersion(pointer);
    return {
      pointer,
      tallies: rows.filter((row) => row.rowKey !== PLAN_POINTER).map((row) => this.tallyIn(row)),
    };
  }

  private tallyIn(row: Result): StoredTally {
    const name = `${row.partitionKey}|${row.rowKey}`;
    const known = this.parsed.get(name);
    if (known?.etag === row.etag) return known;
    const stored = { tally: fromRow(Tally, row), etag: row.etag };
    this.parsed.set(name, stored);
    return stored;
  }
}
