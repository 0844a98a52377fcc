import { liesIn, lowestAreas } from './areas';
import type { Id } from './identifiers';
import { comparable } from './normalise-text';
import type { Person } from './people';
import type { Area, Committee, Plan } from './plan';

/** Where a committee has ordered the project; nowhere by itself where it is one for the whole. */
export const areasOf = ({ municipality, alsoIn = [] }: Pick<Committee, 'municipality' | 'alsoIn'>): readonly Id[] => [
  ...new Set([...(municipality === undefined ? [] : [municipality]), ...alsoIn]),
];

type Ordered = Pick<Plan, 'committees' | 'municipalities'>;

/** Whether a committee is one for an area: its own, one that it lies within or holds, or the whole project's. */
function isOf(committee: Committee, area: Id, plan: Ordered): boolean {
  const areas = areasOf(committee);
  return areas.length === 0 || areas.some((each) => liesIn(plan, area, each) || liesIn(plan, each, area));
}

/** The committees of an area, those for the whole project among them; all of them where no area is given. */
export const committeesOf = (plan: Ordered, area?: Id): Committee[] =>
  plan.committees.filter((committee) => area === undefined || isOf(committee, area, plan));

/** The areas of some committees, in the plan's order; none where they are for the whole project. */
export const areasOfCommittees = ({ committees, municipalities }: Plan, ids: readonly string[]): Area[] => {
  const areas = new Set(committees.filter(({ id }) => ids.includes(id)).flatMap(areasOf));
  return municipalities.filter(({ id }) => areas.has(id));
};

/** Where the dialogues of some committees are held: their areas, and what lies within them. */
export const lowestOfCommittees = (plan: Plan, ids: readonly string[]): Area[] => {
  const areas = areasOfCommittees(plan, ids);
  return lowestAreas(plan).filter(({ id }) => areas.some((area) => liesIn(plan, id, area.id)));
};

/** A committee by its id, its name or its municipality's name, whatever the case. */
export function committeeNamed(plan: Plan, word: string): Committee | undefined {
  const lower = comparable(word);
  const { committees, municipalities } = plan;
  const places = new Set(municipalities.filter(({ name }) => comparable(name) === lower).map(({ id }) => id));
  const inMunicipality = committees.filter((committee) => areasOf(committee).some((id) => places.has(id)));
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
