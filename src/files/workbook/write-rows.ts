import { z } from 'zod';
import type { Role } from '../../domain/roles';
import { type Path, schemaAt } from '../plan-schema';
import { kindAt, type List, type SheetField, type SheetLayout, schemaPathOf, stepsOf } from './columns';
import { type OwningPlan, ownersOf } from './owners';
import { labelsOf } from './phase-labels';
import { markFor, orderText } from './role-marks';
import type { WrittenCell } from './sheet-xml';
import { ORDER, orderOf } from './table';
import { type Nameable, styleOf, writeCell } from './write-cells';

/** A column of a sheet as it is written; two kinds of rows may share one. */
export interface SheetColumn {
  readonly heading: string;
  readonly isHidden: boolean;
  readonly width: number;
  readonly list: List;
  /** Absent in the column that says where a row belongs, and in the one that keeps the order of roles. */
  readonly column?: SheetField;
  readonly help?: string;
}

const WIDTH = 14;

/** The columns of a sheet from left to right. */
export function sheetColumns({ lists }: SheetLayout): SheetColumn[] {
  const columns = lists.flatMap((list): SheetColumn[] => [
    ...list.columns.filter(({ path }) => path === 'id').map((column) => shown(list, column)),
    ...(list.owner ? [{ ...shown(list, { path: '', ...list.owner }), column: undefined }] : []),
    ...list.columns.filter(({ path }) => path !== 'id').map((column) => shown(list, column)),
    ...orderOf(list.columns).map(({ heading }) => ({ heading, isHidden: true, width: WIDTH, list })),
  ]);
  return [...new Map([...columns].reverse().map((column) => [column.heading, column])).values()].reverse();
}

const shown = (list: List, column: SheetField): SheetColumn => ({
  heading: column.heading,
  isHidden: column.path === 'id',
  width: column.width ?? WIDTH,
  list,
  column,
  help: column.help,
});

/** A plan as it is gone through by paths. */
export type PlanData = Readonly<Record<string, unknown>>;

export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined,
    data,
  );

const itemsAt = (data: PlanData, path: Path): PlanData[] => (valueAt(data, path) as PlanData[] | undefined) ?? [];

/** What other sheets name the items of a list by. */
export function nameables(data: PlanData, name: string): Nameable[] {
  return itemsAt(data, [name]).map((item) => ({ id: String(item.id), name: String(item.name ?? item.title ?? '') }));
}

/** What a field has that is left out: an empty list may say something else than none. */
function leftOut(path: Path): unknown {
  const holder = schemaAt(path.slice(0, -1));
  const own = holder instanceof z.ZodObject ? (holder.shape[String(path.at(-1))] as z.core.$ZodType) : undefined;
  return own && z.safeParse(own, undefined).data;
}

/** The cells of one item by their headings. */
export type RowCells = Map<string, WrittenCell>;

function cellsOf(item: PlanData, list: List, data: PlanData): RowCells {
  const cells: RowCells = new Map();
  const marked = { roles: (item.roles as Role[] | undefined) ?? [], lead: (item.lead as Role[] | undefined) ?? [] };
  for (const column of list.columns) {
    const path = schemaPathOf(list.at, column);
    const kind = kindAt(path, column);
    if (column.role) {
      const mark = markFor(marked, column.role);
      if (mark !== '') cells.set(column.heading, { text: mark });
      continue;
    }
    const value = valueAt(item, stepsOf(column.path));
    const without = leftOut(path);
    if (value === undefined || (value === '' && without === '')) continue;
    const known = column.of ? nameables(data, column.of) : [];
    const labels = labelsOf(column, nameables(data, 'phases'));
    const cell = writeCell(value, kind, { labels }, known, without === undefined);
    if (cell) cells.set(column.heading, { ...cell, style: 'text' in cell ? undefined : styleOf(kind) });
  }
  const order = list.columns.some(({ role }) => role) ? orderText(marked) : '';
  if (order !== '') cells.set(ORDER, { text: order });
  return cells;
}

/** The rows of a list with several owners, owner by owner, each list once. */
function ownedRows(list: List, data: PlanData): RowCells[] {
  const owners = ownersOf(list, data as OwningPlan);
  const heading = list.owner?.heading ?? '';
  const lists = [...new Map(owners.map((owner) => [owner.path.join('.'), owner.path])).values()];
  return lists.flatMap((path) => {
    const own = owners.filter((owner) => owner.path.join('.') === path.join('.'));
    return itemsAt(data, path).map((item) => {
      const holds = own.find(
        ({ sets }) =>
          Object.entries(sets).length > 0 && Object.entries(sets).every(([key, value]) => item[key] === value),
      );
      const plain = own.find(({ sets }) => Object.keys(sets).length === 0);
      return cellsOf(item, list, data).set(heading, { text: (holds ?? plain)?.label ?? '' });
    });
  });
}

/** Areas with their orderers beside them, where these come in the order of the areas; one below the other else. */
function besideRows([first, second]: readonly [List, List], data: PlanData): RowCells[] {
  const shared = second.columns.find(({ of }) => of === String(first.at[0]));
  const areas = itemsAt(data, first.at);
  const others = itemsAt(data, second.at);
  const places = others.map((other) => areas.findIndex(({ id }) => id === valueAt(other, stepsOf(shared?.path ?? ''))));
  const inOrder = places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0));
  const areaRows = areas.map((area) => cellsOf(area, first, data));
  const otherRows = others.map((other) => cellsOf(other, second, data));
  if (!inOrder) return [...areaRows, ...otherRows];
  return areaRows.flatMap((row, area) => {
    const own = otherRows.filter((_, index) => places[index] === area);
    const [joined = new Map<string, WrittenCell>(), ...more] = own;
    return [new Map([...joined, ...row]), ...more];
  });
}

/** The rows of a sheet. */
export function rowsOf({ lists }: SheetLayout, data: PlanData): RowCells[] {
  const [first, second] = lists;
  if (first && second) return besideRows([first, second], data);
  if (!first) return [];
  return first.owner ? ownedRows(first, data) : itemsAt(data, first.at).map((item) => cellsOf(item, first, data));
}
