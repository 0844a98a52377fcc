import type { TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { compactFact, Fact, type FactChange } from '../domain/facts';
import type { Id } from '../domain/identifiers';
import { FACT_HEAD, factKey, pageKey, projectPartition } from './keys';
import { fromRow, type Row, toRow } from './rows';

/**
 * The rows that facts lie in. A change of a dialogue is a row of its own, numbered in the order of change; it is
 * written with the dialogue and the head, which tells the number of the latest, in one transaction. Pages hold the
 * facts of a thousand dialogues each, so that a start need not read every change there has been.
 */

/** What a change did. Of one that a later change of the same dialogue has taken the place of, nothing is kept. */
const ChangeBody = z.discriminatedUnion('operation', [
  z.object({ operation: z.enum(['saved', 'changed']), fact: Fact.transform(compactFact) }),
  z.object({ operation: z.literal('removed'), dialogue: z.string() }),
  z.object({ operation: z.literal('superseded') }),
]);
export type ChangeBody = z.infer<typeof ChangeBody>;

/** The columns of a change's row: its number, its attempt's id, and the id of the change before it. */
const Numbered = z.object({ number: z.number().int().positive(), id: z.string(), after: z.string() });
type Numbered = z.infer<typeof Numbered>;
export type StoredChange = Numbered & { readonly body: ChangeBody };

export const changeRow = (project: Id, { body, number, id, after }: StoredChange): Row =>
  toRow(projectPartition(project), factKey(number), body, { number, id, after });

export const changeIn = (row: Record<string, unknown>): StoredChange => ({
  ...Numbered.parse(row),
  body: fromRow(ChangeBody, row),
});

/** Takes away what an earlier change said; that there was one stays. */
export const supersede = (project: Id, number: number): TransactionAction => [
  'upsert',
  toRow(projectPartition(project), factKey(number), { operation: 'superseded' } satisfies ChangeBody),
  'Merge',
];

/** What is known of a project's facts without reading any. */
export const Head = z.object({
  /** Of the latest change, 0 before the first; and its id. */
  number: z.number().int().nonnegative(),
  id: z.string(),
  /** How many dialogues have a fact: facts that are fewer or more are not whole. */
  dialogues: z.number().int().nonnegative(),
  /** How many serial numbers have been given to dialogues. */
  serials: z.number().int().nonnegative(),
  /** Counts up when something is erased from facts: what a process has in memory is read anew then. */
  erasure: z.number().int().nonnegative(),
  /** All changes up to this number are in the pages. */
  packed: z.number().int().nonnegative(),
  /** How many pages there are. */
  pages: z.number().int().nonnegative(),
  /** Set while the facts are being numbered anew: nobody reads or writes them then. */
  numbering: z.boolean().optional(),
});
export type Head = z.infer<typeof Head>;

export const NO_HEAD: Head = {
  number: 0,
  id: '',
  dialogues: 0,
  serials: 0,
  erasure: 0,
  packed: 0,
  pages: 0,
};

export const headRow = (project: Id, head: Head): Row => toRow(projectPartition(project), FACT_HEAD, head);

/** @param etag of the head that was read, absent where there was none; where another was first this is refused */
export const headAction = (project: Id, head: Head, etag: string | undefined): TransactionAction =>
  etag ? ['update', headRow(project, head), 'Replace', { etag }] : ['create', headRow(project, head)];

/** As many serial numbers as a page is for. */
export const PAGE_SERIALS = 1000;
export const pageOf = (serial: number): number => Math.floor(serial / PAGE_SERIALS);

const FIELDS = Object.keys(Fact.shape);

/** A list for each field: written as they are in facts, the names of the fields would be the most of it. */
const Page = z.record(z.string(), z.array(z.unknown()));

export const pageRow = (project: Id, page: number, facts: readonly Fact[]): Row => {
  const columns = FIELDS.map((field) => [field, facts.map((fact): unknown => Reflect.get(fact, field) ?? null)]);
  return toRow(projectPartition(project), pageKey(page), Object.fromEntries(columns), { facts: facts.length });
};

export function factsInPage(row: Record<string, unknown>): Fact[] {
  const columns = Object.entries(fromRow(Page, row));
  const many = columns[0]?.[1].length ?? 0;
  // Few have reported many dialogues: each is kept once, for as long as the facts are.
  const reporters = new Map<unknown, unknown>();
  return Array.from({ length: many }, (_, n) => {
    // Always in the same order: an object made so is read several times as quickly as one made of entries.
    const stored: Record<string, unknown> = {};
    for (const [field, values] of columns) stored[field] = values[n] ?? undefined;
    const { reportedBy } = stored;
    if (!reporters.has(reportedBy)) reporters.set(reportedBy, reportedBy);
    stored.reportedBy = reporters.get(reportedBy);
    return compactFact(Fact.parse(stored));
  });
}

/** What a change does to the facts. @returns undefined of one that a later one has taken the place of */
export const changeOf = (body: ChangeBody): FactChange | undefined => {
  if (body.operation === 'superseded') return undefined;
  return body.operation === 'removed' ? { dialogue: body.dialogue } : { dialogue: body.fact.dialogue, fact: body.fact };
};
