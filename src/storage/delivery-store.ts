import { z } from 'zod';
import { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import { DELIVERY_STATES, type Delivery, type DeliveryStore } from '../usecases/ports';
import { keyPart, projectPartition, rowKey, weekPartition } from './keys';
import { fromRow, type Row, toRow } from './rows';
import { isConflict, isOutdated, type Table } from './table';

const StoredDelivery = z.object({
  upn: z.string(),
  week: IsoWeek,
  state: z.enum(DELIVERY_STATES),
  reason: z.string().optional(),
  at: z.string(),
  activityId: z.string().optional(),
});

const Run = z.object({ week: IsoWeek });
const LAST_RUN = rowKey('reminders', 'last-run');

/** The ledger of reminders: one row per person and ISO week, whose state moves by ETag. */
export class TableDeliveryStore implements DeliveryStore {
  constructor(private readonly table: Table) {}

  async deliveries(project: Id, week: IsoWeek): Promise<Delivery[]> {
    return (await this.table.list(weekPartition(project, week))).map((row) => fromRow(StoredDelivery, row));
  }

  async enqueue(project: Id, deliveries: readonly Delivery[]): Promise<void> {
    for (const delivery of deliveries) {
      try {
        await this.table.create(deliveryRow(project, delivery));
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    }
  }

  async claim(project: Id, from: Delivery, at: string): Promise<boolean> {
    const row = await this.table.get(weekPartition(project, from.week), keyPart(from.upn));
    if (!row) return false;
    const now = fromRow(StoredDelivery, row);
    if (now.state !== from.state || now.at !== from.at) return false;
    try {
      await this.table.replace(
        deliveryRow(project, { upn: from.upn, week: from.week, state: 'sending', at }),
        row.etag,
      );
      return true;
    } catch (error) {
      if (isOutdated(error)) return false;
      throw error;
    }
  }

  async settle(project: Id, delivery: Delivery): Promise<void> {
    await this.table.put(deliveryRow(project, delivery));
  }

  async lastRun(project: Id): Promise<IsoWeek | undefined> {
    const row = await this.table.get(projectPartition(project), LAST_RUN);
    return row && fromRow(Run, row).week;
  }

  async recordRun(project: Id, week: IsoWeek): Promise<void> {
    await this.table.put(toRow(projectPartition(project), LAST_RUN, { week }));
  }
}

const deliveryRow = (project: Id, delivery: Delivery): Row =>
  toRow(weekPartition(project, delivery.week), keyPart(delivery.upn), delivery, { state: delivery.state });
