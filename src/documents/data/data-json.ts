import type { DataFile } from './data-file';
import { inPieces } from './pieces';
import type { DataColumn, DataValue } from './table';

/** Data as JSON (docs/data.schema.json): missing is null, and what is not shown says why. */

/** Counts up with every change that a program which reads the file may stumble on. */
export const DATA_VERSION = 2;

function jsonOf(value: DataValue, { sort }: DataColumn): unknown {
  if (value === undefined || value === '') return sort === 'list' ? [] : null;
  return value;
}

const rowOf = (values: readonly DataValue[], columns: readonly DataColumn[]): string =>
  JSON.stringify(Object.fromEntries(columns.map((column, at) => [column.key, jsonOf(values[at], column)])));

/** The text, piece by piece, a row a line. The same data give the same text. */
async function* textOf({ title, project, planVersion, date, notes, tables }: DataFile): AsyncGenerator<string> {
  const head = { format: 'medskapa-data', version: DATA_VERSION, project, name: title, planVersion, date, notes };
  const columns = tables.map(({ key, columns: own }) => [
    key,
    own.map(({ key: name, heading, about }) => ({ key: name, heading, about })),
  ]);
  const begun = JSON.stringify({ ...head, columns: Object.fromEntries(columns) }, null, 1).slice(0, -2);
  yield `${begun},\n "tables": {`;
  for (const [at, table] of tables.entries()) {
    yield `${at === 0 ? '' : ','}\n  ${JSON.stringify(table.key)}: [`;
    let isFirst = true;
    for await (const values of table.rows()) {
      yield `${isFirst ? '' : ','}\n   ${rowOf(values, table.columns)}`;
      isFirst = false;
    }
    yield '\n  ]';
  }
  yield '\n }\n}\n';
}

/** The file, piece by piece. */
export const dataJson = (data: DataFile): AsyncGenerator<Uint8Array> => inPieces(textOf(data));
