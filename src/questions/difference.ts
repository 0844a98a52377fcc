import type { Evidence } from './evidence';
import { evidenceOf, type ReadingContext } from './evidence-of';
import { foldedWords } from './folded-words';
import { ClearReading, isClear, type Reading } from './reading';

/** "Skillnaden?" after two figures. */

const DIFFERENCE =
  /^(?:(?:och|men|and) )?(?:(?:vad|hur stor|what|whats|how big) (?:ar |blir |is )?)?(?:skillnaden|skillnad|differensen|the difference|difference)(?: (?:mellan dem|da|between them|between the two))?$/u;

/** Of two that were compared: the answer has it. */
export const difference = (evidence: Evidence, previous: ClearReading): ClearReading | undefined =>
  'compare' in previous && previous.compare && DIFFERENCE.test(foldedWords(evidence)) ? previous : undefined;

/** Of two questions that ask the same of two places, groups or years: both beside each other. */
export function differenceBetween(
  phrase: string,
  [one, other, ...more]: readonly Reading[],
  context: ReadingContext,
): ClearReading | undefined {
  const evidence = evidenceOf(phrase, context);
  if (!evidence || !one || !other || more.length > 0 || !isClear(one) || one.kind !== other.kind) return undefined;
  if (!DIFFERENCE.test(foldedWords(evidence))) return undefined;
  const held = new Map<string, unknown>(Object.entries(one));
  const apart = Object.entries(other).filter(([slot, value]) => held.get(slot) !== value);
  const [[by, value] = [], ...others] = apart;
  if (by === undefined || others.length > 0 || held.size !== Object.keys(other).length) return undefined;
  const { [by]: before, ...kept } = Object.fromEntries(held);
  return ClearReading.safeParse({ ...kept, by, compare: [before, value] }).data;
}
