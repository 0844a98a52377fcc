import { z } from 'zod';
import { Person } from '../../domain/people';
import { PEOPLE } from '../keys';
import { roleColumns } from '../people-store';
import { columnsOf, fromRow, toRow } from '../rows';
import type { Table } from '../table';
import { rewriteRow } from './rewrite';

/**
 * Whoever the people file gives a role is found by it. Every such row is written anew, also one that has the columns
 * already, so that nobody who read it before can still change it.
 */
export async function toVersion4(table: Table): Promise<void> {
  for (const row of await table.list(PEOPLE)) {
    if (!('json0' in row)) continue;
    await rewriteRow(table, row, (now) => {
      const columns = { ...columnsOf(now), ...roleColumns(fromRow(Person.pick({ roles: true }), now)) };
      return toRow(PEOPLE, now.rowKey ?? '', fromRow(z.unknown(), now), columns);
    });
  }
}
