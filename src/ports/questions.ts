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

/** What was asked last in each chat, and what could not be answered. */
export interface QuestionStore {
  /** The reading as it was remembered; it is checked by whoever reads it. */
  lastAsked(
    chat: string,
  ): Promise<{ readonly reading: unknown; readonly at: string; readonly language?: Language } | undefined>;
  /** @param language that it was answered in */
  remember(chat: string, reading: unknown, at: string, language?: Language): Promise<void>;
  /** Forgets what was asked last in every chat where that was before an instant. */
  forgetAsked(before: string): Promise<void>;
  keepUnanswered(project: Id, phrase: string, at: string): Promise<void>;
  unanswered(project: Id): Promise<UnansweredPhrase[]>;
  /** Forgets a phrase, when the lexicon knows it or it was nothing. */
  /** @returns whether it was kept */
  forgetUnanswered(project: Id, phrase: string): Promise<boolean>;
}
