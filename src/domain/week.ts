import type { ActivityState } from './activities';
import type { LocalDate } from './dates';
import type { Gap } from './dialogue-gaps';
import type { Id } from './identifiers';
import type { FeedbackFigures } from './shares';

/** Something in a person's week. */
export interface WeekItem {
  readonly activity: Id;
  readonly title: string;
  /** `escalated`: somebody else has it, and it has been late for so long that this person is told. */
  readonly why: 'overdue' | 'due' | 'continuous' | 'unreported' | 'escalated';
  /** The time as the plan has it. */
  readonly when: string;
  readonly state: ActivityState;
  /** Who owns it, where the plan says. */
  readonly owner?: string;
  readonly lead: boolean;
  /** Whole weeks since its time ran out; 0 for what is not late. */
  readonly weeksLate: number;
  /** Somebody has handed it to this person. */
  readonly handedOver: boolean;
  /** When it was reported last, UTC; empty when never. A press tells it, so that what came later is noticed. */
  readonly seen: string;
}

/** A dialogue that somebody has asked to be reminded of, and what of it is not filled in. */
export interface FillIn {
  readonly dialogueId: string;
  readonly date: LocalDate;
  /** Its name; of a plan without areas there is none. */
  readonly municipality?: string;
  readonly gaps: readonly Gap[];
}

export interface Week {
  readonly week: string;
  readonly items: readonly WeekItem[];
  /** How much else of theirs has been reported, put off or handed over in this week. */
  readonly answered: number;
  /** What begins within 30 days, told beside the rest. */
  readonly starting: readonly { readonly title: string; readonly when: string }[];
  /** Activities without a time; told to the project leader in the first week of a month. */
  readonly unscheduled: number;
  /** Follow-up questions whose year has come; told to those who lead the project, in one week. */
  readonly questions?: readonly { readonly text: string; readonly from: number }[];
  /** How it stands with feedback in the whole project; told to those who report. */
  readonly feedback?: FeedbackFigures;
  /** The dialogues that the person has asked to be reminded of this day. */
  readonly fillIn?: readonly FillIn[];
  /** Dialogues are to be held now and none has been reported for a while: those who report are asked about it. */
  readonly askedFor?: { readonly latest?: LocalDate };
}
