import { z } from 'zod';
import type { Id } from '../../domain/identifiers';
import { ACTIVE_PROJECT, HOT, INSTALLATION, keyPart, PLAN_POINTER, rowKey } from '../keys';
import {
  ActiveProject,
  activeIn,
  activeRow,
  Pointer,
  pointerRow,
  STORE_VERSION,
  UNVERSIONED,
  versionIn,
  wellKept,
} from '../pointers';
import { fromRow } from '../rows';
import type { Table } from '../table';
import { tryAgain } from '../try-again';

const MOST_TRIES = 50;
const BATCH = 100;

/** As the builds before versions wrote them; versions after the first name their parts as pointers.ts does. */
const OldPointer = Pointer.omit({ plan: true }).extend({ token: z.string() });
const OldActive = ActiveProject;

function pointerIn(row: Record<string, unknown>): Pointer {
  const found = OldPointer.safeParse(wellKept(z.unknown(), row));
  if (!found.success) return wellKept(Pointer, row);
  const { token, ...rest } = found.data;
  return { plan: token, ...rest };
}

/** A project, and the partition that it lies in. */
export interface StoredProject {
  readonly partition: string;
  readonly pointer: Pointer;
}

/**
 * Keeps older builds out, those that are in the middle of a write among them. The rows that they read first are written
 * in a way that they cannot read; then every tally gets another ETag, and each that there could be and is not is made,
 * so that a transaction that was begun on what was there before is refused, and what it is tried again on cannot be
 * read.
 * @param thisYear a dialogue may lie in any year from the plan's first up to it
 */
export async function raiseFence(table: Table, thisYear: number): Promise<void> {
  await fenceActive(table);
  for (const project of await projectsIn(table)) {
    await fencePointer(table, project.partition);
    await moveTallies(table, project, thisYear);
  }
}

/** Every project that has a plan. */
export async function projectsIn(table: Table): Promise<StoredProject[]> {
  const rows = await table.query(`RowKey eq '${PLAN_POINTER}'`);
  return rows.map((row) => ({ partition: row.partitionKey ?? '', pointer: pointerIn(row) }));
}

async function fenceActive(table: Table): Promise<void> {
  await tryAgain(MOST_TRIES, async () => {
    const row = await table.get(INSTALLATION, ACTIVE_PROJECT);
    if (!row) return void (await table.create(activeRow({ before: [] })));
    const version = versionIn(row);
    const active = version === UNVERSIONED ? wellKept(OldActive, row) : activeIn(row);
    if (version < STORE_VERSION) await table.replace(activeRow(active), row.etag);
  });
}

async function fencePointer(table: Table, partition: string): Promise<void> {
  await tryAgain(MOST_TRIES, async () => {
    const row = await table.get(partition, PLAN_POINTER);
    if (!row || versionIn(row) >= STORE_VERSION) return;
    await table.replace({ ...pointerRow('', pointerIn(row)), partitionKey: partition }, row.etag);
  });
}

/**
 * Builds before facts counted dialogues in a row for each year and municipality, and read it again before they wrote
 * it.
 */
const TALLY = rowKey(HOT, 'tally');
const tallyKey = (year: number, municipality: string): string => rowKey(TALLY, String(year), municipality);

/** The rows of tallies lose what they said, and stay: what is left of one refuses whoever still means to write it. */
async function moveTallies(table: Table, { partition, pointer }: StoredProject, thisYear: number): Promise<void> {
  const there = (await table.list(partition, TALLY)).flatMap(({ rowKey = '' }) => rowKey);
  const possible = await talliesPossible(table, partition, pointer, thisYear);
  const keys = [...new Set([...there, ...possible.map(({ year, municipality }) => tallyKey(year, municipality))])];
  for (let start = 0; start < keys.length; start += BATCH) {
    const fences = keys.slice(start, start + BATCH).map((key) => ({
      partitionKey: partition,
      rowKey: key,
      fence: STORE_VERSION,
    }));
    await table.transact(fences.map((row) => ['upsert', row, 'Replace']));
  }
}

const Part = z.object({ section: z.string(), value: z.unknown() });

/** A form takes a municipality of the plan, and a day from the plan's beginning up to today. */
async function talliesPossible(
  table: Table,
  partition: string,
  { plan, previous }: Pointer,
  thisYear: number,
): Promise<{ year: number; municipality: Id }[]> {
  const project = partition.slice('project-'.length);
  const versions = [plan, ...(previous === undefined ? [] : [previous])];
  const rows = await Promise.all(versions.map((token) => table.list(`plan-${project}-${keyPart(token)}`)));
  const parts = rows.flat().map((row) => fromRow(Part, row));
  const named = z.object({ id: z.string() });
  const municipalities = new Set(
    parts.flatMap(({ section, value }) => (section === 'municipalities' ? named.parse(value).id : [])),
  );
  const starts = parts.flatMap(({ section, value }) => (section === 'start' ? Number(String(value).slice(0, 4)) : []));
  const first = Math.min(thisYear, ...starts);
  const years = Array.from({ length: thisYear - first + 1 }, (_, n) => first + n);
  return years.flatMap((year) => [...municipalities].map((municipality) => ({ year, municipality })));
}
