import { odata, type TransactionAction } from '@azure/data-tables';
import type { Dialogue } from '../domain/dialogues';
import { MedskapaError } from '../domain/errors';
import { Facts } from '../domain/fact-set';
import { type Fact, type FactChange, factOf } from '../domain/facts';
import type { Id } from '../domain/identifiers';
import {
  type ChangeBody,
  changeIn,
  changeRow,
  factsInPage,
  Head,
  headAction,
  NO_HEAD,
  pageOf,
  pageRow,
  type StoredChange,
  supersede,
} from './fact-rows';
import { FACT, FACT_HEAD, FACT_PAGE, factKey, PLAN_POINTER, projectPartition, rangeOf } from './keys';
import { checkVersion } from './pointers';
import { fromRow } from './rows';
import type { Result, Table } from './table';
import { tryAgain } from './try-again';
import { WritersQueue } from './writers-queue';

/** Storage answers with at most 4 MB at a time, and a page may take a tenth of one. */
const PAGES_AT_ONCE = 20;
/** A transaction takes at most 4 MB, and a page at most half of one. */
const PAGES_WRITTEN_AT_ONCE = 7;
/** Pages are written anew when so many changes are not in them. */
const CHANGES_BETWEEN = 1000;
/** A load that others keep getting ahead of is given up after this. */
const MOST_TRIES = 5;

/** What this process knows of a project's facts, up to a change. */
interface Known {
  readonly number: number;
  readonly id: string;
  readonly erasure: number;
  readonly facts: Facts;
}

/** The facts of a project as storage has them now. */
export interface ReadFacts {
  /** The row that says which plan is in force. */
  readonly pointer?: Result;
  readonly facts: Facts;
  readonly head: Head;
  /** Of the head; absent while there is none. */
  readonly etag?: string;
}

/** A change of a dialogue that is to be written, and what the facts come to with it. */
export interface PreparedChange {
  /** The head's row, for the beginning of the transaction: where another was first, that is what is refused. */
  readonly head: TransactionAction;
  readonly actions: readonly TransactionAction[];
  readonly facts: Facts;
  /** What the next change in the same transaction is prepared on. */
  readonly next: ReadFacts;
  /** Tells this process of it, once it has been written. */
  readonly written: () => void;
}

/**
 * The facts of each project, in memory. At the beginning of each turn one call brings what is newer than this process
 * knows, with the head and the pointer to the plan: so they are never older than what any process has acknowledged, and
 * the call reads as much however many facts there are. Questions and writers share one.
 */
export class ProjectFacts {
  private readonly known = new Map<Id, Known>();
  private readonly loading = new Map<Id, Promise<Known>>();
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

  /** As a process that starts now reads them, whatever this one knows. */
  async readAnew(project: Id): Promise<ReadFacts> {
    return new ProjectFacts(this.table).read(project);
  }

  /** With what is newer than known. @returns undefined when it is to be asked again, with all that is known by then */
  private async newer(project: Id, known: Known): Promise<ReadFacts | undefined> {
    const rows = await this.table.query(rangeFilter(project, factKey(known.number + 1), PLAN_POINTER));
    const pointer = rows.find(({ rowKey }) => rowKey === PLAN_POINTER);
    if (pointer) checkVersion(pointer);
    const headStored = rows.find(({ rowKey }) => rowKey === FACT_HEAD);
    const { head, changes } = readable(project, () => ({
      head: headStored ? fromRow(Head, headStored) : NO_HEAD,
      changes: rows.filter((row) => row !== pointer && row !== headStored).map(changeIn),
    }));
    if (head.numbering) throw notWhole(project);
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
    const isDue = head.number - head.packed >= this.changesBetween;
    if (isDue && head.number >= (this.packAgainFrom.get(project) ?? 0)) void this.pack(project, head.number);
    return { pointer, facts: now.facts, head, etag: headStored?.etag };
  }

  /** Another turn may have come further meanwhile; what it knows is kept then. */
  private keep(project: Id, before: Known, now: Known): void {
    const kept = this.known.get(project);
    if (kept === undefined || kept === before || (kept.erasure === now.erasure && kept.number < now.number)) {
      this.known.set(project, now);
    }
  }

  /** Turns that come while facts are being loaded wait for them together; each asks for what is newer afterwards. */
  private load(project: Id): Promise<Known> {
    const begun = this.loading.get(project);
    if (begun) return begun;
    const loading = this.loadAll(project).finally(() => this.loading.delete(project));
    this.loading.set(project, loading);
    return loading;
  }

  /**
   * The pages, and the changes that are not in them; the head is read first, so that what comes meanwhile is seen as
   * newer.
   */
  private async loadAll(project: Id): Promise<Known> {
    const rows = await this.table.query(rangeFilter(project, FACT_HEAD, PLAN_POINTER));
    const pointer = rows.find(({ rowKey }) => rowKey === PLAN_POINTER);
    if (pointer) checkVersion(pointer);
    const stored = rows.find(({ rowKey }) => rowKey === FACT_HEAD);
    const head = readable(project, () => (stored ? fromRow(Head, stored) : NO_HEAD));
    if (head.numbering) throw notWhole(project);
    const pages = head.pages === 0 ? [] : await this.table.query(pagesFilter(project), PAGES_AT_ONCE);
    const newer = await this.table.query(rangeFilter(project, factKey(head.packed + 1), `${FACT}.`));
    const changes = readable(project, () => newer.map(changeIn));
    const last = changes.at(-1);
    const whole = changes.every(
      ({ number, after }, index) =>
        number === head.packed + 1 + index && (index === 0 || after === changes[index - 1]?.id),
    );
    if (!whole) throw notWhole(project);
    const packed = readable(project, () => pages.flatMap(factsInPage));
    const inPages = new Map(packed.map((fact) => [fact.dialogue, fact]));
    for (const { body } of changes) {
      if (body.operation === 'removed') inPages.delete(body.dialogue);
      else if (body.operation !== 'superseded') inPages.set(body.fact.dialogue, body.fact);
    }
    return {
      number: last?.number ?? head.number,
      id: last?.id ?? head.id,
      erasure: head.erasure,
      facts: Facts.of(inPages.values()),
    };
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
      written: () => this.tell(project, { number, id, erasure: head.erasure, facts }),
    };
  }

  /** What this process has just written it knows; another turn may have seen it already. */
  private tell(project: Id, now: Known): void {
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
      .run(project, () => tryAgain(MOST_TRIES, () => this.packNow(project)))
      .catch(() => {
        this.packAgainFrom.set(project, number + Math.ceil(this.changesBetween / 10));
      })
      .finally(() => {
        this.packing = undefined;
      });
    return this.packing;
  }

  /**
   * Writes the pages that have changed, in transactions that are refused when anything else has been written since the
   * head was read; so what a page says has not been erased meanwhile, and a removal finds every page that there is.
   */
  private async packNow(project: Id): Promise<void> {
    const writtenAt = new Map<number, number>();
    for (;;) {
      const { facts, head, etag } = await this.read(project);
      if (head.number - head.packed < this.changesBetween) return;
      const due = [...byPage(facts)].filter(([page, pageFacts]) => {
        const upTo = writtenAt.get(page) ?? head.packed;
        return pageFacts.some(({ number }) => number > upTo);
      });
      const now = due.slice(0, PAGES_WRITTEN_AT_ONCE);
      const packed = now.length === due.length ? head.number : head.packed;
      const next = { ...head, packed, pages: Math.max(head.pages, ...now.map(([page]) => page + 1)) };
      await this.table.transact([
        headAction(project, next, etag),
        ...now.map(([page, pageFacts]): TransactionAction => ['upsert', pageRow(project, page, pageFacts), 'Replace']),
      ]);
      for (const [page] of now) writtenAt.set(page, head.number);
    }
  }
}

const notWhole = (project: Id, cause?: unknown): MedskapaError =>
  new MedskapaError('store-unreadable', `the facts of project ${project} are not whole: run "verify --repair"`, {
    cause,
  });

/** What rows say. @throws MedskapaError store-unreadable where no build has written them so */
function readable<T>(project: Id, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw notWhole(project, cause);
  }
}

const changeOf = (body: ChangeBody): FactChange | undefined => {
  if (body.operation === 'superseded') return undefined;
  return body.operation === 'removed' ? { dialogue: body.dialogue } : { dialogue: body.fact.dialogue, fact: body.fact };
};

/** What is known after some more changes. @returns undefined when they do not follow on what is known */
function following(known: Known, changes: readonly StoredChange[]): Known | undefined {
  let { number, id } = known;
  for (const change of changes) {
    if (change.number !== number + 1 || change.after !== id) return undefined;
    ({ number, id } = change);
  }
  const facts = known.facts.with(changes.flatMap(({ body }) => changeOf(body) ?? []));
  return changes.length === 0 ? known : { ...known, number, id, facts };
}

function byPage(facts: Facts): Map<number, Fact[]> {
  const pages = new Map<number, Fact[]>();
  for (const fact of facts.all()) {
    const page = pageOf(fact.serial);
    const pageFacts = pages.get(page);
    if (pageFacts) pageFacts.push(fact);
    else pages.set(page, [fact]);
  }
  return pages;
}

const pageAction = (project: Id, page: number, facts: Facts): TransactionAction => {
  const pageFacts = [...facts.all()].filter(({ serial }) => pageOf(serial) === page);
  return ['upsert', pageRow(project, page, pageFacts), 'Replace'];
};

/** Both ends are in it. */
const rangeFilter = (project: Id, from: string, to: string): string =>
  odata`PartitionKey eq ${projectPartition(project)} and RowKey ge ${from} and RowKey le ${to}`;

const pagesFilter = (project: Id): string => rangeFilter(project, rangeOf(FACT_PAGE).from, rangeOf(FACT_PAGE).to);
