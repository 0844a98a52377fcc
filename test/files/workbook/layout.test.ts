import { z } from 'zod';
import { Plan } from '../../../src/domain/plan';
import { keysAt, type Path, schemaAt } from '../../../src/files/plan-schema';
import { kindAt, type List, type SheetField, schemaPathOf } from '../../../src/files/workbook/columns';
import { SHEETS } from '../../../src/files/workbook/layout';
import { ownersOf } from '../../../src/files/workbook/owners';
import { PROJECT_FIELDS } from '../../../src/files/workbook/project-fields';
import { sheetColumns } from '../../../src/files/workbook/write-rows';

const dotted = (path: Path): string => path.filter((step) => typeof step !== 'number').join('.');
const lists: readonly List[] = SHEETS.flatMap((sheet) => sheet.lists);

/** One of every kind of thing that notes and the like hang on. */
const ONE_OF_EACH = {
  goals: { project: [{ number: 1, indicators: [{}] }], effect: [{ number: 1, indicators: [{}] }] },
  committees: [{ id: 'a', name: 'A' }],
  budget: [{ id: 'b', item: 'B' }],
};

/** Where the rows of a list go in a plan. */
const placesOf = (list: List): Path[] => (list.owner ? ownersOf(list, ONE_OF_EACH).map(({ path }) => path) : [list.at]);

/** Every field of a plan that holds a value, or a list of values. */
function fieldsBelow(path: Path): string[] {
  const schema = schemaAt(path);
  if (schema instanceof z.ZodArray && schemaAt([...path, 0]) instanceof z.ZodObject) return fieldsBelow([...path, 0]);
  if (!(schema instanceof z.ZodObject)) return [dotted(path)];
  return keysAt(path).flatMap((key) => fieldsBelow([...path, key]));
}

const inWorkbook = new Set([
  ...PROJECT_FIELDS.map(({ path }) => path),
  ...lists.flatMap((list) =>
    placesOf(list).flatMap((place) => [
      ...list.columns.map(({ path }) => dotted([...place, 0, path])),
      // A mark says who leads, too; what hangs on an owner may be said by it.
      ...(list.columns.some(({ role }) => role) ? [dotted([...place, 0, 'lead'])] : []),
      ...ownersOf(list, ONE_OF_EACH).flatMap(({ sets }) => Object.keys(sets).map((key) => dotted([...place, 0, key]))),
      ...Object.keys(list.always ?? {}).map((key) => dotted([...place, 0, key])),
    ]),
  ),
]);

const fields = Object.keys(Plan.shape).flatMap((key) => fieldsBelow([key]));

test.each(fields)('%s of a plan has its place in the workbook', (field) => {
  expect([...inWorkbook]).toContain(field);
});

const columns = lists.flatMap((list) =>
  list.columns.map((column): [string, SheetField, List] => [`${dotted(list.at)}.${column.path}`, column, list]),
);

test.each(columns)('%s: a cell can hold it', (_, column, list) => {
  const path = schemaPathOf(list.at, column);
  const kind = kindAt(path, column);
  if (kind === 'reference' || kind === 'references') expect(column.of).toBeDefined();
  const chosen = schemaAt(kind === 'choices' ? [...path, 0] : path);
  if (chosen instanceof z.ZodEnum) {
    expect(Object.keys(column.labels ?? {}).sort()).toEqual(chosen.options.map(String).sort());
    const words = Object.values(column.labels ?? {});
    expect(new Set(words).size).toBe(words.length);
    expect(words.join()).not.toMatch(/"/u);
    expect(words.filter((word) => word.includes(','))).toEqual([]);
    expect(words.join(',').length).toBeLessThanOrEqual(255);
  }
});

test.each(SHEETS)('$name: a name that Excel takes, and no two columns of one heading', (sheet) => {
  expect(sheet.name).toMatch(/^[^\\/?*[\]:]{1,31}$/u);
  const headings = sheetColumns(sheet).map(({ heading }) => heading);
  expect(new Set(headings).size).toBe(headings.length);
  for (const { help } of sheetColumns(sheet)) expect((help ?? '').length).toBeLessThanOrEqual(255);
});
