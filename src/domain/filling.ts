import type { ActivityState } from './activities';

/** What can be told of an activity in a word. */
export type ReportState = Exclude<ActivityState, 'not-done'>;

/**
 * What somebody told that a form is filled in with, beside the reading: that is remembered for what follows it, and
 * words and figures of theirs are not.
 */
export interface Filling {
  /** How an activity stands: "målgruppsanalysen är klar". */
  readonly state?: ReportState;
  /** Who is to answer for an activity: a role, or a name as it was written. */
  readonly owner?: string;
  /** What a target is to be: "nämnden har höjt målet till 20". */
  readonly figure?: number;
  /** What a follow-up question is answered with. */
  readonly answer?: string;
}
