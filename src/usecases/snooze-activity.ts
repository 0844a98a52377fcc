import { addDays, LocalDate } from '../domain/dates';
import { type ActivityOutcome, type ActivityPress, myWeek, reportedSince, titleFor } from './activity-press';
import { type Asker, whoOf } from './asker';
import { localDate } from './clock';
import type { ActivityStore, Snapshot, Surroundings } from './ports';

const WEEK_DAYS = 7;
/** Half a year: what is put off for longer is a change of the plan. */
const LONGEST_DAYS = 183;

/**
 * Puts an activity off for the asker: whole weeks, of seven days from today, or until a day. The plan is never moved, and
 * what nobody else would be reminded of is told to the project leader.
 * @throws MedskapaError gone, not-allowed, storage-unavailable, storage-uncertain
 */
export async function snoozeActivity(
  press: ActivityPress & { readonly weeks?: number; readonly until?: string },
  asker: Asker,
  snapshot: Snapshot,
  activities: ActivityStore,
  { now }: Surroundings,
): Promise<ActivityOutcome> {
  const { plan } = snapshot;
  // Cards from before one could choose say nothing, and meant a week.
  const { activity, weeks = press.until === undefined ? 1 : 0 } = press;
  const title = titleFor(plan, activity, asker);
  const week = () => myWeek(asker, snapshot, activities, now());
  const since = reportedSince(press, await activities.reports(plan.id));
  if (since) return { outcome: 'since', title, state: since.state, at: since.reportedAt, week: await week() };

  const today = localDate(now());
  const until = weeks > 0 ? addDays(today, weeks * WEEK_DAYS) : (press.until ?? '');
  const isDay = LocalDate.safeParse(until).success;
  if (!isDay || until <= today || until > addDays(today, LONGEST_DAYS)) {
    return { outcome: 'date-refused', title, week: await week() };
  }
  await activities.snooze(plan.id, { activity, who: whoOf(asker), until });
  return { outcome: 'snoozed', title, until, week: await week() };
}
