import { CsvError, parse } from 'csv-parse/sync';
import { committeeNamed } from '../domain/committees';
import { Person, Upn } from '../domain/people';
import type { Plan } from '../domain/plan';
import { ROLES, type Role, roleOf } from '../domain/roles';
import { type FileFault, inReadingOrder, type SourceFile, textOf } from './source';
import { closest, suggestion } from './suggest';

/** A people file read, or everything in it that has to be written otherwise. */
export type PeopleReading = { readonly people: Person[] } | { readonly faults: FileFault[] };

const HEADER = ['upn', 'name', 'roles', 'committees'] as const;
const HEADER_TEXT = HEADER.join(',');

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Semicolons separate where the header has them, as Excel saves a CSV file in Swedish. */
const delimiterOf = (text: string): string => (/^\s*"?upn"?\s*;/i.test(text) ? ';' : ',');

const linesIn = (text: string): number => text.split(/\r\n|\r|\n/).length - 1;

/** Reads the rows as far as they can be read, with the fault that ended it. */
function rowsOf(file: string, text: string): { rows: Row[]; fault?: FileFault } {
  const rows: Row[] = [];
  let end = 0;
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (cells: string[], { lines }) => {
        end = lines;
        if (cells.some((cell) => cell !== '')) rows.push({ line: lines - linesIn(cells.join('')), cells });
        return cells;
      },
    });
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const told = Number(/at line (\d+)/.exec(error.message)?.[1] ?? end + 1);
    // A quote that is never closed is noticed at the end of the file; it was opened after the last whole row.
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? end + 1 : told;
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

function readRoles(cell: string): { roles: Role[]; faults: string[] } {
  const words = parts(cell);
  const known = words.map((word) => ({ word, role: roleOf(word) }));
  const faults = known
    .filter(({ role }) => role === undefined)
    .map(({ word }) => `"${word}" is not a role; ${suggestion(word, ROLES)}`);
  if (words.length === 0) faults.push(`the roles are missing; write one or more of ${ROLES.join(', ')}`);
  return { roles: unique(known.flatMap(({ role }) => role ?? [])), faults };
}

function readCommittees(cell: string, plan: Plan | undefined): { committees: string[]; faults: string[] } {
  const words = parts(cell);
  if (!plan) return { committees: unique(words.map((word) => word.toLowerCase())), faults: [] };
  const found = words.map((word) => ({ word, committee: committeeNamed(plan, word) }));
  const ids = plan.committees.map((committee) => committee.id);
  const faults = found
    .filter(({ committee }) => !committee)
    .map(({ word }) => `there is no committee "${word}" in the plan; ${suggestion(word, ids)}`);
  return { committees: unique(found.flatMap(({ committee }) => committee?.id ?? [])), faults };
}

function headerFault(cells: readonly string[]): string | undefined {
  const written = cells.map((cell) => cell.toLowerCase());
  if (written.join(',') === HEADER_TEXT) return undefined;
  const near = written.find((cell, i) => cell !== HEADER[i] && closest(cell, [HEADER[i] ?? '']));
  const hint = near ? ` (not "${near}")` : '';
  return `the first line of the file is to be exactly ${HEADER_TEXT}${hint}`;
}

function readRow(row: Row, plan: Plan | undefined): { person?: Person; faults: string[] } {
  if (row.cells.length !== HEADER.length) {
    const count = `this line has ${row.cells.length} cell${row.cells.length === 1 ? '' : 's'} instead of ${HEADER.length}`;
    return { faults: [`${count}; put a cell that holds a comma or semicolon in quotes, "like; this"`] };
  }
  const [upn = '', name = '', roleCell = '', committeeCell = ''] = row.cells;
  const { roles, faults: roleFaults } = readRoles(roleCell);
  const { committees, faults: committeeFaults } = readCommittees(committeeCell, plan);
  const faults: string[] = [];
  if (!Upn.safeParse(upn).success) {
    faults.push(`"${upn}" is not a user name; write one such as anna.exempel@example.se`);
  }
  if (name === '') faults.push('the name is missing; write what the person is called');
  faults.push(...roleFaults, ...committeeFaults);
  if (faults.length > 0) return { faults };
  const person = Person.safeParse({ upn, name, roles, committees });
  return person.success
    ? { person: person.data, faults }
    : { faults: ['the name is too long; write at most 120 characters'] };
}

/**
 * Reads a people file: CSV with the header `upn,name,roles,committees`, where `;` separates roles and committees.
 * A file that Excel saved with semicolons between the cells is read as well. All faults come at once.
 * @param plan the plan whose committees are meant; without it any committee is taken as written
 */
export function readPeopleFile(file: SourceFile, plan?: Plan): PeopleReading {
  const read = textOf(file);
  if ('faults' in read) return read;
  const { rows, fault } = rowsOf(file.name, read.text);
  const faults: FileFault[] = fault ? [fault] : [];
  const [header, ...rest] = rows;
  const wrongHeader = headerFault(header?.cells ?? []);
  if (wrongHeader && fault) return { faults };
  if (wrongHeader) return { faults: [{ file: file.name, line: header?.line ?? 1, message: wrongHeader }] };
  const people: Person[] = [];
  const lines = new Map<string, number>();
  for (const row of rest) {
    const { person, faults: own } = readRow(row, plan);
    faults.push(...own.map((message) => ({ file: file.name, line: row.line, message })));
    const upn = Upn.safeParse(row.cells[0] ?? '').data;
    const before = upn && lines.get(upn);
    if (upn && before) {
      const message = `"${upn}" already stands on line ${before}; keep one of the lines`;
      faults.push({ file: file.name, line: row.line, message });
    } else if (upn) lines.set(upn, row.line);
    if (person && !before) people.push(person);
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
