import { type Asker, whoOf } from '../domain/asker';
import { addDays, isoWeekOf, LocalDate, mondayOf } from '../domain/dates';
import { afterWriting } from '../domain/errors';
import type { ActivityStore } from '../ports/activities';
import type { Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { localDate } from '../time/clock';
import { type ActivityOutcome, type ActivityPress, myWeek, reportedSince, titleFor } from './activity-press';

const WEEK_DAYS = 7;
/** From which day on a day lies nearer to the next Monday than to the last: Friday. */
const TO_NEXT_MONDAY = 3;
/** Half a year: what is put off for longer is a change of the plan. */
const LONGEST_DAYS = 183;

/**
 * The Monday nearest to so many weeks from today, since it is by weeks that people are reminded: who presses on a
 * Tuesday is reminded with next week's card, and who presses on a Sunday not the day after.
 */
const weeksFrom = (today: LocalDate, weeks: number): LocalDate =>
  mondayOf(isoWeekOf(addDays(today, weeks * WEEK_DAYS + TO_NEXT_MONDAY)));

/**
 * Puts an activity off for the asker: whole weeks, or until a day. The plan is never moved, and
 * what nobody else would be reminded of is told to the project leader.
 * @throws MedskapaError activity-unknown, not-your-activity, storage-unavailable, storage-uncertain
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
  const title = await titleFor(plan, activity, asker, activities);
  const week = () => myWeek(asker, snapshot, activities, now());
  const since = reportedSince(press, await activities.reportOf(plan.id, activity));
  if (since) return { outcome: 'since', title, state: since.state, at: since.reportedAt, week: await week() };

  const at = now();
  const today = localDate(at);
  const until = weeks > 0 ? weeksFrom(today, weeks) : (press.until ?? '');
  const isDay = LocalDate.safeParse(until).success;
  if (!isDay || until <= today || until > addDays(today, LONGEST_DAYS)) {
    return { outcome: 'date-refused', title, week: await week() };
  }
  const who = whoOf(asker);
  const before = (await activities.snoozes(plan.id)).find((each) => each.activity === activity && each.who === who);
  await activities.snooze(plan.id, { activity, who, until, at: at.toISOString(), before: before?.until });
  return { outcome: 'snoozed', title, until, at: at.toISOString(), week: await afterWriting(week()) };
}
