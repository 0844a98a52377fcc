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

const standing = ({ state, at, tries = 0 }: Delivery): string => `${state} ${at} ${tries}`;
const byKey = (rows: readonly Delivery[]): Map<string, Delivery> =>
  new Map(rows.map((row) => [JSON.stringify([row.kind, row.upn, row.about]), row]));

/** Whether somebody has worked: rows have been settled, or are in hand. New rows in the queue are nobody's work. */
function hasWorked(before: ReadonlyMap<string, Delivery>, now: ReadonlyMap<string, Delivery>): boolean {
  if ([...before.keys()].some((key) => !now.has(key))) return true;
  return [...now].some(([key, row]) => {
    const last = before.get(key);
    const isTouched = row.state !== 'queued' || row.tries;
    return isTouched && (!last || standing(last) !== standing(row));
  });
}

/** Waits until every row of a week that can be settled now is, or nothing moves any more. */
export async function awaitDeliveries(project: Id, week: IsoWeek, tools: AwaitTools): Promise<void> {
  let seen: ReadonlyMap<string, Delivery> = new Map();
  let movedAt = tools.now().getTime();
  let working = false;
  for (;;) {
    const lookedAt = tools.now().getTime();
    const all = await tools.deliveries.unsettled(project, week);
    // The project leader's report is left to the servers, where there are any.
    const rows = all.filter(({ kind }) => kind === 'week' || working);
    const now = tools.now().getTime();
    const pending = rows.filter((row) => isPending(row, now));
    if (tools.queueing() === 'failed') return;
    if (tools.queueing() === 'done' && pending.length === 0) return;
    const standingNow = byKey(rows);
    if (hasWorked(seen, standingNow) || pending.length === 0) movedAt = now;
    seen = standingNow;
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
