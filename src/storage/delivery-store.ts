import { z } from 'zod';
import { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import type { Watch } from '../usecases/ports';
import {
  DELIVERY_KINDS,
  DELIVERY_STATES,
  type Delivery,
  type DeliveryKey,
  type DeliveryStore,
  type Run,
  type Stamped,
} from '../usecases/reminder-ports';
import { deliveryKey, projectPartition, rowKey, weekPartition } from './keys';
import { fromRow, type Row, toRow } from './rows';
import { isConflict, isOutdated, type Table } from './table';

const StoredDelivery = z.object({
  upn: z.string(),
  week: IsoWeek,
  kind: z.enum(DELIVERY_KINDS),
  state: z.enum(DELIVERY_STATES),
  reason: z.string().optional(),
  at: z.string(),
  due: z.string().optional(),
  by: z.string().optional(),
  tries: z.number().optional(),
  activityId: z.string().optional(),
  actedAt: z.string().optional(),
});

const StoredRun = z.object({
  week: IsoWeek,
  instant: z.string(),
  at: z.string(),
  state: z.enum(['queueing', 'queued']),
  uncovered: z.array(z.string()),
  leaderless: z.boolean(),
});
/** In a week's partition: everyone who has something in it is there. */
const FINISHED = rowKey('run', 'finished');
const LAST_RUN = rowKey('reminders', 'last-run');

/** Nothing more becomes of these by itself. */
const ENDS: readonly Delivery['state'][] = ['sent', 'uncertain', 'unreachable', 'dropped'];

/** The ledger of reminders: one row per person, ISO week and kind of card, whose state moves by ETag. */
export class TableDeliveryStore implements DeliveryStore {
  constructor(
    private readonly table: Table,
    private readonly watch?: Pick<Watch, 'delivery'>,
  ) {}

  async deliveries(project: Id, week: IsoWeek): Promise<Delivery[]> {
    const rows = await this.table.list(weekPartition(project, week));
    return rows.filter(({ rowKey: key }) => key !== FINISHED).map((row) => fromRow(StoredDelivery, row));
  }

  find(project: Id, key: DeliveryKey): Promise<Stamped<Delivery> | undefined> {
    return this.read(StoredDelivery, weekPartition(project, key.week), deliveryKey(key.upn, key.kind));
  }

  async ensure(project: Id, deliveries: readonly Delivery[]): Promise<{ row: Delivery; made: boolean }[]> {
    if (deliveries.length === 0) return [];
    try {
      await this.table.transact(deliveries.map((delivery) => ['create', deliveryRow(project, delivery)]));
      return deliveries.map((row) => ({ row, made: true }));
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    // Some are there: then each by itself.
    return Promise.all(deliveries.map((delivery) => this.ensureOne(project, delivery)));
  }

  private async ensureOne(project: Id, delivery: Delivery): Promise<{ row: Delivery; made: boolean }> {
    const found = await this.find(project, delivery);
    if (found) return { row: found.value, made: false };
    try {
      await this.table.create(deliveryRow(project, delivery));
      return { row: delivery, made: true };
    } catch (error) {
      if (!isConflict(error)) throw error;
      const other = await this.find(project, delivery);
      return { row: other?.value ?? delivery, made: false };
    }
  }

  async move(project: Id, from: Stamped<Delivery>, to: Delivery): Promise<Stamped<Delivery> | undefined> {
    const moved = await this.moveOnce(project, from, to);
    if (moved && ENDS.includes(to.state)) this.watch?.delivery(to.state, to.reason);
    return moved;
  }

  private async moveOnce(project: Id, from: Stamped<Delivery>, to: Delivery): Promise<Stamped<Delivery> | undefined> {
    let failure: unknown;
    try {
      const version = await this.replace(deliveryRow(project, to), from.version);
      if (version !== undefined) return { value: to, version };
    } catch (error) {
      failure = error;
    }
    // A write whose answer was lost, or that the SDK repeated, may have been carried out all the same.
    const now = await this.find(project, to);
    if (now && now.value.by === to.by && now.value.state === to.state && now.value.at === to.at) return now;
    if (failure !== undefined) throw failure;
    return undefined;
  }

  lastRun(project: Id): Promise<Stamped<Run> | undefined> {
    return this.read(StoredRun, projectPartition(project), LAST_RUN);
  }

  async saveRun(project: Id, run: Run, from?: Stamped<Run>): Promise<Stamped<Run> | undefined> {
    const row = toRow(projectPartition(project), LAST_RUN, run);
    if (!from) {
      await this.table.put(row);
      return this.lastRun(project);
    }
    const version = await this.replace(row, from.version);
    return version === undefined ? undefined : { value: run, version };
  }

  finish(project: Id, week: IsoWeek): Promise<void> {
    return this.table.put({ partitionKey: weekPartition(project, week), rowKey: FINISHED });
  }

  async hasFinished(project: Id, week: IsoWeek): Promise<boolean> {
    return (await this.table.get(weekPartition(project, week), FINISHED)) !== undefined;
  }

  private async read<T>(schema: z.ZodType<T>, partition: string, key: string): Promise<Stamped<T> | undefined> {
    const row = await this.table.get(partition, key);
    return row && { value: fromRow(schema, row), version: row.etag };
  }

  /** @returns the new ETag; undefined when the row is no longer what it was */
  private async replace(row: Row, version: string): Promise<string | undefined> {
    try {
      return await this.table.replace(row, version);
    } catch (error) {
      if (isOutdated(error)) return undefined;
      throw error;
    }
  }
}

const deliveryRow = (project: Id, delivery: Delivery): Row =>
  toRow(weekPartition(project, delivery.week), deliveryKey(delivery.upn, delivery.kind), delivery, {
    state: delivery.state,
  });
