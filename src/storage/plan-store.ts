import { odata, type TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import { Plan } from '../domain/plan';
import type { AuditEntry } from '../ports/audit';
import type { PlanStore, Snapshot } from '../ports/plans';
import { auditRow } from './audit';
import {
  ACTIVE_PROJECT,
  INSTALLATION,
  keyPart,
  PLAN_POINTER,
  planPartition,
  projectPartition,
  rangeOf,
  rowKey,
} from './keys';
import { activeRow, type Pointer, pointerRow, readActive, readPointer } from './pointers';
import { ProjectFacts } from './project-facts';
import { fromRow, type Row, toRow } from './rows';
import { isOvertaken, type Result, type Table } from './table';
import { tryAgain } from './try-again';

const Part = z.object({ section: z.string(), order: z.number().int(), value: z.unknown() });

interface StampedPointer {
  readonly value: Pointer;
  readonly etag: string;
}

const BATCH = 90;
/** Operators who switch projects at the same time are given up after this. */
const MOST_TRIES = 5;

/** A plan's rows: one for each of its items, so that a person can find them in the table. */
function partsOf(plan: Plan): { section: string; order: number; id: string; value: unknown }[] {
  const { dialogues: _examplesAreDialogues, goals, ...rest } = plan;
  const sections: Record<string, unknown> = { ...rest, 'goals.project': goals.project, 'goals.effect': goals.effect };
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

/** Plans and the pointer to the one in force. What rarely changes is kept in memory and checked against its pointer. */
export class TablePlanStore implements PlanStore {
  private active: Id | undefined;
  private plan: { readonly token: string; readonly plan: Plan } | undefined;

  constructor(
    private readonly table: Table,
    private readonly facts = new ProjectFacts(table),
  ) {}

  /** One call when the plan is known already: the pointer lies next to what is newer than the facts that are known. */
  async snapshot(): Promise<Snapshot | undefined> {
    const known = this.active ? await this.snapshotOf(this.active) : undefined;
    if (known) return known;
    // Nothing known yet, or another project has become the active one since.
    this.active = await this.projectInForce();
    return this.active ? this.snapshotOf(this.active) : undefined;
  }

  remembered(): Plan | undefined {
    return this.plan?.plan;
  }

  async nameOf(project: Id): Promise<string | undefined> {
    const pointer = await this.pointer(project);
    return pointer && (await this.planAt(project, pointer.value.plan)).name;
  }

  /** The project in force, whatever state its plan and facts are in. */
  async projectInForce(): Promise<Id | undefined> {
    const row = await this.table.get(INSTALLATION, ACTIVE_PROJECT);
    return row && readActive(row).project;
  }

  private async snapshotOf(project: Id): Promise<Snapshot | undefined> {
    const { pointer: row, facts } = await this.facts.read(project);
    const pointer = row && readPointer(row);
    if (!pointer?.active) return undefined;
    if (this.plan?.token !== pointer.plan) {
      this.plan = { token: pointer.plan, plan: await this.planAt(project, pointer.plan) };
    }
    return { plan: this.plan.plan, planVersion: pointer.version, facts };
  }

  private async planAt(project: Id, token: string): Promise<Plan> {
    const parts = await this.table.list(planPartition(project, token));
    return fromParts(parts.map((row) => fromRow(Part, row)));
  }

  /** Every project that has been in force, the active one first. */
  async projects(): Promise<Snapshot[]> {
    const row = await this.table.get(INSTALLATION, ACTIVE_PROJECT);
    const active = row && readActive(row);
    const found = (active?.project === undefined ? [] : [active.project, ...active.before]).map(
      async (id): Promise<Snapshot[]> => {
        const { pointer: stored, facts } = await this.facts.read(id);
        const pointer = stored && readPointer(stored);
        if (!pointer) return [];
        const plan = await this.planAt(id, pointer.plan);
        return [{ plan, planVersion: pointer.version, facts }];
      },
    );
    return (await Promise.all(found)).flat();
  }

  /**
   * Puts a project that has been imported in force again, as it was left.
   * @returns whether there is one by that id
   * @throws MedskapaError overtaken when it is imported in the same moment
   */
  async use(project: Id): Promise<boolean> {
    const pointer = await this.pointer(project);
    if (!pointer) return false;
    try {
      const row = pointerRow(project, { ...pointer.value, active: true });
      if (!pointer.value.active) await this.table.replace(row, pointer.etag);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      // A write whose answer was lost, and that the SDK repeated, has been carried out all the same.
      if (!(await this.pointer(project))?.value.active) throw overtaken(error);
    }
    await this.activate(project);
    return true;
  }

  async importPlan(
    plan: Plan,
    audit: readonly AuditEntry[],
    run: { token: string; at: string },
  ): Promise<{ version: number }> {
    // Read first: whoever puts another version in force from here on makes this import fail, and may take its rows
    // away.
    const before = await this.pointer(plan.id);
    const partition = planPartition(plan.id, run.token);
    const parts: Row[] = partsOf(plan).map(({ section, order, id, value }) =>
      toRow(partition, rowKey(section.toLowerCase(), String(order).padStart(4, '0'), id), { section, order, value }),
    );
    // Not "create": the partition is this run's own, and a write whose answer is lost is repeated by the SDK.
    await this.putAll(parts);
    const named = [partition, ...(before ? [planPartition(plan.id, before.value.plan)] : [])];
    const left = await this.leftOf(plan.id, named);
    const version = await this.movePointer(plan.id, before, audit, run);
    await this.removeLeft(left);
    return version;
  }

  /**
   * From here on the new version counts; until here nothing of it did. Audit entries that do not fit in the pointer's
   * own transaction are written before it, so that a change can be told of without having been made, never the reverse.
   */
  private async movePointer(
    project: Id,
    before: StampedPointer | undefined,
    audit: readonly AuditEntry[],
    run: { token: string; at: string },
  ): Promise<{ version: number }> {
    const next: Pointer = {
      plan: run.token,
      version: (before?.value.version ?? 0) + 1,
      active: true,
      importedAt: run.at,
      previous: before?.value.plan,
    };
    const row = pointerRow(project, next);
    const entries = audit.map((entry) => auditRow(project, entry));
    await this.putAll(entries.slice(BATCH));
    try {
      await this.table.transact([
        before ? ['update', row, 'Replace', { etag: before.etag }] : ['create', row],
        ...entries.slice(0, BATCH).map((entry): TransactionAction => ['create', entry]),
      ]);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      // The SDK has repeated a write whose answer was lost, when the pointer is ours all the same.
      if ((await this.pointer(project))?.value.plan !== run.token) throw overtaken(error);
    }
    await this.activate(project);
    return { version: next.version };
  }

  /** Makes a project the active one, and those before it not, also where an earlier switch was cut off half-way. */
  private async activate(project: Id): Promise<void> {
    await tryAgain(MOST_TRIES, async () => {
      const row = await this.table.get(INSTALLATION, ACTIVE_PROJECT);
      const now = row && readActive(row);
      const before = new Set(now ? [...now.before, ...(now.project === undefined ? [] : [now.project])] : []);
      before.delete(project);
      const next = activeRow({ project, before: [...before] });
      if (!row) await this.table.create(next);
      else if (now?.project !== project) await this.table.replace(next, row.etag);
      this.active = project;
      for (const other of before) await this.deactivate(other, project);
    });
  }

  /** @throws RestError 412 as isOutdated when the other project is imported in the same moment */
  private async deactivate(other: Id, project: Id): Promise<void> {
    const pointer = await this.pointer(other);
    if (!pointer?.value.active || (await this.projectInForce()) !== project) return;
    const row = pointerRow(other, { ...pointer.value, active: false });
    await this.table.replace(row, pointer.etag);
  }

  private async pointer(project: Id): Promise<StampedPointer | undefined> {
    const row = await this.table.get(projectPartition(project), PLAN_POINTER);
    return row && { value: readPointer(row), etag: row.etag };
  }

  /**
   * The rows of a project's versions other than those named: versions that were in force long ago, and what imports
   * left that were cut off. One that is being written now is among them too; it fails when the pointer moves, since it
   * has read it before. Each version's row that says whose it is comes last, so that a removal that is cut off is found
   * again.
   */
  private async leftOf(project: Id, named: readonly string[]): Promise<Result[]> {
    const { from, to } = rangeOf(`plan-${keyPart(project)}`);
    const rows = await this.table.query(odata`PartitionKey ge ${from} and PartitionKey lt ${to}`);
    const says = rows.filter((row) => {
      const { section, value } = fromRow(Part, row);
      return section === 'id' && value === project && !named.includes(row.partitionKey ?? '');
    });
    // A project whose id begins as this one's has its versions in the same range.
    const theirs = new Set(says.map(({ partitionKey }) => partitionKey));
    return [...rows.filter((row) => theirs.has(row.partitionKey) && !says.includes(row)), ...says];
  }

  /** What storage keeps all the same does no harm, and goes at the next import. */
  private async removeLeft(rows: readonly Result[]): Promise<void> {
    try {
      for (const { partitionKey = '', rowKey: key = '' } of rows) await this.table.delete(partitionKey, key);
    } catch (error) {
      if (!(error instanceof MedskapaError)) throw error;
    }
  }

  private async putAll(rows: readonly Row[]): Promise<void> {
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH);
      await this.table.transact(batch.map((row) => ['upsert', row, 'Replace']));
    }
  }
}

const overtaken = (cause: unknown): MedskapaError =>
  new MedskapaError('overtaken', 'another import finished while this one ran; nothing was changed: run it again', {
    cause,
  });
