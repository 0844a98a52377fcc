import type { HiddenTerm } from './hidden-terms';
import type { Plan } from './plan';
import type { PlanChange } from './plan-diff';
import type { PlanFault } from './plan-faults';
import type { PlanConflict } from './plan-merge';

/** What an import would do, before it is done: for the command line and for a card. Nothing of it is written. */
export interface ImportPreview {
  /** What would be in force, with the files' example dialogues. */
  readonly plan: Plan;
  /** What would change of the plan in force. */
  readonly changes: readonly PlanChange[];
  /** Places, groups, methods and themes with dialogues that it would drop: then it is refused. */
  readonly hidden: readonly HiddenTerm[];
  /** What has been changed since the files were made, and stays though they do not have it. */
  readonly kept: readonly PlanChange[];
  /** What has been changed since, and would be taken back. */
  readonly undone: readonly PlanChange[];
  /** What the files and later changes say differently: until it is said whose word stands, it is refused. */
  readonly conflicts: readonly PlanConflict[];
  /** What would not hold together: then it is refused. */
  readonly faults: readonly PlanFault[];
}

/** Where a thing of a plan stands in the file that it was read of: a line, or a row of a sheet. */
interface RowPlace {
  readonly line: number;
  readonly sheet?: string;
}

/** Where the things of a file stand, by section and id. @see rowPlaceKey */
export type RowPlaces = Readonly<Record<string, RowPlace>>;

/** `activities malgruppsanalys` */
export const rowPlaceKey = (section: string, item: string): string => `${section} ${item}`;
