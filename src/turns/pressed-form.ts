import type { AdaptiveCard } from '../cards/adaptive-card';
import type { LocalDate } from '../domain/dates';
import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';

/** The form that a press came from, as far as the press itself and the plan last seen tell: nothing is read. */

/** What stood in one input. */
export interface Written {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** A word or two, longer text, a day, or something chosen from a list. */
  readonly shape: 'line' | 'long' | 'day' | 'chosen';
  /** What was chosen, as a person reads it. */
  readonly shown?: string;
}

/** What a form is drawn on. */
export interface FormGround {
  /** The plan last seen; absent in a server that has seen none. */
  readonly plan?: Plan;
  readonly today: LocalDate;
  readonly language: Language;
  /** Whether the client asks for choices while one types. */
  readonly searches?: boolean;
}

export interface PressedForm {
  /** Everything that stood in the inputs; empty where nothing did. */
  readonly written: readonly Written[];
  /** What the button is called that sends it once more. */
  readonly again: string;
  /** The form itself, filled. Absent where that takes more than is known. */
  readonly draw?: () => AdaptiveCard;
}

/** How the form of a press is had from it; it throws where what it is drawn from is not as it should be. */
export type FormOf<P> = (press: P, ground: FormGround) => PressedForm;
