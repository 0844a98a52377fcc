import { type Asker, isProjectLeader } from '../domain/asker';
import { MedskapaError } from '../domain/errors';
import type { AuditLog } from '../ports/audit';
import type { Delivery, DeliveryStore, Run } from '../ports/deliveries';
import { canBeReached, type Known, type PeopleStore } from '../ports/people';
import type { Snapshot } from '../ports/plans';
import type { ReminderQueue } from '../ports/reminder-queue';
import { isoWeek } from '../time/clock';
import { isSwedishHoliday } from '../time/holidays';
import { paceFrom } from './pace-reminders';
import { momentOf } from './reminder-moment';

export interface SendAgainTools {
  readonly deliveries: DeliveryStore;
  readonly people: PeopleStore;
  readonly audit: AuditLog;
  readonly queue: ReminderQueue;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Messages a second for the whole tenant. */
  readonly perSecond: number;
}

/** The instant it is for a run: its own, and what has passed since. */
const instantOfRun = (run: Run, now: Date): Date =>
  new Date(Date.parse(run.instant) + Math.max(0, now.getTime() - Date.parse(run.at)));

/**
 * Whether a row is one that a person may decide on: it did not arrive or may not have, and its week has a working day
 * left.
 */
function isOpen(run: Run, { state, week }: Delivery, now: Date): boolean {
  if (state !== 'unreachable' && state !== 'uncertain') return false;
  const instant = instantOfRun(run, now);
  return isoWeek(instant) === week && momentOf(instant, undefined, isSwedishHoliday) instanceof Date;
}

/**
 * Whether a reminder that did not arrive, or may not have, can go out once more: its week is not over, and there is a
 * chat to write in that has not been closed to us.
 */
export const mayBeSentAgain = (run: Run, row: Delivery, known: Known | undefined, now: Date): boolean =>
  isOpen(run, row, now) && canBeReached(known?.contact);

/**
 * Sends the last run's reminders again to those whom a person has decided on: everyone who was not or may not have been
 * reached. Each row goes back to "queued" by its ETag, so that two presses send once.
 * @returns to how many
 * @throws MedskapaError leader-only for anyone but the project leader
 */
export async function sendAgain(asker: Asker, { plan }: Snapshot, tools: SendAgainTools): Promise<number> {
  if (!isProjectLeader(asker)) throw new MedskapaError('leader-only', 'only the project leader sends again');
  const { deliveries, people, audit, queue, now } = tools;
  const run = (await deliveries.lastRun(plan.id))?.value;
  if (!run) return 0;
  const at = now().toISOString();
  await audit.record([{ id: tools.newId(), at, who: asker.pseudonym, what: 'send-again', subject: run.week }]);
  const pace = paceFrom(now().getTime(), tools.perSecond);
  let count = 0;
  for (const row of await deliveries.deliveries(plan.id, run.week)) {
    // Most rows are of cards that arrived, and who those went to need not be read.
    if (row.kind !== 'week' || !isOpen(run, row, now())) continue;
    if (!mayBeSentAgain(run, row, await people.known(row.upn), now())) continue;
    const found = await deliveries.find(plan.id, row);
    if (!found || found.value.state !== row.state || found.value.at !== row.at) continue;
    const { upn, week, kind } = row;
    const again: Delivery = { upn, week, kind, state: 'queued', at: now().toISOString(), by: tools.newId() };
    const queued = await deliveries.move(plan.id, found, again);
    if (!queued) continue;
    const instant = instantOfRun(run, now()).toISOString();
    const message = { project: plan.id, week, kind, upn, instant, queuedAt: now().toISOString() };
    try {
      await queue.put(message, pace.next(upn, 0) - now().getTime());
    } catch (error) {
      // It is as it was, so that it can be sent again later.
      await deliveries.move(plan.id, queued, found.value);
      throw error;
    }
    count += 1;
  }
  return count;
}
