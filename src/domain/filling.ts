import type { ActivityState } from './activities';
import type { LocalDate } from './dates';
import type { ProposedDecision } from './question-slots';

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
  /** The follow-up question that some words of it tell, or its number. */
  readonly question?: string;
  /** What a new activity is called, or what one is to be called. */
  readonly title?: string;
  /** When: of an activity, an outcome, what was spent, a pause that does not begin at once, or what has changed. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly year?: number;
  /** A line of the budget. */
  readonly item?: string;
  /** A figure that is entered by hand, and that it comes beside what had come. */
  readonly indicator?: string;
  readonly more?: true;
  /** The groups that a committee has prioritised. */
  readonly targetGroups?: readonly string[];
  /** Who else was at a dialogue, and the group that it met. */
  readonly officials?: number;
  readonly practitioners?: number;
  readonly series?: string;
  readonly sameGroup?: true;
  /** What a decision proposal is to propose. */
  readonly decision?: ProposedDecision;
}

/** What of it is told of a dialogue. */
export type DialogueFilling = Pick<Filling, 'officials' | 'practitioners' | 'series' | 'sameGroup'>;
