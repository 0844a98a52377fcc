import { type LocalDate, pastDayFault } from './dates';
import { COMPARISONS, type Comparison, type EarlierTarget, type Indicator, type Nature, type Target } from './goals';
import type { Id } from './identifiers';
import { natureOf } from './natures';
import type { Plan } from './plan';
import { findIndicator, withIndicator } from './plan-indicators';
import { LIST_LIMITS } from './plan-limits';
import { readFigure } from './written-figures';

/** A target that is decided anew: what it was before is kept beside it, with the day it had been decided. */

/** The inputs of the form, in its order; a client sends each of them as a string. */
export const TARGET_FIELDS = ['indicator', 'comparison', 'value', 'upTo', 'decided'] as const;
export type TargetField = (typeof TARGET_FIELDS)[number];
export type TargetValues = Readonly<Partial<Record<TargetField, string>>>;
export const REQUIRED_FIELDS: readonly TargetField[] = ['indicator', 'value', 'decided'];

/** What is wrong with one field. The sentence for it stands in `text`. */
export type TargetFault = { readonly field: TargetField } & (
  | {
      readonly fault:
        | 'missing'
        | 'not-a-number'
        | 'not-yes-or-no'
        | 'below-zero'
        | 'no-direction'
        | 'upper-bound'
        | 'bound-alone'
        | 'not-a-date'
        | 'in-the-future'
        | 'too-many';
    }
  /** Before the day that the present target was decided. */
  | { readonly fault: 'before-present'; readonly present: LocalDate }
);

/** A new target of an indicator. */
export interface NewTarget {
  readonly indicator: Id;
  readonly comparison: Comparison;
  readonly value: number;
  readonly upTo?: number;
  readonly decided: LocalDate;
}

/** Those that held before, with the present one last. */
const withPresent = ({ value, comparison, upTo, decided, earlier }: Target): EarlierTarget[] =>
  value === undefined ? earlier : [...earlier, { value, comparison, upTo, decided }];

const isSameFigure = (a: Target, b: NewTarget): boolean =>
  a.value === b.value && a.comparison === b.comparison && a.upTo === b.upTo;

/** A target with another figure, or another day of decision of the same one. What else it asks stays. */
function decidedAnew(target: Target | undefined, change: NewTarget): Target {
  const { comparison, value, upTo, decided } = change;
  const now = { comparison, value, upTo, decided };
  if (!target) return { ...now, municipalities: [], targetGroups: [], earlier: [] };
  return { ...target, ...now, earlier: isSameFigure(target, change) ? target.earlier : withPresent(target) };
}

const changed = (indicator: Indicator, change: NewTarget): Indicator => ({
  ...indicator,
  target: decidedAnew(indicator.target, change),
});

/** The plan with a target decided anew; the same plan where it has no such indicator. */
export const changeTarget = (plan: Plan, change: NewTarget): Plan =>
  withIndicator(plan, change.indicator, (indicator) => changed(indicator, change));

/** So many earlier targets a plan has room for. */
const MOST_EARLIER = LIST_LIMITS['goals.project[].indicators[].target.earlier'] ?? 0;

/** What is written in the field of a figure: nothing, a figure, or something that is none. */
function readField(written: string | undefined): { readonly figure?: number; readonly isNone: boolean } {
  if (written === undefined || written.trim() === '') return { isNone: false };
  const figure = readFigure(written);
  return { figure, isNone: figure === undefined };
}

function decidedFault(decided: string, present: LocalDate | undefined, today: LocalDate): TargetFault | undefined {
  const field = 'decided';
  const fault = pastDayFault(decided, today);
  if (fault) return { field, fault };
  return present !== undefined && decided < present ? { field, fault: 'before-present', present } : undefined;
}

/** What figures of this nature and direction cannot be: the rules of a plan (`indicator-faults`), field by field. */
function figureFaults(nature: Nature, comparison: Comparison, value: number, upTo: number | undefined): TargetFault[] {
  const faults: TargetFault[] = [];
  if (nature === 'yes-no') {
    if (value !== 0 && value !== 1) faults.push({ field: 'value', fault: 'not-yes-or-no' });
    if (comparison !== '>=' && comparison !== '=') return [...faults, { field: 'comparison', fault: 'no-direction' }];
  } else if (value < 0 && nature !== 'level') faults.push({ field: 'value', fault: 'below-zero' });
  if (comparison !== 'between')
    return upTo === undefined ? faults : [...faults, { field: 'upTo', fault: 'bound-alone' }];
  return upTo === undefined || upTo < value ? [...faults, { field: 'upTo', fault: 'upper-bound' }] : faults;
}

/** A new target read from its form's values, or everything that is wrong with them, in the order of the form. */
export function readTargetChange(
  values: TargetValues,
  plan: Plan,
  today: LocalDate,
): { readonly change: NewTarget } | { readonly faults: readonly TargetFault[] } {
  const { indicator: id = '', decided = '' } = values;
  const found = findIndicator(plan, id)?.indicator;
  const present = found?.target;
  const comparison = COMPARISONS.find((each) => each === values.comparison) ?? present?.comparison ?? '>=';
  const [value, upTo] = [readField(values.value), readField(values.upTo)];
  const faults: TargetFault[] = found ? [] : [{ field: 'indicator', fault: 'missing' }];
  if (value.figure === undefined) faults.push({ field: 'value', fault: value.isNone ? 'not-a-number' : 'missing' });
  if (upTo.isNone) faults.push({ field: 'upTo', fault: 'not-a-number' });
  if (found && value.figure !== undefined && !upTo.isNone)
    faults.push(...figureFaults(natureOf(found), comparison, value.figure, upTo.figure));
  const late = decidedFault(decided, present?.decided, today);
  if (late) faults.push(late);
  if (faults.length > 0 || value.figure === undefined) return { faults };
  const change = { indicator: id, comparison, value: value.figure, upTo: upTo.figure, decided };
  const isFull = decidedAnew(present, change).earlier.length > MOST_EARLIER;
  return isFull ? { faults: [{ field: 'value', fault: 'too-many' }] } : { change };
}
