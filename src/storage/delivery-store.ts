import { odata } from '@azure/data-tables';
import { z } from 'zod';
import { IsoWeek } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import {
  DELIVERY_KINDS,
  DELIVERY_STATES,
  type Delivery,
  type DeliveryKey,
  type DeliveryStore,
  isSettled,
  type Run,
  type Stamped,
} from '../ports/deliveries';
import type { Watch } from '../ports/watch';
import { JoinedMoves } from './joined-moves';
import { cardsOf, deliveryKey, projectPartition, rangeOf, rowKey, weekPartition } from './keys';
import { NeighbourReads } from './neighbours';
import { fromRow, type Row, toRow } from './rows';
import { isConflict, isOvertaken, type Table } from './table';

export const StoredDelivery = z.object({
  upn: z.string(),
  week: IsoWeek,
  kind: z.enum(DELIVERY_KINDS),
  about: z.string().optional(),
  state: z.enum(DELIVERY_STATES),
  reason: z.string().optional(),
  at: z.string(),
  due: z.string().optional(),
  by: z.string().optional(),
  tries: z.number().optional(),
  dialogues: z.array(z.string()).optional(),
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

/** Rows that something more becomes of by itself. */
const UNSETTLED = DELIVERY_STATES.filter((state) => !isSettled({ state }))
  .map((state) => odata`state eq ${state}`)
  .join(' or ');

/**
 * How long what became of a message waits to be written together with others that are being sent. It is so much longer
 * that a process may die and leave it uncertain.
 */
const END_WAITS_MS = 25;
/** Weeks that something is written in at the same time are few. */
const MOST_WEEKS = 20;

/** A week's rows: those that are read, or moved, in one moment are read and moved together. */
interface Week {
  readonly reads: NeighbourReads;
  readonly moves: JoinedMoves;
  /** The rows that this process sends now. */
  readonly sending: Set<string>;
}

/** The ledger of reminders: one row per person, ISO week and kind of card, whose state moves by ETag. */
export class TableDeliveryStore implements DeliveryStore {
  private readonly weeks = new Map<string, Week>();

  constructor(
    private readonly table: Table,
    private readonly watch?: Pick<Watch, 'delivery'>,
  ) {}

  async deliveries(project: Id, week: IsoWeek): Promise<Delivery[]> {
    const rows = await this.table.list(weekPartition(project, week));
    return rows.filter(({ rowKey: key }) => key !== FINISHED).map((row) => fromRow(StoredDelivery, row));
  }

  /** Every report that waits asks this, every other second: it reads none that has come to its end. */
  isGoingOn(project: Id, week: IsoWeek): Promise<boolean> {
    const { from, to } = rangeOf(cardsOf('week'));
    const ofWeek = odata`PartitionKey eq ${weekPartition(project, week)} and RowKey ge ${from} and RowKey lt ${to}`;
    return this.table.some(`${ofWeek} and (${UNSETTLED})`, (row) => fromRow(StoredDelivery, row).due === undefined);
  }

  /** Of a long ledger that is looked at again and again, only what is not over is sent. */
  async unsettled(project: Id, week: IsoWeek): Promise<Delivery[]> {
    const rows = await this.table.query(`${odata`PartitionKey eq ${weekPartition(project, week)}`} and (${UNSETTLED})`);
    return rows.map((row) => fromRow(StoredDelivery, row));
  }

  async find(project: Id, key: DeliveryKey): Promise<Stamped<Delivery> | undefined> {
    const { reads } = this.weekOf(weekPartition(project, key.week));
    const row = await reads.get(cardsOf(key.kind), deliveryKey(key));
    return row && { value: fromRow(StoredDelivery, row), version: row.etag };
  }

  private weekOf(partition: string): Week {
    const found = this.weeks.get(partition);
    if (found) return found;
    if (this.weeks.size >= MOST_WEEKS) this.weeks.clear();
    const week = {
      reads: new NeighbourReads(this.table, partition),
      moves: new JoinedMoves(this.table),
      sending: new Set<string>(),
    };
    this.weeks.set(partition, week);
    return week;
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
    if (moved && isSettled(to)) this.watch?.delivery(to.state, to.reason);
    return moved;
  }

  private moveOnce(project: Id, from: Stamped<Delivery>, to: Delivery): Promise<Stamped<Delivery> | undefined> {
    return this.writeOnce(
      to,
      () => this.replace(project, from, to),
      () => this.find(project, to),
      (now) => now.by === to.by && now.state === to.state && now.at === to.at,
    );
  }

  /** Together with others of the same week, where there are any in this moment. */
  private async replace(project: Id, from: Stamped<Delivery>, to: Delivery): Promise<string> {
    const row = deliveryRow(project, to);
    const { moves, sending } = this.weekOf(row.partitionKey);
    const isEnd = sending.delete(row.rowKey);
    const moving = moves.move(row, from.version, isEnd ? END_WAITS_MS : 0);
    // Nobody is left to wait for.
    if (isEnd && sending.size === 0) moves.flushSoon();
    const moved = await moving;
    if (moved !== 'by-itself' && 'error' in moved) throw moved.error;
    const etag = moved === 'by-itself' ? await this.table.replace(row, from.version) : moved.etag;
    // Then it is read whether the row is ours.
    if (etag === undefined) throw new Error('storage did not tell the ETag');
    if (to.state === 'sending') sending.add(row.rowKey);
    return etag;
  }

  lastRun(project: Id): Promise<Stamped<Run> | undefined> {
    return this.read(StoredRun, projectPartition(project), LAST_RUN);
  }

  saveRun(project: Id, run: Run, from?: Stamped<Run>): Promise<Stamped<Run> | undefined> {
    const row = toRow(projectPartition(project), LAST_RUN, run);
    return this.writeOnce(
      run,
      () => (from ? this.table.replace(row, from.version) : this.table.create(row)),
      () => this.lastRun(project),
      ({ week, instant, at, state }) =>
        week === run.week && instant === run.instant && at === run.at && state === run.state,
    );
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

  /** @returns what was written; undefined when the row is somebody else's by now */
  private async writeOnce<T>(
    value: T,
    write: () => Promise<string>,
    read: () => Promise<Stamped<T> | undefined>,
    isOurs: (now: T) => boolean,
  ): Promise<Stamped<T> | undefined> {
    let failure: unknown;
    try {
      return { value, version: await write() };
    } catch (error) {
      if (!isOvertaken(error)) failure = error;
    }
    // A write whose answer was lost, or that the SDK repeated, may have been carried out all the same.
    const now = await read();
    if (now && isOurs(now.value)) return now;
    if (failure !== undefined) throw failure;
    return undefined;
  }
}

/** The ledger's row, with its state beside what it says, for filters. */
export const deliveryRow = (project: Id, delivery: Delivery): Row =>
  toRow(weekPartition(project, delivery.week), deliveryKey(delivery), delivery, {
    state: delivery.state,
  });
