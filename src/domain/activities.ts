import { z } from 'zod';
import { daysBetween, type IsoWeek, isFirstWeekOfMonth, isoWeekOf, type LocalDate, mondayOf, sundayOf } from './dates';
import { Id } from './identifiers';
import { PhaseRef } from './phases';
import { Role, roleOf } from './roles';
import { scheduleOf } from './schedules';
import type { Days } from './time-points';
import { parseSchedule, type Schedule } from './time-windows';

export const ACTIVITY_STATES = ['not-done', 'partly', 'done', 'not-relevant'] as const;
export const ActivityState = z.enum(ACTIVITY_STATES);
export type ActivityState = z.infer<typeof ActivityState>;

const HOW =
  'write a time as "Mars – Apr -21", "Okt -20 & Sep -21", "14 mars 2027", "v. 12–14 2027", "kvartal 2 2027", "våren 2027", "första halvåret 2027", "varje månad t.o.m. juni 2027", "Löpande" or "X"';

/** An activity of the plan. `when` is kept as people wrote it. */
export const Activity = z.strictObject({
  id: Id,
  title: z.string().min(1),
  phase: PhaseRef,
  when: z
    .string()
    .default('')
    .refine((text) => parseSchedule(text) !== undefined, HOW),
  /** Each committee does it for itself, and has a state of its own. */
  eachCommittee: z.boolean().optional(),
  state: ActivityState.default('not-done'),
  /** utfall och reflektioner */
  outcome: z.string().optional(),
  /** Who sees to it that it is done: a role, or somebody by name. */
  owner: z.string().min(1).optional(),
  /** Tasks of the roles matrix that it rests on; they decide who is reminded. */
  tasks: z.array(Id).default([]),
  /** Words people use for it. */
  aliases: z.array(z.string()).default([]),
});
export type Activity = z.infer<typeof Activity>;

/** A row of the roles matrix (plan 7.5). */
export const Task = z.strictObject({
  id: Id,
  title: z.string().min(1),
  /** Or `overall`. */
  phase: PhaseRef,
  roles: z.array(Role).min(1),
  /** Those marked (H): lead responsibility. */
  lead: z.array(Role).default([]),
});
export type Task = z.infer<typeof Task>;

const ReportBefore = z.object({
  /** Its id, or that of one of its times or committees. */
  activity: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:__[a-z0-9]+(?:-[a-z0-9]+)*)?$/),
  state: ActivityState,
  outcome: z.string().optional(),
  reportedAt: z.string(),
  reportedBy: z.string(),
});

/** What a person has reported about an activity; it stands over what the plan file says. */
export const ActivityReport = ReportBefore.extend({
  /** The report that it stands in the place of, which undoing it puts back. */
  before: ReportBefore.optional(),
});
export type ActivityReport = z.infer<typeof ActivityReport>;

export interface Responsibility {
  readonly role: Role;
  readonly lead: boolean;
}

/**
 * Every role that the matrix marks for an activity, leads first. A role that owns it leads it, whatever the matrix
 * says. An activity that no role is mapped to belongs to the project leader (domain rule "Who is reminded of an
 * activity").
 */
export function responsibleFor(activity: Activity, tasks: readonly Task[]): Responsibility[] {
  const mapped = tasks.filter((task) => activity.tasks.includes(task.id));
  const role = activity.owner === undefined ? undefined : roleOf(activity.owner);
  if (!role) return rolesOf(mapped);
  const others = mapped.length === 0 ? [] : rolesOf(mapped).filter((each) => each.role !== role);
  return [{ role, lead: true }, ...others.map((each) => ({ role: each.role, lead: false }))];
}

/** Every role that the matrix marks for any of the tasks, leads first; the project leader where there are none. */
export function rolesOf(mapped: readonly Task[]): Responsibility[] {
  const leads = new Set(mapped.flatMap((task) => task.lead));
  const roles = new Set(mapped.flatMap((task) => [...task.lead, ...task.roles]));
  if (roles.size === 0) return [{ role: 'projektledare', lead: true }];
  return [...roles].map((role) => ({ role, lead: leads.has(role) })).sort((a, b) => Number(b.lead) - Number(a.lead));
}

/** An activity with what has been reported about it put over what the plan says. */
export function withReport(activity: Activity, report: ActivityReport | undefined): Activity {
  if (!report) return activity;
  return { ...activity, state: report.state, outcome: report.outcome ?? activity.outcome };
}

const isSettled = (state: ActivityState): boolean => state !== 'not-done';
const UPCOMING_DAYS = 30;

export interface ActivityTiming {
  readonly schedule: Schedule;
  /** A window starts or ends in the ISO week; never for what is done or not relevant. */
  readonly due: boolean;
  /** Inside a window (or continuous) and not done. */
  readonly ongoing: boolean;
  /** Starts within 30 days. */
  readonly upcoming: boolean;
  /** The last window has ended and the state is neither done, partly nor not relevant. */
  readonly overdue: boolean;
  /** Not done and not not-relevant. */
  readonly remaining: boolean;
  /** The day its last window ends, if it has one. */
  readonly ends?: LocalDate;
}

/** An activity, with its times and their states where it recurs. */
type Timeable = Activity & { readonly occurrences?: readonly (Days & { readonly state: ActivityState })[] };

/**
 * Where an activity stands on a day (domain rule "Time of an activity"); one that recurs by those of its times that are
 * not reported.
 */
export function timingOf(activity: Timeable, today: LocalDate): ActivityTiming {
  const schedule = scheduleOf(activity) ?? { kind: 'unscheduled' };
  const remaining = activity.state === 'not-done' || activity.state === 'partly';
  const open = activity.occurrences?.filter(({ state }) => state === 'not-done');
  const windows = open ?? (schedule.kind === 'windows' ? schedule.windows : []);
  const late = open?.find(({ to }) => to < today);
  const week = isoWeekOf(today);
  const [monday, sunday] = [mondayOf(week), sundayOf(week)];
  const inWeek = (date: LocalDate): boolean => monday <= date && date <= sunday;
  const ends =
    late?.to ?? windows.reduce<LocalDate | undefined>((last, w) => (last && last > w.to ? last : w.to), undefined);
  return {
    schedule,
    remaining,
    due: remaining && windows.some((window) => inWeek(window.from) || inWeek(window.to)),
    ongoing: remaining && (schedule.kind === 'continuous' || windows.some((w) => w.from <= today && today <= w.to)),
    upcoming: remaining && windows.some((w) => w.from > today && daysBetween(today, w.from) <= UPCOMING_DAYS),
    overdue: !isSettled(activity.state) && ends !== undefined && ends < today,
    ends,
  };
}

/** Whether a continuous activity comes up in this week: in the first week of a month, unless it is done. */
export const comesUpContinuously = (timing: ActivityTiming, week: IsoWeek): boolean =>
  timing.remaining && timing.schedule.kind === 'continuous' && isFirstWeekOfMonth(week);
