import { isoWeek, localDate } from './clock';
import { type DeliveryReport, type DeliveryTools, deliverReminders } from './deliver-reminders';
import type { IsHoliday } from './holidays';
import { type IntendedReminder, planReminders } from './plan-reminders';
import type { ActivityStore, DeliveryStore, PeopleStore, PlanStore } from './ports';
import { firstBaseline, weekDue } from './reminder-schedule';

export interface ReminderStores {
  readonly plans: PlanStore;
  readonly activities: ActivityStore;
  readonly people: PeopleStore;
  readonly deliveries: DeliveryStore;
}

/** The cards that are meant for the week an instant lies in. @returns undefined while there is no plan */
export async function intendedReminders(
  instant: Date,
  { plans, activities, people }: Omit<ReminderStores, 'deliveries'>,
): Promise<{ readonly project: string; readonly intended: IntendedReminder[] } | undefined> {
  const snapshot = await plans.snapshot();
  if (!snapshot) return undefined;
  const { plan } = snapshot;
  const [everyone, reports, snoozes] = await Promise.all([
    people.people(),
    activities.reports(plan.id),
    activities.snoozes(plan.id),
  ]);
  const intended = planReminders(everyone, { plan, reports, snoozes, today: localDate(instant) });
  return { project: plan.id, intended };
}

/** Sends the reminders of the week an instant lies in to everyone who has not got theirs. */
export async function runReminders<Message>(
  instant: Date,
  stores: ReminderStores,
  tools: Pick<DeliveryTools<Message>, 'sender' | 'messageFor' | 'now'>,
): Promise<DeliveryReport | undefined> {
  const planned = await intendedReminders(instant, stores);
  if (!planned) return undefined;
  const all = { ...tools, deliveries: stores.deliveries, people: stores.people };
  return deliverReminders(planned.project, isoWeek(instant), planned.intended, all);
}

/**
 * What the server asks itself now and then: sends the week's reminders when their hour has come and no run has been
 * made for the week. A store that has seen no run only notes where it begins.
 */
export async function remindWhenDue<Message>(
  instant: Date,
  isHoliday: IsHoliday,
  stores: ReminderStores,
  tools: Pick<DeliveryTools<Message>, 'sender' | 'messageFor' | 'now'>,
): Promise<DeliveryReport | undefined> {
  const snapshot = await stores.plans.snapshot();
  if (!snapshot) return undefined;
  const project = snapshot.plan.id;
  const lastRun = await stores.deliveries.lastRun(project);
  if (lastRun === undefined) {
    await stores.deliveries.recordRun(project, firstBaseline(instant, isHoliday));
    return undefined;
  }
  return weekDue(instant, lastRun, isHoliday) ? runReminders(instant, stores, tools) : undefined;
}
