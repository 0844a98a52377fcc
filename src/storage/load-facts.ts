import { odata } from '@azure/data-tables';
import { MedskapaError } from '../domain/errors';
import { Facts } from '../domain/fact-set';
import type { Id } from '../domain/identifiers';
import { changeIn, changeOf, factsInPage, Head, NO_HEAD, type StoredChange } from './fact-rows';
import { FACT, FACT_HEAD, FACT_PAGE, factKey, PLAN_POINTER, projectPartition, rangeOf } from './keys';
import { checkVersion } from './pointers';
import { fromRow } from './rows';
import type { Result, Table } from './table';

/** Storage answers with at most 4 MB at a time, and a page may take a tenth of one. */
const PAGES_AT_ONCE = 20;

/** What this process knows of a project's facts, up to a change. */
export interface KnownFacts {
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

/** The head as storage has it, what is newer than known, and the row that says which plan is in force. */
export interface Newer {
  readonly pointer?: Result;
  readonly head: Head;
  /** Of the head; absent while there is none. */
  readonly etag?: string;
  readonly changes: readonly StoredChange[];
}

/** One call, which reads as much however many facts there are. @param number of the last change that is known */
export async function readNewer(table: Table, project: Id, number: number): Promise<Newer> {
  const rows = await table.query(rangeFilter(project, factKey(number + 1), PLAN_POINTER));
  const pointer = rows.find(({ rowKey }) => rowKey === PLAN_POINTER);
  if (pointer) checkVersion(pointer);
  const headStored = rows.find(({ rowKey }) => rowKey === FACT_HEAD);
  const { head, changes } = readable(project, () => ({
    head: headStored ? fromRow(Head, headStored) : NO_HEAD,
    changes: rows.filter((row) => row !== pointer && row !== headStored).map(changeIn),
  }));
  if (head.numbering) throw notWhole(project);
  return { pointer, head, etag: headStored?.etag, changes };
}

/**
 * The pages, and the changes that are not in them; the head is read first, so that what comes meanwhile is seen as
 * newer.
 */
export async function loadFacts(table: Table, project: Id): Promise<KnownFacts> {
  const rows = await table.query(rangeFilter(project, FACT_HEAD, PLAN_POINTER));
  const pointer = rows.find(({ rowKey }) => rowKey === PLAN_POINTER);
  if (pointer) checkVersion(pointer);
  const stored = rows.find(({ rowKey }) => rowKey === FACT_HEAD);
  const head = readable(project, () => (stored ? fromRow(Head, stored) : NO_HEAD));
  if (head.numbering) throw notWhole(project);
  const pages = head.pages === 0 ? [] : await table.query(pagesFilter(project), PAGES_AT_ONCE);
  const newer = await table.query(rangeFilter(project, factKey(head.packed + 1), `${FACT}.`));
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

/** What is known after some more changes. @returns undefined when they do not follow on what is known */
export function following(known: KnownFacts, changes: readonly StoredChange[]): KnownFacts | undefined {
  let { number, id } = known;
  for (const change of changes) {
    if (change.number !== number + 1 || change.after !== id) return undefined;
    ({ number, id } = change);
  }
  const facts = known.facts.with(changes.flatMap(({ body }) => changeOf(body) ?? []));
  return changes.length === 0 ? known : { ...known, number, id, facts };
}

/** What comes of rows that do not fit together. */
export const notWhole = (project: Id, cause?: unknown): MedskapaError =>
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

/** Both ends are in it. */
const rangeFilter = (project: Id, from: string, to: string): string =>
  odata`PartitionKey eq ${projectPartition(project)} and RowKey ge ${from} and RowKey le ${to}`;

const pagesFilter = (project: Id): string => rangeFilter(project, rangeOf(FACT_PAGE).from, rangeOf(FACT_PAGE).to);
