import { dataCsv } from '../../../src/documents/data/data-csv';
import { type DataFile, dataOf } from '../../../src/documents/data/data-file';
import { dataJson } from '../../../src/documents/data/data-json';
import { dataXlsx } from '../../../src/documents/data/data-xlsx';
import type { DialogueContent } from '../../../src/domain/dialogues';
import { factsOf } from '../../../src/domain/fact-set';
import type { Plan } from '../../../src/domain/plan';
import { ROLES, type Role } from '../../../src/domain/roles';
import { cellText } from '../../../src/files/workbook/cells';
import { openWorkbook, type Workbook } from '../../../src/files/workbook/open-workbook';
import { someDialogue } from '../../support/dialogues';
import { memoryTools } from '../../support/memory-stores';

/** A project's data as somebody gets them, and files of them as whoever opens them reads them. */

const NOW = new Date('2022-12-01T08:00:00Z');

export function dataFrom(
  plan: Plan,
  contents: readonly DialogueContent[],
  roles: readonly Role[] = ROLES,
  now = NOW,
): Promise<DataFile> {
  const dialogues = contents.map((content, at) => ({ ...someDialogue(`dialogue-${at}`), content }));
  const asker = { userId: 'u', pseudonym: 'p-1', roles, language: 'sv' } as const;
  return dataOf(
    asker,
    { plan, planVersion: 3, facts: factsOf(contents) },
    memoryTools(dialogues, () => now),
  );
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

export const workbookOf = (data: DataFile): Promise<Buffer> => whole(dataXlsx(data));

export async function opened(data: DataFile): Promise<Workbook> {
  const book = openWorkbook(await workbookOf(data));
  if ('fault' in book) throw new Error(book.fault);
  return book;
}

/** The rows of a sheet by its headings, each cell as whoever opens it sees it. */
export function rowsOn(book: Workbook, name: string): Record<string, string>[] {
  const [head, ...rows] = [...book.sheet(name).rows.values()];
  return rows.map((row) =>
    Object.fromEntries([...(head ?? [])].map(([at, heading]) => [cellText(heading), cellText(row.get(at))])),
  );
}

export const jsonOf = async (data: DataFile): Promise<unknown> => JSON.parse((await whole(dataJson(data))).toString());

/** A file of CSV as its text, with its mark. */
export async function csvOf(data: DataFile, name: string): Promise<string> {
  const file = dataCsv(data).find((each) => each.name === name);
  if (!file) throw new Error(`there is no ${name}`);
  return (await whole(file.pieces)).toString();
}
