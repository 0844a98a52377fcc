import type { TransactionAction } from '@azure/data-tables';
import { type Dialogue, type DialogueContent, type Tombstone, withoutFreeText } from '../domain/dialogues';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import { addDialogue, emptyTally, sameTally, type Tally, type TallyKey, tallyKeyOf, tallyUp } from '../domain/tallies';
import type {
  AddResult,
  AuditEntry,
  ChangeResult,
  DialogueQuery,
  DialogueStore,
  RemoveResult,
} from '../usecases/ports';
import { auditRow, writeAudited } from './audit';
import { dialogueIn, indexActions, indexFilter } from './dialogue-index';
import { dialogueRow, figuresOf, recounted, replaced, Stored, tallyAction, tallyFilter } from './dialogue-rows';
import { HotRows, type StoredTally } from './hot-rows';
import { repairIndex } from './index-repair';
import { DIALOGUE, dialogueKey, projectPartition, tallyKey } from './keys';
import { fromRow } from './rows';
import { isConflict, isOvertaken, type Result, type Table } from './table';
import { WritersQueue } from './writers-queue';

/** How long a writer keeps trying against others, in milliseconds; a person waits for it. */
const PATIENCE_MS = 8_000;
const OPERATIONS_KEPT = 20;
/** How often the index is gone through while people keep changing dialogues. */
const REPAIRS = 5;

export interface WriterSurroundings {
  /** Milliseconds since some fixed point. */
  readonly monotonic: () => number;
  /** 0 up to 1. */
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * Dialogues, one row each, and the tallies they are counted in. A dialogue, its tally and its audit entry are written
 * in one transaction; the tally's ETag makes every other writer of it try again on what is there then.
 */
export class TableDialogueStore implements DialogueStore {
  private readonly queue = new WritersQueue();

  constructor(
    private readonly table: Table,
    private readonly surroundings: WriterSurroundings,
    private readonly hot = new HotRows(table),
  ) {}

  async add(project: Id, dialogue: Dialogue, audit: AuditEntry, over?: Tombstone): Promise<AddResult> {
    const key = tallyKeyOf(dialogue.content);
    return this.write(project, [key], async () => {
      const tallies = await this.storedTallies(project);
      const before = tallies.find(({ tally }) => sameTally(tally, key)) ?? { tally: emptyTally(key) };
      const after = addDialogue(before.tally, dialogue.content);
      const row = dialogueRow(project, { state: 'kept', dialogue });
      const etag = over && (await this.etagOf(project, over));
      try {
        await this.table.transact([
          etag ? ['update', row, 'Replace', { etag }] : ['create', row],
          tallyAction(project, before, after),
          ...indexActions(project, dialogue.id, undefined, dialogue),
          ['create', auditRow(project, { ...audit, after: figuresOf(dialogue) })],
        ]);
      } catch (error) {
        if (!isConflict(error)) throw error;
        const existing = await this.stored(project, dialogue.id);
        // The conflict was over a tally row that somebody else made just now.
        if (!existing) return undefined;
        if (existing.stored.state === 'removed') return { outcome: 'removed', tombstone: existing.stored.tombstone };
        const now = await this.storedTallies(project);
        const result = { existing: existing.stored.dialogue, tallies: now.map(({ tally }) => tally) };
        // The first answer to this very attempt was lost on the way, and the SDK sent it again.
        const ours = dialogue.operations.some((operation) => result.existing.operations.includes(operation));
        return ours ? { outcome: 'added', tallies: result.tallies } : { outcome: 'exists', ...result };
      }
      return { outcome: 'added', tallies: replaced(tallies, [after]) };
    });
  }

  async change(
    project: Id,
    id: string,
    change: { content: DialogueContent; fromVersion: number; operation: string; at: string },
    audit: AuditEntry,
  ): Promise<ChangeResult> {
    const known = await this.find(project, id);
    const keys = known && 'content' in known ? [tallyKeyOf(known.content)] : [];
    return this.write(project, [...keys, tallyKeyOf(change.content)], async () => {
      const tallies = await this.storedTallies(project);
      const found = await this.stored(project, id);
      if (!found) return { outcome: 'unknown' };
      if (found.stored.state === 'removed') return { outcome: 'removed', tombstone: found.stored.tombstone };
      const before = found.stored.dialogue;
      const inForce = tallies.map(({ tally }) => tally);
      if (before.operations.includes(change.operation))
        return { outcome: 'already', dialogue: before, tallies: inForce };
      if (before.version !== change.fromVersion) return { outcome: 'outdated', dialogue: before };
      const dialogue: Dialogue = {
        ...before,
        content: change.content,
        changedAt: change.at,
        version: before.version + 1,
        operations: [...before.operations, change.operation].slice(-OPERATIONS_KEPT),
      };
      const counted = await this.recount(project, tallies, before, dialogue);
      const actions: TransactionAction[] = [
        ['update', dialogueRow(project, { state: 'kept', dialogue }), 'Replace', { etag: found.etag }],
        ...counted.map(({ before: tally, after }) => tallyAction(project, tally, after)),
        ...indexActions(project, id, before, dialogue),
      ];
      const entry = { ...audit, before: figuresOf(before), after: figuresOf(dialogue) };
      await writeAudited(this.table, project, actions, entry);
      return {
        outcome: 'changed',
        dialogue,
        tallies: replaced(
          tallies,
          counted.map(({ after }) => after),
        ),
      };
    });
  }

  async remove(
    project: Id,
    id: string,
    removal: { operation: string; at: string },
    audit: AuditEntry,
  ): Promise<RemoveResult> {
    const known = await this.find(project, id);
    const keys = known && 'content' in known ? [tallyKeyOf(known.content)] : [];
    return this.write(project, keys, async () => {
      const tallies = await this.storedTallies(project);
      const found = await this.stored(project, id);
      if (!found) return { outcome: 'unknown' };
      if (found.stored.state === 'removed') return { outcome: 'already', tombstone: found.stored.tombstone };
      const { dialogue } = found.stored;
      const tombstone: Tombstone = {
        id,
        removedAt: removal.at,
        reportedBy: dialogue.reportedBy,
        operations: [...dialogue.operations, removal.operation].slice(-OPERATIONS_KEPT),
      };
      const counted = await this.recount(project, tallies, dialogue, undefined);
      const actions: TransactionAction[] = [
        ['update', dialogueRow(project, { state: 'removed', tombstone }), 'Replace', { etag: found.etag }],
        ...counted.map(({ before, after }) => tallyAction(project, before, after)),
        ...indexActions(project, id, dialogue, undefined),
      ];
      await writeAudited(this.table, project, actions, { ...audit, before: figuresOf(dialogue) });
      return {
        outcome: 'removed',
        dialogue,
        tallies: replaced(
          tallies,
          counted.map(({ after }) => after),
        ),
      };
    });
  }

  /** The tallies count no words, so they stay as they are. */
  async eraseText(project: Id, id: string, fromVersion: number, audit: AuditEntry): Promise<boolean> {
    return this.write(project, [], async () => {
      const found = await this.stored(project, id);
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
    const found = await this.stored(project, id);
    if (!found) return undefined;
    return found.stored.state === 'kept' ? found.stored.dialogue : found.stored.tombstone;
  }

  async all(project: Id): Promise<Dialogue[]> {
    return keptIn(await this.table.list(projectPartition(project), DIALOGUE));
  }

  async newest(project: Id, query: DialogueQuery, count: number): Promise<Dialogue[]> {
    const rows = await this.table.first(indexFilter(project, query), count);
    const found = await Promise.all(rows.map((row) => this.find(project, dialogueIn(row))));
    return found.flatMap((each) => (each && 'content' in each ? [each] : []));
  }

  async tallies(project: Id): Promise<Tally[]> {
    return (await this.storedTallies(project)).map(({ tally }) => tally);
  }

  async repair(project: Id): Promise<void> {
    await this.write(project, [], async () => {
      // Read before the dialogues: one that comes in between moves its tally's ETag on, and this is done again.
      const stored = await this.storedTallies(project);
      const all = await this.all(project);
      const keys = tallyUp(all.map(({ content }) => content)).map(({ year, municipality }) => ({ year, municipality }));
      const emptied = stored.map(({ tally }) => tally).filter((tally) => !keys.some((key) => sameTally(key, tally)));
      for (const { before, after } of recounted(stored, [...keys, ...emptied], all)) {
        await this.table.transact([tallyAction(project, before, after)]);
      }
      return true;
    });
    for (let tries = 1; !(await repairIndex(this.table, project)); tries += 1) if (tries === REPAIRS) throw tooLate();
  }

  /** Runs `attempt` until it comes through: another writer's 412, or its undefined, means once more on fresh rows. */
  private write<T>(project: Id, keys: readonly TallyKey[], attempt: () => Promise<T | undefined>): Promise<T> {
    const { monotonic, random, sleep } = this.surroundings;
    const names = [...new Set(keys.map((key) => tallyKey(key.year, key.municipality)))].sort();
    const until = monotonic() + PATIENCE_MS;
    const persist = async (): Promise<T> => {
      // Behind others for whom storage did not answer in time: whoever waits hears of it now rather than after them all.
      if (monotonic() > until) throw new MedskapaError('storage-unavailable', 'others wait for storage before this');
      for (let wait = 10; ; wait = Math.min(wait * 2, 400)) {
        try {
          const result = await attempt();
          if (result !== undefined) return result;
        } catch (error) {
          if (!isOvertaken(error)) throw error;
        }
        if (monotonic() > until) throw tooLate();
        await sleep(wait * random());
      }
    };
    const queued = names.reduceRight<() => Promise<T>>(
      (work, name) => () => this.queue.run(`${project}|${name}`, work),
      persist,
    );
    return queued();
  }

  /**
   * The tallies that a change or removal touches, counted anew from their dialogues. They were read before the
   * dialogues, so if any dialogue has come since, the tally's ETag has moved on and the transaction fails.
   */
  private async recount(
    project: Id,
    tallies: readonly StoredTally[],
    before: Dialogue,
    after: Dialogue | undefined,
  ): Promise<{ before: StoredTally; after: Tally }[]> {
    const keys = [tallyKeyOf(before.content)];
    if (after && !keys.some((key) => sameTally(key, tallyKeyOf(after.content)))) keys.push(tallyKeyOf(after.content));
    const rows = await Promise.all(keys.map((key) => this.table.query(tallyFilter(project, key))));
    const others = keptIn(rows.flat()).filter((dialogue) => dialogue.id !== before.id);
    return recounted(tallies, keys, after ? [...others, after] : others);
  }

  private async storedTallies(project: Id): Promise<readonly StoredTally[]> {
    return (await this.hot.read(project)).tallies;
  }

  /** Of the row while it is this very tombstone. */
  private async etagOf(project: Id, { id, operations }: Tombstone): Promise<string | undefined> {
    const found = await this.stored(project, id);
    const same = found?.stored.state === 'removed' && found.stored.tombstone.operations.at(-1) === operations.at(-1);
    return same ? found.etag : undefined;
  }

  private async stored(project: Id, id: string): Promise<{ stored: Stored; etag: string } | undefined> {
    const row = await this.table.get(projectPartition(project), dialogueKey(id));
    return row && { stored: fromRow(Stored, row), etag: row.etag };
  }
}

const tooLate = (): MedskapaError => new MedskapaError('overtaken', 'other writers kept getting ahead');

const keptIn = (rows: readonly Result[]): Dialogue[] =>
  rows.flatMap((row) => {
    const stored = fromRow(Stored, row);
    return stored.state === 'kept' ? [stored.dialogue] : [];
  });
