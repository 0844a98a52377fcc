import type { Facts } from '../domain/fact-set';
import type { Id } from '../domain/identifiers';
import type { Plan } from '../domain/plan';
import type { MadeVersion, PlanVersion } from '../domain/plan-versions';
import type { AuditEntry } from './audit';

/** The active project as a question sees it: one read of a fixed number of rows. */
export interface Snapshot {
  readonly plan: Plan;
  /** Counts up with every import and every change. */
  readonly planVersion: number;
  readonly facts: Facts;
}

/** How a version is to be written. */
export interface NewVersion extends MadeVersion {
  /** What its rows are kept under; a new one for each attempt. */
  readonly token: string;
  /** What an import's files said, where the plan is that and later changes put together. */
  readonly given?: Plan;
  /** The version that the plan was made from, 0 for none: another one in force by now is an error. */
  readonly expected?: number;
}

export interface PlanStore {
  /** @returns undefined while no plan has been imported */
  snapshot(): Promise<Snapshot | undefined>;
  /** The plan that this process saw last, without asking storage: for what must go on while storage is away. */
  remembered(): Plan | undefined;
  /** The name of a project that is or has been in force. */
  nameOf(project: Id): Promise<string | undefined>;
  /** What a project has come to, in force or not. @returns undefined when there is none by that id */
  newest(project: Id): Promise<Snapshot | undefined>;
  /** The versions that are kept, newest first: thirty days of them, and the last import's however old. */
  versions(project: Id): Promise<PlanVersion[]>;
  /** The plan of a version. @returns undefined when it is not kept any more, or never was */
  version(project: Id, number: number): Promise<Plan | undefined>;
  /** What the files of an import said. @see version */
  given(project: Id, number: number): Promise<Plan | undefined>;
  /**
   * Writes a new version and then moves the pointer to it: all of it or nothing. An import puts its project in force.
   * @throws MedskapaError overtaken when another version came first; nothing is written then
   */
  putVersion(plan: Plan, audit: readonly AuditEntry[], version: NewVersion): Promise<{ readonly version: number }>;
  /**
   * Removes what is kept of versions no longer.
   * @param before versions that were replaced before this instant
   * @param begun what was begun before this instant and never came to be a version
   * @returns how many versions' rows are gone
   */
  removeVersions(before: string, begun: string): Promise<number>;
}
