import { z } from 'zod';
import { ROLES } from '../../domain/roles';
import { schemaAt, standInAt } from '../plan-schema';
import { chooseFrom, type Read, readCell } from './cell-values';
import { cellText } from './cells';
import { isOptionalAt, kindAt, type SheetField, schemaPathOf, stepsOf } from './columns';
import { hasAt, putAt } from './growing-tree';
import { labelsOf } from './phase-labels';
import { type Found, type Item, listKey, mostCommas, type NamedItem, namedBy } from './read-rows';
import { markOf, ordered } from './role-marks';
import { ORDER } from './table';
import { splitWords } from './words-in-cell';

/** The things that a cell names, where a name may hold a comma itself. */
function namesIn(cell: string, known: readonly NamedItem[]): string[] {
  if (namedBy(known, cell)) return [cell];
  const parts = splitWords(cell);
  const most = mostCommas(known) + 1;
  const words: string[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = Math.min(parts.length, from + most);
    while (to > from + 1 && !namedBy(known, parts.slice(from, to).join(', '))) to -= 1;
    words.push(parts.slice(from, to).join(', '));
    from = to;
  }
  return words;
}

const notThere = (word: string, known: readonly NamedItem[]): string =>
  known.length === 0
    ? `”${word}” finns inte; det finns inget att välja bland ännu`
    : `”${word}” finns inte; ${chooseFrom(
        word,
        known.map(({ name, id }) => name || id),
      )}`;

function readReference(text: string, known: readonly NamedItem[]): Read {
  const found = namedBy(known, text);
  return found ? { value: found.id } : { fault: notThere(text, known) };
}

function readReferences(text: string, known: readonly NamedItem[]): Read {
  if (text.trim().toLowerCase() === 'inga') return { value: [] };
  const found = namesIn(text, known).map((word) => ({ word, id: namedBy(known, word)?.id }));
  const missed = found.find(({ id }) => id === undefined);
  return missed ? { fault: notThere(missed.word, known) } : { value: found.map(({ id }) => id) };
}

function readMarks({ row, map, list }: Item, { fault }: Found): void {
  const marked = ROLES.flatMap((role) => {
    const column = list.columns.find((each) => each.role === role);
    if (!column) return [];
    const mark = markOf(row.text(column.heading));
    if (mark === undefined)
      fault(row, column.heading, `”${row.text(column.heading)}” är inget märke; skriv x, H eller inget`);
    return mark === 'part' || mark === 'lead' ? [{ role, mark, column }] : [];
  });
  const { roles, lead } = ordered(
    {
      roles: marked.map(({ role }) => role),
      lead: marked.filter(({ mark }) => mark === 'lead').map(({ role }) => role),
    },
    row.text(ORDER),
  );
  const [first] = marked;
  if (roles.length > 0) putAt(map, ['roles'], roles, row.placeOf(first?.column.heading ?? ''));
  else {
    fault(
      row,
      ROLES.map((role) => list.columns.find((each) => each.role === role)?.heading)[0] ?? '',
      'ingen roll är markerad; skriv x eller H i minst en rolls kolumn',
    );
    putAt(map, ['roles'], [ROLES[0]], row.place);
  }
  if (lead.length > 0) putAt(map, ['lead'], lead, row.place);
}

/** Some value that passes, so that a fault that has been told is not told again. */
function standIn(column: SheetField, path: ReturnType<typeof schemaPathOf>, known: readonly NamedItem[]): unknown {
  const kind = kindAt(path, column);
  if (kind === 'reference') return known[0]?.id;
  if (kind === 'references') return known[0] && [known[0].id];
  if (column.isPhase) return Object.keys(column.labels ?? {})[0];
  return standInAt(path);
}

const expectedIn = ({ labels, help }: SheetField): string =>
  labels ? `; välj ${Object.values(labels).join(', ')}` : help ? `. ${help}` : '';

/** What a missing cell is told as: the column where there is none of it, the cell else. */
function tellMissing(item: Item, column: SheetField, found: Found): void {
  const { list, row, map } = item;
  const path = schemaPathOf(list.at, column);
  const steps = stepsOf(column.path);
  const within = steps.slice(0, -1);
  if (isOptionalAt(path) || (within.length > 0 && !hasAt(map, within))) return;
  const present = hasAt(map, steps);
  const isEmpty = present && column.isName && row.text(column.heading) === '' && acceptsNoEmpty(path);
  if (present && !isEmpty) return;
  found.fault(row, column.heading, `${column.heading} saknas${expectedIn(column)}`);
  const value = standIn(column, path, found.named.get(column.of ?? '') ?? []);
  if (value !== undefined) putAt(map, steps, value, row.place);
}

const acceptsNoEmpty = (path: ReturnType<typeof schemaPathOf>): boolean => {
  const schema = schemaAt(path);
  return schema instanceof z.ZodString && !z.safeParse(schema, '').success;
};

/** Reads what the cells of a thing say, each at its own place. */
export function readFields(item: Item, found: Found): void {
  const { list, row, map, beside } = item;
  if (list.columns.some(({ role }) => role)) readMarks(item, found);
  for (const column of list.columns) {
    const cell = row.cell(column.heading);
    const path = schemaPathOf(list.at, column);
    const kind = kindAt(path, column);
    const known = found.named.get(column.of ?? '') ?? [];
    const labels = labelsOf(column, found.named.get('phases') ?? []);
    if (kind !== 'mark' && cell !== undefined && column.path !== 'id') {
      // What a thing of the same list is told of is another row's.
      const own = column.of && column.of !== listKey(list.at) ? beside.get(column.of) : undefined;
      const isReference = kind === 'reference' || kind === 'references';
      const read =
        kind === 'reference' && own !== undefined
          ? { value: own }
          : isReference && cell.kind !== 'unreadable'
            ? (kind === 'reference' ? readReference : readReferences)(cellText(cell), known)
            : readCell(cell, isReference ? 'text' : kind, labels);
      const place = row.placeOf(column.heading);
      if ('fault' in read) {
        found.fault(row, column.heading, read.fault);
        const value = standIn({ ...column, labels }, path, known);
        if (value !== undefined) putAt(map, stepsOf(column.path), value, place);
      } else putAt(map, stepsOf(column.path), read.value, place);
    }
    if (kind !== 'mark') tellMissing(item, { ...column, labels }, found);
  }
}
