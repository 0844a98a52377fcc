import type { Asker } from './asker';
import { isProjectLeader } from './asker';
import { committeesOf } from './committees';
import type { Id } from './identifiers';
import { type Committee, openTerms, type Plan, type Term } from './plan';
import { diffPlans } from './plan-diff';
import { hasRight } from './roles';

/** Which target groups a committee has prioritised: the leader tells it of any, a secretary of their own. */

/** The inputs of the form, in its order; a client sends each of them as a string. */
export const PRIORITY_FIELDS = ['committee', 'groups'] as const;
export type PriorityField = (typeof PRIORITY_FIELDS)[number];
export type PriorityValues = Readonly<Partial<Record<PriorityField, string>>>;

/** What is wrong with one field. The sentence for it stands in `text`. */
export interface PriorityFault {
  readonly field: PriorityField;
  readonly fault: 'missing' | 'unknown-group';
}

export interface PrioritiesChange {
  readonly committee: Id;
  readonly groups: readonly Id[];
}

export type Prioritiser = Pick<Asker, 'roles' | 'committees'>;

/** Whether somebody may tell of a committee, whichever it is where none is given. */
export function mayPrioritise(asker: Prioritiser, committee?: Id): boolean {
  if (isProjectLeader(asker)) return true;
  const { committees = [] } = asker;
  if (!hasRight(asker.roles, 'prioritises')) return false;
  return committee === undefined ? committees.length > 0 : committees.includes(committee);
}

/** Whether a change of the plan is of nothing but what somebody may tell of: then they may take it back. */
export const isOfPriorities = (before: Plan, after: Plan, asker: Prioritiser): boolean =>
  diffPlans(before, after).every(
    ({ section, item, field }) => section === 'committees' && field === 'prioritised' && mayPrioritise(asker, item?.id),
  );

export const findCommittee = ({ committees }: Plan, id: string): Committee | undefined =>
  committees.find((each) => each.id === id);

/** What a form is about: the ids of the committees that there is to choose among, apart by commas. */
export const aboutCommittees = (committees: readonly Committee[]): string => committees.map(({ id }) => id).join(',');

/** The committees that a form is about; where it does not say, all of them. @see aboutCommittees */
export function committeesAbout(plan: Plan, about: string | undefined): readonly Committee[] {
  const ids = about?.split(',') ?? [];
  const named = plan.committees.filter(({ id }) => ids.includes(id));
  return named.length > 0 ? named : plan.committees;
}

/** The committees that somebody may tell of, of a municipality where one is named. */
export const committeesFor = (plan: Plan, asker: Prioritiser, municipality?: Id): Committee[] =>
  committeesOf(plan, municipality).filter(({ id }) => mayPrioritise(asker, id));

/** The target groups that a committee can prioritise: those that are open, and what it has chosen before. */
export const groupsFor = (plan: Plan, committees: readonly Committee[]): Term[] =>
  openTerms(
    plan.targetGroups,
    committees.flatMap(({ prioritised }) => prioritised ?? []),
  );

/** The plan with what a committee has prioritised, in its own order; the same where it has no such committee. */
export function changePriorities(plan: Plan, { committee, groups }: PrioritiesChange): Plan {
  const prioritised = plan.targetGroups.map(({ id }) => id).filter((id) => groups.includes(id));
  return {
    ...plan,
    committees: plan.committees.map((each) => (each.id === committee ? { ...each, prioritised } : each)),
  };
}

/** The ids that stand in an input where several can be chosen. */
const chosenIn = (written: string | undefined): string[] => (written ?? '').split(',').filter((id) => id !== '');

/** What has been prioritised, read from its form's values, or everything that is wrong, in the order of the form. */
export function readPrioritiesChange(
  values: PriorityValues,
  plan: Plan,
): { readonly change: PrioritiesChange } | { readonly faults: readonly PriorityFault[] } {
  const found = findCommittee(plan, values.committee ?? '');
  const groups = chosenIn(values.groups);
  const known = new Set(groupsFor(plan, found ? [found] : plan.committees).map(({ id }) => id));
  const faults: PriorityFault[] = [
    ...(found ? [] : [{ field: 'committee', fault: 'missing' } as const]),
    ...(groups.length === 0 ? [{ field: 'groups', fault: 'missing' } as const] : []),
    ...(groups.some((id) => !known.has(id)) ? [{ field: 'groups', fault: 'unknown-group' } as const] : []),
  ];
  return faults.length > 0 || !found ? { faults } : { change: { committee: found.id, groups } };
}
