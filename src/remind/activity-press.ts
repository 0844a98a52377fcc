import { type ActivityReport, responsibleFor } from '../domain/activities';
import { type Asker, isGuest, mayReport, whoOf } from '../domain/asker';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import { type ActivityNow, concerns, workNamed } from '../domain/occurrences';
import type { Plan } from '../domain/plan';
import type { Week } from '../domain/week';
import type { ActivityStore } from '../ports/activities';
import type { Snapshot } from '../ports/plans';
import type { ActivityAnswer } from '../text/activity-actions';
import { localDate } from '../time/clock';
import { holdsByHandover, weekOf } from './plan-reminders';
import { readRaised } from './reminder-ground';

/** What a button in the week's card is about. */
export interface ActivityPress {
  readonly activity: Id;
  /**
   * When the activity had been reported last as the card knew it, UTC; empty when never, absent on cards that do not
   * say.
   */
  readonly seen?: string;
}

/** What became of a button in the week's card, and the week as it is then. */
export type ActivityOutcome = ActivityAnswer & { readonly week: Week };

/** What the asker has this week. */
export async function myWeek(
  asker: Asker,
  { plan, facts }: Snapshot,
  activities: Pick<ActivityStore, 'reports' | 'snoozes' | 'handovers' | 'raised'>,
  now: Date,
): Promise<Week> {
  const today = localDate(now);
  const [reports, snoozes, handovers, raised] = await Promise.all([
    activities.reports(plan.id),
    activities.snoozes(plan.id),
    activities.handovers(plan.id),
    readRaised(plan, today, activities),
  ]);
  return weekOf(
    asker.roles,
    whoOf(asker),
    { plan, facts, reports, snoozes, handovers, raised, today },
    asker.committees,
  );
}

/** Whether the roles matrix names somebody for an activity. */
const isResponsible = (work: ActivityNow, asker: Asker, { tasks }: Pick<Plan, 'tasks'>): boolean =>
  concerns(work, asker.committees ?? []) && responsibleFor(work, tasks).some(({ role }) => asker.roles.includes(role));

/**
 * The title of an activity that somebody may answer: whoever the matrix names, or others have handed it to, has it in
 * their week and answers it there; those who report may report any.
 * @throws MedskapaError activity-unknown, not-your-activity
 */
export async function titleFor(
  plan: Plan,
  activity: Id,
  asker: Asker,
  activities: Pick<ActivityStore, 'handovers'>,
): Promise<string> {
  const found = workNamed(plan, activity);
  if (!found) throw new MedskapaError('activity-unknown', 'no such activity');
  const may =
    mayReport(asker) ||
    isResponsible(found, asker, plan) ||
    (!isGuest(asker) && holdsByHandover(activity, whoOf(asker), await activities.handovers(plan.id)));
  if (!may) throw new MedskapaError('not-your-activity', 'not responsible for this activity');
  return found.title;
}

/** The report that has come since the card was made, so that an old card changes nothing by surprise. */
export const reportedSince = (
  { seen }: Pick<ActivityPress, 'seen'>,
  report: ActivityReport | undefined,
): ActivityReport | undefined => (report && seen !== undefined && report.reportedAt !== seen ? report : undefined);
