import { z } from 'zod';
import { Id } from '../domain/identifiers';
import { Plan } from '../domain/plan';
import type { PendingImport, PendingImports, SettledImport } from '../ports/pending-imports';
import { keyPart, PENDING_IMPORTS } from './keys';
import { fromRow, toRow } from './rows';
import { isConflict, type Table } from './table';

const by = z.string();
const Pending = z.object({
  id: z.string(),
  attempt: z.string(),
  by,
  at: z.string(),
  file: z.string(),
  plan: Plan,
  rows: z.record(z.string(), z.object({ line: z.number().int(), sheet: z.string().optional() })).default({}),
  madeFrom: z.number().int().optional(),
  addition: z.boolean(),
  shownOn: z.object({ inForce: Id.optional(), version: z.number().int() }),
});
const Settled = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting'), pending: Pending }),
  z.object({ state: z.literal('in-force'), by, project: Id, version: z.number().int() }),
  z.object({ state: z.literal('cancelled'), by }),
]);

/** Plans that wait for a yes or no, a row each; when it was kept stands beside it for their removal. */
export class TablePendingImports implements PendingImports {
  constructor(private readonly table: Table) {}

  async keep(pending: PendingImport): Promise<boolean> {
    try {
      await this.table.create(row(pending.id, { state: 'waiting', pending }, pending.at));
      return true;
    } catch (error) {
      if (!isConflict(error)) throw error;
      // The SDK has repeated a write whose answer was lost, when what is there is this attempt's own.
      const found = await this.find(pending.id);
      return found?.state === 'waiting' && found.pending.attempt === pending.attempt;
    }
  }

  async showAgain(pending: PendingImport): Promise<void> {
    await this.table.put(row(pending.id, { state: 'waiting', pending }, pending.at));
  }

  async find(id: string): Promise<SettledImport | undefined> {
    const found = await this.table.get(PENDING_IMPORTS, keyPart(id));
    return found && fromRow(Settled, found);
  }

  async settle(id: string, settled: Exclude<SettledImport, { state: 'waiting' }>, at: string): Promise<void> {
    await this.table.put(row(id, settled, at));
  }

  async forget(before: string): Promise<void> {
    for (const { at, rowKey = '' } of await this.table.list(PENDING_IMPORTS)) {
      if (typeof at === 'string' && at < before) await this.table.delete(PENDING_IMPORTS, rowKey);
    }
  }
}

const row = (id: string, settled: SettledImport, at: string) => toRow(PENDING_IMPORTS, keyPart(id), settled, { at });
