import { idFrom } from '../../domain/made-ids';
import { comparable } from '../../domain/normalise-text';
import { standInAt } from '../plan-schema';
import type { FileFault } from '../source';
import { closest } from '../suggest';
import { readCell } from './cell-values';
import { cellText, lettersOf, type Sheet } from './cells';
import { isOptionalAt, kindAt, stepsOf } from './columns';
import { type GrowingMap, hasAt, putAt } from './growing-tree';
import { MADE_FROM_LABEL, PROJECT_FIELDS, ROW_FOR_EACH } from './project-fields';
import { placeOn } from './table';

/**
 * Reads the sheet "Projekt": the name of a field in the first filled cell of a row, and what it is in the next one.
 * @returns the version that the workbook was exported from, where it says one
 */
export function readProject(
  file: string,
  order: number,
  sheet: Sheet,
  root: GrowingMap,
): { faults: FileFault[]; madeFrom?: number } {
  const at = placeOn(file, sheet.name, order);
  const faults: FileFault[] = [];
  const listed = new Map<string, string[]>();
  let madeFrom: number | undefined;
  const missed: { text: string; row: number; column: number }[] = [];
  for (const [number, row] of sheet.rows) {
    const [column = 1, first] = [...row].sort(([a], [b]) => a - b)[0] ?? [];
    const text = cellText(first).replace(/[*:]+\s*$/u, '');
    const cell = row.get(column + 1);
    if (comparable(text) === comparable(MADE_FROM_LABEL)) madeFrom = Number(cellText(cell)) || undefined;
    const field = PROJECT_FIELDS.find(({ heading, also = [] }) =>
      [heading, ...also].some((each) => comparable(each) === comparable(text)),
    );
    if (!field) {
      missed.push({ text, row: number, column });
      continue;
    }
    if (!cell) continue;
    const place = at(number, column + 1, lettersOf(column + 1));
    const isListed = ROW_FOR_EACH.includes(field.path);
    const read = readCell(cell, isListed ? 'text' : kindAt(stepsOf(field.path), field), field.labels);
    if ('fault' in read) {
      faults.push({ ...place, message: `${field.heading}: ${read.fault}` });
      putAt(root, stepsOf(field.path), standInAt(stepsOf(field.path)), place);
    } else if (isListed) {
      const texts = [...(listed.get(field.path) ?? []), String(read.value)];
      listed.set(field.path, texts);
      putAt(root, [field.path], texts, place);
    } else if (hasAt(root, stepsOf(field.path)))
      faults.push({ ...place, message: `${field.heading} står två gånger; ta bort den ena raden` });
    else putAt(root, stepsOf(field.path), read.value, place);
  }
  const name = root.entries.get('name')?.tree;
  if (!root.entries.has('id') && name?.kind === 'scalar') putAt(root, ['id'], idFrom(String(name.value)), name.place);
  const lacking = PROJECT_FIELDS.filter(({ path }) => !hasAt(root, stepsOf(path)));
  for (const { text, row, column } of missed) {
    const near = closest(
      text,
      lacking.map(({ heading }) => heading),
    );
    if (near)
      faults.push({
        ...at(row, column, lettersOf(column)),
        message: `”${text}” känns inte igen; menade du ”${near}”?`,
      });
  }
  for (const { path, heading, help } of lacking) {
    if (isOptionalAt([stepsOf(path)[0] ?? path]) || path === 'id') continue;
    faults.push({
      ...at(1),
      message: `${heading} saknas; skriv det i kolumnen efter ”${heading}”${help ? `. ${help}` : ''}`,
    });
    putAt(root, [path], standInAt([path]), at(1));
  }
  if (!root.entries.has('id')) putAt(root, ['id'], 'plan', at(1));
  return { faults, madeFrom };
}
