import type { Facts } from '../domain/fact-set';
import type { Id } from '../domain/identifiers';
import type { Plan } from '../domain/plan';
import type { AuditEntry } from './audit';

/** The active project as a question sees it: one read of a fixed number of rows. */
export interface Snapshot {
  readonly plan: Plan;
  /** Counts up with every import. */
  readonly planVersion: number;
  readonly facts: Facts;
}

export interface PlanStore {
  /** @returns undefined while no plan has been imported */
  snapshot(): Promise<Snapshot | undefined>;
  /** The plan that this process saw last, without asking storage: for what must go on while storage is away. */
  remembered(): Plan | undefined;
  /** The name of a project that is or has been in force. */
  nameOf(project: Id): Promise<string | undefined>;
  /** Writes a new version and then moves the pointer to it: all of it or nothing. */
  importPlan(
    plan: Plan,
    audit: readonly AuditEntry[],
    run: { readonly token: string; readonly at: string },
  ): Promise<{ readonly version: number }>;
}
