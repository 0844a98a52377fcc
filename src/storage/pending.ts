import { z } from 'zod';
import type { Pending, PendingStore, Waiting } from '../ports/pending';
import { keyPart } from './keys';
import { fromRow, toRow } from './rows';
import { isConflict, type Table } from './table';

export const by = z.string();
/** What every file that waits has, as it is stored. */
export const PENDING_SHAPE = { id: z.string(), attempt: z.string(), by, at: z.string(), file: z.string() };

/** Files that wait for a yes or no, a row each; when it was kept stands beside it for their removal. */
export class TablePending<P extends Pending, Decided extends { readonly state: string }>
  implements PendingStore<P, Decided>
{
  protected constructor(
    private readonly table: Table,
    private readonly partition: string,
    private readonly schema: z.ZodType<Waiting<P> | Decided>,
  ) {}

  async keep(pending: P): Promise<boolean> {
    try {
      await this.table.create(this.row(pending.id, { state: 'waiting', pending }, pending.at));
      return true;
    } catch (error) {
      if (!isConflict(error)) throw error;
      // The SDK has repeated a write whose answer was lost, when what is there is this attempt's own.
      const found = await this.find(pending.id);
      return found !== undefined && 'pending' in found && found.pending.attempt === pending.attempt;
    }
  }

  async showAgain(pending: P): Promise<void> {
    await this.table.put(this.row(pending.id, { state: 'waiting', pending }, pending.at));
  }

  async find(id: string): Promise<Waiting<P> | Decided | undefined> {
    const found = await this.table.get(this.partition, keyPart(id));
    return found && fromRow(this.schema, found);
  }

  async settle(id: string, decided: Decided, at: string): Promise<void> {
    await this.table.put(this.row(id, decided, at));
  }

  async forget(before: string): Promise<void> {
    for (const { at, rowKey = '' } of await this.table.list(this.partition)) {
      if (typeof at === 'string' && at < before) await this.table.delete(this.partition, rowKey);
    }
  }

  private row(id: string, kept: Waiting<P> | Decided, at: string) {
    return toRow(this.partition, keyPart(id), kept, { at });
  }
}
