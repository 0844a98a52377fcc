import {
  type Activity,
  type ActivityReport,
  comesUpContinuously,
  responsibleFor,
  timingOf,
  withReport,
} from '../domain/activities';
import { isFirstWeekOfMonth, isoWeekOf, type LocalDate } from '../domain/dates';
import type { Person } from '../domain/people';
import type { Plan } from '../domain/plan';
import type { Role } from '../domain/roles';
import type { Week, WeekItem } from './answer';
import type { Snooze } from './ports';

/** What the planner rests on: the plan, what has been reported and put off, and the day it is in Sweden. */
export interface PlanningGround {
  readonly plan: Plan;
  readonly reports: readonly ActivityReport[];
  readonly snoozes: readonly Snooze[];
  readonly today: LocalDate;
}

/** One card that is meant for one person and week. */
export interface IntendedReminder {
  readonly person: Person;
  readonly week: Week;
}

/** The plan's activities with what people have reported put over them. */
export const activitiesNow = (plan: Plan, reports: readonly ActivityReport[]): Activity[] =>
  plan.activities.map((activity) =>
    withReport(
      activity,
      reports.find((report) => report.activity === activity.id),
    ),
  );

function reasonFor(activity: Activity, today: LocalDate): WeekItem['why'] | undefined {
  const timing = timingOf(activity, today);
  if (timing.overdue) return 'overdue';
  if (timing.due) return 'due';
  if (comesUpContinuously(timing, isoWeekOf(today))) return 'continuous';
  const reported = activity.state === 'done' || activity.state === 'partly';
  return reported && !activity.outcome ? 'unreported' : undefined;
}

const ORDER: readonly WeekItem['why'][] = ['overdue', 'due', 'continuous', 'unreported'];

/**
 * What somebody with these roles has this week: late, due, continuous in the first week of a month, and marked as done
 * or partly without "utfall och reflektioner". The project leader is told then, too, how many have no time at all.
 * @param who whose postponements count: the person's UPN, or the user id of someone who has none
 */
export function weekOf(roles: readonly Role[], who: string, ground: PlanningGround): Week {
  const { plan, reports, snoozes, today } = ground;
  const week = isoWeekOf(today);
  const activities = activitiesNow(plan, reports);
  const putOff = (activity: Activity): boolean =>
    snoozes.some((snooze) => snooze.activity === activity.id && snooze.who === who && today < snooze.until);
  const items = activities.flatMap((activity): WeekItem[] => {
    const mine = responsibleFor(activity, plan.tasks).filter(({ role }) => roles.includes(role));
    const why = mine.length > 0 && !putOff(activity) ? reasonFor(activity, today) : undefined;
    if (!why) return [];
    const { id, title, when, state } = activity;
    return [{ activity: id, title, when, state, why, lead: mine.some(({ lead }) => lead) }];
  });
  const counted = roles.includes('projektledare') && isFirstWeekOfMonth(week);
  const unscheduled = activities.filter((activity) => {
    const timing = timingOf(activity, today);
    return timing.remaining && timing.schedule.kind === 'unscheduled';
  }).length;
  return {
    week,
    items: items.sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why)),
    unscheduled: counted ? unscheduled : 0,
  };
}

/** Whether a week has anything in it that is worth a card. */
export const hasSomething = (week: Week): boolean => week.items.length > 0 || week.unscheduled > 0;

/** One intended card for everyone who has something this week; pure, and the same for the same ground. */
export function planReminders(people: readonly Person[], ground: PlanningGround): IntendedReminder[] {
  return people
    .map((person) => ({ person, week: weekOf(person.roles, person.upn, ground) }))
    .filter(({ week }) => hasSomething(week));
}
