import type { Id } from '../domain/identifiers';
import type { RowPlaces } from '../domain/import-preview';
import type { Plan } from '../domain/plan';

/** A plan that somebody sent, kept until they say whether it is to be in force. */
export interface PendingImport {
  readonly id: string;
  /** Tells an attempt to keep it from another. */
  readonly attempt: string;
  /** Pseudonymous id of whoever sent it; nobody else decides about it. */
  readonly by: string;
  readonly at: string;
  /** The file's name, as it is shown. */
  readonly file: string;
  /** What the file says, as it was read. */
  readonly plan: Plan;
  /** Where the things of it stand in the file. */
  readonly rows: RowPlaces;
  readonly madeFrom?: number;
  readonly addition: boolean;
  /** What was in force when it was shown what it would do: the project, and the version of the file's own project. */
  readonly shownOn: ShownOn;
}

export interface ShownOn {
  readonly inForce?: Id;
  /** 0 where the file's project is new. */
  readonly version: number;
}

/** What became of one. */
export type SettledImport =
  | { readonly state: 'waiting'; readonly pending: PendingImport }
  | { readonly state: 'in-force'; readonly by: string; readonly project: Id; readonly version: number }
  | { readonly state: 'cancelled'; readonly by: string };

/** So long a plan that was sent waits for an answer. */
export const WAITING_MS = 24 * 60 * 60_000;

export interface PendingImports {
  /** @returns false where one by that id has been kept already: the same message came twice */
  keep(pending: PendingImport): Promise<boolean>;
  /** Keeps it with what it was shown on anew. */
  showAgain(pending: PendingImport): Promise<void>;
  find(id: string): Promise<SettledImport | undefined>;
  /** Takes the plan away and keeps what became of it, so that a second press hears the same. */
  settle(id: string, settled: Exclude<SettledImport, { state: 'waiting' }>, at: string): Promise<void>;
  /** @param before those kept before this instant go, whatever became of them */
  forget(before: string): Promise<void>;
}
