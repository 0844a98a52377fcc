import type { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { IntendedReminder } from './plan-reminders';
import type { Delivery, DeliveryStore, PeopleStore } from './ports';

export type DeliveryOutcome = 'sent' | 'pending' | 'uncertain' | 'unreachable' | 'nothing-due';

/** What became of one person's reminder in a week. */
export interface ListedDelivery {
  readonly upn: string;
  readonly name: string;
  readonly outcome: DeliveryOutcome;
  readonly reason?: string;
}

const outcomeOf = (row: Delivery): DeliveryOutcome =>
  row.state === 'queued' || row.state === 'sending' ? 'pending' : row.state;

/**
 * Everyone in the people file with what became of their reminder in a week, by name. Who has no row in the ledger is
 * `pending` when the plan has something for them, else `nothing-due`.
 * @param intended what the plan has for the week
 */
export async function listDeliveries(
  project: Id,
  week: IsoWeek,
  intended: readonly IntendedReminder[],
  { deliveries, people }: { deliveries: DeliveryStore; people: PeopleStore },
): Promise<ListedDelivery[]> {
  const rows = new Map((await deliveries.deliveries(project, week)).map((row) => [row.upn, row]));
  const ran = rows.size > 0;
  const expected = new Set(intended.map(({ person }) => person.upn));
  const listed = (await people.people()).map(({ upn, name }): ListedDelivery => {
    const row = rows.get(upn);
    if (row) return { upn, name, outcome: outcomeOf(row), reason: row.reason };
    return { upn, name, outcome: !ran && expected.has(upn) ? 'pending' : 'nothing-due' };
  });
  return listed.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
