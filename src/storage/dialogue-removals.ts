import type { TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { Dialogue, mayBeRestored, type Tombstone, withOperation } from '../domain/dialogues';
import type { Id } from '../domain/identifiers';
import type { AuditEntry } from '../ports/audit';
import type { RemoveResult, Restoration, RestoreResult } from '../ports/dialogues';
import { writeAudited } from './audit';
import { indexActions } from './dialogue-index';
import { dialogueRow, figuresOf, storedDialogue } from './dialogue-rows';
import { ACTIVE_PROJECT, INSTALLATION, projectPartition, REMOVED, removedKey } from './keys';
import { readActive } from './pointers';
import type { ProjectFacts } from './project-facts';
import type { ProjectWrites } from './project-writes';
import { fromRow, type Row, toRow } from './rows';
import type { Table } from './table';

/** What a dialogue was, in a row that nothing but its undoing reads; empty once it has been undone. */
const Removed = z.object({ removedAt: z.string(), dialogue: Dialogue.optional() });

const removedRow = (project: Id, id: string, removed: z.infer<typeof Removed>): Row =>
  toRow(projectPartition(project), removedKey(id, removed.removedAt), removed);

/**
 * Removals of dialogues, and their undoing. The removal leaves a tombstone where the dialogue was, and what it was in a
 * row of its own, which no answer, search or export reads, until it is undone or swept away.
 */
export class DialogueRemovals {
  constructor(
    private readonly table: Table,
    private readonly facts: ProjectFacts,
    private readonly writes: ProjectWrites,
  ) {}

  async remove(
    project: Id,
    id: string,
    removal: { operation: string; at: string },
    audit: AuditEntry,
  ): Promise<RemoveResult> {
    return this.writes.run(project, async () => {
      const read = await this.facts.read(project);
      const found = await storedDialogue(this.table, project, id);
      if (!found) return { outcome: 'unknown' };
      if (found.stored.state === 'removed') return { outcome: 'already', tombstone: found.stored.tombstone };
      const { dialogue } = found.stored;
      const tombstone: Tombstone = {
        id,
        removedAt: removal.at,
        reportedBy: dialogue.reportedBy,
        operations: withOperation(dialogue.operations, removal.operation),
      };
      const counted = this.facts.prepare(project, read, audit.id, id, undefined);
      const actions: TransactionAction[] = [
        ['update', dialogueRow(project, { state: 'removed', tombstone }), 'Replace', { etag: found.etag }],
        ['upsert', removedRow(project, id, { removedAt: removal.at, dialogue }), 'Replace'],
        counted.head,
        ...counted.actions,
        ...indexActions(project, id, dialogue, undefined),
      ];
      await writeAudited(this.table, project, actions, { ...audit, before: figuresOf(dialogue) });
      counted.written();
      return { outcome: 'removed', tombstone, facts: counted.facts };
    });
  }

  async restore(project: Id, id: string, asked: Restoration, audit: AuditEntry): Promise<RestoreResult> {
    return this.writes.run(project, async () => {
      const read = await this.facts.read(project);
      const found = await storedDialogue(this.table, project, id);
      if (!found) return { outcome: 'unknown' };
      if (found.stored.state === 'kept')
        return { outcome: 'already', dialogue: found.stored.dialogue, facts: read.facts };
      const { tombstone } = found.stored;
      const { removedAt, operations } = tombstone;
      if (operations.at(-1) !== asked.removal) return { outcome: 'removed-since', removedAt };
      const before = mayBeRestored(removedAt, asked.at) ? await this.removed(project, id, removedAt) : undefined;
      if (!before) return { outcome: 'gone', removedAt };
      const dialogue: Dialogue = { ...before, operations: withOperation(operations, asked.operation) };
      const counted = this.facts.prepare(project, read, audit.id, id, dialogue);
      const actions: TransactionAction[] = [
        ['update', dialogueRow(project, { state: 'kept', dialogue }), 'Replace', { etag: found.etag }],
        // A row that a sweep has just deleted would make a deletion here fail, and the whole with it.
        ['upsert', removedRow(project, id, { removedAt }), 'Replace'],
        counted.head,
        ...counted.actions,
        ...indexActions(project, id, undefined, dialogue),
      ];
      await writeAudited(this.table, project, actions, { ...audit, after: figuresOf(dialogue) });
      counted.written();
      return { outcome: 'restored', dialogue, facts: counted.facts };
    });
  }

  private async removed(project: Id, id: string, removedAt: string): Promise<Dialogue | undefined> {
    const row = await this.table.get(projectPartition(project), removedKey(id, removedAt));
    return row && fromRow(Removed, row).dialogue;
  }

  /** Of every project that has been in force: one that is so no longer keeps nothing longer either. */
  async forget(before: string): Promise<number> {
    const row = await this.table.get(INSTALLATION, ACTIVE_PROJECT);
    const active = row && readActive(row);
    const projects = active?.project === undefined ? [] : [active.project, ...active.before];
    let erased = 0;
    for (const project of projects) {
      for (const each of await this.table.list(projectPartition(project), REMOVED)) {
        if (fromRow(Removed, each).removedAt >= before) continue;
        await this.table.delete(each.partitionKey ?? '', each.rowKey ?? '');
        erased += 1;
      }
    }
    return erased;
  }
}
