import type { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { IntendedReminder } from './plan-reminders';
import type { PeopleStore } from './ports';
import type { Delivery, DeliveryStore } from './reminder-ports';

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

/**
 * Everyone in the people file with what became of their reminder in a week, by name. Who has no row in the ledger is
 * `pending` when the plan has something for them and the week's run has not come to its end, else `nothing-due`.
 * @param intended what the plan has for the week
 */
export async function listDeliveries(
  project: Id,
  week: IsoWeek,
  intended: readonly IntendedReminder[],
  { deliveries, people }: { deliveries: DeliveryStore; people: PeopleStore },
): Promise<ListedDelivery[]> {
  const ledger = (await deliveries.deliveries(project, week)).filter(({ kind }) => kind === 'week');
  const rows = new Map(ledger.map((row) => [row.upn, row]));
  const finished = await deliveries.hasFinished(project, week);
  const expected = new Set(intended.map(({ person }) => person.upn));
  const listed = (await people.people()).map(({ upn, name }): ListedDelivery => {
    const row = rows.get(upn);
    if (!row) return { upn, name, outcome: !finished && expected.has(upn) ? 'pending' : 'nothing-due' };
    const outcome = outcomeOf(row);
    const reason = row.reason ?? (outcome === 'pending' && row.due ? `waits-until-${row.due}` : undefined);
    return { upn, name, outcome, reason };
  });
  return listed.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
