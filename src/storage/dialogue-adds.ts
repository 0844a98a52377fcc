import type { TransactionAction } from '@azure/data-tables';
import type { Dialogue, Tombstone } from '../domain/dialogues';
import type { Id } from '../domain/identifiers';
import type { AuditEntry } from '../ports/audit';
import type { AddResult } from '../ports/dialogues';
import { auditRow } from './audit';
import { indexActions } from './dialogue-index';
import { dialogueRow, figuresOf, storedDialogue } from './dialogue-rows';
import type { ReadFacts } from './load-facts';
import type { PreparedChange, ProjectFacts } from './project-facts';
import type { ProjectWrites } from './project-writes';
import { isConflict, isOvertaken, type Table, TRANSACTION_ROWS } from './table';

/** A dialogue that waits to be written. */
interface Waiting {
  readonly dialogue: Dialogue;
  readonly audit: AuditEntry;
  /** Set when it has been written, or tried, together with another that waited before it. */
  outcome?: { readonly result: AddResult } | { readonly error: unknown };
}

/**
 * New dialogues. All of a project's move the same head, so those that wait for it in this process are written together,
 * as many as fit in a transaction.
 */
export class DialogueAdds {
  private readonly waiting = new Map<Id, Waiting[]>();

  constructor(
    private readonly table: Table,
    private readonly facts: ProjectFacts,
    private readonly writes: ProjectWrites,
  ) {}

  /** @param over a tombstone that the dialogue takes the place of, while it is still the one that was read */
  async add(project: Id, dialogue: Dialogue, audit: AuditEntry, over?: Tombstone): Promise<AddResult> {
    const own: Waiting = { dialogue, audit };
    if (over)
      return this.writes.run(project, async () => this.addOne(project, own, await this.facts.forWrite(project), over));
    const waiting = this.waiting.get(project) ?? [];
    this.waiting.set(project, waiting);
    waiting.push(own);
    try {
      return await this.writes.run(project, () => this.addWaiting(project, own, waiting));
    } finally {
      // Nobody writes what its reporter has been told is not saved.
      const place = waiting.indexOf(own);
      if (place >= 0) waiting.splice(place, 1);
      if (waiting.length === 0) this.waiting.delete(project);
    }
  }

  private async addWaiting(project: Id, own: Waiting, waiting: readonly Waiting[]): Promise<AddResult | undefined> {
    if (own.outcome) {
      if ('error' in own.outcome) throw own.outcome.error;
      return own.outcome.result;
    }
    const read = await this.facts.forWrite(project);
    const together = this.prepareTogether(project, read, own, waiting);
    if (together.batch.length === 1) return this.addOne(project, own, read);
    const settle = (outcome: Waiting['outcome']): void => {
      for (const each of together.batch) each.outcome = outcome;
    };
    let etag: string | undefined;
    try {
      [etag] = await this.table.transact(together.actions);
    } catch (error) {
      // One of them is there already, or an answer of ours was lost: each finds out for itself.
      if (isConflict(error)) return this.addOne(project, own, await this.facts.forWrite(project));
      // Whether they have been written is as uncertain for each.
      if (!isOvertaken(error)) settle({ error });
      throw error;
    }
    together.written(etag);
    const result: AddResult = { outcome: 'added', facts: together.facts };
    settle({ result });
    return result;
  }

  /** A dialogue and as many that wait behind it as fit, each on what the one before it makes of the facts. */
  private prepareTogether(project: Id, read: ReadFacts, own: Waiting, waiting: readonly Waiting[]) {
    const others = waiting.filter((each) => each !== own && !each.outcome);
    const batch: Waiting[] = [];
    let rows: TransactionAction[] = [];
    let last: PreparedChange | undefined;
    for (const each of [own, ...others]) {
      // The same form pressed twice at once: who comes second finds what the first has written.
      if (batch.some(({ dialogue }) => dialogue.id === each.dialogue.id)) continue;
      const change = this.facts.prepare(project, last?.next ?? read, each.audit.id, each.dialogue.id, each.dialogue);
      const more = [...change.actions, ...rowsOf(project, each)];
      // One is for the head.
      if (batch.length > 0 && rows.length + more.length > TRANSACTION_ROWS - 1) break;
      rows = [...rows, ...more];
      batch.push(each);
      last = change;
    }
    const head = last ? [last.head] : [];
    return {
      batch,
      actions: [...head, ...rows],
      facts: last?.facts ?? read.facts,
      written: (etag?: string) => last?.written(etag),
    };
  }

  private async addOne(
    project: Id,
    { dialogue, audit }: Waiting,
    read: ReadFacts,
    over?: Tombstone,
  ): Promise<AddResult | undefined> {
    const change = this.facts.prepare(project, read, audit.id, dialogue.id, dialogue);
    const etag = over && (await this.etagOf(project, over));
    const [create, ...rest] = rowsOf(project, { dialogue, audit });
    const first: TransactionAction | undefined = etag
      ? ['update', dialogueRow(project, { state: 'kept', dialogue }), 'Replace', { etag }]
      : create;
    let written: string | undefined;
    try {
      [written] = await this.table.transact([change.head, ...(first ? [first] : []), ...change.actions, ...rest]);
    } catch (error) {
      if (!isConflict(error)) throw error;
      const existing = await storedDialogue(this.table, project, dialogue.id);
      // The conflict was over a change of another dialogue.
      if (!existing) return undefined;
      if (existing.stored.state === 'removed') return { outcome: 'removed', tombstone: existing.stored.tombstone };
      const result = { existing: existing.stored.dialogue, facts: (await this.facts.read(project)).facts };
      // The first answer to this very attempt was lost on the way, and the SDK sent it again.
      const ours = dialogue.operations.some((operation) => result.existing.operations.includes(operation));
      return ours ? { outcome: 'added', facts: result.facts } : { outcome: 'exists', ...result };
    }
    change.written(written);
    return { outcome: 'added', facts: change.facts };
  }

  /** Of the row while it is this very tombstone. */
  private async etagOf(project: Id, { id, operations }: Tombstone): Promise<string | undefined> {
    const found = await storedDialogue(this.table, project, id);
    const same = found?.stored.state === 'removed' && found.stored.tombstone.operations.at(-1) === operations.at(-1);
    return same ? found.etag : undefined;
  }
}

/** The dialogue's own row comes first. */
const rowsOf = (project: Id, { dialogue, audit }: Waiting): TransactionAction[] => [
  ['create', dialogueRow(project, { state: 'kept', dialogue })],
  ...indexActions(project, dialogue.id, undefined, dialogue),
  ['create', auditRow(project, { ...audit, after: figuresOf(dialogue) })],
];
