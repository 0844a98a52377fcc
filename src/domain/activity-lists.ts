import { z } from 'zod';
import { type Activity, type Responsibility, responsibleFor, timingOf } from './activities';
import type { LocalDate } from './dates';
import { type ActivityNow, type CommitteePart, type Standing, standingOf } from './occurrences';
import { hasOwnPhases, type Phases } from './phases';
import type { Plan } from './plan';
import type { Role } from './roles';
import { scheduleOf } from './schedules';
import type { Days } from './time-points';

/** What a question about activities can ask for: where they stand, or when they are. */
export const AskedState = z.enum(['overdue', 'due', 'upcoming', 'ongoing', 'done', 'partly', 'remaining']);
export type AskedState = z.infer<typeof AskedState>;

/** An activity as a list shows it on a day; the phases are there where they are the plan's own. */
export interface ActivityLine extends Phases {
  readonly activity: Activity;
  readonly overdue: boolean;
  readonly ongoing: boolean;
  /** The day its last window ends, if it has one. */
  readonly ends?: LocalDate;
  /** Leads first. */
  readonly responsible: readonly Responsibility[];
  /** Of one that recurs. */
  readonly standing?: Standing;
  /** Of one that each committee does for itself. */
  readonly parts?: readonly CommitteePart[];
}

/** What somebody is responsible for: an activity, or a task of the roles matrix. */
export interface Charge {
  readonly activity: { readonly title: string; readonly owner?: string };
  /** Leads first. */
  readonly responsible: readonly Responsibility[];
}

const phasesIn = (plan: Plan): Phases => (hasOwnPhases(plan) ? { phases: plan.phases } : {});

export function lineOf(activity: ActivityNow, plan: Plan, today: LocalDate): ActivityLine {
  const { overdue, ongoing, ends } = timingOf(activity, today);
  const { parts } = activity;
  const standing = standingOf(activity, today);
  const responsible = responsibleFor(activity, plan.tasks);
  const own = phasesIn(plan);
  return {
    activity,
    overdue,
    ongoing,
    ends,
    responsible,
    ...(standing && { standing }),
    ...(parts && { parts }),
    ...own,
  };
}

/** Whether an activity is what was asked for on a day (domain rule "Time of an activity"). */
export function isInState(activity: ActivityNow, state: AskedState, today: LocalDate): boolean {
  if (state === 'done' || state === 'partly') return activity.state === state;
  return timingOf(activity, today)[state];
}

/** What activities are asked for; days are both included, and an end that is not told is open. */
export interface ActivityFilter {
  readonly state?: AskedState;
  readonly phase?: string;
  readonly role?: Role;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** When an activity is: the times of one that recurs, else its windows; none where it is continuous or has no time. */
function windowsOf(activity: ActivityNow): readonly Days[] {
  const schedule = scheduleOf(activity);
  return activity.occurrences ?? (schedule?.kind === 'windows' ? schedule.windows : []);
}

const isContinuous = (activity: ActivityNow): boolean =>
  activity.occurrences === undefined && scheduleOf(activity)?.kind === 'continuous';

/** Whether some of an activity lies between two days; with a last day alone, whether all of it ends by then. */
function isWithin(activity: ActivityNow, { from, to }: Pick<ActivityFilter, 'from' | 'to'>): boolean {
  const windows = windowsOf(activity);
  if (from === undefined && to === undefined) return true;
  if (from === undefined) return windows.length > 0 && windows.every((window) => window.to <= (to ?? ''));
  return windows.some((window) => window.to >= from && (to === undefined || window.from <= to));
}

/** Activities with how many of them are done, partly done and late. */
export interface ActivityList extends Phases {
  /** Those asked for, in the plan's order. */
  readonly lines: readonly ActivityLine[];
  /** How many more go on all the time, where it was asked what lies in a time. */
  readonly continuous: number;
  /** Of the phase, or of the whole plan. */
  readonly total: number;
  readonly done: number;
  readonly partly: number;
  readonly overdue: number;
  readonly remaining: number;
}

/** @param activities the plan's activities with what has been reported put over them */
export function listActivities(
  activities: readonly ActivityNow[],
  plan: Plan,
  today: LocalDate,
  { state, phase, role, from, to }: ActivityFilter,
): ActivityList {
  const inPhase = activities.filter((activity) => !phase || activity.phase === phase);
  const carries = (activity: ActivityNow): boolean =>
    !role || responsibleFor(activity, plan.tasks).some((each) => each.role === role);
  const inState = inPhase.filter((activity) => carries(activity) && (!state || isInState(activity, state, today)));
  const asked = inState.filter((activity) => isWithin(activity, { from, to }));
  const count = (is: AskedState): number => inPhase.filter((activity) => isInState(activity, is, today)).length;
  return {
    lines: asked.map((activity) => lineOf(activity, plan, today)),
    continuous: from === undefined ? 0 : inState.filter(isContinuous).length,
    total: inPhase.length,
    done: count('done'),
    partly: count('partly'),
    overdue: count('overdue'),
    remaining: count('remaining'),
    ...phasesIn(plan),
  };
}

/** The tasks of the matrix that a role has beside those that its activities rest on. */
export const tasksBeside = ({ tasks, activities }: Plan, role: Role): string[] =>
  tasks
    .filter(
      ({ id, roles, lead }) => [...roles, ...lead].includes(role) && !activities.some((a) => a.tasks.includes(id)),
    )
    .map(({ title }) => title);

/** How many of the plan's activities each role carries, and leads. */
export interface RoleShare {
  readonly role: Role;
  readonly activities: number;
  readonly leads: number;
}

/** Every role that carries some activity, the one that carries most first. */
export function responsibilities(plan: Plan): RoleShare[] {
  const shares = new Map<Role, { activities: number; leads: number }>();
  for (const activity of plan.activities) {
    for (const { role, lead } of responsibleFor(activity, plan.tasks)) {
      const share = shares.get(role) ?? { activities: 0, leads: 0 };
      shares.set(role, { activities: share.activities + 1, leads: share.leads + Number(lead) });
    }
  }
  return [...shares].map(([role, share]) => ({ role, ...share })).sort((a, b) => b.activities - a.activities);
}
