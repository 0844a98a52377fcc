import { z } from 'zod';
import { Id } from '../domain/identifiers';
import type { Plan } from '../domain/plan';
import { IdMaker, type MadeIds, withPlanId } from './plan-names';
import type { Path } from './plan-schema';
import { faultAt } from './plan-sentences';
import { locate, type MapTree, plain, treeOf, without } from './plan-tree';
import { parseTree } from './plan-yaml';
import { MADE_FROM } from './plan-yaml-text';
import { decodeText, type FileFault, type SourceFile } from './source';
import { looksLikeWorkbook } from './workbook/open-workbook';
import { readPlanSheets } from './workbook/read-plan';

/** One of the files that a plan is read from: the whole plan, or what adds to it. */
export interface Part {
  readonly name: string;
  readonly tree: MapTree;
  /** The plan that it adds to; absent in a whole plan. */
  readonly addsTo?: string;
  readonly madeFrom?: number;
}

/** The word at the top of a file that adds to a plan instead of being one. */
const ADDS_TO = 'addsTo';
/** What the plan that files are laid over is called where a fault is in what they come to. */
export const IN_FORCE = 'the plan in force';

const VersionNumber = z.number().int().positive();

/** Reads one file, workbook or YAML; without a part where nothing can be made of it. */
export function readPart(file: SourceFile): { part?: Part; faults: FileFault[] } {
  if (looksLikeWorkbook(file.name, file.text)) {
    const { tree, faults, madeFrom } = readPlanSheets(file.name, Buffer.from(file.text));
    return { part: tree && { name: file.name, tree, madeFrom }, faults };
  }
  const read = decodeText(file);
  if ('faults' in read) return { faults: read.faults };
  const { tree, faults } = parseTree(file.name, read.text);
  if (!tree) return { faults };
  if (tree.kind !== 'map') {
    const message = 'a plan file begins with "id: …" and "name: …", or with "addsTo: …" when it adds to a plan';
    return { faults: [...faults, { ...tree.place, message }] };
  }
  const addsTo = tree.entries.get(ADDS_TO);
  const top = (path: Path, sentence: string): FileFault => faultAt(locate(tree, path), sentence);
  const madeFrom = tree.entries.get(MADE_FROM);
  const number = madeFrom && VersionNumber.safeParse(plain(madeFrom.tree));
  if (number && (!number.success || addsTo)) {
    faults.push(top([MADE_FROM], 'this is the number of the version that an export was made from; remove the line'));
  }
  const rest = without(without(tree, ADDS_TO), MADE_FROM);
  if (!addsTo) return { part: { name: file.name, tree: withPlanId(rest), madeFrom: number?.data }, faults };
  if (tree.entries.has('id')) faults.push(top(['id'], 'a file that adds to a plan has no id of its own; remove it'));
  const id = Id.safeParse(plain(addsTo.tree));
  if (!id.success) faults.push(top([ADDS_TO], 'write the id of the plan that this file adds to'));
  return { part: { name: file.name, tree: without(rest, 'id'), addsTo: id.data ?? '' }, faults };
}

/** The parts with an id for everything in them, and what is to be said of those that were made. */
export function identified(
  parts: readonly Part[],
  base: Plan | undefined,
): { parts: Part[]; whole?: Part; made: FileFault[] } {
  const isWhole = ({ addsTo }: Part): boolean => addsTo === undefined;
  const whole = base && !parts.some(isWhole) ? partOf(base) : undefined;
  const maker = new IdMaker([...(whole ? [whole] : []), ...parts].map(({ tree }) => tree));
  if (whole) maker.complete(whole.tree);
  // What adds to a plan names its things by their names, so the whole comes first.
  const trees = new Map(
    [...parts.filter(isWhole), ...parts.filter((part) => !isWhole(part))].map((part) => [
      part,
      maker.complete(part.tree),
    ]),
  );
  return {
    parts: parts.map((part) => ({ ...part, tree: trees.get(part) ?? part.tree })),
    whole,
    made: [...parts.flatMap(madePlanId), ...maker.made.filter(({ place }) => !place.cell).map(madeNote)],
  };
}

const EXAMPLES = 3;

function madeNote({ path, place, ids }: MadeIds): FileFault {
  const shown = ids.slice(0, EXAMPLES).join(', ') + (ids.length > EXAMPLES ? ' …' : '');
  const message = `${ids.length === 1 ? 'an id was' : `${ids.length} ids were`} made of names (${shown}); a thing that is renamed is another, so write its id before you rename it`;
  return { ...place, path, message };
}

/** A plan without an id of its own has one that stands where its name does. */
function madePlanId({ tree }: Part): FileFault[] {
  const [id, name] = [tree.entries.get('id'), tree.entries.get('name')];
  if (!id || id.place !== name?.place || id.place.cell) return [];
  const message = `made of the name (${String(plain(id.tree))}); a plan that is renamed is another, so write its id before you rename it`;
  return [{ ...id.place, path: ['id'], message }];
}

/** A plan that is there already, as files are laid over it. */
function partOf(plan: Plan): Part | undefined {
  const tree = treeOf(plan, { file: IN_FORCE, line: 1, column: 1 });
  return tree.kind === 'map' ? { name: IN_FORCE, tree } : undefined;
}
