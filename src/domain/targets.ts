import { lowestAreas, uppersOf } from './areas';
import { type Assessment, assess, assessParts, type Figure, type Judged } from './assessments';
import { compute } from './computed';
import type { LocalDate } from './dates';
import type { Facts } from './fact-set';
import { type Share, SMALLEST_SHOWN } from './figures';
import type { EnteredOutcome, Indicator, Target } from './goals';
import type { Id } from './identifiers';
import { type Computed, MEASURE_TABLE } from './measures';
import { natureOf } from './natures';
import type { Plan } from './plan';

/** What a target may be set for on its own, beside the whole: each municipality, or each target group. */
const EACH = ['municipality', 'targetGroup'] as const;
export type Each = (typeof EACH)[number];

/** One municipality, or target group, beside its own minimum. */
export interface EachRow {
  readonly id: Id;
  readonly target: number;
  /** Undefined where the figure may not be told. */
  readonly value?: number;
  readonly assessment: Assessment;
}

/** One part of a target and how it rows. */
export type TargetPart =
  | { readonly kind: 'whole'; readonly target: number; readonly value?: number; readonly assessment: Assessment }
  | { readonly kind: 'worded'; readonly text: string; readonly assessment: Assessment }
  | EachPart;

/** A part of a target that is set for each municipality, or each target group. */
export interface EachPart {
  readonly kind: 'each';
  readonly of: Each;
  /** What each of them should come to, unless it has a minimum of its own. */
  readonly target?: number;
  /** Whether nothing is stored that any of them could be told by. */
  readonly unknown: boolean;
  /** Whether only one of them is looked at. */
  readonly alone: boolean;
  /** In the order of the plan; those that are looked at. */
  readonly rows: readonly EachRow[];
  readonly assessment: Assessment;
}

/** As many as can be left out of a figure for a year that has just begun. */
const mostLeftOut = ({ leftOutYear }: Pick<Computed, 'leftOutYear'>): number =>
  leftOutYear === undefined ? 0 : SMALLEST_SHOWN - 1;

/** What a share may be when some more people are in it; of many, those that come nearest to either side of a bound. */
function alternatives({ part, whole }: Share, most: number, bounds: readonly number[]): Share[] {
  const parts = [part + most, ...bounds.map((bound) => Math.ceil((bound * whole) / 100))];
  return parts.filter((each) => part < each && each <= part + most).map((each) => ({ part: each, whole }));
}

/** Every figure that an outcome may be, when people are left out of it, or nothing is reported of some. */
function possible(computed: Computed, { value, upTo }: Pick<Target, 'value' | 'upTo'>): Figure[] {
  const { share, feedback } = computed;
  const more = mostLeftOut(computed);
  const upToMore = Array.from({ length: more }, (_, index) => index + 1);
  if (!share) return upToMore.map((each) => computed.value + each);
  const unreported = typeof feedback?.unreported === 'number' ? feedback.unreported : 0;
  const bounds = [value, upTo].flatMap((bound) => bound ?? []);
  return [
    ...alternatives(share, unreported, bounds),
    ...upToMore.flatMap((each) => [
      { part: share.part, whole: share.whole + each },
      ...alternatives({ part: share.part, whole: share.whole + each }, each, bounds),
    ]),
  ];
}

/** What would be judged otherwise with some more people, of whom nothing is known here, cannot be judged. */
const unlessOtherwise = (assessment: Assessment, others: readonly Assessment[]): Assessment =>
  (assessment === 'not-reached' && others.includes('reached')) ||
  (assessment === 'reached' && others.includes('not-reached'))
    ? 'not-assessable'
    : assessment;

type Minimum = Pick<Target, 'value' | 'comparison' | 'upTo'>;

/** An outcome, computed or entered, beside a target of one figure. */
function assessOutcome(
  indicator: Indicator,
  computed: Computed | undefined,
  entered: EnteredOutcome | undefined,
  { value, comparison, upTo }: Minimum,
  judged: Judged,
): Assessment {
  const aimed = value === undefined ? undefined : { value, comparison, upTo };
  const figure = computed ? (computed.share ?? computed.value) : entered?.value;
  if (judged.today < judged.period.from) return 'ahead';
  if (aimed === undefined || figure === undefined || computed?.withheld) return 'not-assessable';
  const nature = natureOf(indicator);
  const judge = (each: Figure): Assessment => assess(nature, each, aimed, judged);
  return unlessOtherwise(judge(figure), computed ? possible(computed, aimed).map(judge) : []);
}

/** What a target asks of each municipality, or of each target group; undefined where it asks nothing of one. */
export function minimumOf(target: Target | undefined, of: Each, id: Id): number | undefined {
  if (!target) return undefined;
  return of === 'municipality'
    ? (target.municipalities.find(({ municipality }) => municipality === id)?.value ?? target.perMunicipality)
    : (target.targetGroups.find(({ targetGroup }) => targetGroup === id)?.value ?? target.perTargetGroup);
}

/** All that a part of a target may be set for: of upper areas, those that it names. */
function termsOf(plan: Plan, of: Each, target: Target | undefined): readonly { readonly id: Id }[] {
  if (of === 'targetGroup') return plan.targetGroups;
  const named = uppersOf(plan).filter(({ id }) =>
    target?.municipalities.some(({ municipality }) => municipality === id),
  );
  return [...named, ...lowestAreas(plan)];
}

/**
 * The part of a target that is set for each municipality, or each target group. Once the period has any dialogue, what
 * has none has a count of none; before that nothing is known of any.
 * @param whole the outcome in the whole project
 * @param only the one that is looked at
 * @returns undefined where the target asks nothing of them
 */
export function eachPart(
  indicator: Indicator,
  of: Each,
  whole: Computed | undefined,
  plan: Plan,
  facts: Facts,
  today: LocalDate,
  only?: Id,
): EachPart | undefined {
  const { target, period } = indicator;
  const asked = termsOf(plan, of, target).flatMap(({ id }) => {
    const minimum = only === undefined || only === id ? minimumOf(target, of, id) : undefined;
    return minimum === undefined ? [] : [{ id, minimum }];
  });
  if (asked.length === 0) return undefined;
  const judged: Judged = { period, today };
  const rows = asked.map(({ id, minimum }): EachRow => {
    const own = whole && (compute(indicator, plan, facts, today, { [of]: id }) ?? { value: 0, dialogues: 0 });
    const least: Minimum = { value: minimum, comparison: '>=', upTo: undefined };
    const assessment = assessOutcome(indicator, own, undefined, least, judged);
    return { id, target: minimum, value: own?.withheld ? undefined : own?.value, assessment };
  });
  const common = of === 'municipality' ? target?.perMunicipality : target?.perTargetGroup;
  const assessment = assessParts(rows.map((each) => each.assessment));
  return {
    kind: 'each',
    of,
    target: common,
    unknown: whole === undefined,
    alone: only !== undefined,
    rows,
    assessment,
  };
}

/** Those that have not come so far as their own minimum. */
export const behindIn = ({ rows }: EachPart): EachRow[] =>
  rows.filter(({ value, target }) => value !== undefined && value < target);

/** Each part of an indicator's target, judged on a day; none without a target. */
export function targetParts(
  indicator: Indicator,
  computed: Computed | undefined,
  entered: EnteredOutcome | undefined,
  plan: Plan,
  facts: Facts,
  today: LocalDate,
): TargetPart[] {
  const { target, period } = indicator;
  if (!target) return [];
  const judged: Judged = { period, today };
  const parts: TargetPart[] = [];
  if (target.value !== undefined) {
    const assessment = assessOutcome(indicator, computed, entered, target, judged);
    parts.push({ kind: 'whole', target: target.value, value: (computed ?? entered)?.value, assessment });
  }
  if (MEASURE_TABLE[indicator.measure].compute !== 'by-hand') {
    for (const of of EACH) {
      const part = eachPart(indicator, of, computed, plan, facts, today);
      if (part) parts.push(part);
    }
  }
  if (parts.length === 0 && target.text) {
    parts.push({ kind: 'worded', text: target.text, assessment: today < period.from ? 'ahead' : 'not-assessable' });
  }
  return parts;
}
