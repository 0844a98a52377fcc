import type { Table } from '../table';
import { toVersion2 } from './to-2';
import { toVersion3 } from './to-3';
import { toVersion4 } from './to-4';
import type { StepSurroundings } from './work';

/**
 * One step from a version of the store to the next. It is done behind the fence, may be cut off anywhere and is then
 * done again from its beginning, and does no harm beside the ordinary work of a store that is up to date.
 */
export interface Step {
  readonly to: number;
  /** For an operator. */
  readonly what: string;
  readonly run: (table: Table, surroundings: StepSurroundings) => Promise<void>;
}

/** In order; the last one's `to` is STORE_VERSION. */
const STEPS: readonly Step[] = [
  {
    to: 2,
    what: 'older builds kept out; index made anew; pseudonyms, contacts and the ledger of reminders carried over',
    run: toVersion2,
  },
  {
    to: 3,
    what: 'older builds kept out; every dialogue counted anew, as numbered facts in the place of tallies',
    run: toVersion3,
  },
  { to: 4, what: 'older builds kept out; people found by their roles', run: toVersion4 },
];

/** The steps that a store of a version has before it. */
export const stepsFrom = (version: number): readonly Step[] => STEPS.filter(({ to }) => to > version);
