import type { ActivityReport, ActivityState } from '../domain/activities';
import type { Asker } from '../domain/asker';
import type { TextFault } from '../domain/dialogue-faults';
import { afterWriting, MedskapaError } from '../domain/errors';
import { normaliseText } from '../domain/normalise-text';
import type { Plan } from '../domain/plan';
import type { ActivityStore } from '../ports/activities';
import type { Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { lookThrough, ownWordsOf, personalDataFault } from '../privacy/check-free-text';
import { type ActivityOutcome, type ActivityPress, myWeek, reportedSince, titleFor } from './activity-press';

/** Longest "utfall och reflektioner", in characters. */
export const COMMENT_MAX = 2_000;
const MOST_TRIES = 3;

/** What a person says of an activity. */
export interface ReportPress extends ActivityPress {
  readonly state: ActivityState;
  readonly comment?: string;
  /** The writer has seen what looks like a name in the comment, and says that it may stand. */
  readonly keepNames?: boolean;
}

function commentFault(comment: string, plan: Plan, keepNames?: boolean): TextFault | undefined {
  if (comment.length > COMMENT_MAX) return { fault: 'too-long', most: COMMENT_MAX, length: comment.length };
  return personalDataFault(lookThrough(comment, { own: ownWordsOf(plan), keepNames }));
}

/** One step is undone, so no more than one is kept. */
const withoutBefore = ({ before: _, ...report }: ActivityReport): ActivityReport['before'] => report;

/**
 * Records that an activity is done, partly done or no longer relevant; the comment becomes its "utfall och
 * reflektioner". The same press again finds it recorded, and one that others have overtaken, since its card was
 * made or in the same moment, changes nothing.
 * @throws MedskapaError activity-unknown, not-your-activity, overtaken, storage-unavailable, storage-uncertain
 */
export async function reportActivity(
  press: ReportPress,
  asker: Asker,
  snapshot: Snapshot,
  activities: ActivityStore,
  { now, newId }: Surroundings,
): Promise<ActivityOutcome> {
  const { plan } = snapshot;
  const { activity, state } = press;
  const title = await titleFor(plan, activity, asker, activities);
  const week = () => myWeek(asker, snapshot, activities, now());
  const outcome = normaliseText(press.comment ?? '').trim() || undefined;
  const fault = outcome && commentFault(outcome, plan, press.keepNames);
  if (fault) return { outcome: 'comment-refused', title, fault, week: await week() };
  const reported = async (at: string, words: string | undefined): Promise<ActivityOutcome> => ({
    outcome: 'reported',
    title,
    state,
    commented: outcome !== undefined,
    at,
    wordless: words === undefined,
    week: await afterWriting(week()),
  });
  const at = now().toISOString();
  const who = asker.pseudonym;

  let before = await activities.reportOf(plan.id, activity);
  let since = reportedSince(press, before);
  for (let tries = 1; !since; tries += 1) {
    const stored = await activities.report(
      plan.id,
      {
        activity,
        state,
        outcome: outcome ?? before?.outcome,
        reportedAt: at,
        reportedBy: who,
        before: before && withoutBefore(before),
      },
      {
        id: newId(),
        at,
        who,
        what: 'report-activity',
        subject: activity,
        before: before && { state: before.state },
        after: { state },
      },
      before,
    );
    if (stored) return reported(at, outcome ?? before?.outcome);
    // Somebody reported it in that moment, or the words of the report before have just been erased.
    const current = await activities.reportOf(plan.id, activity);
    if (current && current.reportedAt !== before?.reportedAt) since = current;
    else if (tries === MOST_TRIES) throw new MedskapaError('overtaken', 'other writers kept getting ahead');
    before = current;
  }
  const repeated = since.reportedBy === who && since.state === state && (!outcome || since.outcome === outcome);
  if (!repeated) return { outcome: 'since', title, state: since.state, at: since.reportedAt, week: await week() };
  return reported(since.reportedAt, since.outcome);
}
