import type { Evidence } from './evidence';
import { fold } from './normalise';

/** Several rules look at the words of the same phrase. */
const FOLDED = new WeakMap<Evidence, string>();

/** The words of a phrase without their marks, with a space between. */
export function foldedWords(evidence: Evidence): string {
  const found = FOLDED.get(evidence) ?? fold(evidence.tokens.map(({ word }) => word).join(' '));
  FOLDED.set(evidence, found);
  return found;
}
