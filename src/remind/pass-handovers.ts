import { responsibleFor } from '../domain/activities';
import type { Id } from '../domain/identifiers';
import { concerns, workNamed } from '../domain/occurrences';
import type { Person } from '../domain/people';
import type { Plan } from '../domain/plan';
import type { ActivityStore } from '../ports/activities';
import type { PeopleStore } from '../ports/people';
import type { Surroundings } from '../ports/surroundings';

/** What became of what somebody had been handed. */
export interface PassedHandovers {
  /** How many went on to whoever has taken their place. */
  readonly passed: number;
  /** How many are with whoever handed them over again. */
  readonly back: number;
}

/** Whether one of somebody's roles is responsible for an activity that concerns them. */
function maySee(activity: Id, person: Person | undefined, plan: Plan): boolean {
  const found = workNamed(plan, activity);
  if (!found || !person) return false;
  const roles = responsibleFor(found, plan.tasks).map(({ role }) => role);
  return roles.some((role) => person.roles.includes(role)) && concerns(found, person.committees);
}

/**
 * What others had handed over to somebody who is taken out goes to whoever has taken their place, as far as their roles
 * allow, and the rest back to who handed it over: nobody would be reminded of it otherwise.
 * @param heir who has taken their place, where somebody has
 * @param by pseudonymous id of whoever does it
 */
export async function passHandovers(
  { from, heir, by }: { readonly from: string; readonly heir?: string; readonly by: string },
  plan: Plan,
  { activities, people }: { readonly activities: ActivityStore; readonly people: PeopleStore },
  { now, newId }: Surroundings,
): Promise<PassedHandovers> {
  const held = (await activities.handovers(plan.id)).filter(({ to, from: giver }) => to === from && giver !== from);
  if (held.length === 0) return { passed: 0, back: 0 };
  const person = heir === undefined ? undefined : await people.person(heir);
  const at = now().toISOString();
  let passed = 0;
  for (const { activity, from: giver } of held) {
    const isPassed = person !== undefined && giver !== person.upn && maySee(activity, person, plan);
    const to = isPassed ? person.upn : giver;
    const pseudonym = (await people.known(to))?.pseudonym;
    const after = pseudonym ? { to: pseudonym } : undefined;
    const entry = { id: newId(), at, who: by, what: 'hand-over-activity', subject: activity, after };
    await activities.handOver(plan.id, { activity, from: isPassed ? giver : from, to, at }, entry);
    if (isPassed) passed += 1;
  }
  return { passed, back: held.length - passed };
}
