import type { Asker } from '../domain/asker';
import type { IsoWeek } from '../domain/dates';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import type { Delivery, DeliveryStore } from '../ports/deliveries';

/** As many as are remembered to have been noted. */
const MOST_NOTED = 10_000;
/** Whose card of which week has been noted by this process: it stays so, and is not read again at each press. */
const noted = new WeakMap<DeliveryStore, Set<string>>();

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
  const ours = noted.get(deliveries) ?? new Set();
  noted.set(deliveries, ours);
  const key = JSON.stringify([project, week, asker.upn]);
  if (ours.has(key)) return;
  try {
    const row = await deliveries.find(project, { upn: asker.upn, week, kind: 'week' });
    if (!row?.value.actedAt) {
      if (row?.value.state !== 'sent' && row?.value.state !== 'uncertain') return;
      const acted: Delivery = { ...row.value, state: 'sent', reason: undefined, actedAt: now.toISOString() };
      if (!(await deliveries.move(project, row, acted))) return;
    }
    if (ours.size >= MOST_NOTED) ours.clear();
    ours.add(key);
  } catch (error) {
    if (!(error instanceof MedskapaError)) throw error;
  }
}
