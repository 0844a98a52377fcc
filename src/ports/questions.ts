import type { RatioAsked } from '../domain/count-ratio';
import type { Id } from '../domain/identifiers';
import type { Language } from '../domain/language';

/** A phrase that was not understood, kept without whoever wrote it so that the lexicon can be improved. */
export interface UnansweredPhrase {
  readonly phrase: string;
  readonly times: number;
  /** UTC instants. */
  readonly first: string;
  readonly latest: string;
}

/** A button of an answer: what stands on it, and what it asks. */
export interface OfferedButton {
  readonly title: string;
  readonly reading: unknown;
  /** How much of the answer's list has been shown before. */
  readonly from?: number;
}

/** What is remembered beside a question for what may follow it. */
export interface AskedBesides {
  /** The question that it carried on from. */
  readonly carriedFrom?: unknown;
  /** What was asked of a count beside how many. */
  readonly ratio?: RatioAsked;
}

/** What was asked last in a chat. */
export interface LastAsked extends AskedBesides {
  /** As it was remembered; it is checked by whoever reads it. */
  readonly reading: unknown;
  readonly at: string;
  /** That it was answered in. */
  readonly language?: Language;
  /** Of its answer. */
  readonly buttons?: readonly OfferedButton[];
}

/** What was asked last in each chat, and what could not be answered. */
export interface QuestionStore {
  lastAsked(chat: string): Promise<LastAsked | undefined>;
  /** Known at once, and written behind the answer. */
  remember(
    chat: string,
    reading: unknown,
    at: string,
    language?: Language,
    buttons?: readonly OfferedButton[],
    besides?: AskedBesides,
  ): void;
  /** Forgets what was asked last in every chat where that was before an instant. */
  forgetAsked(before: string): Promise<void>;
  /** Behind the answer too. */
  keepUnanswered(project: Id, phrase: string, at: string): void;
  unanswered(project: Id): Promise<UnansweredPhrase[]>;
  /** Forgets a phrase, when the lexicon knows it or it was nothing. */
  /** @returns whether it was kept */
  forgetUnanswered(project: Id, phrase: string): Promise<boolean>;
}
