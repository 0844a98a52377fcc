import type { TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { addDays, IsoWeek, isoWeekOf, mondayOf } from '../domain/dates';
import type { Id } from '../domain/identifiers';
import { DELIVERY_KINDS, type Delivery, type DeliveryKey } from '../ports/deliveries';
import type { Renames } from '../ports/people';
import { deliveryOf } from '../ports/wishes';
import { deliveryRow, StoredDelivery } from './delivery-store';
import {
  cardsOf,
  deliveryKey,
  HANDOVER,
  projectPartition,
  rowKey,
  SNOOZE,
  SURVEY_ROUND,
  WISH,
  weekPartition,
} from './keys';
import { fromRow, type Row, toRow } from './rows';
import { isMissing, isOvertaken, type Result, type Table } from './table';
import { StoredWish, wishKey } from './wish-store';

const Named = z.record(z.string(), z.unknown());
/** The handover that undoing a later one puts back. */
const Before = z.looseObject({ to: z.string() });
const BATCH = 50;
const weekBefore = (week: IsoWeek): IsoWeek => isoWeekOf(addDays(mondayOf(week), -1));
/** The kinds of cards that a week has one of for each person; a wish's has what it is about in its key. */
const OF_WEEK = DELIVERY_KINDS.filter((kind) => kind !== 'reached' && kind !== 'meeting');

const Round = z.object({ week: IsoWeek });

/**
 * What is kept under a user name in a project, put under another: so few rows, and found by their keys, that a turn can
 * do it. Doing it again finds nothing.
 */
export class TableRenames implements Renames {
  constructor(private readonly table: Table) {}

  async rename(project: Id, from: string, to: string, week: IsoWeek): Promise<Delivery[]> {
    const partition = projectPartition(project);
    const [snoozes, handovers] = await Promise.all([
      this.table.list(partition, SNOOZE),
      this.table.list(partition, HANDOVER),
    ]);
    const moves = [...snoozes, ...handovers].flatMap((row) => renamed(row, from, to));
    for (let start = 0; start < moves.length; start += BATCH) {
      await this.table.transact(moves.slice(start, start + BATCH).flatMap(({ actions }) => actions));
    }
    // A survey's cards stand under the week that it was begun in, and it is open for longer.
    const rounds = await this.table.list(partition, SURVEY_ROUND);
    const earlier = rounds.map((row) => fromRow(Round, row).week).filter((begun) => begun !== week);
    const wished = [
      ...(await this.renameWishes(project, from, to)),
      ...(await this.meetingsOf(project, from, [week, weekBefore(week)])),
    ];
    const cards = await Promise.all([
      ...OF_WEEK.map((kind) => this.renameDelivery(project, { upn: from, week, kind }, to)),
      ...earlier.map((begun) => this.renameDelivery(project, { upn: from, week: begun, kind: 'survey' }, to)),
      ...wished.map((key) => this.renameDelivery(project, key, to)),
    ]);
    return cards.flatMap((card) => (card?.state === 'queued' ? card : []));
  }

  /** What somebody wants to be told. @returns where the ledger has what has come of it, by the old name */
  private async renameWishes(project: Id, from: string, to: string): Promise<DeliveryKey[]> {
    const partition = projectPartition(project);
    const rows = await this.table.list(partition, WISH);
    const theirs = rows.flatMap((row) => {
      const wish = fromRow(StoredWish, row);
      return wish.upn === from ? [{ row, wish }] : [];
    });
    for (const { row, wish } of theirs) {
      const renamed = { ...wish, upn: to };
      await this.table.transact([
        ['upsert', toRow(partition, wishKey(renamed), renamed), 'Replace'],
        ['delete', keysOf(row)],
      ]);
    }
    return theirs.flatMap(({ wish }) => (wish.kind === 'goal' ? [deliveryOf(wish)] : []));
  }

  /** How things stood before meetings that are still ahead: it was sent a week before at most. */
  private async meetingsOf(project: Id, upn: string, weeks: readonly IsoWeek[]): Promise<DeliveryKey[]> {
    const rows = await Promise.all(
      weeks.map((week) => this.table.list(weekPartition(project, week), cardsOf('meeting'))),
    );
    return rows
      .flat()
      .map((row) => fromRow(StoredDelivery, row))
      .filter((card) => card.upn === upn);
  }

  /** A card of the week that went out under the old name counts under the new one: nobody is reminded twice. */
  private async renameDelivery(project: Id, key: DeliveryKey, to: string): Promise<Delivery | undefined> {
    const partition = weekPartition(project, key.week);
    const row = await this.table.get(partition, deliveryKey(key));
    if (!row) return undefined;
    const card: Delivery = { ...fromRow(StoredDelivery, row), upn: to };
    // It leaves in this moment: whoever sends it writes down under the old name how that went.
    if (card.state === 'claimed' || card.state === 'sending') return undefined;
    const left: Delivery = { ...fromRow(StoredDelivery, row), state: 'dropped', reason: 'renamed' };
    try {
      // By its ETag, which a deletion in a transaction does not go by: it may begin to leave in this moment.
      await this.table.transact([
        ['create', deliveryRow(project, card)],
        ['update', deliveryRow(project, left), 'Replace', { etag: row.etag }],
      ]);
    } catch (error) {
      if (!isOvertaken(error) && !isMissing(error)) throw error;
      return undefined;
    }
    await this.table.delete(partition, deliveryKey(key));
    return card;
  }
}

const keysOf = ({ partitionKey = '', rowKey: key = '' }: Result) => ({ partitionKey, rowKey: key });

/** A row that names somebody, under their new name; nothing when it names others. */
function renamed(row: Result, from: string, to: string): { readonly actions: TransactionAction[] }[] {
  const value = fromRow(Named, row);
  const fields = ['who', 'from', 'to'].filter((field) => value[field] === from);
  const before = Before.safeParse(value.before);
  const isBefore = before.success && before.data.to === from;
  if (fields.length === 0 && !isBefore) return [];
  const after: Record<string, unknown> = {
    ...value,
    ...Object.fromEntries(fields.map((field) => [field, to])),
    ...(isBefore ? { before: { ...before.data, to } } : {}),
  };
  const [kind, owner] = 'who' in after ? [SNOOZE, after.who] : [HANDOVER, after.from];
  const put: Row = toRow(row.partitionKey ?? '', rowKey(kind, String(owner), String(after.activity)), after);
  const isSame = put.rowKey === row.rowKey;
  return [{ actions: [['upsert', put, 'Replace'], ...(isSame ? [] : [['delete', keysOf(row)] as TransactionAction])] }];
}
