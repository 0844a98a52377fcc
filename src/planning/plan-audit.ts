import { FREE_TEXT, PLAN_FREE_TEXT } from '../domain/free-text';
import type { Target } from '../domain/goals';
import { goalsOf, type Plan } from '../domain/plan';
import type { PlanChange } from '../domain/plan-diff';
import type { MadeVersion } from '../domain/plan-versions';
import type { AuditEntry } from '../ports/audit';

/** What the audit log tells of a change of the plan. */

/** So many differences stand in one entry. */
const MOST_CHANGES = 200;
/** What is longer is told of and not repeated; the versions have it. */
const LONGEST_VALUE = 200;

/** The fields of a section that hold what people have written: an audit entry leaves that out. */
function wordsIn(section: string): readonly string[] {
  const kinds: Readonly<Record<string, keyof typeof FREE_TEXT | undefined>> = PLAN_FREE_TEXT;
  const kind = kinds[section];
  return kind ? FREE_TEXT[kind] : [];
}

function entryOf({ kind, section, item, part, field, before, after }: PlanChange): Record<string, unknown> {
  const place = { kind, section, item: item?.id, part: part?.id, field };
  // An item that comes or goes is told by its id: it may hold words.
  const isWords = field === undefined ? item !== undefined : wordsIn(section).includes(field.split('.')[0] ?? '');
  const values = Object.entries({ before, after }).filter(
    ([, value]) => value !== undefined && JSON.stringify(value).length <= LONGEST_VALUE,
  );
  return isWords ? place : { ...place, ...Object.fromEntries(values) };
}

/**
 * The entries that tell of a new version: who, how, and every difference, without words that people have written.
 * @param number of the new version
 */
export function changeEntries(
  changes: readonly PlanChange[],
  { at, by, how, madeFrom, undoes }: MadeVersion,
  number: number,
  newId: () => string,
): AuditEntry[] {
  const parts = Math.max(1, Math.ceil(changes.length / MOST_CHANGES));
  return Array.from({ length: parts }, (_, part) => ({
    id: newId(),
    at,
    who: by,
    what: 'change-plan',
    subject: `plan-version-${number}`,
    after: {
      how,
      madeFrom,
      undoes,
      changes: changes.slice(part * MOST_CHANGES, (part + 1) * MOST_CHANGES).map(entryOf),
    },
  }));
}

/** A target that a version changed. */
export interface TargetChange {
  readonly indicator: string;
  readonly before?: Target;
  readonly after?: Target;
}

const targetsOf = (plan: Plan | undefined): Map<string, Target | undefined> =>
  new Map(
    (plan ? goalsOf(plan) : []).flatMap((goal) =>
      goal.indicators.map((indicator): [string, Target | undefined] => [indicator.id, indicator.target]),
    ),
  );

/** Every target that is new, different or gone. */
export function targetChanges(before: Plan | undefined, after: Plan): TargetChange[] {
  const [old, now] = [targetsOf(before), targetsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((indicator) => ({ indicator, before: old.get(indicator), after: now.get(indicator) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

export const targetEntries = (
  changes: readonly TargetChange[],
  { at, by }: MadeVersion,
  newId: () => string,
): AuditEntry[] =>
  changes.map(({ indicator, before, after }) => ({
    id: newId(),
    at,
    who: by,
    what: 'change-target',
    subject: indicator,
    before,
    after,
  }));
