import { odata, RestError, type TableClient, type TableEntityResult, type TransactionAction } from '@azure/data-tables';
import { MedskapaError } from '../domain/errors';
import type { Watch } from '../ports/watch';
import { isAwayStatus } from './away';
import { CallTime } from './call-time';
import { rangeOf } from './keys';
import { awaySentence, type StorageLocation } from './location';
import { isRefusedEntry, refusedSentence, storageCodeOf } from './refused-entry';
import type { Row } from './rows';
import { connect, neverArrived, type TableClients } from './table-client';

export const TABLE_NAME = 'Medskapa';

/** One call, its retries included, must leave time for an answer: Teams repeats a turn after 15 seconds. */
const CALL_MS = 4_000;
export const TRANSACTION_ROWS = 100;
const PAGE_ROWS = 1000;
const PAGES_LOOKED_IN = 4;
const SOUGHT_AT_ONCE = 100;
/** A value of a reasonable length is in these. */
const VALUE = ['json0', 'json1'];

/** A row as it was read, with its ETag. */
export type Result = TableEntityResult<Record<string, unknown>>;

/** A row's keys and what was written in it, without what storage adds. */
export const ownProperties = ({ etag: _etag, timestamp: _timestamp, ...row }: Result): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('odata.')));

const status = (error: unknown): number | undefined => (error instanceof RestError ? error.statusCode : undefined);

export const isConflict = (error: unknown): boolean => status(error) === 409;
export const isOutdated = (error: unknown): boolean => status(error) === 412;
/**
 * The row is there already or no longer what it was: somebody was first, or an attempt of ours whose answer was lost.
 */
export const isOvertaken = (error: unknown): boolean => isConflict(error) || isOutdated(error);
/** There is no such row. */
export const isMissing = (error: unknown): boolean => status(error) === 404;

/** The whole table is gone, or on its way out: that is not an empty store, and nothing may be concluded from it. */
function isWithoutTable(error: unknown): boolean {
  if (!(error instanceof RestError)) return false;
  const code = storageCodeOf(error);
  return code === 'TableNotFound' || code === 'TableBeingDeleted';
}

/** Whether storage itself is away or overloaded, rather than having refused what was asked. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return true;
  return error instanceof RestError && isAwayStatus(error.statusCode);
}

/** What is told of every call, and the turn that it is made in. */
export interface StorageWatch extends Pick<Watch, 'storage'> {
  readonly turn: () => string | undefined;
}

const withoutTable = (cause: unknown): MedskapaError =>
  new MedskapaError(
    'storage-unavailable',
    `the table ${TABLE_NAME} is gone from storage; put it back, or restart for an empty one (docs/incidents.md)`,
    { cause },
  );

const ofKind = (partitionKey: string, kind: string): string => {
  const { from, to } = rangeOf(kind);
  return odata`PartitionKey eq ${partitionKey} and RowKey ge ${from} and RowKey lt ${to}`;
};

async function all(pages: AsyncIterable<Result[]>): Promise<Result[]> {
  const rows: Result[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
}

/**
 * The one table that everything lies in, with short time limits and the two ways storage can fail told apart: a read
 * that failed changed nothing; a write that failed may have been carried out unless each attempt was refused.
 */
export class Table {
  private client: Promise<TableClients> | undefined;

  constructor(
    private readonly location: StorageLocation,
    private readonly watch?: StorageWatch,
    /** Asked before the first call, and again until it lets through. */
    private readonly gate: () => Promise<void> = async () => undefined,
  ) {}

  /** The row, or undefined. */
  async get(partitionKey: string, rowKey: string): Promise<Result | undefined> {
    return this.read(async ({ client, direct }, time) => {
      const found = await direct?.get(partitionKey, rowKey, time);
      if (found) return found.row;
      try {
        return await client.getEntity<Record<string, unknown>>(partitionKey, rowKey, { abortSignal: time.signal });
      } catch (error) {
        if (isMissing(error) && !isWithoutTable(error)) return undefined;
        throw error;
      }
    });
  }

  /** All rows of a partition, or those of one kind, in the order of their keys. */
  async list(partitionKey: string, kind?: string): Promise<Result[]> {
    return this.query(kind ? ofKind(partitionKey, kind) : odata`PartitionKey eq ${partitionKey}`);
  }

  /** Rows by a filter made with the SDK's `odata` tag, so many in a call; all there are without one. */
  query(filter?: string, atOnce = PAGE_ROWS): Promise<Result[]> {
    return all(this.pages(filter, atOnce));
  }

  /**
   * Of a partition's rows no more than the values they carry.
   * @param columns of yes or no: only of the rows where any is yes
   */
  valuesIn(partitionKey: string, columns?: readonly string[]): Promise<Result[]> {
    const ofPartition = odata`PartitionKey eq ${partitionKey}`;
    const isAny = columns?.map((column) => `${column} eq true`).join(' or ');
    return all(this.pages(isAny ? `${ofPartition} and (${isAny})` : ofPartition, PAGE_ROWS, VALUE));
  }

  /** All rows there are, in the order of their keys, a page in memory at a time. */
  async *everything(): AsyncIterable<Result> {
    for await (const page of this.pages(undefined, PAGE_ROWS)) yield* page;
  }

  async isEmpty(): Promise<boolean> {
    for await (const page of this.pages(undefined, 1)) if (page.length > 0) return false;
    return true;
  }

  /** All rows of a partition, `size` (1 to 1000) at a time, each page read when the one before it has been used. */
  partitionPages(partitionKey: string, size: number): AsyncIterable<Result[]> {
    return this.pages(odata`PartitionKey eq ${partitionKey}`, size);
  }

  /** The rows of one kind of a partition, in the same way. */
  kindPages(partitionKey: string, kind: string, size: number): AsyncIterable<Result[]> {
    return this.pages(ofKind(partitionKey, kind), size);
  }

  private async *pages(filter: string | undefined, maxPageSize: number, select?: string[]): AsyncIterable<Result[]> {
    let continuationToken: string | undefined;
    do {
      const page = await this.page(filter, maxPageSize, continuationToken, select);
      yield page ?? [];
      continuationToken = page?.continuationToken;
    } while (continuationToken);
  }

  /**
   * The first rows that a filter finds, at most `count`. Where the filter leaves out much, storage answers in short
   * pages; after `PAGES_LOOKED_IN` of them what has been found is what there is, so that a question stays quick.
   */
  async first(filter: string, count: number): Promise<Result[]> {
    const rows: Result[] = [];
    let continuationToken: string | undefined;
    for (let looked = 0; looked < PAGES_LOOKED_IN && rows.length < count; looked += 1) {
      const page = await this.page(filter, count, continuationToken);
      rows.push(...(page ?? []));
      continuationToken = page?.continuationToken;
      if (!continuationToken) break;
    }
    return rows.slice(0, count);
  }

  /** Whether a filter finds a row of some sort; no more pages are read than it takes to find one. */
  async some(filter: string, isSought: (row: Result) => boolean): Promise<boolean> {
    for await (const page of this.pages(filter, SOUGHT_AT_ONCE)) if (page.some(isSought)) return true;
    return false;
  }

  /** The first rows that a filter finds, in one call. @returns with whether there are no more */
  async firstPage(filter: string, most: number): Promise<{ readonly rows: Result[]; readonly isWhole: boolean }> {
    const page = await this.page(filter, Math.min(most, PAGE_ROWS), undefined);
    return { rows: [...(page ?? [])], isWhole: !page?.continuationToken };
  }

  private page(
    filter: string | undefined,
    maxPageSize: number,
    continuationToken: string | undefined,
    select?: string[],
  ) {
    const queryOptions = { ...(filter !== undefined && { filter }), ...(select && { select }) };
    return this.read(async ({ client, direct }, time) => {
      const isFirst = continuationToken === undefined;
      const first = isFirst ? await direct?.page(queryOptions, maxPageSize, time) : undefined;
      if (first) return first;
      const pages = client
        .listEntities<Record<string, unknown>>({ queryOptions, abortSignal: time.signal })
        .byPage({ maxPageSize, continuationToken });
      for await (const entities of pages) return entities;
      return undefined;
    });
  }

  /**
   * Writes up to 100 rows of one partition together, all or none.
   * @returns the new ETags in the same order, as far as storage tells them
   * @throws RestError 409 or 412 as isConflict, isOutdated
   */
  async transact(actions: TransactionAction[]): Promise<(string | undefined)[]> {
    if (actions.length > TRANSACTION_ROWS)
      throw new MedskapaError('too-much-to-store', 'more than 100 rows in a transaction');
    const made = await this.write((client, abortSignal) => client.submitTransaction(actions, { abortSignal }));
    return made.subResponses.map(({ etag }) => etag);
  }

  async put(row: Row): Promise<void> {
    await this.write((client, abortSignal) => client.upsertEntity(row, 'Replace', { abortSignal }));
  }

  /** Writes the properties that are given, and leaves those that are not as they are. */
  async merge(row: Row): Promise<void> {
    await this.write((client, abortSignal) => client.upsertEntity(row, 'Merge', { abortSignal }));
  }

  /**
   * Replaces the row only while its ETag is still this one.
   * @returns the new ETag
   * @throws RestError 412 as isOutdated
   */
  async replace(row: Row, etag: string): Promise<string> {
    const made = await this.write((client, abortSignal) => client.updateEntity(row, 'Replace', { etag, abortSignal }));
    return made.etag ?? '';
  }

  /** @returns its ETag @throws RestError 409 as isConflict when the row is there already */
  async create(row: Row): Promise<string> {
    const made = await this.write((client, abortSignal) => client.createEntity(row, { abortSignal }));
    return made.etag ?? '';
  }

  /** @param etag only while the row's is still this one @throws RestError 412 as isOutdated */
  async delete(partitionKey: string, rowKey: string, etag?: string): Promise<void> {
    try {
      await this.write((client, abortSignal) => client.deleteEntity(partitionKey, rowKey, { etag, abortSignal }));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  /** Whether storage answers. */
  async answers(): Promise<boolean> {
    try {
      await this.get('ready', 'ready');
      return true;
    } catch {
      return false;
    }
  }

  private read<T>(call: (connected: TableClients, time: CallTime) => Promise<T>): Promise<T> {
    return this.watched('read', () => this.call(call, 'storage-unavailable'));
  }

  private write<T>(call: (client: TableClient, abortSignal: AbortSignal) => Promise<T>): Promise<T> {
    return this.watched('write', () => this.call(({ client }, time) => call(client, time.signal), 'storage-uncertain'));
  }

  private async watched<T>(kind: 'read' | 'write', work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const report = (outcome: 'done' | 'refused' | 'away'): void =>
      this.watch?.storage({ kind, outcome, ms: performance.now() - started });
    try {
      const result = await work();
      report('done');
      return result;
    } catch (error) {
      report(error instanceof MedskapaError ? 'away' : 'refused');
      throw error;
    }
  }

  private async call<T>(
    call: (connected: TableClients, time: CallTime) => Promise<T>,
    code: 'storage-unavailable' | 'storage-uncertain',
  ): Promise<T> {
    const connected = await this.ready();
    const time = new CallTime(CALL_MS);
    try {
      return await call(connected, time);
    } catch (error) {
      if (isWithoutTable(error)) throw withoutTable(error);
      if (isRefusedEntry(error)) throw this.refused(error);
      if (!isAway(error)) throw error;
      throw this.away(neverArrived(error) ? 'storage-unavailable' : code, error);
    } finally {
      time.end();
    }
  }

  private away(code: 'storage-unavailable' | 'storage-uncertain', cause: unknown): MedskapaError {
    return new MedskapaError(code, awaySentence(this.location, 'table', cause), { cause });
  }

  private refused(cause: unknown): MedskapaError {
    return new MedskapaError('storage-unavailable', refusedSentence(this.location, 'table', cause), { cause });
  }

  /** The client, with the table there. What fails here is before anything of the call's own has left. */
  private async ready(): Promise<TableClients> {
    this.client ??= this.open();
    const opening = this.client;
    try {
      return await opening;
    } catch (error) {
      // Tried anew at the next call: whatever was not there then may be now.
      if (this.client === opening) this.client = undefined;
      if (isWithoutTable(error)) throw withoutTable(error);
      if (isRefusedEntry(error)) throw this.refused(error);
      throw isAway(error) ? this.away('storage-unavailable', error) : error;
    }
  }

  /** The table is made at the first call rather than at start, so that a server starts while storage is away. */
  private async open(): Promise<TableClients> {
    const connected = await connect(this.location, TABLE_NAME, this.watch?.turn);
    try {
      await connected.client.createTable({ abortSignal: AbortSignal.timeout(CALL_MS) });
    } catch (error) {
      if (!isConflict(error) || isWithoutTable(error)) throw error;
    }
    await this.gate();
    return connected;
  }
}
