import { type Asker, whoOf } from '../domain/asker';
import { afterWriting, MedskapaError } from '../domain/errors';
import type { ActivityStore } from '../ports/activities';
import type { AuditEntry } from '../ports/audit';
import type { Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import type { ActivityAnswer, UndoKind } from '../text/activity-actions';
import { type ActivityOutcome, type ActivityPress, myWeek, titleFor } from './activity-press';

/** Which press is undone: what it did, and when, as its receipt knew it. */
export interface UndoPress extends Pick<ActivityPress, 'activity'> {
  readonly of: UndoKind;
  /** UTC instant. */
  readonly at: string;
}

/** What is done where somebody was first: nothing, and it is told as what is found then. */
const MOST_TRIES = 3;

type Undone = Omit<Extract<ActivityAnswer, { outcome: 'undone' }>, 'title'>;
type NotUndone = { readonly outcome: 'undone-before' | 'passed-on' } | ReportedSince;
type ReportedSince = Omit<Extract<ActivityAnswer, { outcome: 'reported-since' }>, 'title'>;

/**
 * Undoes what the asker did by a button of the week's card, as long as nothing came after it: all of it or nothing. A
 * second press, and one that others have overtaken, changes nothing.
 * @throws MedskapaError activity-unknown, not-your-activity, overtaken, storage-unavailable, storage-uncertain
 */
export async function undoPress(
  press: UndoPress,
  asker: Asker,
  snapshot: Snapshot,
  activities: ActivityStore,
  { now, newId }: Surroundings,
): Promise<ActivityOutcome> {
  const { plan } = snapshot;
  const { activity, of } = press;
  const title = await titleFor(plan, activity, asker, activities);
  const audit = (): AuditEntry => {
    const at = now().toISOString();
    return { id: newId(), at, who: asker.pseudonym, what: `undo-${of}`, subject: activity };
  };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const answer = await tryUndo(press, asker, plan.id, activities, audit());
    if (answer) return { ...answer, title, week: await afterWriting(myWeek(asker, snapshot, activities, now())) };
  }
  throw new MedskapaError('overtaken', 'other writers kept getting ahead');
}

/** @returns undefined when somebody wrote in that moment */
async function tryUndo(
  { activity, of, at }: UndoPress,
  asker: Asker,
  project: string,
  activities: ActivityStore,
  audit: AuditEntry,
): Promise<Undone | NotUndone | undefined> {
  const who = whoOf(asker);
  const report = await activities.reportOf(project, activity);
  // A later report stands over whatever was done before it.
  if (report && report.reportedAt > at)
    return { outcome: 'reported-since', state: report.state, at: report.reportedAt };
  const done = (isDone: boolean): Undone | undefined => (isDone ? { outcome: 'undone', of } : undefined);
  if (of === 'report') {
    if (report?.reportedAt !== at || report.reportedBy !== asker.pseudonym) return { outcome: 'undone-before' };
    return done(await activities.undoReport(project, report, audit));
  }
  if (of === 'snooze') {
    const snoozes = await activities.snoozes(project);
    const found = snoozes.find((each) => each.activity === activity && each.who === who && each.at === at);
    return found ? done(await activities.undoSnooze(project, found, audit)) : { outcome: 'undone-before' };
  }
  const ofIt = (await activities.handovers(project)).filter((each) => each.activity === activity);
  const found = ofIt.find(({ from, at: given }) => from === who && given === at);
  if (!found) return { outcome: 'undone-before' };
  if (ofIt.some(({ from, at: given }) => from === found.to && given > at)) return { outcome: 'passed-on' };
  return done(await activities.undoHandOver(project, found, audit));
}
