import type { Plan } from '../domain/plan';

/** Something in a plan file that has to be written otherwise. */
export interface PlanFileFault {
  /** A line of the file, or a row of the sheet. */
  readonly line: number;
  readonly sheet?: string;
  /** What heads the column. */
  readonly column?: string;
  readonly message: string;
}

/** A plan file, read. */
export type PlanFileRead =
  | {
      readonly plan: Plan;
      /** The version that an export was made from. */
      readonly madeFrom?: number;
      /** Whether the file only adds to the plan in force, and `plan` is that with what it adds. */
      readonly addition: boolean;
    }
  | { readonly faults: readonly PlanFileFault[] };

/** What knows how plans are written in files. */
export interface PlanFiles {
  /** @param inForce what a file that only adds to a plan is laid over */
  read(name: string, bytes: Uint8Array, inForce?: Plan): PlanFileRead;
}
