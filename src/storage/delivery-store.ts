import { z } from 'zod';
import { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { Delivery, DeliveryStore } from '../usecases/ports';
import { keyPart, projectPartition, rowKey, weekPartition } from './keys';
import { fromRow, type Row, toRow } from './rows';
import { isConflict, type Table } from './table';

const StoredDelivery = z.object({
  upn: z.string(),
  week: IsoWeek,
  state: z.enum(['claimed', 'sending', 'sent', 'uncertain', 'unreachable']),
  reason: z.string().optional(),
  at: z.string(),
  activityId: z.string().optional(),
});

const Run = z.object({ week: IsoWeek });
const LAST_RUN = rowKey('reminders', 'last-run');

/** The ledger of reminders: one row per person and ISO week, and the row's existence is the claim to it. */
export class TableDeliveryStore implements DeliveryStore {
  constructor(private readonly table: Table) {}

  async deliveries(project: Id, week: IsoWeek): Promise<Delivery[]> {
    return (await this.table.list(weekPartition(project, week))).map((row) => fromRow(StoredDelivery, row));
  }

  async claim(project: Id, delivery: Delivery): Promise<boolean> {
    try {
      await this.table.create(deliveryRow(project, delivery));
      return true;
    } catch (error) {
      if (isConflict(error)) return false;
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
