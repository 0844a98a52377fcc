import { newId } from '../../domain/made-ids';
import { comparable } from '../../domain/normalise-text';
import type { Path } from '../plan-schema';
import { type List, type SheetLayout, stepsOf } from './columns';
import { type GrowingMap, listAt, mapAt, putAt } from './growing-tree';
import { type Owner, type OwningPlan, ownerNamed, ownersOf } from './owners';
import type { SheetTable, TableRow } from './table';

/** A thing that a row of the workbook says, while its cells are read. */
export interface Item {
  readonly list: List;
  readonly row: TableRow;
  readonly map: GrowingMap;
  /** Ids of the same row by the list that they are of: an area named beside its orderer. */
  readonly beside: ReadonlyMap<string, string>;
}

export interface NamedItem {
  readonly id: string;
  readonly name: string;
}

/** What is known of the things of a workbook once every row has been gone through. */
export interface Found {
  readonly root: GrowingMap;
  readonly items: Item[];
  /** Things that other rows may name, by list. */
  readonly named: Map<string, NamedItem[]>;
  readonly fault: (row: TableRow, heading: string, sentence: string) => void;
  readonly plain: () => OwningPlan;
}

/** Sums that people put below the lines of a budget are no lines. */
const SUM = /^(?:del)?summa\b|^totalt?\b/iu;
const hasSums = ({ at }: List): boolean => at[0] === 'budget' || at.at(-1) === 'financing';

export const listKey = (path: Path): string => path.filter((step) => typeof step !== 'number').join('.');

const idColumn = ({ columns }: List) => columns.find(({ path }) => path === 'id');
const nameColumn = ({ columns }: List) => columns.find(({ isName }) => isName);

/** Whether a row says anything of a list: in a column of its own, not only in its id or in what it shares. */
function says(row: TableRow, list: List, shared: ReadonlySet<string>): boolean {
  return list.columns.some(
    ({ path, heading }) => path !== 'id' && !shared.has(heading) && row.cell(heading) !== undefined,
  );
}

/** The list that a row belongs to, by what its owner's cell says. */
function ownerOf(row: TableRow, list: List, owners: readonly Owner[], { fault }: Found): Owner | undefined {
  const { owner } = list;
  if (!owner) return owners[0];
  const text = row.text(owner.heading);
  const found = text === '' && owner.kind === 'notes' ? owners[0] : ownerNamed(owners, text);
  if (found) return found;
  const known = owners.slice(0, 8).map(({ label }) => label);
  const choose = known.length > 0 ? `skriv något av ${known.join(', ')}` : 'det finns inget att välja bland ännu';
  fault(row, owner.heading, text === '' ? `${owner.heading} saknas; ${choose}` : `”${text}” finns inte; ${choose}`);
  return owners[0];
}

/** The number of a goal that has none: the next one of its type. */
function nextNumber(items: readonly unknown[]): number {
  const numbers = items.map((item) => {
    const number = (item as GrowingMap).entries.get('number')?.tree;
    return number?.kind === 'scalar' ? Number(number.value) : 0;
  });
  return Math.max(0, ...numbers) + 1;
}

/**
 * Makes the things of a sheet's rows with what they are known by: an id (of the hidden column, or made of the name) or
 * a number. What else their cells say is read when all of them are known.
 */
export function findItems({ lists }: SheetLayout, table: SheetTable, found: Found): void {
  const idsOf = new Map(
    lists.map((list) => {
      const heading = idColumn(list)?.heading ?? '';
      return [list, new Set(table.rows.map((row) => row.text(heading)).filter((id) => id !== ''))] as const;
    }),
  );
  // What a row may belong to is on sheets that have been gone through, so it is the same for all of them.
  const ownersIn = new Map(lists.map((list) => [list, ownersOf(list, found.plain())]));
  for (const list of lists) if (!list.owner) listAt(found.root, list.at, table.place);
  for (const row of table.rows) {
    const beside = new Map<string, string>();
    for (const [index, list] of lists.entries()) {
      const shared = new Set(lists.slice(0, index).flatMap(({ columns }) => columns.map(({ heading }) => heading)));
      if (!says(row, list, shared)) continue;
      const key = listKey(list.at);
      const name = row.text(nameColumn(list)?.heading ?? '');
      const known = found.named.get(key) ?? [];
      found.named.set(key, known);
      const own = row.text(idColumn(list)?.heading ?? '');
      if (hasSums(list) && own === '' && SUM.test(name)) continue;
      // An area is written beside each of its orderers; the first row makes it.
      const again = lists.length > 1 && index === 0 && own === '' ? namedBy(known, name) : undefined;
      if (again) {
        beside.set(key, again.id);
        continue;
      }
      const map = mapAt(row.place);
      const owner = ownerOf(row, list, ownersIn.get(list) ?? [], found);
      if (!owner) continue;
      const place = row.placeOf(idColumn(list)?.heading ?? '');
      const holder = listAt(found.root, owner.path, row.place);
      if (idColumn(list)) {
        const id = own === '' ? newId(name || firstText(row, list), idsOf.get(list) ?? new Set()) : own;
        putAt(map, ['id'], id, own === '' ? row.place : place);
        known.push({ id, name });
        beside.set(key, id);
      }
      for (const [field, value] of Object.entries({ ...list.always, ...owner.sets }))
        putAt(map, [field], value, row.place);
      if (list.owner?.kind === 'goals') {
        const number = Number(row.text('Nummer')) || nextNumber(holder.items);
        putAt(map, ['number'], number, row.placeOf('Nummer'));
      }
      const label = nameColumn(list);
      if (label && !label.of) putAt(map, stepsOf(label.path), name, row.placeOf(label.heading));
      holder.items.push(map);
      found.items.push({ list, row, map, beside });
    }
  }
}

const firstText = (row: TableRow, { columns }: List): string =>
  columns.map(({ path, heading }) => (path === 'id' ? '' : row.text(heading))).find((text) => text !== '') ?? '';

/** Names as they are compared: a list is looked through for every word of every cell that names something of it. */
const compared = new WeakMap<NamedItem, string>();
function comparedName(item: NamedItem): string {
  const name = compared.get(item) ?? comparable(item.name);
  compared.set(item, name);
  return name;
}

/** The thing that a word names: by its id, or by its name whatever its case. */
export function namedBy(known: readonly NamedItem[], word: string): NamedItem | undefined {
  const wanted = comparable(word);
  return known.find(({ id }) => id === wanted) ?? known.find((item) => comparedName(item) === wanted);
}

/** How many commas a thing that can be named has in its id or its name, at most. */
export const mostCommas = (known: readonly NamedItem[]): number =>
  known.reduce((most, item) => Math.max(most, commasIn(item.id), commasIn(comparedName(item))), 0);

const commasIn = (text: string): number => (text.includes(',') ? text.split(',').length - 1 : 0);
