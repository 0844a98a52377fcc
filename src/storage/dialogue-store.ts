import { randomUUID } from 'node:crypto';
import type { TransactionAction } from '@azure/data-tables';
import {
  type Dialogue,
  type DialogueContent,
  type Tombstone,
  withOperation,
  withoutFreeText,
} from '../domain/dialogues';
import { MedskapaError } from '../domain/errors';
import type { Facts } from '../domain/fact-set';
import { type Fact, factOf, isSameFact } from '../domain/facts';
import type { Id } from '../domain/identifiers';
import type { AuditEntry } from '../ports/audit';
import type {
  AddResult,
  ChangeResult,
  DialogueQuery,
  DialogueStore,
  RemoveResult,
  Restoration,
  RestoreResult,
} from '../ports/dialogues';
import { writeAudited } from './audit';
import { DialogueAdds } from './dialogue-adds';
import { dialogueIn, indexActions, indexFilters } from './dialogue-index';
import { DialogueRemovals } from './dialogue-removals';
import { dialogueRow, dialoguesIn, figuresOf, storedDialogue } from './dialogue-rows';
import { repairIndex } from './index-repair';
import { DIALOGUE, projectPartition } from './keys';
import { numberFacts } from './number-facts';
import { ProjectFacts } from './project-facts';
import { ProjectWrites, tooLate, type WriterSurroundings } from './project-writes';
import type { Table } from './table';

/** As many are in memory at a time: each may hold several thousand characters. */
const PAGE_DIALOGUES = 200;
/** How often the index is gone through while people keep changing dialogues. */
const REPAIRS = 5;

/**
 * Dialogues, one row each, and what is counted of them. A dialogue, its fact, the head of the facts and its audit entry
 * are written in one transaction; the head's ETag makes every other writer try again on what is there then.
 */
export class TableDialogueStore implements DialogueStore {
  private readonly writes: ProjectWrites;
  private readonly adds: DialogueAdds;
  private readonly removals: DialogueRemovals;

  constructor(
    private readonly table: Table,
    surroundings: WriterSurroundings,
    private readonly facts = new ProjectFacts(table),
  ) {
    this.writes = new ProjectWrites(facts, surroundings);
    this.adds = new DialogueAdds(table, facts, this.writes);
    this.removals = new DialogueRemovals(table, facts, this.writes);
  }

  add(project: Id, dialogue: Dialogue, audit: AuditEntry, over?: Tombstone): Promise<AddResult> {
    return this.adds.add(project, dialogue, audit, over);
  }

  async change(
    project: Id,
    id: string,
    change: { content: DialogueContent; fromVersion: number; operation: string; at: string },
    audit: AuditEntry,
  ): Promise<ChangeResult> {
    return this.writes.run(project, async () => {
      const read = await this.facts.read(project);
      const found = await storedDialogue(this.table, project, id);
      if (!found) return { outcome: 'unknown' };
      if (found.stored.state === 'removed') return { outcome: 'removed', tombstone: found.stored.tombstone };
      const before = found.stored.dialogue;
      if (before.operations.includes(change.operation))
        return { outcome: 'already', dialogue: before, facts: read.facts };
      if (before.version !== change.fromVersion) return { outcome: 'outdated', dialogue: before };
      const dialogue: Dialogue = {
        ...before,
        content: change.content,
        changedAt: change.at,
        version: before.version + 1,
        operations: withOperation(before.operations, change.operation),
      };
      const counted = this.facts.prepare(project, read, audit.id, id, dialogue);
      const actions: TransactionAction[] = [
        ['update', dialogueRow(project, { state: 'kept', dialogue }), 'Replace', { etag: found.etag }],
        counted.head,
        ...counted.actions,
        ...indexActions(project, id, before, dialogue),
      ];
      const entry = { ...audit, before: figuresOf(before), after: figuresOf(dialogue) };
      await writeAudited(this.table, project, actions, entry);
      counted.written();
      return { outcome: 'changed', dialogue, facts: counted.facts };
    });
  }

  remove(
    project: Id,
    id: string,
    removal: { operation: string; at: string },
    audit: AuditEntry,
  ): Promise<RemoveResult> {
    return this.removals.remove(project, id, removal, audit);
  }

  restore(project: Id, id: string, asked: Restoration, audit: AuditEntry): Promise<RestoreResult> {
    return this.removals.restore(project, id, asked, audit);
  }

  forgetRemoved(before: string): Promise<number> {
    return this.removals.forget(before);
  }

  /** Facts have no words, so they stay as they are. */
  async eraseText(project: Id, id: string, fromVersion: number, audit: AuditEntry): Promise<boolean> {
    return this.writes.run(project, async () => {
      const found = await storedDialogue(this.table, project, id);
      if (found?.stored.state !== 'kept' || found.stored.dialogue.version !== fromVersion) return false;
      const { dialogue: before } = found.stored;
      const dialogue = { ...before, content: withoutFreeText(before.content), version: before.version + 1 };
      const actions: TransactionAction[] = [
        ['update', dialogueRow(project, { state: 'kept', dialogue }), 'Replace', { etag: found.etag }],
        ...indexActions(project, id, before, dialogue),
      ];
      await writeAudited(this.table, project, actions, { ...audit, after: figuresOf(dialogue) });
      return true;
    });
  }

  async find(project: Id, id: string): Promise<Dialogue | Tombstone | undefined> {
    const found = await storedDialogue(this.table, project, id);
    if (!found) return undefined;
    return found.stored.state === 'kept' ? found.stored.dialogue : found.stored.tombstone;
  }

  async all(project: Id): Promise<Dialogue[]> {
    return dialoguesIn(await this.table.list(projectPartition(project), DIALOGUE));
  }

  async *pages(project: Id): AsyncIterable<Dialogue[]> {
    const pages = this.table.kindPages(projectPartition(project), DIALOGUE, PAGE_DIALOGUES);
    for await (const rows of pages) yield dialoguesIn(rows);
  }

  async newest(project: Id, query: DialogueQuery, count: number): Promise<Dialogue[]> {
    const filters = indexFilters(project, query);
    const rows = (await Promise.all(filters.map((filter) => this.table.first(filter, count)))).flat();
    const newest = filters.length > 1 ? rows.sort((a, b) => (String(a.rowKey) < String(b.rowKey) ? -1 : 1)) : rows;
    const found = await Promise.all(newest.slice(0, count).map((row) => this.find(project, dialogueIn(row))));
    return found.flatMap((each) => (each && 'content' in each ? [each] : []));
  }

  async storedFacts(project: Id): Promise<Facts> {
    return (await this.facts.readAnew(project)).facts;
  }

  async repair(project: Id): Promise<void> {
    for (let tries = 1; !(await repairIndex(this.table, project)); tries += 1) if (tries === REPAIRS) throw tooLate();
    const facts = await this.factsOrNone(project);
    if (!facts) return numberFacts(this.table, project);
    const all = new Map((await this.all(project)).map((dialogue) => [dialogue.id, dialogue]));
    const ids = new Set([...all.keys(), ...[...facts.all()].map(({ dialogue }) => dialogue)]);
    const wrong = [...ids].filter((id) => !isSameFact(facts.find(id), recounted(all.get(id))));
    for (const id of wrong) await this.repairFact(project, id);
  }

  /** @returns undefined where the facts cannot be read whole */
  private async factsOrNone(project: Id): Promise<Facts | undefined> {
    try {
      return await this.storedFacts(project);
    } catch (error) {
      if (error instanceof MedskapaError && error.code === 'store-unreadable') return undefined;
      throw error;
    }
  }

  /** A fact that does not say what its dialogue does is followed by one that does, as after a change of it. */
  private async repairFact(project: Id, id: string): Promise<void> {
    await this.writes.run(project, async () => {
      const read = await this.facts.read(project);
      const found = await storedDialogue(this.table, project, id);
      const dialogue = found?.stored.state === 'kept' ? found.stored.dialogue : undefined;
      if (!isSameFact(read.facts.find(id), recounted(dialogue))) {
        const change = this.facts.prepare(project, read, randomUUID(), id, dialogue);
        await this.table.transact([change.head, ...change.actions]);
        change.written();
      }
      return true;
    });
  }
}

/** What a dialogue's fact should say; its numbers say nothing of that. */
const recounted = (dialogue: Dialogue | undefined): Fact | undefined =>
  dialogue && factOf(dialogue, { number: 0, serial: 0 });
