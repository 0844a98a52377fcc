import type { ActivityState } from '../domain/activities';
import { responsibleFor } from '../domain/activities';
import { addDays, mondayOf } from '../domain/dates';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import type { Plan } from '../domain/plan';
import type { Week } from './answer';
import { type Asker, mayReport, pseudonymOf } from './asker';
import { findPersonalData } from './check-free-text';
import { isoWeek, localDate } from './clock';
import { weekOf } from './plan-reminders';
import type { ActivityStore, Snapshot, Surroundings } from './ports';

/** Longest "utfall och reflektioner", in characters. */
const COMMENT_MAX = 2_000;
const WEEK_DAYS = 7;

/** What became of a button in the week's card: the week as it is now, or what is wrong with the comment. */
export type ActivityOutcome =
  | {
      readonly outcome: 'reported' | 'snoozed';
      readonly title: string;
      readonly state?: ActivityState;
      readonly week: Week;
    }
  | { readonly outcome: 'comment-refused'; readonly title: string; readonly week: Week };

/** Who postpones count for: the UPN, or the user id of someone who has none. */
const whoOf = (asker: Asker): string => asker.upn ?? asker.userId;

/** What the asker has this week. */
export async function myWeek(asker: Asker, { plan }: Snapshot, activities: ActivityStore, now: Date): Promise<Week> {
  const [reports, snoozes, handovers] = await Promise.all([
    activities.reports(plan.id),
    activities.snoozes(plan.id),
    activities.handovers(plan.id),
  ]);
  return weekOf(asker.roles, whoOf(asker), { plan, reports, snoozes, handovers, today: localDate(now) });
}

function titleOf(plan: Plan, activity: Id, asker: Asker): string {
  const found = plan.activities.find((each) => each.id === activity);
  if (!found) throw new MedskapaError('gone', 'no such activity');
  const responsible = responsibleFor(found, plan.tasks).some(({ role }) => asker.roles.includes(role));
  // Whoever the matrix names gets the activity in their week and answers it there; those who report may report any.
  if (!responsible && !mayReport(asker)) throw new MedskapaError('not-allowed', 'not responsible for this activity');
  return found.title;
}

/**
 * Records that an activity is done or partly done; the comment becomes its "utfall och reflektioner".
 * @throws MedskapaError gone, not-allowed, storage-unavailable, storage-uncertain
 */
export async function reportActivity(
  { activity, state, comment }: { readonly activity: Id; readonly state: ActivityState; readonly comment?: string },
  asker: Asker,
  snapshot: Snapshot,
  activities: ActivityStore,
  { now, newId }: Surroundings,
): Promise<ActivityOutcome> {
  const { plan } = snapshot;
  const title = titleOf(plan, activity, asker);
  const outcome = comment?.normalize('NFC').trim() || undefined;
  if (outcome && (outcome.length > COMMENT_MAX || findPersonalData(outcome))) {
    return { outcome: 'comment-refused', title, week: await myWeek(asker, snapshot, activities, now()) };
  }
  const at = now().toISOString();
  const who = pseudonymOf(asker.userId);
  const before = (await activities.reports(plan.id)).find((report) => report.activity === activity);
  await activities.report(
    plan.id,
    { activity, state, outcome: outcome ?? before?.outcome, reportedAt: at, reportedBy: who },
    {
      id: newId(),
      at,
      who,
      what: 'report-activity',
      subject: activity,
      before: before && { state: before.state },
      after: { state },
    },
  );
  return { outcome: 'reported', title, state, week: await myWeek(asker, snapshot, activities, now()) };
}

/** Puts an activity off to next week for the asker; the plan itself is never moved. @throws MedskapaError gone, not-allowed */
export async function snoozeActivity(
  { activity }: { readonly activity: Id },
  asker: Asker,
  snapshot: Snapshot,
  activities: ActivityStore,
  { now }: Surroundings,
): Promise<ActivityOutcome> {
  const title = titleOf(snapshot.plan, activity, asker);
  const until = addDays(mondayOf(isoWeek(now())), WEEK_DAYS);
  await activities.snooze(snapshot.plan.id, { activity, who: whoOf(asker), until });
  return { outcome: 'snoozed', title, week: await myWeek(asker, snapshot, activities, now()) };
}
