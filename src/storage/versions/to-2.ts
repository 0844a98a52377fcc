import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DELIVERY_STATES } from '../../ports/deliveries';
import { repairIndex } from '../index-repair';
import { deliveryKey, ENTRY, keyPart, PEOPLE, rowKey, USERS } from '../keys';
import { TablePseudonyms } from '../pseudonyms';
import { columnsOf, fromRow, type Row, toRow } from '../rows';
import type { Result, Table } from '../table';
import { projectsIn } from './fence';
import { rewriteRow } from './rewrite';
import type { StepSurroundings } from './work';

/**
 * From what builds wrote before the store had a version. The index that they made less of is made anew, who they knew
 * is known, and what was reported belongs to whoever reported it. Each part looks at what is there, so that one that
 * was cut off goes on, and one that is done finds nothing to do.
 */
export async function toVersion2(table: Table, surroundings: StepSurroundings): Promise<void> {
  await moveUsers(table);
  await givePseudonyms(table, surroundings.newId);
  await keepContacts(table);
  await renamePseudonyms(table);
  await takeWordsOfRemovedEntries(table);
  await carryLedgerOver(table, surroundings.now().toISOString());
  for (const { project } of await namedProjects(table)) await repairIndex(table, project);
}

/** The ids of the projects, as their plans have them: a partition's name is escaped. */
export async function namedProjects(table: Table): Promise<{ project: string }[]> {
  const Part = z.object({ section: z.string(), value: z.unknown() });
  const found = (await projectsIn(table)).map(async ({ partition, pointer }) => {
    const rows = await table.list(`plan-${partition.slice('project-'.length)}-${keyPart(pointer.plan)}`);
    const id = rows.map((row) => fromRow(Part, row)).find(({ section }) => section === 'id')?.value;
    return typeof id === 'string' ? [{ project: id }] : [];
  });
  return (await Promise.all(found)).flat();
}

const User = z.looseObject({
  id: z.string(),
  upn: z.string().optional(),
  reference: z.record(z.string(), z.unknown()).optional(),
});

/** Keys were once as long as what they are made of. */
async function moveUsers(table: Table): Promise<void> {
  for (const row of await table.list(USERS)) {
    const user = fromRow(User, row);
    const key = keyPart(user.id);
    if (row.rowKey === key) continue;
    if (!(await table.get(USERS, key))) await table.put(toRow(USERS, key, user, user.upn ? { upn: user.upn } : {}));
    await table.delete(USERS, row.rowKey ?? '');
  }
}

/** People files were once read in without. */
async function givePseudonyms(table: Table, newId: () => string): Promise<void> {
  for (const row of await table.list(PEOPLE)) {
    if (!('json0' in row)) continue;
    await rewriteRow(table, row, (now) =>
      'pseudonym' in now
        ? undefined
        : { ...toRow(PEOPLE, now.rowKey ?? '', fromRow(z.unknown(), now), columnsOf(now)), pseudonym: `p-${newId()}` },
    );
  }
}

/** How to write to somebody once stood with the user alone. An empty contact has been taken away on purpose. */
async function keepContacts(table: Table): Promise<void> {
  for (const row of await table.list(USERS)) {
    const { upn, reference } = fromRow(User, row);
    if (!upn || !reference) continue;
    const known = await table.get(PEOPLE, keyPart(upn));
    if (known && 'contact' in known) continue;
    await table.merge({ partitionKey: PEOPLE, rowKey: keyPart(upn), upn, contact: JSON.stringify({ reference }) });
  }
}

/** Pseudonyms were once made of the user's id alone, so that anybody who had the ids could work them out. */
const onceOf = (userId: string): string => `p-${createHash('sha256').update(userId).digest('hex').slice(0, 20)}`;

/** What each pseudonym that was made so is now: the person's own, or the one that this installation makes of the id. */
async function renamed(table: Table): Promise<ReadonlyMap<string, string>> {
  const pseudonyms = new TablePseudonyms(table);
  const own = new Map((await table.list(PEOPLE)).map((row): [unknown, unknown] => [row.rowKey, row.pseudonym]));
  const names = new Map<string, string>();
  for (const row of await table.list(USERS)) {
    const { id, upn } = fromRow(User, row);
    const theirs = upn === undefined ? undefined : own.get(keyPart(upn));
    names.set(onceOf(id), typeof theirs === 'string' ? theirs : await pseudonyms.of(id));
    if (upn !== undefined && typeof theirs === 'string') names.set(onceOf(upn), theirs);
  }
  return names;
}

function withNames(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => withNames(each, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withNames(each, names)]));
}

async function renamePseudonyms(table: Table): Promise<void> {
  const names = await renamed(table);
  if (names.size === 0) return;
  for (const { partition } of await projectsIn(table)) {
    for (const row of await table.list(partition)) {
      if (!('json0' in row)) continue;
      await rewriteRow(table, row, (now) => {
        const before = fromRow(z.unknown(), now);
        const after = withNames(before, names);
        if (JSON.stringify(after) === JSON.stringify(before)) return undefined;
        return toRow(partition, now.rowKey ?? '', after, columnsOf(now));
      });
    }
  }
}

/** An entry that was taken back once kept its words. */
async function takeWordsOfRemovedEntries(table: Table): Promise<void> {
  const Removed = z.looseObject({ removedAt: z.string(), entry: z.unknown().refine((entry) => entry !== undefined) });
  for (const { partition } of await projectsIn(table)) {
    for (const row of await table.list(partition, ENTRY)) {
      await rewriteRow(table, row, (now) => {
        const removed = Removed.safeParse(fromRow(z.unknown(), now));
        if (!removed.success) return undefined;
        const { entry: _words, ...rest } = removed.data;
        return toRow(partition, now.rowKey ?? '', rest, columnsOf(now));
      });
    }
  }
}

const OldDelivery = z.looseObject({ upn: z.string(), week: z.string(), state: z.string(), kind: z.undefined() });
const OldRun = z.object({ week: z.string(), state: z.undefined().optional() });
const LAST_RUN = rowKey('reminders', 'last-run');

/** The ledger of reminders before there was a queue: who has had their week is not to get it again. */
async function carryLedgerOver(table: Table, at: string): Promise<void> {
  for (const { partition } of await projectsIn(table)) {
    const run = await table.get(partition, LAST_RUN);
    if (run)
      await rewriteRow(table, run, (now) => {
        const old = OldRun.safeParse(fromRow(z.unknown(), now));
        if (!old.success) return undefined;
        const { week } = old.data;
        return toRow(partition, LAST_RUN, { week, instant: at, at, state: 'queued', uncovered: [], leaderless: false });
      });
  }
  const weeks = (await table.query(`PartitionKey ge 'week-' and PartitionKey lt 'week.'`)).filter(
    (row) => 'json0' in row,
  );
  for (const row of weeks) {
    const old = OldDelivery.safeParse(fromRow(z.unknown(), row));
    if (old.success) await moveDelivery(table, row, old.data);
  }
}

async function moveDelivery(table: Table, row: Result, old: z.infer<typeof OldDelivery>): Promise<void> {
  const { partitionKey = '', rowKey: key = '' } = row;
  const known = DELIVERY_STATES.some((state) => state === old.state);
  // What was under way then may have arrived; nobody knows, and it is not sent again by itself.
  const state = known && old.state !== 'sending' ? old.state : 'uncertain';
  const next: Row = toRow(
    partitionKey,
    deliveryKey({ upn: old.upn, kind: 'week' }),
    { ...old, kind: 'week', state },
    { state },
  );
  if (!(await table.get(partitionKey, next.rowKey))) await table.put(next);
  await table.delete(partitionKey, key);
}
