import type { Id } from '../domain/identifiers';
import type { RowPlaces } from '../domain/import-preview';
import type { Plan } from '../domain/plan';
import type { Pending, PendingStore } from './pending';

/** A plan that somebody sent. */
export interface PendingImport extends Pending {
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
export type DecidedImport =
  | { readonly state: 'in-force'; readonly by: string; readonly project: Id; readonly version: number }
  | { readonly state: 'cancelled'; readonly by: string };

export type PendingImports = PendingStore<PendingImport, DecidedImport>;
