import type { TransactionAction } from '@azure/data-tables';
import type { Dialogue } from '../domain/dialogues';
import type { Facts } from '../domain/fact-set';
import { factOf } from '../domain/facts';
import type { Id } from '../domain/identifiers';
import {
  type ChangeBody,
  changeOf,
  changeRow,
  type Head,
  headAction,
  pageOf,
  type StoredChange,
  supersede,
} from './fact-rows';
import { following, type KnownFacts, loadFacts, type Newer, notWhole, type ReadFacts, readNewer } from './load-facts';
import { packFacts, pageAction } from './pack-facts';
import type { Table } from './table';
import { tryAgain } from './try-again';
import { WritersQueue } from './writers-queue';

/** Pages are written anew when so many changes are not in them. */
const CHANGES_BETWEEN = 1000;
/** A load that others keep getting ahead of is given up after this. */
const MOST_TRIES = 5;

/** A change of a dialogue that is to be written, and what the facts come to with it. */
export interface PreparedChange {
  /** The head's row, for the beginning of the transaction: where another was first, that is what is refused. */
  readonly head: TransactionAction;
  readonly actions: readonly TransactionAction[];
  readonly facts: Facts;
  /** What the next change in the same transaction is prepared on. */
  readonly next: ReadFacts;
  /**
   * Tells this process of it, once it has been written.
   * @param etag of the head that was written, where it is known
   */
  readonly written: (etag?: string) => void;
}

/**
 * The facts of each project, in memory. At the beginning of each turn one call brings what is newer than this process
 * knows, with the head and the pointer to the plan: so they are never older than what any process has acknowledged, and
 * the call reads as much however many facts there are. Questions and writers share one.
 */
export class ProjectFacts {
  private readonly known = new Map<Id, KnownFacts>();
  private readonly loading = new Map<Id, Promise<KnownFacts>>();
  /** What was read or written last, for one write. */
  private readonly latest = new Map<Id, ReadFacts>();
  /** What is asked for when this round of the event loop ends, for all who have come until then. */
  private readonly asking = new Map<string, Promise<Newer>>();
  /** How many such calls have left and not come back. */
  private underWay = 0;
  private packing: Promise<void> | undefined;
  /** Where pages could not be written: the number of change from which on that is tried again. */
  private readonly packAgainFrom = new Map<Id, number>();
  private readonly queue = new WritersQueue();

  constructor(
    private readonly table: Table,
    private readonly changesBetween = CHANGES_BETWEEN,
  ) {}

  /** @throws MedskapaError store-not-ready, store-newer when the store is, or has become, another version's */
  async read(project: Id): Promise<ReadFacts> {
    for (let tries = 1; ; tries += 1) {
      const known = this.known.get(project) ?? (await this.load(project));
      const read = await this.newer(project, known);
      if (read) return read;
      if (tries === MOST_TRIES) throw notWhole(project);
    }
  }

  /**
   * What a write is prepared on: what this process has read or written last, which its turn has just done. The head's
   * ETag refuses the write where another has come between; then, and where any write has failed, all is asked for anew.
   */
  async forWrite(project: Id): Promise<ReadFacts> {
    const latest = this.latest.get(project);
    this.latest.delete(project);
    if (latest) {
      this.packWhereDue(project, latest.head);
      return latest;
    }
    const read = await this.read(project);
    this.latest.delete(project);
    return read;
  }

  /** As a process that starts now reads them, whatever this one knows. */
  async readAnew(project: Id): Promise<ReadFacts> {
    return new ProjectFacts(this.table).read(project);
  }

  /** With what is newer than known. @returns undefined when it is to be asked again, with all that is known by then */
  private async newer(project: Id, known: KnownFacts): Promise<ReadFacts | undefined> {
    const { pointer, head, etag, changes } = await this.newerThan(project, known.number);
    const now = following(known, changes);
    const isPart = now !== undefined && known.erasure === head.erasure && now.number <= head.number;
    const isOther = now?.number === head.number && (now.id !== head.id || now.facts.size !== head.dialogues);
    if (!isPart || isOther) {
      if (this.known.get(project) === known) this.known.delete(project);
      return undefined;
    }
    this.keep(project, known, now);
    // So many were newer that more came while they were read.
    if (now.number < head.number) return undefined;
    this.packWhereDue(project, head);
    const read = { pointer, facts: now.facts, head, etag };
    if (!isAhead(this.latest.get(project), head)) this.latest.set(project, read);
    return read;
  }

  /**
   * Turns that come in one moment while others ask already ask together. The call leaves after the last of them has
   * come, so what it brings is no older for any of them than a call of its own would be.
   */
  private newerThan(project: Id, number: number): Promise<Newer> {
    if (this.underWay === 0) return this.askNewer(project, number);
    const key = `${number} ${project}`;
    const asking = this.asking.get(key);
    if (asking) return asking;
    const asked = roundEnds().then(() => {
      this.asking.delete(key);
      return this.askNewer(project, number);
    });
    this.asking.set(key, asked);
    return asked;
  }

  private async askNewer(project: Id, number: number): Promise<Newer> {
    this.underWay += 1;
    try {
      return await readNewer(this.table, project, number);
    } finally {
      this.underWay -= 1;
    }
  }

  private packWhereDue(project: Id, { number, packed }: Head): void {
    const isDue = number - packed >= this.changesBetween;
    if (isDue && number >= (this.packAgainFrom.get(project) ?? 0)) void this.pack(project, number);
  }

  /** Another turn may have come further meanwhile; what it knows is kept then. */
  private keep(project: Id, before: KnownFacts, now: KnownFacts): void {
    const kept = this.known.get(project);
    if (kept === undefined || kept === before || (kept.erasure === now.erasure && kept.number < now.number)) {
      this.known.set(project, now);
    }
  }

  /** Turns that come while facts are being loaded wait for them together; each asks for what is newer afterwards. */
  private load(project: Id): Promise<KnownFacts> {
    const begun = this.loading.get(project);
    if (begun) return begun;
    const loading = loadFacts(this.table, project).finally(() => this.loading.delete(project));
    this.loading.set(project, loading);
    return loading;
  }

  /**
   * A dialogue's change as rows of the transaction that its own row is written in.
   * @param read what was read just before; where another change comes between, the transaction is refused
   * @param id of this attempt
   * @param dialogue absent when it is removed
   */
  prepare(
    project: Id,
    read: ReadFacts,
    id: string,
    dialogueId: string,
    dialogue: Dialogue | undefined,
  ): PreparedChange {
    const { head, etag } = read;
    const before = read.facts.find(dialogueId);
    const number = head.number + 1;
    const serial = before?.serial ?? head.serials;
    const fact = dialogue && factOf(dialogue, { number, serial });
    const body: ChangeBody = fact
      ? { operation: before ? 'changed' : 'saved', fact }
      : { operation: 'removed', dialogue: dialogueId };
    const change: StoredChange = { number, id, after: head.id, body };
    const facts = read.facts.with([changeOf(body)].flatMap((each) => each ?? []));
    const serials = Math.max(head.serials, serial + (fact ? 1 : 0));
    const next: Head = { ...head, number, id, serials, dialogues: facts.size };
    return {
      head: headAction(project, next, etag),
      actions: [
        ['create', changeRow(project, change)],
        ...(before ? [supersede(project, before.number)] : []),
        ...(before && !fact && pageOf(before.serial) < head.pages
          ? [pageAction(project, pageOf(before.serial), facts)]
          : []),
      ],
      facts,
      next: { ...read, facts, head: next },
      written: (written) => {
        this.tell(project, { number, id, erasure: head.erasure, facts });
        const now = { ...read, facts, head: next, etag: written };
        if (written !== undefined && !isAhead(this.latest.get(project), next)) this.latest.set(project, now);
      },
    };
  }

  /** What this process has just written it knows; another turn may have seen it already. */
  private tell(project: Id, now: KnownFacts): void {
    const known = this.known.get(project);
    if (known && known.erasure === now.erasure && known.number < now.number) this.known.set(project, now);
  }

  /** Runs a write of this project when those of this process that were queued before it have ended. */
  queued<T>(project: Id, work: () => Promise<T>): Promise<T> {
    return this.queue.run(project, work);
  }

  /**
   * Whoever notices that pages are due writes them. No answer waits for it, and what fails is left to others, and to
   * this process when there are some more changes.
   * @param number of the change by which they were due
   */
  pack(project: Id, number = 0): Promise<void> {
    this.packing ??= this.queue
      .run(project, () =>
        tryAgain(MOST_TRIES, () => packFacts(this.table, project, this.changesBetween, () => this.read(project))),
      )
      .catch(() => {
        this.packAgainFrom.set(project, number + Math.ceil(this.changesBetween / 10));
      })
      .finally(() => {
        this.packing = undefined;
      });
    return this.packing;
  }
}

const roundEnds = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Whether what is kept is from after a head, by the numbers of the same facts. */
const isAhead = (kept: ReadFacts | undefined, { number, erasure }: Head): boolean =>
  kept !== undefined && kept.head.erasure === erasure && kept.head.number > number;
