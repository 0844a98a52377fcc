import { comparable } from './normalise-text';
import type { Person } from './people';
import type { Committee, Plan } from './plan';

/** A committee by its id, its name or its municipality's name, whatever the case. */
export function committeeNamed(plan: Plan, word: string): Committee | undefined {
  const lower = comparable(word);
  const { committees, municipalities } = plan;
  const inMunicipality = committees.filter((committee) =>
    municipalities.some(({ id, name }) => id === committee.municipality && comparable(name) === lower),
  );
  return (
    committees.find((committee) => committee.id === lower) ??
    committees.find((committee) => comparable(committee.name) === lower) ??
    (inMunicipality.length === 1 ? inMunicipality[0] : undefined)
  );
}

/** Somebody with the committees that they have in the people file and that a plan does not have. */
export interface StrayCommittees {
  readonly upn: string;
  readonly committees: readonly string[];
}

/** Everyone who has a committee that a plan does not have, by user name. */
export const strayCommittees = (people: readonly Person[], plan: Plan): StrayCommittees[] =>
  people
    .map(({ upn, committees }) => ({ upn, committees: committees.filter((word) => !hasCommittee(plan, word)) }))
    .filter(({ committees }) => committees.length > 0)
    .sort((a, b) => (a.upn < b.upn ? -1 : 1));

const hasCommittee = (plan: Plan, id: string): boolean => plan.committees.some((committee) => committee.id === id);
