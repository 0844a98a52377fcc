import type { TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { Id } from '../domain/identifiers';
import { Language } from '../domain/language';
import type { AuditEntry } from '../ports/audit';
import { isSameWish, type Wish, type WishKey, type WishStore } from '../ports/wishes';
import { writeAudited } from './audit';
import { projectPartition, rowKey, WISH } from './keys';
import { fromRow, toRow } from './rows';
import { isMissing, isOvertaken, type Result, type Table } from './table';
import { tryAgain } from './try-again';

export const StoredWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('goal'), id: z.string(), upn: z.string(), goal: z.string(), at: z.string() }),
  z.object({
    kind: z.literal('room'),
    upn: z.string(),
    committees: z.array(Id).optional(),
    language: Language,
    by: z.string(),
    at: z.string(),
  }),
]);

/** Somebody else who writes the same row at once is looked at again. */
const MOST_TRIES = 5;

const hasChanged = (error: unknown): boolean => isOvertaken(error) || isMissing(error);

/** What is asked for, as a part of the row's key. */
export const wishKey = (key: WishKey): string => rowKey(WISH, key.upn, key.kind === 'goal' ? key.goal : 'room');

/** A row for each wish, in the project's partition, those of one chat beside each other. */
export class TableWishStore implements WishStore {
  constructor(private readonly table: Table) {}

  async all(project: Id): Promise<Wish[]> {
    const rows = await this.table.list(projectPartition(project), WISH);
    return rows.map((row) => fromRow(StoredWish, row));
  }

  async of(project: Id, upn: string): Promise<Wish[]> {
    return (await this.all(project)).filter((wish) => wish.upn === upn);
  }

  keep(project: Id, wish: Wish, audit?: AuditEntry): Promise<Wish | undefined> {
    const row = toRow(projectPartition(project), wishKey(wish), wish);
    const attempt = async (): Promise<Wish | undefined> => {
      const found = await this.find(project, wish);
      const before = found && fromRow(StoredWish, found);
      if (before && isSameWish(before, wish)) return before;
      await this.write(project, found ? ['update', row, 'Replace', { etag: found.etag }] : ['create', row], audit);
      return before;
    };
    return tryAgain(MOST_TRIES, attempt, hasChanged);
  }

  end(project: Id, key: WishKey, audit?: AuditEntry, made?: string): Promise<boolean> {
    const attempt = async (): Promise<boolean> => {
      const found = await this.find(project, key);
      if (!found || (made !== undefined && fromRow(StoredWish, found).at !== made)) return false;
      const { partitionKey = '', rowKey: row = '', etag } = found;
      if (audit) await writeAudited(this.table, project, [['delete', { partitionKey, rowKey: row }]], audit);
      else await this.table.delete(partitionKey, row, etag);
      return true;
    };
    return tryAgain(MOST_TRIES, attempt, hasChanged);
  }

  private find(project: Id, key: WishKey): Promise<Result | undefined> {
    return this.table.get(projectPartition(project), wishKey(key));
  }

  private async write(project: Id, action: TransactionAction, audit: AuditEntry | undefined): Promise<void> {
    await (audit ? writeAudited(this.table, project, [action], audit) : this.table.transact([action]));
  }
}
