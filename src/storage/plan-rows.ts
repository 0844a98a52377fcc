import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import { Plan } from '../domain/plan';
import { sectionsOf } from '../domain/plan-shape';
import { keyPart, planPartition, rangeOf, rowKey } from './keys';
import { fromRow, type Row, toRow } from './rows';
import type { Result, Table } from './table';

/** The rows of plans: each version has a partition of its own, with a row for each of its items. */

const Part = z.object({ section: z.string(), order: z.number().int(), value: z.unknown() });
const BATCH = 90;

/** A plan's rows: one for each of its items, so that a person can find them in the table. */
function partsOf(plan: Plan): { section: string; order: number; id: string; value: unknown }[] {
  const { dialogues: _examplesAreDialogues, ...sections } = sectionsOf(plan);
  // The id comes first, so that the first rows that are written say whose they are.
  const filled = Object.entries({ id: plan.id, ...sections }).filter(([, value]) => value !== undefined);
  return filled.flatMap(([section, value]) => {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items.map((item, order) => {
      const named = z.object({ id: z.string() }).safeParse(item);
      return { section, order, id: named.success ? named.data.id : String(order), value: item };
    });
  });
}

const LISTS: ReadonlySet<string> = new Set(
  Object.entries<z.ZodType>(Plan.shape)
    .filter(([, schema]) => isList(schema))
    .map(([section]) => section),
);

function isList(schema: unknown): boolean {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return isList(schema.unwrap());
  return schema instanceof z.ZodArray;
}

function fromParts(parts: z.infer<typeof Part>[]): Plan {
  const sections = new Map<string, unknown[]>();
  for (const part of [...parts].sort((a, b) => a.order - b.order)) {
    sections.set(part.section, [...(sections.get(part.section) ?? []), part.value]);
  }
  const plain = [...sections]
    .filter(([section]) => !section.startsWith('goals.'))
    .map(([section, values]): [string, unknown] => [section, LISTS.has(section) ? values : values[0]]);
  const goals = { project: sections.get('goals.project') ?? [], effect: sections.get('goals.effect') ?? [] };
  return Plan.parse({ ...Object.fromEntries(plain), goals });
}

export async function putAll(table: Table, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    // Not "create": the rows are this run's own, and a write whose answer is lost is repeated by the SDK.
    await table.transact(rows.slice(start, start + BATCH).map((row) => ['upsert', row, 'Replace']));
  }
}

/** @param at when this run began: what it leaves when it is cut off goes some time after that */
export async function writePlan(table: Table, plan: Plan, token: string, at: string): Promise<void> {
  const partition = planPartition(plan.id, token);
  const rows = partsOf(plan).map(({ section, order, id, value }) =>
    toRow(
      partition,
      rowKey(section.toLowerCase(), String(order).padStart(4, '0'), id),
      { section, order, value },
      { at },
    ),
  );
  await putAll(table, rows);
}

/** @returns undefined when nothing is kept of it */
export async function readPlan(table: Table, project: Id, token: string): Promise<Plan | undefined> {
  const parts = await table.list(planPartition(project, token));
  return parts.length === 0 ? undefined : fromParts(parts.map((row) => fromRow(Part, row)));
}

/** The partition of a version, and when the run that wrote it began. */
export interface WrittenPlan {
  readonly partition: string;
  /** Absent of what builds before this one wrote. */
  readonly at?: string;
}

/** Every partition that holds a plan of this project, whole or what is left of one. */
export async function writtenOf(table: Table, project: Id): Promise<WrittenPlan[]> {
  const { from, to } = rangeOf(`plan-${keyPart(project)}`);
  const id = rangeOf('id');
  const rows = await table.query(
    odata`PartitionKey ge ${from} and PartitionKey lt ${to} and RowKey ge ${id.from} and RowKey lt ${id.to}`,
  );
  return rows.flatMap((row): WrittenPlan[] => {
    // A project whose id begins as this one's has its versions in the same range.
    const { section, value } = fromRow(Part, row);
    if (section !== 'id' || value !== project) return [];
    return [{ partition: row.partitionKey ?? '', at: typeof row.at === 'string' ? row.at : undefined }];
  });
}

/** The row that says whose a version is goes last, so that a removal that is cut off is found again. */
const inOrderOfRemoval = (rows: readonly Result[]): Result[] => {
  const saysWhose = ({ rowKey: key = '' }: Result): boolean => key.startsWith('id-');
  return [...rows.filter((row) => !saysWhose(row)), ...rows.filter(saysWhose)];
};

/** What storage keeps all the same does no harm, and goes the next time. */
export async function removePlans(table: Table, partitions: readonly string[]): Promise<void> {
  try {
    for (const partition of partitions) {
      for (const { rowKey: key = '' } of inOrderOfRemoval(await table.list(partition))) {
        await table.delete(partition, key);
      }
    }
  } catch (error) {
    if (!(error instanceof MedskapaError)) throw error;
  }
}
