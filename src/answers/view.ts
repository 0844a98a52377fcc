import type { WithRoles } from '../domain/asker';
import type { Language } from '../domain/language';
import type { Reading } from '../questions/reading';
import type { View } from '../text/answers';

/** An answer to a question: the view, and the sentence that stands in `summary`. */
export interface Answer {
  readonly language: Language;
  /** Who asked: a button is shown to those who may press it. */
  readonly asker: WithRoles;
  readonly sentence: string;
  /** What the answer leaves out of what was asked; the sentence begins with it. */
  readonly preface?: string;
  readonly view: View;
  /** What was asked, for a list that goes on. */
  readonly reading?: Reading;
  /** How much of the list has been shown before. */
  readonly from?: number;
}
