import { committeesOf } from './committees';
import type { Id } from './identifiers';
import type { Plan } from './plan';

/** How many of the committees have not said which target groups they prioritised. */
export interface MissingPriorities {
  readonly committees: number;
  readonly of: number;
}

/**
 * The target groups that the committees of an area prioritised, or all committees where no area is given; undefined
 * where any of them has not said, or there is none.
 */
export function prioritisedBy(plan: Plan, area?: Id): readonly Id[] | undefined {
  const asked = committeesOf(plan, area);
  const chosen = asked.flatMap(({ prioritised }) => (prioritised === undefined ? [] : [prioritised]));
  return asked.length === 0 || chosen.length < asked.length ? undefined : [...new Set(chosen.flat())];
}

/**
 * The committees that have not said which target groups they prioritised, of those asked about: the municipality's own,
 * or all of them; undefined when every one has said.
 */
export function missingPriorities(plan: Plan, municipality?: Id): MissingPriorities | undefined {
  const asked = committeesOf(plan, municipality);
  const committees = asked.filter(({ prioritised }) => prioritised === undefined).length;
  return committees === 0 ? undefined : { committees, of: asked.length };
}

/**
 * The target groups that the municipality's committee prioritised, or that some committee did where no municipality is
 * given. As long as any of those asked about has not said which, all of the plan's: what some have said is no measure
 * of what the others want.
 */
export function prioritisedGroups(plan: Plan, municipality?: Id): Id[] {
  const own = municipality === undefined ? undefined : prioritisedBy(plan, municipality);
  const all = plan.targetGroups.map((group) => group.id);
  if (!own && missingPriorities(plan)) return all;
  const named = new Set(own ?? plan.committees.flatMap((committee) => committee.prioritised ?? []));
  return named.size > 0 ? all.filter((id) => named.has(id)) : all;
}
