import type { RatioAsked } from './count-ratio';
import type { QuestionKind, Readings } from './question-kinds';

/** Courtesy that the reader knows whole phrases of; it is no meaning of a word. */
export const COURTESIES = ['thanks', 'praise', 'how-are-you', 'goodbye', 'fine'] as const;
export type ListedCourtesy = (typeof COURTESIES)[number];

/** Courtesy that is answered in kind. */
export type Courtesy = ListedCourtesy | 'greeting';
/** What an answer does not tell of what was asked, said before it. */
export type Beside =
  | 'response-rate'
  | 'not-heard'
  | 'not-begun'
  | 'each-occasion'
  | 'feedback-dates'
  | 'rarest'
  | 'log-counts'
  | 'cost-items'
  | 'goal-parts';
/** Why something is not answered, or how it is done. */
export type Reason =
  | 'not-recorded'
  | 'average'
  | 'months'
  | 'year-span'
  | 'except'
  | 'one-at-a-time'
  | 'goal-undivided'
  | 'only'
  | 'threshold'
  | 'dialogue-trait'
  | Beside
  | 'own-place'
  | 'no-areas'
  | 'change-dialogue'
  | 'remove-dialogue'
  | 'figures';

/** What is to be said of a phrase beside its reading, or instead of that there is no answer. */
export type Remark =
  | { readonly about: Courtesy | Reason }
  /** The answer to a count begins with it. */
  | { readonly about: 'ratio'; readonly asked: RatioAsked }
  | { readonly about: 'no-such-place' | 'no-such-group' | 'not-the-word'; readonly name: string }
  /** What the question before was narrowed to, and this answer is not. */
  | { readonly about: 'not-only'; readonly names: readonly string[] }
  /** Words that nothing is known of, or that were understood and found no room; and what came nearest. */
  | {
      readonly about: 'not-understood' | 'no-room';
      readonly names: readonly string[];
      readonly near?: Readings[QuestionKind];
    };

/** The share or the average that is asked of a count. */
export const ratioIn = (remark: Remark | undefined): RatioAsked | undefined =>
  remark?.about === 'ratio' ? remark.asked : undefined;

const KINDNESSES: ReadonlySet<Remark['about']> = new Set<Courtesy>([...COURTESIES, 'greeting']);
/** True for courtesy, after which nothing needs to be offered. */
export const isCourtesy = ({ about }: Remark): boolean => KINDNESSES.has(about);

/** True for what says that something was not taken in, and not why. */
export const tellsWhatIsLost = ({ about }: Remark): boolean => about === 'not-understood' || about === 'no-room';

/** True for a remark that is all there is to say, also where a reading lies near. */
export const isWhole = ({ about }: Remark): boolean =>
  about === 'figures' || about === 'change-dialogue' || about === 'remove-dialogue';
