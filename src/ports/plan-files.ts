import type { ReadingTrouble } from '../domain/file-trouble';
import type { RowPlaces } from '../domain/import-preview';
import type { Language } from '../domain/language';
import type { Person } from '../domain/people';
import type { Plan } from '../domain/plan';
import type { PlanFault } from '../domain/plan-faults';

/** Something in a plan file that has to be written otherwise. */
export interface PlanFileFault {
  /** A line of the file, or a row of the sheet. */
  readonly line: number;
  readonly sheet?: string;
  /** What heads the column. */
  readonly column?: string;
  readonly message: string;
}

/** A plan file, or a list of people, read. */
export type PlanFileRead =
  | {
      readonly plan: Plan;
      /** Where the things of it stand in the file. */
      readonly rows: RowPlaces;
      /** The version that an export was made from. */
      readonly madeFrom?: number;
      /** Whether the file only adds to the plan in force, and `plan` is that with what it adds. */
      readonly addition: boolean;
    }
  | { readonly people: readonly Person[] }
  | { readonly faults: readonly PlanFileFault[]; readonly of?: 'people' }
  | { readonly trouble: ReadingTrouble };

/** A plan to write, with the number of its version and the people of the project. */
export interface PlanToWrite {
  readonly plan: Plan;
  readonly version: number;
  readonly people: readonly Person[];
}

/** What knows how plans are written in files. */
export interface PlanFiles {
  /**
   * @param how inForce: what a file that only adds to a plan is laid over; language: that of whoever sent it, which
   *   faults are told in (a workbook's are Swedish)
   */
  read(
    name: string,
    bytes: Uint8Array,
    how: { readonly inForce?: Plan; readonly language: Language },
  ): Promise<PlanFileRead>;
  /** What does not hold together in a plan, in a sentence. */
  tell(fault: PlanFault, language: Language): string;
  /** A workbook: the plan, or the empty template without one. The same plan and people give the same bytes. */
  write(plan?: PlanToWrite): Promise<{ readonly bytes: Uint8Array; readonly digest: string }>;
}
