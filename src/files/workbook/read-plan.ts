import { z } from 'zod';
import { comparable } from '../../domain/normalise-text';
import { Plan } from '../../domain/plan';
import { normalised } from '../plan-normalise';
import { standInAt } from '../plan-schema';
import { type MapTree, type Place, plain } from '../plan-tree';
import type { FileFault } from '../source';
import { closest } from '../suggest';
import type { Sheet } from './cells';
import type { List, SheetLayout } from './columns';
import { type GrowingMap, listAt, mapAt, putAt } from './growing-tree';
import { PROJECT_SHEET, SHEETS } from './layout';
import { openWorkbook, unreadableSentence, type Workbook } from './open-workbook';
import type { OwningPlan } from './owners';
import { readFields } from './read-fields';
import { readProject } from './read-project';
import { type Found, findItems } from './read-rows';
import { headingsOf, placeOn, type SheetTable, sheetTable } from './table';

/** What a workbook says: the tree of a plan, as a YAML file gives one, beside everything that is wrong with it. */
export interface PlanSheets {
  readonly tree?: MapTree;
  readonly faults: FileFault[];
  /** The version of the plan that it was exported from. */
  readonly madeFrom?: number;
}

type SheetName = Pick<SheetLayout, 'name' | 'also' | 'isNewer'>;

/** The name that a sheet of the layout has in a workbook. */
function nameIn({ names }: Workbook, { name, also = [] }: SheetName): string | undefined {
  const wanted = [name, ...also].map(comparable);
  return wanted.flatMap((each) => names.filter((own) => comparable(own) === each))[0];
}

/** What is said of a sheet that is not there; nothing where the workbook is from before there was one. */
function missingSheet({ names }: Workbook, { name, isNewer }: SheetName): string | undefined {
  const free = names.filter(
    (own) => ![...SHEETS, { name: PROJECT_SHEET }].some((each) => comparable(each.name) === comparable(own)),
  );
  const near = closest(name, free);
  if (near) return `fliken ”${near}” känns inte igen; döp den till ”${name}”`;
  return isNewer
    ? undefined
    : `fliken ”${name}” saknas; lägg till den, tom om den inte behövs, så att inget försvinner av misstag`;
}

/** Whether a list of the plan has to have something in it. */
const mayBeEmpty = (list: List): boolean => {
  const [section] = list.at;
  return list.at.length > 1 || z.safeParse(Plan.shape[section as keyof typeof Plan.shape], []).success;
};

/** Reads every sheet that there is; what cannot be read, or is not there, is told. */
function sheetsOf(file: string, workbook: Workbook): { sheets: Map<string, Sheet>; faults: FileFault[] } {
  const faults: FileFault[] = [];
  const sheets = new Map<string, Sheet>();
  for (const [order, layout] of [{ name: PROJECT_SHEET }, ...SHEETS].entries()) {
    const name = nameIn(workbook, layout);
    if (name === undefined) {
      const message = missingSheet(workbook, layout);
      if (message) faults.push({ ...placeOn(file, layout.name, order)(1), cell: undefined, message });
      continue;
    }
    try {
      sheets.set(layout.name, workbook.sheet(name));
    } catch (error) {
      return { sheets, faults: [{ file, line: 1, message: `fliken ”${name}”: ${unreadableSentence(error)}` }] };
    }
  }
  return { sheets, faults };
}

/** Reads the plan that a workbook holds, as far as it can be read. */
export function readPlanSheets(file: string, bytes: Uint8Array): PlanSheets {
  const workbook = openWorkbook(bytes);
  if ('fault' in workbook) return { faults: [{ file, line: 1, message: workbook.fault }] };
  const { sheets, faults } = sheetsOf(file, workbook);
  const project = sheets.get(PROJECT_SHEET);
  if (!project || sheets.size <= SHEETS.length / 2) return { faults };
  const root = mapAt(placeOn(file, project.name, 0)(1));
  const { faults: own, madeFrom } = readProject(file, 0, project, root);
  faults.push(...own);
  for (const type of ['project', 'effect']) listAt(root, ['goals', type], root.place);
  const report = (place: Place, message: string): void => void faults.push({ ...place, message });
  const found: Found = {
    root,
    items: [],
    named: new Map(),
    fault: (row, heading, sentence) => report(row.placeOf(heading), sentence),
    plain: () => plain(root) as OwningPlan,
  };
  const tables = SHEETS.flatMap((layout, index): [SheetLayout, SheetTable][] => {
    const sheet = sheets.get(layout.name);
    return sheet ? [[layout, sheetTable(file, index + 1, sheet, headingsOf(layout))]] : [];
  });
  for (const [layout, table] of tables) {
    faults.push(...table.faults);
    findItems(layout, table, found);
  }
  for (const item of found.items) readFields(item, found);
  for (const [layout, table] of tables) fillEmpty(layout, table, root, report);
  for (const { name, lists } of SHEETS) {
    const lacking = sheets.has(name) ? [] : lists.filter((list) => !mayBeEmpty(list));
    for (const { at } of lacking) putAt(root, [String(at[0])], standInAt([...at]), root.place);
  }
  return { tree: normalised(root) as MapTree, faults, madeFrom };
}

/** A list that has to have something in it and has not is told of, once. */
function fillEmpty(
  { lists, name }: SheetLayout,
  table: SheetTable,
  root: GrowingMap,
  report: (place: Place, message: string) => void,
): void {
  for (const list of lists) {
    const { items } = listAt(root, list.owner ? ['goals', 'project'] : list.at, table.place);
    if (items.length > 0 || mayBeEmpty(list)) continue;
    if (table.faults.length === 0) report(table.place, `fliken ”${name}” är tom; den behöver minst en rad`);
    putAt(root, [String(list.at[0])], standInAt([...list.at]), table.place);
  }
}
