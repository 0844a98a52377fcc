import { z } from 'zod';
import { LocalDate } from '../../domain/dates';
import { PlanFigure } from '../../domain/goals';
import { Id } from '../../domain/identifiers';
import { Amount } from '../../domain/money';
import { Period } from '../../domain/periods';
import { PhaseRef } from '../../domain/phases';
import { Role } from '../../domain/roles';
import { type Path, schemaAt } from '../plan-schema';
import type { Labels } from './labels';

/** A column of a sheet: which field of the plan it is, and how people see it. */
export interface SheetField {
  /** Where it stands in an item of the list: `target.value`. */
  readonly path: string;
  readonly heading: string;
  /** What else people call the column. */
  readonly also?: readonly string[];
  /** In characters. */
  readonly width?: number;
  /** What is chosen from, where the plan has values to choose from. */
  readonly labels?: Labels;
  /** It is chosen from the plan's own phases, where there are such. */
  readonly isPhase?: true;
  /** The list whose items it names, where it holds their ids. */
  readonly of?: ListName;
  /** A column of marks: `x` where this role takes part, `H` where it leads. */
  readonly role?: Role;
  /** What people call an item by: rows without an id get one made of it, and other sheets name the item by it. */
  readonly isName?: true;
  /** What to write, shown when the cell is chosen. */
  readonly help?: string;
}

/** The lists that other sheets name items of. */
type ListName =
  | 'activities'
  | 'municipalities'
  | 'committees'
  | 'targetGroups'
  | 'perspectives'
  | 'methods'
  | 'themes'
  | 'tasks'
  | 'surveys'
  | 'documents';

/** What the rows of a list may belong to. */
export type OwnerKind =
  | 'goals'
  | 'indicators'
  | 'outcomes'
  | 'municipality-targets'
  | 'group-targets'
  | 'earlier-targets'
  | 'financing'
  | 'notes';

/** One kind of thing, a row each. */
export interface List {
  /** Where it stands in a plan, with 0 for every number: `['goals', 'project', 0, 'indicators']`. */
  readonly at: Path;
  readonly columns: readonly SheetField[];
  /** The column that says which of several lists a row belongs to, where there are several (`owners`). */
  readonly owner?: Omit<SheetField, 'path'> & { readonly kind: OwnerKind };
  /** What is so for every row and has no column. */
  readonly always?: Readonly<Record<string, unknown>>;
}

export interface SheetLayout {
  readonly name: string;
  readonly also?: readonly string[];
  /** Workbooks from before there was such a sheet are read without it. */
  readonly isNewer?: true;
  /** What the sheet is for, on the sheet "Läs mig". */
  readonly about: string;
  /** What its rows are; two where a row may say something of two kinds at once. */
  readonly lists: readonly List[];
}

/** How a cell is written and read, by what the plan's schema has at its place. */
export type CellKind =
  | 'id'
  | 'text'
  | 'number'
  | 'whole-number'
  | 'amount'
  | 'date'
  | 'period'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'texts'
  | 'dates'
  | 'reference'
  | 'references'
  | 'roles'
  | 'mark';

export const stepsOf = (path: string): string[] => path.split('.');

/** The path of a column's field in the plan's schema. */
export const schemaPathOf = (list: Path, column: Pick<SheetField, 'path'>): Path => [
  ...list,
  0,
  ...stepsOf(column.path),
];

const isWhole = (schema: z.ZodNumber): boolean => schema.isInt || schema.format === 'safeint';

/** How the cells of a field are written, by its place in the plan. @throws where the plan has no such field */
export function kindAt(path: Path, column: Pick<SheetField, 'role' | 'of'>): CellKind {
  if (column.role) return 'mark';
  const schema = schemaAt(path);
  if (schema === LocalDate) return 'date';
  if (schema === Period) return 'period';
  if (schema === Id) return column.of ? 'reference' : 'id';
  if (schema === PlanFigure) return 'number';
  if (schema === PhaseRef || schema === Role) return 'choice';
  if (schema === Amount) return 'amount';
  if (schema instanceof z.ZodEnum) return 'choice';
  if (schema instanceof z.ZodBoolean) return 'yes-no';
  if (schema instanceof z.ZodNumber) return isWhole(schema) ? 'whole-number' : 'number';
  if (schema instanceof z.ZodArray) {
    const item = schemaAt([...path, 0]);
    if (item === Role) return 'roles';
    if (item === LocalDate) return 'dates';
    if (item === Id) return 'references';
    return item instanceof z.ZodEnum ? 'choices' : 'texts';
  }
  if (schema instanceof z.ZodString) return 'text';
  throw new Error(`a plan has nothing at ${path.join('.')} that a cell could hold`);
}

/** Whether a field may be left out. */
export function isOptionalAt(path: Path): boolean {
  const holder = schemaAt(path.slice(0, -1));
  const own = holder instanceof z.ZodObject ? (holder.shape[String(path.at(-1))] as z.core.$ZodType) : undefined;
  return own === undefined || z.safeParse(own, undefined).success;
}
