import type { TransactionAction } from '@azure/data-tables';
import type { Facts } from '../domain/fact-set';
import type { Fact } from '../domain/facts';
import type { Id } from '../domain/identifiers';
import { headAction, pageOf, pageRow } from './fact-rows';
import type { ReadFacts } from './load-facts';
import type { Table } from './table';

/** A transaction takes at most 4 MB, and a page at most half of one. */
const PAGES_WRITTEN_AT_ONCE = 7;

/**
 * Writes the pages that have changed, in transactions that are refused when anything else has been written since the
 * head was read; so what a page says has not been erased meanwhile, and a removal finds every page that there is.
 * @param changesBetween pages are due when so many changes are not in them
 */
export async function packFacts(
  table: Table,
  project: Id,
  changesBetween: number,
  read: () => Promise<ReadFacts>,
): Promise<void> {
  const writtenAt = new Map<number, number>();
  for (;;) {
    const { facts, head, etag } = await read();
    if (head.number - head.packed < changesBetween) return;
    const due = [...byPage(facts)].filter(([page, pageFacts]) => {
      const upTo = writtenAt.get(page) ?? head.packed;
      return pageFacts.some(({ number }) => number > upTo);
    });
    const now = due.slice(0, PAGES_WRITTEN_AT_ONCE);
    const packed = now.length === due.length ? head.number : head.packed;
    const next = { ...head, packed, pages: Math.max(head.pages, ...now.map(([page]) => page + 1)) };
    await table.transact([
      headAction(project, next, etag),
      ...now.map(([page, pageFacts]): TransactionAction => ['upsert', pageRow(project, page, pageFacts), 'Replace']),
    ]);
    for (const [page] of now) writtenAt.set(page, head.number);
  }
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

/** The page anew, as the facts have it. */
export const pageAction = (project: Id, page: number, facts: Facts): TransactionAction => {
  const pageFacts = [...facts.all()].filter(({ serial }) => pageOf(serial) === page);
  return ['upsert', pageRow(project, page, pageFacts), 'Replace'];
};
