import { z } from 'zod';
import { Dialogue, Tombstone, withoutFreeText } from '../domain/dialogues';
import type { Id } from '../domain/identifiers';
import { dialogueKey, projectPartition } from './keys';
import { type Columns, fromRow, type Row, toRow } from './rows';
import type { Result, Table } from './table';

/** The rows of dialogues. */

export const StoredDialogue = z.discriminatedUnion('state', [
  z.object({ state: z.literal('kept'), dialogue: Dialogue }),
  z.object({ state: z.literal('removed'), tombstone: Tombstone }),
]);
export type StoredDialogue = z.infer<typeof StoredDialogue>;

export function dialogueRow(project: Id, stored: StoredDialogue): Row {
  const id = stored.state === 'kept' ? stored.dialogue.id : stored.tombstone.id;
  const columns: Columns =
    stored.state === 'kept'
      ? { date: stored.dialogue.content.date, municipality: stored.dialogue.content.municipality ?? '' }
      : {};
  return toRow(projectPartition(project), dialogueKey(id), stored, { state: stored.state, ...columns });
}

/** What an audit entry keeps of a dialogue: figures and choices, never free text. */
export function figuresOf({ content, version }: Dialogue): Record<string, unknown> {
  return { version, ...withoutFreeText(content) };
}

/** The dialogues among rows of dialogues that are kept. */
export const dialoguesIn = (rows: readonly Result[]): Dialogue[] =>
  rows.flatMap((row) => {
    const stored = fromRow(StoredDialogue, row);
    return stored.state === 'kept' ? [stored.dialogue] : [];
  });

/** A dialogue's row, whatever has become of it. */
export async function storedDialogue(
  table: Table,
  project: Id,
  id: string,
): Promise<{ readonly stored: StoredDialogue; readonly etag: string } | undefined> {
  const row = await table.get(projectPartition(project), dialogueKey(id));
  return row && { stored: fromRow(StoredDialogue, row), etag: row.etag };
}
