import type { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { Delivery, DeliveryStore } from '../ports/deliveries';

/** A server that is up takes a message within a second; when nothing moves for this long there is none. */
const NOBODY_MS = 4_000;
/** When nothing moves for this long although somebody works, waiting is of no use. */
const STUCK_MS = 120_000;
const LOOK_MS = 500;

export interface AwaitTools {
  readonly deliveries: DeliveryStore;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** Whether everything has been put in the queue, or could not be. */
  readonly queueing: () => 'going-on' | 'done' | 'failed';
  /** Called once when nobody takes what is in the queue. */
  readonly nobodyWorks: () => void;
}

/** Whether it is somebody's turn now: not settled, and not waiting for a moment of the person's own. */
const isPending = ({ state, due }: Delivery, now: number): boolean =>
  state === 'claimed' || state === 'sending' || (state === 'queued' && (due === undefined || Date.parse(due) <= now));

/** What changes when somebody works: rows that are settled or in hand. New rows in the queue are nobody's work. */
const workDone = (rows: readonly Delivery[]): string =>
  rows.flatMap(({ state, at, tries }) => (state === 'queued' && !tries ? [] : [`${state} ${at}`])).join();

/** Waits until every row of a week that can be settled now is, or nothing moves any more. */
export async function awaitDeliveries(project: Id, week: IsoWeek, tools: AwaitTools): Promise<void> {
  let seen = '';
  let movedAt = tools.now().getTime();
  let working = false;
  for (;;) {
    const lookedAt = tools.now().getTime();
    const all = await tools.deliveries.deliveries(project, week);
    // The project leader's report is left to the servers, where there are any.
    const rows = all.filter(({ kind }) => kind === 'week' || working);
    const now = tools.now().getTime();
    const pending = rows.filter((row) => isPending(row, now));
    if (tools.queueing() === 'failed') return;
    if (tools.queueing() === 'done' && pending.length === 0) return;
    const done = workDone(rows);
    if (done !== seen || pending.length === 0) {
      seen = done;
      movedAt = now;
    }
    if (!working && now - movedAt >= NOBODY_MS) {
      working = true;
      movedAt = now;
      tools.nobodyWorks();
    }
    if (tools.queueing() === 'done' && now - movedAt >= STUCK_MS) return;
    // A long ledger is looked at less often.
    await tools.sleep(Math.max(LOOK_MS, 10 * (now - lookedAt)));
  }
}
