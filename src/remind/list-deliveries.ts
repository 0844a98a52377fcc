import type { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { Delivery, DeliveryStore, Run } from '../ports/deliveries';
import type { PeopleStore } from '../ports/people';
import { localTime } from '../time/clock';
import type { IntendedReminder } from './plan-reminders';

export type DeliveryOutcome = 'sent' | 'pending' | 'uncertain' | 'unreachable' | 'nothing-due';

/** What became of one person's reminder in a week. */
export interface ListedDelivery {
  readonly upn: string;
  readonly name: string;
  readonly outcome: DeliveryOutcome;
  readonly reason?: string;
}

/** Dropped because there was nothing to send after all, rather than because it came too late. */
const NOTHING_DUE = ['nothing-left', 'paused'];

/** A row of the ledger as its outcome is told. */
export function outcomeOf({ state, reason }: Delivery): DeliveryOutcome {
  if (state === 'queued' || state === 'claimed' || state === 'sending') return 'pending';
  if (state !== 'dropped') return state;
  return reason !== undefined && NOTHING_DUE.includes(reason) ? 'nothing-due' : 'unreachable';
}

/** Why somebody's reminder waits though nothing of it is in the ledger: no run has come to them. */
const waitingFor = (run: Run | undefined, week: IsoWeek): string =>
  run?.week === week && run.state === 'queueing' ? 'run-under-way' : 'no-run-yet';

/** Why a reminder that is in the ledger has not come to an end; times are Swedish. */
function pendingReason({ state, due }: Delivery, now: Date): string {
  if (state === 'sending') return 'being-sent';
  if (due !== undefined && Date.parse(due) > now.getTime()) return `waits-until-${localTime(new Date(due))}`;
  return 'in-the-queue';
}

/**
 * Everyone in the people file with what became of their reminder in a week, by name. Who has no row in the ledger is
 * `pending` when the plan has something for them and the week's run has not come to its end, else `nothing-due`.
 * Whatever is pending or did not arrive has its reason.
 * @param intended what the plan has for the week
 */
export async function listDeliveries(
  project: Id,
  week: IsoWeek,
  intended: readonly IntendedReminder[],
  { deliveries, people, now }: { deliveries: DeliveryStore; people: PeopleStore; now: () => Date },
): Promise<ListedDelivery[]> {
  const ledger = (await deliveries.deliveries(project, week)).filter(({ kind }) => kind === 'week');
  const rows = new Map(ledger.map((row) => [row.upn, row]));
  const [finished, run] = await Promise.all([deliveries.hasFinished(project, week), deliveries.lastRun(project)]);
  const expected = new Set(intended.map(({ person }) => person.upn));
  const listed = (await people.people()).map(({ upn, name }): ListedDelivery => {
    const row = rows.get(upn);
    if (!row) {
      if (finished || !expected.has(upn)) return { upn, name, outcome: 'nothing-due' };
      return { upn, name, outcome: 'pending', reason: waitingFor(run?.value, week) };
    }
    const outcome = outcomeOf(row);
    const reason = row.reason ?? (outcome === 'pending' ? pendingReason(row, now()) : undefined);
    return { upn, name, outcome, reason };
  });
  return listed.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
