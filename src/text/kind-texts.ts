import type { Language } from '../domain/language';
import type { PlanNouns } from '../domain/plan-nouns';
import type { HelpKind, QuestionKind, Readings } from '../domain/question-kinds';
import type { Texts } from './texts';

/** What is said of questions themselves: each family of kinds has its own beside what it answers. */

/** What a question of a kind is called. */
export interface KindText<Kind extends QuestionKind> {
  /** In a few words, for a button or for asking back; what it is narrowed to is added. */
  readonly name: Texts<string> | ((asked: Readings[Kind], language: Language, nouns: PlanNouns) => string);
  /** With what it is narrowed to, where that is not simply added: "om ni har nått unga i Varberg". */
  readonly narrowed?: (asked: Readings[Kind], language: Language, nouns: PlanNouns) => string | undefined;
}

/** What somebody may write to ask it. */
interface Example {
  readonly example: Texts<string> | ((nouns: PlanNouns, language: Language) => string);
}

/** The kinds of a family, with an example of each that the help tells of. */
export type KindTexts<Kind extends QuestionKind> = {
  readonly [Each in Kind]: KindText<Each> & (Each extends HelpKind ? Example : unknown);
};

/**
 * A sentence that is all there is to show: such a view needs no card of its own, and has the sentence with where one
 * may begin.
 */
export interface Alone<View> {
  readonly alone: (view: View, language: Language) => string;
}
