import { CsvError, parse } from 'csv-parse/sync';
import { committeeNamed } from '../domain/committees';
import { comparable, normaliseLine } from '../domain/normalise-text';
import { ObjectId, Person, Upn } from '../domain/people';
import type { Plan } from '../domain/plan';
import { roleNamed, titleWords } from '../domain/role-titles';
import { ROLES, type Role } from '../domain/roles';
import { type Column, delimiterOf, headingsFault, type Placed, placeColumns } from './people-columns';
import { type CellPlace, decodeText, type FileFault, inReadingOrder, type SourceFile } from './source';
import { suggestion } from './suggest';
import { looksLikeWorkbook } from './workbook/open-workbook';
import { readPeopleSheet } from './workbook/read-people';

/** A people file read, or everything in it that has to be written otherwise. */
export type PeopleReading = { readonly people: Person[] } | { readonly faults: FileFault[] };

interface Row {
  readonly line: number;
  /** The sheet, in a workbook. */
  readonly cell?: CellPlace;
  readonly cells: readonly string[];
}

const linesIn = (text: string): number => text.split(/\r\n|\r|\n/).length - 1;

/** Reads the rows as far as they can be read, with the fault that ended it; no rows at all where it cannot be read. */
function rowsOf(file: SourceFile): { rows: Row[]; fault?: FileFault } | { faults: FileFault[] } {
  if (looksLikeWorkbook(file.name, file.text)) return readPeopleSheet(file.name, Buffer.from(file.text));
  const read = decodeText(file);
  return 'faults' in read ? read : textRows(file.name, read.text);
}

function textRows(file: string, text: string): { rows: Row[]; fault?: FileFault } {
  const rows: Row[] = [];
  const { delimiter, body } = delimiterOf(text);
  let end = 0;
  try {
    parse(body, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (cells: string[], { lines }) => {
        end = lines;
        if (cells.some((cell) => cell !== ''))
          rows.push({ line: lines - linesIn(cells.join('')), cells: cells.map(normaliseLine) });
        return cells;
      },
    });
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const reportedLine = Number(/at line (\d+)/.exec(error.message)?.[1] ?? end + 1);
    // A quote that is never closed is noticed at the end of the file; it was opened after the last whole row.
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? end + 1 : reportedLine;
    const message = 'a quote is out of place; put a whole cell in quotes, "like this", or use none';
    return { rows, fault: { file, line, message } };
  }
}

const parts = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

function readRoles(cell: string, plan: Plan | undefined): { roles: Role[]; faults: string[] } {
  const words = parts(cell);
  const known = words.map((word) => ({ word, role: roleNamed(word, plan ?? {}) }));
  const faults = known
    .filter(({ role }) => role === undefined)
    .map(({ word }) => `"${word}" is not a role; ${suggestion(word, [...ROLES, ...titleWords(plan ?? {})])}`);
  if (words.length === 0) faults.push(`the roles are missing; write one or more of ${ROLES.join(', ')}`);
  return { roles: unique(known.flatMap(({ role }) => role ?? [])), faults };
}

function readCommittees(cell: string, plan: Plan | undefined): { committees: string[]; faults: string[] } {
  const words = parts(cell);
  if (!plan) return { committees: unique(words.map(comparable)), faults: [] };
  const found = words.map((word) => ({ word, committee: committeeNamed(plan, word) }));
  const ids = plan.committees.map((committee) => committee.id);
  const faults = found
    .filter(({ committee }) => !committee)
    .map(({ word }) => `there is no committee "${word}" in the plan; ${suggestion(word, ids)}`);
  return { committees: unique(found.flatMap(({ committee }) => committee?.id ?? [])), faults };
}

/** The cells of a line by their columns. */
const cellsOf =
  ({ cells }: Row, placed: Placed) =>
  (column: Column): string =>
    cells[placed[column] ?? -1] ?? '';

function readRow(
  row: Row,
  { placed, width }: { readonly placed: Placed; readonly width: number },
  plan: Plan | undefined,
): { person?: Person; faults: string[] } {
  if (row.cells.length !== width) {
    const count = `this line has ${row.cells.length} cell${row.cells.length === 1 ? '' : 's'} instead of ${width}`;
    return { faults: [`${count}; put a cell that holds a comma or semicolon in quotes, "like; this"`] };
  }
  const cell = cellsOf(row, placed);
  const [upn, name, objectId] = [cell('upn'), cell('name'), cell('objectId')];
  const { roles, faults: roleFaults } = readRoles(cell('roles'), plan);
  const { committees, faults: committeeFaults } = readCommittees(cell('committees'), plan);
  const faults: string[] = [];
  if (!Upn.safeParse(upn).success) {
    faults.push(`"${upn}" is not a user name; write one such as anna.exempel@example.se`);
  }
  if (name === '') faults.push('the name is missing; write what the person is called');
  faults.push(...roleFaults, ...committeeFaults);
  if (objectId !== '' && !ObjectId.safeParse(objectId).success) {
    faults.push(`"${objectId}" is not an object id; write it as Entra shows it, or leave the cell empty`);
  }
  if (faults.length > 0) return { faults };
  const person = Person.safeParse({ upn, name, roles, committees, ...(objectId === '' ? {} : { objectId }) });
  return person.success
    ? { person: person.data, faults }
    : { faults: ['the name is too long; write at most 120 characters'] };
}

/**
 * Reads a people file: cells separated by commas, semicolons or tabs, whose first line names the columns `upn`, `name`,
 * `roles` and, where there are any, `committees` and `objectId`, in any order, or as an export of users calls them;
 * what else an export has is not read. `;` separates roles and committees in a cell. All faults come at once.
 * @param plan the plan whose committees are meant; without it any committee is taken as written
 */
export function readPeopleFile(file: SourceFile, plan?: Plan): PeopleReading {
  const read = rowsOf(file);
  if ('faults' in read) return read;
  const { rows, fault } = read;
  const faults: FileFault[] = fault ? [fault] : [];
  const [header, ...rest] = rows;
  const placed = placeColumns(header?.cells ?? []);
  const wrongHeader = headingsFault(header?.cells ?? [], placed);
  if (wrongHeader && fault) return { faults };
  if (wrongHeader)
    return { faults: [{ file: file.name, line: header?.line ?? 1, cell: header?.cell, message: wrongHeader }] };
  const people: Person[] = [];
  const lines = new Map<string, number>();
  const shape = { placed, width: header?.cells.length ?? 0 };
  for (const row of rest) {
    const { person, faults: own } = readRow(row, shape, plan);
    faults.push(...own.map((message) => ({ file: file.name, line: row.line, cell: row.cell, message })));
    const cell = cellsOf(row, placed);
    const keys = [Upn.safeParse(cell('upn')).data, ObjectId.safeParse(cell('objectId')).data].flatMap(
      (key) => key ?? [],
    );
    const twice = keys.find((key) => lines.has(key));
    if (twice) {
      const message = `"${twice}" already stands on line ${lines.get(twice)}; keep one of the lines`;
      faults.push({ file: file.name, line: row.line, cell: row.cell, message });
    } else for (const key of keys) lines.set(key, row.line);
    if (person && !twice) people.push(person);
  }
  if (rest.length === 0 && !fault) {
    faults.push({
      file: file.name,
      line: header?.line ?? 1,
      message: 'there is nobody in the file; write one line per person',
    });
  }
  return faults.length > 0 ? { faults: inReadingOrder(faults, [file]) } : { people };
}
