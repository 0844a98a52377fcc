import { activityReportMessage, type Reportable } from '../cards/activity-report';
import { lineOf } from '../domain/activity-lists';
import { isoWeekOf } from '../domain/dates';
import { MedskapaError } from '../domain/errors';
import type { ReportState } from '../domain/filling';
import { type ActivityNow, concerns, workOf } from '../domain/occurrences';
import { titleFor } from '../remind/activity-press';
import { activitiesNow } from '../remind/plan-reminders';
import { activityStateSentence } from '../text/activities';
import { localDate } from '../time/clock';
import type { Reply } from './reply';
import type { Turn } from './turn';

/**
 * "Målgruppsanalysen är klar": the card that reports it, for whoever may answer for it. What is called off is so as a
 * whole; what is done is one of its times or committees, where it has such.
 * @throws MedskapaError activity-unknown, not-your-activity
 */
export async function openReport(activity: string, state: ReportState, turn: Turn): Promise<Reply> {
  const { asker, snapshot, tools } = turn;
  const { language } = asker;
  const { plan } = snapshot;
  const today = localDate(tools.surroundings.now());
  const reports = await tools.stores.activities.reports(plan.id);
  const found = activitiesNow(plan, reports, today).find(({ title }) => title === activity);
  if (!found) throw new MedskapaError('activity-unknown', 'no such activity');
  const own = workOf(found, today).filter((each) => concerns(each, asker.committees ?? []));
  const meant: readonly ActivityNow[] = state === 'not-relevant' || own.length === 0 ? [found] : own;
  for (const { id } of meant) await titleFor(plan, id, asker, tools.stores.activities);
  const items = meant.map((each): Reportable => {
    const seen = reports.find((report) => report.activity === each.id)?.reportedAt ?? '';
    return { activity: each, seen };
  });
  const isSo = items.every((each) => each.activity.state === state);
  const already = isSo ? activityStateSentence(lineOf(found, plan, today), language) : undefined;
  const week = isoWeekOf(today);
  const { summary, card } = activityReportMessage({ title: activity, state, items, already, week, asker, language });
  return { summary, card, pressed: 'new-message' };
}
