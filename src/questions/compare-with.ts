import { DividedBy } from '../domain/question-slots';
import { compares, withoutCompareWords } from './comparisons';
import { Evidence } from './evidence';
import { namedSlots, slotsOf } from './named-slots';
import { ClearReading } from './reading';
import { isOfDialogues, scopeOf, withoutScope } from './scope';

/** What has no figures beside each other is compared by how many dialogues there were. */
const comparable = (previous: ClearReading): ClearReading =>
  slotsOf(previous.kind).has('compare') || !(isOfDialogues(previous) || previous.kind === 'area-status')
    ? previous
    : ClearReading.parse({ kind: 'dialogue-count', ...scopeOf(previous) });

/**
 * "Jämfört med 2022?" after "hur många dialoger 2021": what is named beside what was spoken of. `undefined` where
 * nothing is to be compared, or nothing of the same sort was spoken of.
 */
export function comparedWith({ tokens, spans }: Evidence, previous: ClearReading): ClearReading | undefined {
  if (!compares(tokens)) return undefined;
  const evidence = new Evidence(tokens, withoutCompareWords(tokens, spans));
  // Its answer has each place beside the others.
  if (previous.kind === 'feedback' && evidence.has('municipality')) return withoutScope(previous, 'municipality');
  const base = comparable(previous);
  const named = namedSlots(evidence, slotsOf(base.kind));
  const [first, ...others] = named ?? [];
  if (!first || others.length > 0) return undefined;
  const [slot, [value, ...more]] = first;
  const by = DividedBy.options.find((each) => each === slot);
  const before = Object.entries(base).find(([name]) => name === slot)?.[1];
  if (!by || before === undefined || value === undefined || more.length > 0) return undefined;
  const compare = by === 'year' ? [Number(before), Number(value)] : [before, value];
  if (compare[0] === compare[1]) return undefined;
  const { [slot]: _before, ...kept } = base as Readonly<Record<string, unknown>>;
  const reading = ClearReading.safeParse({ ...kept, by, compare });
  return reading.success ? reading.data : undefined;
}
