import type { Indicator } from '../domain/goals';
import { MEASURE_TABLE, type SlicedBy } from '../domain/measures';
import { findGoal, type GoalWithId, type Plan } from '../domain/plan';
import type { Remark } from '../domain/remark';
import type { ClearReading, Reading } from './reading';

/** A question whose answer divides what a goal is judged by. */
export type GoalPart = Extract<ClearReading, { kind: 'survey' | 'feedback' | 'dialogue-count' | 'participant-count' }>;
/** That question for each way in which a goal can be divided. */
export type GoalParts = Readonly<Partial<Record<SlicedBy, GoalPart>>>;

/** Whether there is a question that divides a measure so: a share of answers is divided as a count is. */
export const isDivisible = (measure: Indicator['measure'], by: SlicedBy): boolean =>
  MEASURE_TABLE[measure].dividedBy === by || MEASURE_TABLE[measure].shareOfPeople === 'survey';

/**
 * What is asked for the parts of a measure. The answer about feedback has every municipality always; of what is no
 * number of people, the dialogues of each part are counted.
 */
export function partAsked(
  measure: Indicator['measure'],
  by: SlicedBy,
  slice: Pick<GoalPart, 'municipality' | 'targetGroup' | 'dialogueKind' | 'year'>,
): GoalPart {
  const { shareOfPeople, counts } = MEASURE_TABLE[measure];
  if (shareOfPeople === 'survey') return { kind: 'survey', ...slice, by };
  if (shareOfPeople) return { kind: shareOfPeople, ...slice };
  return { kind: counts === 'participants' ? 'participant-count' : 'dialogue-count', ...slice, by };
}

/** The part of an indicator in its own kind and year; none where its period is no whole years, which no count has. */
function partOf({ measure, kind, period }: Indicator, by: SlicedBy): GoalPart | undefined {
  if (!isDivisible(measure, by)) return undefined;
  if (MEASURE_TABLE[measure].shareOfPeople) return partAsked(measure, by, {});
  if (!period.from.endsWith('-01-01') || !period.to.endsWith('-12-31')) return undefined;
  const [from, to] = [period.from.slice(0, 4), period.to.slice(0, 4)];
  return partAsked(measure, by, {
    ...(kind && { dialogueKind: kind }),
    ...(from === to && { year: Number(from) }),
  });
}

const WAYS: readonly SlicedBy[] = ['municipality', 'targetGroup', 'method'];

/** How a goal can be divided: each way by the first of its indicators that can be. */
export function partsOf({ indicators }: Pick<GoalWithId, 'indicators'>): GoalParts {
  const found = WAYS.flatMap((by) => {
    const first = indicators.find(({ measure }) => isDivisible(measure, by));
    const part = first && partOf(first, by);
    return part ? [[by, part] as const] : [];
  });
  return Object.fromEntries(found);
}

/**
 * The question whose answer divides a goal. The figure's own year is kept, and another one is not answered by it;
 * neither is one municipality of it.
 */
export function partFor(parts: GoalParts | undefined, { by, municipality, year }: Divided): GoalPart | undefined {
  const part = Object.entries(parts ?? {}).find(([way]) => way === by)?.[1];
  if (!part || municipality !== undefined) return undefined;
  if (part.year !== undefined && year !== undefined && year !== part.year) return undefined;
  return { ...part, ...(year === undefined ? {} : { year }) };
}
type Divided = Pick<Extract<ClearReading, { kind: 'goal-status' }>, 'by' | 'municipality' | 'year'>;

/**
 * What is answered where a goal is to be divided, as one of what was offered when it was asked which goal was meant:
 * its part, else the whole of it, and what is to be said of that.
 */
export function dividedGoal(reading: Reading, plan: Plan): { readonly reading: Reading; readonly remark?: Remark } {
  if (reading.kind !== 'goal-status' || reading.by === undefined) return { reading };
  const { by: _by, ...whole } = reading;
  const goal = findGoal(plan, reading.goal);
  const part = goal && partFor(partsOf(goal), reading);
  if (!part) return { reading: whole, remark: { about: 'goal-undivided' } };
  // A share is all of the goal.
  const isOfCount = part.kind === 'dialogue-count' || part.kind === 'participant-count';
  return isOfCount ? { reading: part, remark: { about: 'goal-parts' } } : { reading: part };
}
