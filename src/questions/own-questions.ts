import { InsightPart } from '../domain/question-slots';
import { stemsOf } from './activity-titles';
import type { Vocabulary } from './vocabulary';

/** The two open questions of a plan's own form, by the words that tell them. */

export interface OwnQuestion {
  readonly part: InsightPart;
  readonly stems: ReadonlySet<string>;
}

/** The questions of a plan's form, made ready; none where it asks the usual ones. */
export const formQuestions = ({ formQuestions: asked }: Vocabulary): readonly OwnQuestion[] =>
  asked ? InsightPart.options.map((part) => ({ part, stems: new Set(stemsOf(asked[part])) })) : [];
