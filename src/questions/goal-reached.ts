import { conceptList } from './concepts';
import type { Evidence } from './evidence';
import { foldedWords } from './folded-words';
import { means } from './kinds/rule';
import { ClearReading } from './reading';
import { FEW_WORDS } from './scope';

/** Whether a goal that was spoken of is met: "når de det", "så Laholm når målet". */

const REACHES =
  /^(?:(?:och|men|sa|and|so|but)\b.*)?\b(?:nar|nas|nadde|natt|uppnar|uppnas|klarar|klarade|klarat|reach|reaches|reached|meet|meets|met|achieve|achieves)\b.*\b(?:det|malet|it|that|the goal|the target)(?: da| then)?$|\b(?:nas|uppnas) (?:det|malet)\b/u;
const BESIDE_REACHES = conceptList(
  ['filler', 'pronoun', 'we', 'you', 'municipality', 'municipality-noun', 'own-place', 'goal', 'reached', 'achieved'],
  ['done', 'person', 'not', 'now'],
);

/** "Når de det", "så Laholm når målet" after a goal: that goal, and no group that is met. */
export const asksIfReached = (evidence: Evidence): boolean =>
  evidence.tokens.length <= FEW_WORDS + 1 &&
  REACHES.test(foldedWords(evidence)) &&
  evidence.spans.every((span) => means(span, ...BESIDE_REACHES));

/** That goal, in the place that is named; whose own is not known is asked of otherwise. */
export function isItReached(evidence: Evidence, previous: ClearReading): ClearReading | undefined {
  if (previous.kind !== 'goal-status' || evidence.has('own-place') || !asksIfReached(evidence)) return undefined;
  const [municipality, ...others] = evidence.names('municipality').options;
  if (others.length > 0) return undefined;
  return ClearReading.parse({ ...previous, ...(municipality !== undefined && { municipality }) });
}
