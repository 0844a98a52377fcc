import type { LocalDate } from './dates';
import { type DialogueKind, kindsOf } from './dialogue-kinds';
import { contains } from './periods';
import { goalsOf, type Plan } from './plan';

/**
 * The kind of dialogue that the plan counts on a day, where there is one alone: perspective-gathering in its first year
 * and in-depth in its second, say. A kind with targets of its own is counted in their periods, another one wherever
 * dialogues are. Undefined where both are counted, or none, or where the plan does not tell them apart.
 */
export function kindOfDay(plan: Plan, day: LocalDate): DialogueKind | undefined {
  const counted = goalsOf(plan)
    .flatMap(({ indicators }) => indicators)
    .filter(({ measure }) => measure === 'dialogues');
  if (counted.every(({ kind }) => kind === undefined)) return undefined;
  const isCounted = (kind: DialogueKind): boolean => {
    const own = counted.filter((each) => each.kind === kind);
    const asked = own.length > 0 ? own : counted.filter((each) => each.kind === undefined);
    return asked.some(({ period }) => contains(period, day));
  };
  const [only, ...others] = kindsOf(plan).filter(isCounted);
  return others.length === 0 ? only : undefined;
}
