import { odata, type TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import type { LocalDate } from '../domain/dates';
import type { Dialogue, DialogueContent } from '../domain/dialogues';
import { countedIn } from '../domain/fact-filter';
import type { Id } from '../domain/identifiers';
import { hasObservations } from '../domain/insights';
import type { DialogueQuery } from '../ports/dialogues';
import { keyPart, projectPartition, RECENT, rowKey } from './keys';
import type { Row } from './rows';

/**
 * The index that the newest dialogues are found by without reading them all: a row for each dialogue and theme, and one
 * for the dialogue whatever its themes, keyed newest first, with what can be asked for in columns of their own. The
 * rows are written with the dialogue, in its transaction. A row that no longer holds is marked as gone rather than
 * deleted, since a deletion of a row that is not there would fail the whole transaction.
 */

/** Later days have smaller keys. */
const inverted = (date: LocalDate): string => String(99_999_999 - Number(date.replaceAll('-', '')));

const SEPARATOR = '!';
const prefixOf = (theme: Id | undefined): string => `${rowKey(RECENT, theme ?? '')}${SEPARATOR}`;
const keyOf = (theme: Id | undefined, date: LocalDate, id: string): string =>
  `${prefixOf(theme)}${inverted(date)}-${keyPart(id)}`;

/** Property names have no hyphens, and ids no underscores. */
const column = (kind: 'group' | 'method', id: Id): string => `${kind}_${id.replaceAll('-', '_')}`;

function columnsOf({ id, content }: Dialogue): Record<string, string | boolean> {
  const columns: Record<string, string | boolean> = {
    kept: true,
    dialogue: id,
    municipality: content.municipality ?? '',
    kind: content.kind ?? '',
    observed: hasObservations(content),
    ...(content.quotable ? { quotable: true } : {}),
  };
  for (const group of content.targetGroups) columns[column('group', group)] = true;
  for (const method of content.methods) columns[column('method', method)] = true;
  return columns;
}

const keysOf = (id: string, { date, themes }: DialogueContent): string[] =>
  [undefined, ...new Set(themes)].map((theme) => keyOf(theme, date, id));

/** The index rows of a dialogue. */
export const indexRows = (project: Id, dialogue: Dialogue): Row[] =>
  keysOf(dialogue.id, dialogue.content).map((key) => ({
    partitionKey: projectPartition(project),
    rowKey: key,
    ...columnsOf(dialogue),
  }));

/** What an index row becomes when it no longer holds. */
export const goneRow = (project: Id, key: string, id: string): Row => ({
  partitionKey: projectPartition(project),
  rowKey: key,
  kept: false,
  dialogue: id,
});

/** The index rows that change when a dialogue is added, changed (`before` and `after`) or removed. */
export function indexActions(
  project: Id,
  id: string,
  before: Dialogue | undefined,
  after: Dialogue | undefined,
): TransactionAction[] {
  const now = after ? keysOf(id, after.content) : [];
  const gone = before ? keysOf(id, before.content).filter((key) => !now.includes(key)) : [];
  const rows = [...(after ? indexRows(project, after) : []), ...gone.map((key) => goneRow(project, key, id))];
  return rows.map((row) => ['upsert', row, 'Replace']);
}

/** So many areas stand in one filter: storage takes fifteen comparisons in all. */
const AREAS_AT_ONCE = 6;

/** The filters that find the index rows of a query together, each newest first; several only for a large upper area. */
export function indexFilters(project: Id, query: DialogueQuery): string[] {
  const areas = query.municipality === undefined ? [] : countedIn(query.municipality);
  const parts = Array.from({ length: Math.max(1, Math.ceil(areas.length / AREAS_AT_ONCE)) }, (_, part) =>
    areas.slice(part * AREAS_AT_ONCE, (part + 1) * AREAS_AT_ONCE),
  );
  return parts.map((part) => indexFilter(project, query, part));
}

function indexFilter(project: Id, query: DialogueQuery, areas: readonly Id[]): string {
  const prefix = prefixOf(query.theme);
  const { period } = query;
  const from = period ? prefix + inverted(period.to) : prefix;
  const to = `${prefix}${period ? inverted(period.from) : ''}~`;
  return [
    odata`PartitionKey eq ${projectPartition(project)} and RowKey ge ${from} and RowKey lt ${to} and kept eq ${true}`,
    ...(areas.length > 0 ? [`(${areas.map((area) => odata`municipality eq ${area}`).join(' or ')})`] : []),
    ...(query.kind ? [odata`kind eq ${query.kind}`] : []),
    ...(query.observed ? [odata`observed eq ${true}`] : []),
    ...(query.quotable ? [odata`quotable eq ${true}`] : []),
    ...(query.targetGroup ? [`${column('group', query.targetGroup)} eq true`] : []),
    ...(query.method ? [`${column('method', query.method)} eq true`] : []),
  ].join(' and ');
}

const IndexRow = z.object({ dialogue: z.string() });

/** The id of the dialogue that an index row is about. */
export const dialogueIn = (row: unknown): string => IndexRow.parse(row).dialogue;
