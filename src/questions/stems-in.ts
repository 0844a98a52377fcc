import { phraseStems } from './activity-titles';
import type { Token } from './normalise';

const known = new WeakMap<readonly Token[], readonly string[]>();

/** The stem of each word of a phrase: worked out once, however many sorts of names are looked for in it. */
export function stemsIn(tokens: readonly Token[]): readonly string[] {
  const before = known.get(tokens);
  if (before) return before;
  const stems = phraseStems(tokens.map(({ word }) => word));
  known.set(tokens, stems);
  return stems;
}
