import { type DeliveryStore, outlastsWeek } from '../ports/deliveries';
import type { Renames } from '../ports/people';
import type { PlanStore } from '../ports/plans';
import type { ReminderQueue } from '../ports/reminder-queue';
import type { Surroundings } from '../ports/surroundings';
import { isoWeek } from '../time/clock';

/** What is needed to put under another name what a project keeps under one. */
export interface RenameTools {
  readonly renames: Renames;
  readonly plans: PlanStore;
  readonly deliveries: DeliveryStore;
  readonly queue: ReminderQueue;
  readonly surroundings: Surroundings;
}

/**
 * What the project in force keeps under one user name is kept under another: what is put off, what is handed over, and
 * the week's cards, so that nobody is reminded twice and what waits is still sent.
 */
export async function followRename(from: string, to: string, tools: RenameTools): Promise<void> {
  const project = (await tools.plans.snapshot())?.plan.id;
  if (project === undefined) return;
  const now = tools.surroundings.now();
  const waiting = await tools.renames.rename(project, from, to, isoWeek(now));
  if (waiting.length === 0) return;
  const queuedAt = now.toISOString();
  const instant = (await tools.deliveries.lastRun(project))?.value.instant ?? queuedAt;
  for (const { week, kind, about, due } of waiting) {
    const delay = due === undefined ? 0 : Math.max(0, Date.parse(due) - now.getTime());
    const since = outlastsWeek(kind) ? queuedAt : instant;
    // The message by the old name finds no row when it wakes up, and is done with.
    await tools.queue.put({ project, week, kind, upn: to, about, instant: since, queuedAt }, delay);
  }
}
