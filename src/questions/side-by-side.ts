import { DividedBy } from '../domain/question-slots';
import { asOneReading } from './as-one-reading';
import type { Concept } from './concepts';
import type { Evidence } from './evidence';
import { slotsOf, type Values } from './named-slots';
import { ClearReading, type Reading } from './reading';
import { withoutScope } from './scope';

/** "I Falkenberg och Varberg?" after a count: both, beside each other. */

const NAMES = [
  ['municipality', 'municipality'],
  ['targetGroup', 'targetGroup'],
  ['method', 'method'],
  ['year', 'year'],
] as const satisfies readonly (readonly [DividedBy, Concept])[];
const EITHER = /^(?:eller|or)$/u;

/**
 * What was asked, of each of the values that a phrase names for one slot: compared where the kind can be, else one
 * answer after another. `undefined` where "eller" is said, or one word may mean two things.
 */
export function sideBySide(
  evidence: Evidence,
  previous: ClearReading,
  slot: string,
  values: Values,
  built: readonly ClearReading[],
): Reading | undefined {
  const [by, concept] = NAMES.find(([each]) => each === slot) ?? [];
  if (!by || !concept || values.length < 2 || evidence.tokens.some(({ word }) => EITHER.test(word))) return undefined;
  if (evidence.of(concept).length < values.length) return undefined;
  // Its answer has each place beside the others.
  if (previous.kind === 'feedback' && by === 'municipality') return withoutScope(previous, 'municipality');
  if (!slotsOf(previous.kind).has('compare')) return asOneReading(built);
  const { [by]: _before, order: _order, ...kept } = previous as Readonly<Record<string, unknown>>;
  const compared = ClearReading.safeParse({ ...kept, by: DividedBy.parse(by), compare: values });
  return compared.success ? compared.data : undefined;
}
