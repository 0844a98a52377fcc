import { responsibleFor } from '../domain/activities';
import { type Asker, isProjectLeader, whoOf } from '../domain/asker';
import { afterWriting } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import { concerns, workNamed } from '../domain/occurrences';
import type { Person } from '../domain/people';
import type { Plan } from '../domain/plan';
import { hasRight } from '../domain/roles';
import type { ActivityStore } from '../ports/activities';
import type { PeopleStore } from '../ports/people';
import type { Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { localDate } from '../time/clock';
import { type ActivityOutcome, type ActivityPress, myWeek, reportedSince, titleFor } from './activity-press';

/**
 * Those whom somebody can hand an activity over to: whoever has a role that its tasks name, and for the project leader
 * everybody who is reminded at all.
 */
export function candidatesFor(activity: Id, asker: Asker, plan: Plan, people: readonly Person[]): Person[] {
  const found = workNamed(plan, activity);
  if (!found) return [];
  const named = responsibleFor(found, plan.tasks).map(({ role }) => role);
  const maySee = (person: Person): boolean =>
    person.roles.some((role) => named.includes(role)) && concerns(found, person.committees);
  return people
    .filter((person) => person.upn !== asker.upn && hasRight(person.roles, 'isReminded'))
    .filter((person) => isProjectLeader(asker) || maySee(person))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/**
 * Asks somebody else to see to an activity: the asker is not reminded of it any more, and the other is,
 * whatever they had put off or handed on.
 * @throws MedskapaError activity-unknown, not-your-activity, storage-unavailable, storage-uncertain
 */
export async function handOverActivity(
  press: ActivityPress & { readonly to?: string },
  asker: Asker,
  snapshot: Snapshot,
  stores: { readonly activities: ActivityStore; readonly people: PeopleStore },
  { now, newId }: Surroundings,
): Promise<ActivityOutcome> {
  const { plan } = snapshot;
  const { activities } = stores;
  const { activity } = press;
  const title = await titleFor(plan, activity, asker, activities);
  const week = () => myWeek(asker, snapshot, activities, now());
  const since = reportedSince(press, await activities.reportOf(plan.id, activity));
  if (since) return { outcome: 'since', title, state: since.state, at: since.reportedAt, week: await week() };

  const candidates = candidatesFor(activity, asker, plan, await stores.people.people());
  const receiver = candidates.find(({ upn }) => upn === press.to);
  if (!receiver) return { outcome: 'nobody-chosen', title, week: await week() };
  const at = now().toISOString();
  const who = asker.pseudonym;
  const to = (await stores.people.known(receiver.upn))?.pseudonym;
  const from = whoOf(asker);
  const [snoozes, handovers] = await Promise.all([activities.snoozes(plan.id), activities.handovers(plan.id)]);
  const putOff = snoozes.find((each) => each.activity === activity && each.who === receiver.upn)?.until;
  const before = handovers.find((each) => each.activity === activity && each.from === from);
  // What the receiver had put off is theirs again from today.
  await activities.snooze(plan.id, { activity, who: receiver.upn, until: localDate(now()), at });
  await activities.handOver(
    plan.id,
    { activity, from, to: receiver.upn, at, before: before && { to: before.to, at: before.at }, putOff },
    { id: newId(), at, who, what: 'hand-over-activity', subject: activity, after: to ? { to } : undefined },
  );
  return { outcome: 'handed-over', title, to: receiver.name, at, week: await afterWriting(week()) };
}
