import { type Assessment, assessCount, assessShare, type Judged } from './assessments';
import { indicatorFilter } from './computed';
import type { LocalDate } from './dates';
import { type Facts, sumUp } from './fact-set';
import { compareShare, type Share, SMALLEST_SHOWN } from './figures';
import type { Indicator } from './goals';
import type { Id } from './identifiers';
import { type Computed, type Nature, natureOf } from './measures';
import type { Plan } from './plan';

/** One part of a target and how it stands. */
export interface TargetPart {
  readonly kind: 'whole' | 'per-municipality' | 'worded';
  readonly target?: number;
  readonly text?: string;
  /** For the part per municipality: the fewest that any municipality has. */
  readonly value?: number;
  /** For the part per municipality: those that have just that many. */
  readonly fewest?: readonly Id[];
  readonly assessment: Assessment;
  /** For the part per municipality: those that have not come so far. */
  readonly behind?: readonly { readonly municipality: Id; readonly value: number }[];
}

/** As many as can be left out of a figure for a year that has just begun. */
const mostLeftOut = ({ leftOutYear }: Pick<Computed, 'leftOutYear'>): number =>
  leftOutYear === undefined ? 0 : SMALLEST_SHOWN - 1;

/** What would be judged otherwise with some more people, of whom nothing is known here, cannot be judged. */
const unlessOtherwise = (assessment: Assessment, others: readonly Assessment[]): Assessment =>
  (assessment === 'not-reached' && others.includes('reached')) ||
  (assessment === 'reached' && others.includes('not-reached'))
    ? 'not-assessable'
    : assessment;

/** A share by those who are in it, also if all of whom nothing is reported were, or all or none of those left out. */
function assessComputed(computed: Computed, { part, whole }: Share, target: number, judged: Judged): Assessment {
  const { feedback } = computed;
  const at = (share: Share): Assessment => assessShare(compareShare(share, target), judged);
  const unreported = typeof feedback?.unreported === 'number' ? feedback.unreported : 0;
  const more = mostLeftOut(computed);
  return unlessOtherwise(at({ part, whole }), [
    at({ part: part + unreported, whole }),
    at({ part: part + more, whole: whole + more }),
    at({ part, whole: whole + more }),
  ]);
}

/** How a figure is judged against a target, by what it is; a count is judged by how far its period has gone. */
const JUDGED_BY_NATURE: Readonly<Record<Nature, (value: number, target: number, judged: Judged) => Assessment>> = {
  count: assessCount,
  share: (value, target, judged) => assessShare(value - target, judged),
};

function assessWhole(indicator: Indicator, computed: Computed | undefined, target: number, judged: Judged): Assessment {
  if (computed?.withheld) return 'not-assessable';
  if (computed?.share) return assessComputed(computed, computed.share, target, judged);
  const value = (computed ?? indicator.outcome)?.value;
  if (value === undefined) return 'not-assessable';
  const judge = JUDGED_BY_NATURE[natureOf(indicator)];
  return unlessOtherwise(judge(value, target, judged), [judge(value + mostLeftOut(computed ?? {}), target, judged)]);
}

/** Each part of an indicator's target, judged on a day; none without a target. */
export function targetParts(
  indicator: Indicator,
  computed: Computed | undefined,
  plan: Plan,
  facts: Facts,
  today: LocalDate,
): TargetPart[] {
  const { target, period } = indicator;
  if (!target) return [];
  const judged: Judged = { comparison: target.comparison, period, today };
  const parts: TargetPart[] = [];
  if (target.value !== undefined) {
    const assessment = assessWhole(indicator, computed, target.value, judged);
    parts.push({ kind: 'whole', target: target.value, value: computed?.value ?? indicator.outcome?.value, assessment });
  }
  if (target.perMunicipality !== undefined) {
    parts.push(perMunicipality(indicator, computed, plan.municipalities, facts, today));
  }
  if (parts.length === 0 && target.text)
    parts.push({ kind: 'worded', text: target.text, assessment: 'not-assessable' });
  return parts;
}

/**
 * The part of a target that is set for each municipality. Once the period has any dialogue, a municipality without one
 * has none; before that nothing is known of any.
 * @param whole the outcome in the whole project
 */
export function perMunicipality(
  indicator: Indicator,
  whole: Computed | undefined,
  municipalities: readonly { readonly id: Id }[],
  facts: Facts,
  today: LocalDate,
): TargetPart {
  const target = indicator.target?.perMunicipality ?? 0;
  if (!whole) return { kind: 'per-municipality', target, assessment: 'not-assessable' };
  const counts = municipalities.map(({ id: municipality }) => ({
    municipality,
    value: sumUp(facts, indicatorFilter(indicator, { municipality })).dialogues,
  }));
  const fewest = Math.min(...counts.map((count) => count.value));
  return {
    kind: 'per-municipality',
    target,
    value: fewest,
    fewest: counts.filter((count) => count.value === fewest).map(({ municipality }) => municipality),
    behind: counts.filter((count) => count.value < target),
    assessment: assessCount(fewest, target, { comparison: '>=', period: indicator.period, today }),
  };
}
