import { comparable, normaliseLine } from '../../domain/normalise-text';
import type { CellPlace, FileFault } from '../source';
import { cellText, type Sheet } from './cells';
import { findHeadings } from './headings';
import { PEOPLE_SHEET } from './layout';
import { openWorkbook, unreadableSentence, type Workbook } from './open-workbook';
import { PEOPLE_COLUMNS } from './people-sheet';
import { splitWords } from './words-in-cell';

/** A row of a list of people, as a line of a CSV file has it: several roles in a cell parted by semicolons. */
interface PeopleRow {
  readonly line: number;
  readonly cell: CellPlace;
  readonly cells: readonly string[];
}

/** The row of the headings: the sheet's own ones, or any that a people file may have. */
function headingRow(sheet: Sheet): number | undefined {
  const own = findHeadings(sheet, PEOPLE_COLUMNS)?.row;
  if (own !== undefined) return own;
  return [...sheet.rows].find(([, row]) => row.size > 1)?.[0];
}

function sheetOf(workbook: Workbook): Sheet | undefined {
  const named = workbook.names.find((name) => comparable(name) === comparable(PEOPLE_SHEET));
  const only = workbook.names.length === 1 ? workbook.names[0] : undefined;
  const name = named ?? only;
  return name === undefined ? undefined : workbook.sheet(name);
}

/** The columns that may have several words in a cell. */
const LISTS: readonly string[] = ['roller', 'roles', 'nämnder', 'committees', 'beställare', 'orderers'];

/** Reads the list of people in a workbook: its sheet "Personer", or the only one that it has. */
export function readPeopleSheet(file: string, bytes: Uint8Array): { rows: PeopleRow[] } | { faults: FileFault[] } {
  const fault = (message: string): { faults: FileFault[] } => ({ faults: [{ file, line: 1, message }] });
  const workbook = openWorkbook(bytes);
  if ('fault' in workbook) return fault(workbook.fault);
  let sheet: Sheet | undefined;
  try {
    sheet = sheetOf(workbook);
  } catch (error) {
    return fault(unreadableSentence(error));
  }
  if (!sheet) return fault(`fliken ”${PEOPLE_SHEET}” saknas; lägg till den`);
  const first = headingRow(sheet);
  if (first === undefined) return fault(`fliken ”${PEOPLE_SHEET}” är tom`);
  const head = sheet.rows.get(first);
  const columns = [...(head?.keys() ?? [])].sort((a, b) => a - b);
  const { name } = sheet;
  const rows = [...sheet.rows].filter(([number]) => number >= first);
  const read = rows.map(([line, row]): PeopleRow => {
    const cells = columns.map((column) => {
      const text = cellText(row.get(column));
      const isList = line !== first && LISTS.includes(comparable(cellText(head?.get(column))));
      return normaliseLine(isList ? splitWords(text).join(';') : text);
    });
    return { line, cell: { sheet: name, order: 0 }, cells };
  });
  return { rows: read.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}
