import type { Asker } from '../domain/asker';
import type { IsoWeek } from '../domain/dates';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import type { DeliveryStore } from '../ports/deliveries';

/**
 * Notes in the ledger that somebody has answered something on their card of a week. Whoever does that has got it, so
 * what was uncertain is so no longer. It is told for the report only, so a storage that is away does not matter.
 */
export async function noteActed(
  project: Id,
  week: IsoWeek,
  asker: Asker,
  deliveries: DeliveryStore,
  now: Date,
): Promise<void> {
  if (!asker.upn) return;
  try {
    const row = await deliveries.find(project, { upn: asker.upn, week, kind: 'week' });
    if (!row || row.value.actedAt || (row.value.state !== 'sent' && row.value.state !== 'uncertain')) return;
    await deliveries.move(project, row, { ...row.value, state: 'sent', reason: undefined, actedAt: now.toISOString() });
  } catch (error) {
    if (!(error instanceof MedskapaError)) throw error;
  }
}
