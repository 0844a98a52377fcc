import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Id } from '../domain/identifiers';
import type { Templates } from '../ports/templates';
import { projectPartition, rowKey, TEMPLATE } from './keys';
import { fromRow, toRow } from './rows';
import type { Table } from './table';

/** In characters of base64: a row holds 1 MiB in UTF-16. */
const PART = 300_000;

const Part = z.object({ digest: z.string(), parts: z.int().positive(), text: z.string() });

const kindOf = (name: string): string => rowKey(TEMPLATE, name.toLowerCase());

/** Word templates, cut into rows that are written together. */
export class TableTemplates implements Templates {
  constructor(private readonly table: Table) {}

  async keep(project: Id, name: string, bytes: Uint8Array): Promise<void> {
    const whole = Buffer.from(bytes).toString('base64');
    const digest = createHash('sha256').update(bytes).digest('hex');
    const parts = Math.max(1, Math.ceil(whole.length / PART));
    const rows = Array.from({ length: parts }, (_, at) =>
      toRow(projectPartition(project), rowKey(kindOf(name), String(at).padStart(3, '0')), {
        digest,
        parts,
        text: whole.slice(at * PART, (at + 1) * PART),
      }),
    );
    await this.table.transact(rows.map((row) => ['upsert', row, 'Replace']));
  }

  async find(project: Id, name: string): Promise<Uint8Array | undefined> {
    const rows = await this.table.list(projectPartition(project), kindOf(name));
    const [first, ...rest] = rows.map((row) => fromRow(Part, row));
    if (!first) return undefined;
    // A longer one that was there before may have left its last rows.
    const parts = [first, ...rest].slice(0, first.parts).filter(({ digest }) => digest === first.digest);
    return parts.length < first.parts ? undefined : Buffer.from(parts.map(({ text }) => text).join(''), 'base64');
  }
}
