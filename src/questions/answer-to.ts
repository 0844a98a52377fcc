import { carryOn } from './carry-on';
import { choose, yesOrNo } from './choice';
import { evidenceOf, type ReadingContext } from './evidence-of';
import { namedSlots, slotsOf } from './named-slots';
import type { ClearReading, Reading } from './reading';

/** What is written after a question back. */

const whole = ({ by: _by, ...slots }: ClearReading & { readonly by?: unknown }): string => JSON.stringify(slots);

/** "Laholm" after "antal dialoger i min kommun": the place that was missing, where it is plain what it is asked of. */
function filledIn(phrase: string, offered: readonly ClearReading[], context: ReadingContext): Reading | undefined {
  const [first, ...others] = offered;
  const alone = evidenceOf(phrase, context);
  if (!first || !alone || others.some((other) => other.kind !== 'help' && whole(other) !== whole(first)))
    return undefined;
  const [slot, ...more] = namedSlots(alone, slotsOf(first.kind))?.keys() ?? [];
  return slot === undefined || more.length > 0 || slot in first ? undefined : carryOn(phrase, first, context);
}

/**
 * Reads a phrase as the answer to a question back: one of what was offered, a yes that leaves it open, so that it is
 * asked again, or what was missing in the first. `undefined` when it is a question of its own.
 */
export function answerTo(
  phrase: string,
  offered: readonly ClearReading[],
  context: ReadingContext,
): Reading | undefined {
  const chosen = choose(phrase, offered, context);
  if (chosen) return chosen;
  const alone = evidenceOf(phrase, context);
  if (alone && yesOrNo(alone) === 'yes') return { kind: 'unclear', candidates: [...offered] };
  return filledIn(phrase, offered, context);
}
