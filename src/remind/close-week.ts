import type { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import { type DeliveryStore, outlastsWeek } from '../ports/deliveries';

/** Longer than any message of a week can wait. */
const OVER_MS = 8 * 86_400_000;

/**
 * Lists with a reason what is left pending of the last run's week although that has long passed: its message must have
 * been lost together with the queue it was in.
 * @param week the week of the run that begins now
 */
export async function closeWeek(project: Id, week: IsoWeek, deliveries: DeliveryStore, now: Date): Promise<void> {
  const last = await deliveries.lastRun(project);
  if (!last || last.value.week === week) return;
  for (const row of await deliveries.unsettled(project, last.value.week)) {
    // What outlasts its week is looked after by whoever put it there.
    if (outlastsWeek(row.kind) || now.getTime() - Date.parse(row.at) < OVER_MS) continue;
    const found = await deliveries.find(project, row);
    if (found?.value.at !== row.at) continue;
    const at = now.toISOString();
    if (row.state === 'sending') {
      await deliveries.move(project, found, { ...row, state: 'uncertain', reason: 'interrupted', at });
    } else {
      await deliveries.move(project, found, { ...row, state: 'dropped', reason: 'week-passed', at });
    }
  }
}
