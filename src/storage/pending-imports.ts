import { z } from 'zod';
import { Id } from '../domain/identifiers';
import { Plan } from '../domain/plan';
import type { DecidedImport, PendingImport } from '../ports/pending-imports';
import { PENDING_IMPORTS } from './keys';
import { by, PENDING_SHAPE, TablePending } from './pending';
import type { Table } from './table';

const Stored = z.object({
  ...PENDING_SHAPE,
  plan: Plan,
  rows: z.record(z.string(), z.object({ line: z.number().int(), sheet: z.string().optional() })).default({}),
  madeFrom: z.number().int().optional(),
  addition: z.boolean(),
  shownOn: z.object({ inForce: Id.optional(), version: z.number().int() }),
});
const Settled = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting'), pending: Stored }),
  z.object({ state: z.literal('in-force'), by, project: Id, version: z.number().int() }),
  z.object({ state: z.literal('cancelled'), by }),
]);

/** Plans that wait for a yes or no. */
export class TablePendingImports extends TablePending<PendingImport, DecidedImport> {
  constructor(table: Table) {
    super(table, PENDING_IMPORTS, Settled);
  }
}
