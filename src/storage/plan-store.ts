import { z } from 'zod';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import { Plan } from '../domain/plan';
import type { AuditEntry, PlanStore, Snapshot } from '../usecases/ports';
import { auditRow } from './audit';
import { HotRows } from './hot-rows';
import { ACTIVE_PROJECT, INSTALLATION, PLAN_POINTER, planPartition, projectPartition, rowKey } from './keys';
import { fromRow, type Row, toRow } from './rows';
import { isConflict, isOutdated, type Table } from './table';

const Pointer = z.object({ token: z.string(), version: z.number().int(), active: z.boolean(), importedAt: z.string() });
const ActiveProject = z.object({ project: z.string() });
const Part = z.object({ section: z.string(), order: z.number().int(), value: z.unknown() });

const BATCH = 90;

/** A plan's rows: one for each of its items, so that a person can find them in the table. */
function partsOf(plan: Plan): { section: string; order: number; id: string; value: unknown }[] {
  const { dialogues: _examplesAreDialogues, goals, ...rest } = plan;
  const sections: Record<string, unknown> = { ...rest, 'goals.project': goals.project, 'goals.effect': goals.effect };
  const said = Object.entries(sections).filter(([, value]) => value !== undefined);
  return said.flatMap(([section, value]) => {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items.map((item, order) => {
      const named = z.object({ id: z.string() }).safeParse(item);
      return { section, order, id: named.success ? named.data.id : String(order), value: item };
    });
  });
}

function fromParts(parts: z.infer<typeof Part>[]): Plan {
  const scalars = new Set(['id', 'name', 'start', 'keepFreeTextMonths']);
  const sections = new Map<string, unknown[]>();
  for (const part of [...parts].sort((a, b) => a.order - b.order)) {
    sections.set(part.section, [...(sections.get(part.section) ?? []), part.value]);
  }
  const plain = [...sections]
    .filter(([section]) => !section.startsWith('goals.'))
    .map(([section, values]): [string, unknown] => [section, scalars.has(section) ? values[0] : values]);
  const goals = { project: sections.get('goals.project') ?? [], effect: sections.get('goals.effect') ?? [] };
  return Plan.parse({ ...Object.fromEntries(plain), goals });
}

/** Plans and the pointer to the one in force. What rarely changes is kept in memory and checked against its pointer. */
export class TablePlanStore implements PlanStore {
  private active: Id | undefined;
  private plan: { readonly token: string; readonly plan: Plan } | undefined;
  private readonly hot: HotRows;

  constructor(private readonly table: Table) {
    this.hot = new HotRows(table);
  }

  /** One call when the plan is known already: the pointer and all tallies lie next to each other. */
  async snapshot(): Promise<Snapshot | undefined> {
    const known = this.active ? await this.snapshotOf(this.active) : undefined;
    if (known) return known;
    // Nothing known yet, or another project has become the active one since.
    this.active = await this.activeProject();
    return this.active ? this.snapshotOf(this.active) : undefined;
  }

  private async activeProject(): Promise<Id | undefined> {
    const row = await this.table.get(INSTALLATION, ACTIVE_PROJECT);
    return row && fromRow(ActiveProject, row).project;
  }

  private async snapshotOf(project: Id): Promise<Snapshot | undefined> {
    const hot = await this.hot.read(project);
    const pointer = hot.pointer && fromRow(Pointer, hot.pointer);
    if (!pointer?.active) return undefined;
    if (this.plan?.token !== pointer.token) {
      const parts = await this.table.list(planPartition(project, pointer.token));
      this.plan = { token: pointer.token, plan: fromParts(parts.map((row) => fromRow(Part, row))) };
    }
    return { plan: this.plan.plan, planVersion: pointer.version, tallies: hot.tallies.map(({ tally }) => tally) };
  }

  async importPlan(
    plan: Plan,
    audit: readonly AuditEntry[],
    run: { token: string; at: string },
  ): Promise<{ version: number }> {
    const partition = planPartition(plan.id, run.token);
    const parts: Row[] = partsOf(plan).map(({ section, order, id, value }) =>
      toRow(partition, rowKey(section.toLowerCase(), String(order).padStart(4, '0'), id), { section, order, value }),
    );
    for (let start = 0; start < parts.length; start += BATCH) {
      await this.table.transact(parts.slice(start, start + BATCH).map((row) => ['create', row]));
    }
    return this.movePointer(plan.id, audit, run);
  }

  /** From here on the new version counts; until here nothing of it did. */
  private async movePointer(
    project: Id,
    audit: readonly AuditEntry[],
    run: { token: string; at: string },
  ): Promise<{ version: number }> {
    const partition = projectPartition(project);
    const before = await this.table.get(partition, PLAN_POINTER);
    const version = (before ? fromRow(Pointer, before).version : 0) + 1;
    const row = toRow(partition, PLAN_POINTER, { token: run.token, version, active: true, importedAt: run.at });
    try {
      await this.table.transact([
        before ? ['update', row, 'Replace', { etag: before.etag }] : ['create', row],
        ...audit.slice(0, BATCH).map((entry): ['create', Row] => ['create', auditRow(project, entry)]),
      ]);
    } catch (error) {
      if (!isOutdated(error) && !isConflict(error)) throw error;
      throw new MedskapaError(
        'conflict',
        'another import finished while this one ran; nothing was changed: run it again',
      );
    }
    await this.activate(project);
    return { version };
  }

  private async activate(project: Id): Promise<void> {
    const previous = await this.activeProject();
    if (previous === project) return;
    await this.table.put(toRow(INSTALLATION, ACTIVE_PROJECT, { project }));
    this.active = project;
    if (!previous) return;
    const pointer = await this.table.get(projectPartition(previous), PLAN_POINTER);
    if (!pointer) return;
    const value = { ...fromRow(Pointer, pointer), active: false };
    await this.table.put(toRow(projectPartition(previous), PLAN_POINTER, value));
  }
}
