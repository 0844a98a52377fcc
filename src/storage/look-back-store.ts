import { z } from 'zod';
import { LocalDate } from '../domain/dates';
import { Id } from '../domain/identifiers';
import type { LastLook, NotedMeeting } from '../domain/last-meeting';
import type { AuditEntry } from '../ports/audit';
import type { LookBackStore } from '../ports/look-backs';
import { writeAudited } from './audit';
import { LOOKS, MEETING, projectPartition, rowKey } from './keys';
import { fromRow, toRow } from './rows';
import type { Table } from './table';

/** `who` is what an erasure finds the row by. */
const StoredLook = z.object({ who: z.string(), day: LocalDate, before: LocalDate.optional() });
const StoredMeeting = z.object({ committee: Id, day: LocalDate });

/** A row for each person and project, and one for each committee. */
export class TableLookBackStore implements LookBackStore {
  constructor(private readonly table: Table) {}

  async lastLook(project: Id, user: string): Promise<LastLook | undefined> {
    const row = await this.table.get(LOOKS, rowKey(project, user));
    if (!row) return undefined;
    const { day, before } = fromRow(StoredLook, row);
    return { day, before };
  }

  async noteLook(project: Id, user: string, { day, before }: LastLook): Promise<void> {
    await this.table.put(toRow(LOOKS, rowKey(project, user), { who: user, day, before }));
  }

  async forgetLooks(before: LocalDate): Promise<void> {
    for (const row of await this.table.list(LOOKS)) {
      if (fromRow(StoredLook, row).day < before) await this.table.delete(LOOKS, row.rowKey ?? '');
    }
  }

  async meetings(project: Id): Promise<NotedMeeting[]> {
    const rows = await this.table.list(projectPartition(project), MEETING);
    return rows.map((row) => fromRow(StoredMeeting, row));
  }

  async noteMeeting(project: Id, { committee, day }: NotedMeeting, audit: AuditEntry): Promise<void> {
    const row = toRow(projectPartition(project), rowKey(MEETING, committee), { committee, day });
    await writeAudited(this.table, project, [['upsert', row, 'Replace']], audit);
  }
}
