import { z } from 'zod';
import type { Id } from '../domain/identifiers';
import { type PlanVersion, VERSION_KINDS } from '../domain/plan-versions';
import { projectPartition, rowKey } from './keys';
import type { Pointer } from './pointers';
import { fromRow, type Row, toRow } from './rows';
import type { Table } from './table';

/** What is noted of each version of a plan, in a row that is written in the transaction that puts it in force. */

const StoredVersion = z.object({
  number: z.number().int(),
  /** What its partition is named by. */
  token: z.string(),
  /** What the partition is named by that holds what an import's files said, where that is another. */
  given: z.string().optional(),
  at: z.string(),
  by: z.string().optional(),
  how: z.enum(VERSION_KINDS),
  madeFrom: z.number().int().optional(),
  undoes: z.number().int().optional(),
  addition: z.boolean().optional(),
  months: z.number().int().optional(),
  moved: z.array(z.string()).optional(),
}) satisfies z.ZodType<PlanVersion>;
export type StoredVersion = z.infer<typeof StoredVersion>;

const VERSION = 'plan-version';
export const versionKey = (number: number): string => rowKey(VERSION, String(number).padStart(10, '0'));

export const versionRow = (project: Id, version: StoredVersion): Row =>
  toRow(projectPartition(project), versionKey(version.number), version);

/**
 * The versions that anything is noted of, newest first.
 * @param pointer where builds before versions were noted have put one in force, what it says stands for it
 */
export async function storedVersions(table: Table, project: Id, pointer: Pointer): Promise<StoredVersion[]> {
  const rows = await table.list(projectPartition(project), VERSION);
  const found = rows.map((row) => fromRow(StoredVersion, row)).reverse();
  if (found[0]?.token === pointer.plan) return found;
  const { version: number, plan: token, importedAt: at } = pointer;
  return [{ number, token, at, how: 'import' }, ...found.filter((each) => each.number !== number)];
}
