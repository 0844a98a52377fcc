import type { TransactionAction } from '@azure/data-tables';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import type { Plan } from '../domain/plan';
import { keptVersions, type PlanVersion } from '../domain/plan-versions';
import type { AuditEntry } from '../ports/audit';
import type { NewVersion, PlanStore, Snapshot } from '../ports/plans';
import { auditRow } from './audit';
import { ACTIVE_PROJECT, INSTALLATION, PLAN_POINTER, planPartition, projectPartition } from './keys';
import { putAll, readPlan, removePlans, writePlan, writtenOf } from './plan-rows';
import { type StoredVersion, storedVersions, versionKey, versionRow } from './plan-versions';
import { activeRow, type Pointer, pointerRow, readActive, readPointer } from './pointers';
import { ProjectFacts } from './project-facts';
import { isOvertaken, type Result, type Table } from './table';
import { tryAgain } from './try-again';

interface StampedPointer {
  readonly value: Pointer;
  readonly etag: string;
}

const BATCH = 90;
/** Operators who switch projects at the same time are given up after this. */
const MOST_TRIES = 5;

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

  /** @throws MedskapaError store-unreadable where the rows of a plan in force are gone */
  private async planAt(project: Id, token: string): Promise<Plan> {
    const plan = await readPlan(this.table, project, token);
    if (plan) return plan;
    throw new MedskapaError(
      'store-unreadable',
      `nothing is kept of the plan in force of "${project}": put a backup back`,
    );
  }

  async newest(project: Id): Promise<Snapshot | undefined> {
    const { pointer: row, facts } = await this.facts.read(project);
    return row && this.atPointer(project, row, facts);
  }

  private async atPointer(project: Id, row: Result, facts: Snapshot['facts']): Promise<Snapshot> {
    const pointer = readPointer(row);
    const plan = this.plan?.token === pointer.plan ? this.plan.plan : await this.planAt(project, pointer.plan);
    return { plan, planVersion: pointer.version, facts };
  }

  async versions(project: Id): Promise<PlanVersion[]> {
    const found = await this.stored(project);
    return found.map(({ token: _token, given: _given, ...version }) => version);
  }

  async version(project: Id, number: number): Promise<Plan | undefined> {
    const token = (await this.stored(project)).find((each) => each.number === number)?.token;
    return token === undefined ? undefined : readPlan(this.table, project, token);
  }

  async given(project: Id, number: number): Promise<Plan | undefined> {
    const found = (await this.stored(project)).find((each) => each.number === number);
    return found && readPlan(this.table, project, found.given ?? found.token);
  }

  private async stored(project: Id): Promise<StoredVersion[]> {
    const pointer = await this.pointer(project);
    return pointer ? storedVersions(this.table, project, pointer.value) : [];
  }

  /** Every project that has been in force, the active one first. */
  async projects(): Promise<Snapshot[]> {
    const row = await this.table.get(INSTALLATION, ACTIVE_PROJECT);
    const active = row && readActive(row);
    const ids = active?.project === undefined ? [] : [active.project, ...active.before];
    const found = await Promise.all(ids.map((id) => this.newest(id)));
    return found.flatMap((each) => each ?? []);
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

  async putVersion(
    plan: Plan,
    audit: readonly AuditEntry[],
    { token, given, expected, ...made }: NewVersion,
  ): Promise<{ version: number }> {
    // Read first: whoever puts another version in force from here on makes this one fail, and may take its rows away.
    const before = await this.pointer(plan.id);
    const number = (before?.value.version ?? 0) + 1;
    if (expected !== undefined && number !== expected + 1) throw overtaken();
    const isImport = made.how === 'import';
    await writePlan(this.table, plan, token, made.at);
    const ofFiles = given && `${token}.given`;
    if (given) await writePlan(this.table, given, `${token}.given`, made.at);
    const version: StoredVersion = { ...made, moved: made.moved && [...made.moved], number, token, given: ofFiles };
    const earlier = before ? await storedVersions(this.table, plan.id, before.value) : [];
    const left = isImport && before ? await this.leftOf(plan.id, before.value, [version, ...earlier]) : [];
    // What builds before versions were noted have put in force is noted with what takes its place.
    const unnoted = earlier.filter(({ by, number: of }) => by === undefined && of === number - 1);
    await this.movePointer(plan.id, before, [version, ...unnoted], audit);
    if (isImport) await this.activate(plan.id);
    await removePlans(this.table, left);
    return { version: number };
  }

  /**
   * From here on the new version counts; until here nothing of it did. Audit entries that do not fit in the pointer's
   * own transaction are written before it, so that a change can be told of without having been made, never the reverse.
   */
  private async movePointer(
    project: Id,
    before: StampedPointer | undefined,
    [version, ...earlier]: readonly [StoredVersion, ...StoredVersion[]],
    audit: readonly AuditEntry[],
  ): Promise<void> {
    const next: Pointer = {
      plan: version.token,
      version: version.number,
      // What a card changes may be a project that another has taken the place of meanwhile.
      active: version.how === 'import' || (before?.value.active ?? true),
      importedAt: version.at,
      previous: before?.value.plan,
    };
    const row = pointerRow(project, next);
    const entries = audit.map((entry) => auditRow(project, entry));
    await putAll(this.table, entries.slice(BATCH));
    try {
      await this.table.transact([
        before ? ['update', row, 'Replace', { etag: before.etag }] : ['create', row],
        ...[version, ...earlier].map((each): TransactionAction => ['upsert', versionRow(project, each), 'Replace']),
        ...entries.slice(0, BATCH).map((entry): TransactionAction => ['create', entry]),
      ]);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      // The SDK has repeated a write whose answer was lost, when the pointer is ours all the same.
      if ((await this.pointer(project))?.value.plan !== version.token) throw overtaken(error);
    }
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
   * The partitions that imports left which were cut off. One that is being written now is among them too; it fails when
   * the pointer moves, since it has read it before.
   */
  private async leftOf(project: Id, pointer: Pointer, versions: readonly StoredVersion[]): Promise<string[]> {
    const named = partitionsOf(project, pointer, versions);
    const written = await writtenOf(this.table, project);
    return written.flatMap(({ partition }) => (named.has(partition) ? [] : partition));
  }

  async removeVersions(before: string, begun: string): Promise<number> {
    const row = await this.table.get(INSTALLATION, ACTIVE_PROJECT);
    const active = row && readActive(row);
    const projects = active?.project === undefined ? [] : [active.project, ...active.before];
    const removed = await Promise.all(projects.map((project) => this.removeOf(project, before, begun)));
    return removed.reduce((sum, each) => sum + each, 0);
  }

  private async removeOf(project: Id, before: string, begun: string): Promise<number> {
    const pointer = (await this.pointer(project))?.value;
    if (!pointer) return 0;
    const all = await storedVersions(this.table, project, pointer);
    const kept = new Set(keptVersions(all, before).map(({ number }) => number));
    const stay = partitionsOf(
      project,
      pointer,
      all.filter(({ number }) => kept.has(number)),
    );
    const known = partitionsOf(project, pointer, all);
    const gone = (await writtenOf(this.table, project)).filter(({ partition, at = '' }) =>
      known.has(partition) ? !stay.has(partition) : at < begun,
    );
    await removePlans(
      this.table,
      gone.map(({ partition }) => partition),
    );
    for (const { number } of all.filter((each) => !kept.has(each.number))) {
      await this.table.delete(projectPartition(project), versionKey(number));
    }
    return gone.length;
  }
}

/** The partitions of these versions, of the plan in force and of the one before it. */
const partitionsOf = (project: Id, { plan, previous }: Pointer, versions: readonly StoredVersion[]): Set<string> =>
  new Set(
    [plan, previous, ...versions.flatMap(({ token, given }) => [token, given])].flatMap((token) =>
      token === undefined ? [] : planPartition(project, token),
    ),
  );

const overtaken = (cause?: unknown): MedskapaError =>
  new MedskapaError('overtaken', 'another import finished while this one ran; nothing was changed: run it again', {
    cause,
  });
