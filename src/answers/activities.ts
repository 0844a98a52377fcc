import { rolesOf } from '../domain/activities';
import { lineOf, listActivities, responsibilities, tasksBeside } from '../domain/activity-lists';
import type { LocalDate } from '../domain/dates';
import type { Person } from '../domain/people';
import { phaseNamed } from '../domain/phases';
import type { Readings } from '../domain/question-kinds';
import type { Role } from '../domain/roles';
import type { ActivityStore } from '../ports/activities';
import type { Snapshot } from '../ports/plans';
import { activitiesNow } from '../remind/plan-reminders';
import type { View } from '../text/answers';
import type { Views } from './asked';
import type { AnswerTools } from './tools';

/** The activities of the plan with what has been reported about them, in the plan's order. */
export async function viewActivities(
  { state, phase, role, year, from, to }: Readings['activities'],
  { plan }: Snapshot,
  store: Pick<ActivityStore, 'reports'>,
  today: LocalDate,
): Promise<View> {
  const activities = activitiesNow(plan, await store.reports(plan.id), today);
  // A card may be older than the plan: a phase that it no longer has narrows nothing.
  const asked = { state, phase: phase === undefined ? undefined : phaseNamed(plan, phase) };
  const days = year === undefined ? { from, to } : { from: `${year}-01-01`, to: `${year}-12-31` };
  return {
    kind: 'activities',
    ...asked,
    ...(role ? { carrier: { role, naming: plan, tasks: tasksBeside(plan, role) } } : {}),
    time: { year, from, to },
    list: listActivities(activities, plan, today, { ...asked, role, ...days }),
  };
}

/** The people file's people, or those with any of some roles. */
export const peopleAsked =
  ({ people }: AnswerTools) =>
  (roles?: readonly Role[]): Promise<readonly Person[]> =>
    roles ? people.withRoles(roles) : people.people();

/** Those who have a role, by name; nobody is named by anything else. */
export const namesWith = (people: readonly Person[], role: Role): string[] =>
  people.filter((person) => person.roles.includes(role)).map((person) => person.name);

/** One activity and how it stands. The reader gives its title verbatim. */
export async function viewActivityStatus(
  title: string,
  { plan }: Snapshot,
  store: Pick<ActivityStore, 'reports'>,
  today: LocalDate,
): Promise<View> {
  const activity = activitiesNow(plan, await store.reports(plan.id), today).find((each) => each.title === title);
  return activity ? { kind: 'activity-status', line: lineOf(activity, plan, today) } : { kind: 'unknown' };
}

/**
 * Who is responsible for an activity or a task of the roles matrix, leads first; or how the whole plan is shared
 * between the roles.
 */
export async function viewResponsible(
  title: string | undefined,
  { plan }: Snapshot,
  people: (roles?: readonly Role[]) => Promise<readonly Person[]>,
  today: LocalDate,
): Promise<View> {
  if (title === undefined) return { kind: 'responsibilities', naming: plan, shares: responsibilities(plan) };
  const activity = plan.activities.find((each) => each.title === title);
  const tasks = plan.tasks.filter((task) => task.title === title);
  if (!activity && tasks.length === 0) return { kind: 'unknown' };
  const line = activity ? lineOf(activity, plan, today) : { activity: { title }, responsible: rolesOf(tasks) };
  const some = await people(line.responsible.map(({ role }) => role));
  const holders = line.responsible.map(({ role, lead }) => ({ role, lead, names: namesWith(some, role) }));
  return { kind: 'responsible', naming: plan, line, holders, isActivity: activity !== undefined };
}

export const activityViews = {
  activities: (reading, { snapshot, tools, today }) => viewActivities(reading, snapshot, tools.activities, today),
  'activity-status': ({ activity }, { snapshot, tools, today }) =>
    viewActivityStatus(activity, snapshot, tools.activities, today),
  responsible: ({ activity }, { snapshot, tools, today }) =>
    viewResponsible(activity, snapshot, peopleAsked(tools), today),
} satisfies Views<'activities' | 'activity-status' | 'responsible'>;
