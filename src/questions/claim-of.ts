import type { Claim } from '../domain/claim';
import { boundIn } from './bounds';
import type { Evidence } from './evidence';
import { evidenceOf, type ReadingContext } from './evidence-of';
import { isClear, type Reading } from './reading';

const claimed = ({ spans }: Evidence, concept: 'how-many' | 'share'): number | undefined =>
  spans.flatMap(({ meanings }) =>
    meanings.flatMap((each) => (each.concept === concept && each.value !== undefined ? [Number(each.value)] : [])),
  )[0];

/** What a phrase says that the figure is that it asks about (`claims`); undefined where it says nothing of it. */
export function claimOf(phrase: string, reading: Reading, context: ReadingContext): Claim | undefined {
  if (!isClear(reading)) return undefined;
  const evidence = evidenceOf(phrase, context);
  if (!evidence) return undefined;
  const bound = boundIn(evidence);
  if (bound) return bound;
  const [count, share] = [claimed(evidence, 'how-many'), claimed(evidence, 'share')];
  if (share !== undefined) return { of: 'share', figure: share };
  return count === undefined ? undefined : { of: 'count', figure: count };
}
