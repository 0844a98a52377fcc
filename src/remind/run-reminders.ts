import type { Id } from '../domain/identifiers';
import type { ActivityStore } from '../ports/activities';
import type { Run, Stamped } from '../ports/deliveries';
import type { PeopleStore } from '../ports/people';
import type { PlanStore } from '../ports/plans';
import { isoWeek, localDate } from '../time/clock';
import type { IsHoliday } from '../time/holidays';
import { type IntendedReminder, planReminders } from './plan-reminders';
import { type Queued, type QueueTools, queueReminders, type ReminderStores } from './queue-reminders';
import { readGround } from './reminder-ground';
import { momentOf } from './reminder-moment';
import { firstBaseline, weekDue } from './reminder-schedule';

/** A run without a sign of life for this long was left by a server that died. */
const LEFT_MS = 60_000;

/** The cards that are meant for the week an instant lies in. @returns undefined while there is no plan */
export async function intendedReminders(
  instant: Date,
  isHoliday: IsHoliday,
  stores: { readonly plans: PlanStore; readonly activities: ActivityStore; readonly people: PeopleStore },
): Promise<{ readonly project: Id; readonly intended: IntendedReminder[] } | undefined> {
  const ground = await readGround(stores, localDate(instant));
  if (!ground) return undefined;
  const reached = [];
  for await (const page of stores.people.everyone()) {
    for (const { person, settings } of page) {
      if (person && momentOf(instant, settings, isHoliday) instanceof Date) reached.push(person);
    }
  }
  return { project: ground.plan.id, intended: planReminders(reached, { ...ground, today: localDate(instant) }) };
}

/** What the server asks itself now and then. */
export interface ReminderClock {
  /** @returns what was put in the queue, if anything was due */
  check(): Promise<Queued | undefined>;
}

/**
 * Puts the week's reminders in the queue when their hour has come while the server runs, or had come before it began:
 * a week when no server was up is caught up once. A store that has seen no run only notes where it begins. A run that
 * somebody left half done is taken over.
 */
export function createReminderClock(stores: ReminderStores, tools: QueueTools): ReminderClock {
  /** Up to when it is known that nothing was owed; what is owed stays so until a run has been made. */
  let settledUntil: Date | undefined;

  const due = (now: Date, run: Run): boolean => {
    const week = weekDue(now, run.week, tools.isHoliday);
    if (week === undefined) return false;
    // A run that an operator made for another week meanwhile does not make this week's due again.
    return settledUntil === undefined || weekDue(settledUntil, run.week, tools.isHoliday) !== week;
  };
  return {
    async check() {
      const snapshot = await stores.plans.snapshot();
      if (!snapshot) return undefined;
      const now = tools.now();
      const project = snapshot.plan.id;
      const last = await stores.deliveries.lastRun(project);
      if (!last) {
        // Whoever notes it first, there was no run up to now: a run that is put there in this moment is its maker's to
        // end.
        await stores.deliveries.saveRun(project, baseline(now, tools.isHoliday));
        settledUntil = now;
        return undefined;
      }
      if (last.value.state === 'queueing') return takeOver(project, last, now);
      if (!due(now, last.value)) {
        settledUntil = now;
        return undefined;
      }
      return queueReminders(now, stores, tools, last);
    },
  };

  async function takeOver(project: Id, last: Stamped<Run>, now: Date): Promise<Queued | undefined> {
    const silent = now.getTime() - Date.parse(last.value.at);
    if (Math.abs(silent) < LEFT_MS) return undefined;
    const instant = new Date(Date.parse(last.value.instant) + Math.max(0, silent));
    if (isoWeek(instant) === last.value.week) return queueReminders(instant, stores, tools, last);
    // Too late for that week; the next check asks about this one.
    await stores.deliveries.saveRun(project, { ...last.value, state: 'queued' }, last);
    return undefined;
  }
}

/** What a store that has seen no run is taken to have seen. */
function baseline(now: Date, isHoliday: IsHoliday): Run {
  const at = now.toISOString();
  return { week: firstBaseline(now, isHoliday), instant: at, at, state: 'queued', uncovered: [], leaderless: false };
}
