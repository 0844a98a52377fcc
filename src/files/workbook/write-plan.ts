import { ROLES } from '../../domain/roles';
import type { PlanToWrite } from '../../ports/plan-files';
import { kindAt, type SheetLayout, schemaPathOf, stepsOf } from './columns';
import { YES_NO } from './labels';
import { PEOPLE_SHEET, PROJECT_SHEET, READ_ME_SHEET, SHEETS } from './layout';
import { ownersOf } from './owners';
import { PEOPLE_COLUMNS } from './people-sheet';
import { labelsOf } from './phase-labels';
import { MADE_FROM_LABEL, PROJECT_FIELDS, ROW_FOR_EACH } from './project-fields';
import { readMeRows } from './read-me';
import type { Offer, WrittenCell } from './sheet-xml';
import { nameFor, styleOf, writeCell } from './write-cells';
import { nameables, type PlanData, rowsOf, type SheetColumn, sheetColumns, valueAt } from './write-rows';
import { type WrittenSheet, writeXlsx } from './write-xlsx';

/** A plan to export. */
export type Exported = PlanToWrite;

const heading = (text: string): WrittenCell => ({ text, style: 'heading' });

/** Lists that say something else empty than left out. */
const KEPT_EMPTY: ReadonlySet<string> = new Set(['area', 'form.dialogueKinds']);

function projectSheet(exported: Exported | undefined): WrittenSheet {
  const lines = PROJECT_FIELDS.flatMap((field): (WrittenCell | undefined)[][] => {
    const value = valueAt(exported?.plan, stepsOf(field.path));
    const hint: WrittenCell | undefined = field.help ? { text: field.help, style: 'hint' } : undefined;
    if (ROW_FOR_EACH.includes(field.path)) {
      const [first = '', ...more] = (value as string[] | undefined) ?? [];
      const row = (text: string): (WrittenCell | undefined)[] => [
        { text: field.heading },
        text === '' ? undefined : { text },
      ];
      return [[...row(first), hint], ...more.map(row)];
    }
    const kind = kindAt(stepsOf(field.path), field);
    const cell = writeCell(value, kind, field, [], KEPT_EMPTY.has(field.path));
    return [[{ text: field.heading }, cell && { ...cell, style: 'number' in cell ? styleOf(kind) : undefined }, hint]];
  });
  const madeFrom: (WrittenCell | undefined)[] = [
    { text: MADE_FROM_LABEL },
    exported && { number: exported.version, style: 'number' },
    {
      text: 'Versionen av planen som arbetsboken är gjord av. Ändra inte. Datumen i den är slutgiltiga.',
      style: 'hint',
    },
  ];
  return {
    name: PROJECT_SHEET,
    columns: [{ width: 32 }, { width: 70 }, { width: 70, style: 'hint' }],
    rows: [
      [heading('Uppgift'), heading('Värde'), heading('Så fyller du i')],
      ...lines,
      ...(exported ? [madeFrom] : []),
    ],
    frozen: 1,
  };
}

/** The words that a column offers, or the column of another sheet that has them. */
function offerOf(sheetColumn: SheetColumn, number: number, data: PlanData): Offer {
  const { heading: title, help, list, column } = sheetColumn;
  const offer = { column: number, title, help };
  if (!column) {
    const kind = list.owner?.kind;
    if (kind === 'goals') return { ...offer, words: ownersOf(list, data).map(({ label }) => label) };
    return kind === 'financing' ? { ...offer, from: columnNamed('committees') } : offer;
  }
  const kind = kindAt(schemaPathOf(list.at, column), column);
  if (kind === 'mark') return { ...offer, words: ['x', 'H'] };
  if (kind === 'yes-no') return { ...offer, words: Object.values(YES_NO) };
  const labels = labelsOf(column, nameables(data, 'phases'));
  if (kind === 'choice' && labels) return { ...offer, words: Object.values(labels) };
  return kind === 'reference' && column.of ? { ...offer, from: columnNamed(column.of) } : offer;
}

/** Where the names of a list stand. */
function columnNamed(list: string): Offer['from'] {
  for (const layout of SHEETS) {
    const at = sheetColumns(layout).findIndex(
      (each) => each.list.at[0] === list && each.list.at.length === 1 && each.column?.isName,
    );
    if (at >= 0) return { sheet: layout.name, column: at + 1 };
  }
  return undefined;
}

function tableSheet(layout: SheetLayout, data: PlanData): WrittenSheet {
  const columns = sheetColumns(layout);
  const rows = rowsOf(layout, data).map((cells) => columns.map((column) => cells.get(column.heading)));
  return {
    name: layout.name,
    columns: columns.map(({ width, isHidden, list, column }) => ({
      width,
      isHidden,
      style: column && !column.role ? styleOf(kindAt(schemaPathOf(list.at, column), column)) : undefined,
    })),
    rows: [columns.map((column) => heading(column.heading)), ...rows],
    frozen: 1,
    offers: columns.flatMap((column, index) => (column.isHidden ? [] : [offerOf(column, index + 1, data)])),
  };
}

const titleNames = (exported: Exported | undefined): string[] => (exported?.plan.roles ?? []).map(({ name }) => name);

function peopleSheet(exported: Exported | undefined): WrittenSheet {
  const committees = exported ? nameables(exported.plan, 'committees') : [];
  const rows = (exported?.people ?? []).map(
    ({ upn, name, roles, committees: own, objectId }): (WrittenCell | undefined)[] => [
      { text: upn },
      { text: name },
      { text: roles.join('; ') },
      own.length > 0 ? { text: own.map((id) => nameFor(id, committees)).join('; ') } : undefined,
      objectId === undefined ? undefined : { text: objectId },
    ],
  );
  // What is read whatever the orderers are called.
  const headingOf = (column: (typeof PEOPLE_COLUMNS)[number]): string =>
    exported?.plan.orderers && 'anyOrderers' in column ? column.anyOrderers : column.heading;
  return {
    name: PEOPLE_SHEET,
    columns: PEOPLE_COLUMNS.map(({ width, isHidden }) => ({ width, isHidden })),
    rows: [PEOPLE_COLUMNS.map((column) => heading(headingOf(column))), ...rows],
    frozen: 1,
    offers: PEOPLE_COLUMNS.map(({ heading: title, help }, index) => ({
      column: index + 1,
      title,
      help,
      words: title === 'Roller' ? [...ROLES, ...titleNames(exported)] : undefined,
    })),
  };
}

const readMeSheet = (exported: Exported | undefined): WrittenSheet => ({
  name: READ_ME_SHEET,
  columns: [{ width: 30 }, { width: 110 }],
  rows: readMeRows(exported),
  frozen: 0,
});

/**
 * The plan as an Excel workbook that reads back as the same plan; the empty template where none is given. The same plan
 * gives the same bytes.
 */
export function planWorkbook(exported?: Exported): Uint8Array {
  const data: PlanData = exported?.plan ?? {};
  return writeXlsx([
    readMeSheet(exported),
    projectSheet(exported),
    ...SHEETS.map((layout) => tableSheet(layout, data)),
    peopleSheet(exported),
  ]);
}
