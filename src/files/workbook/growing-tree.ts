import type { Path } from '../plan-schema';
import { type Place, type Tree, treeOf } from '../plan-tree';

/** A tree of a plan while it grows from the cells of a workbook. */
export interface GrowingMap {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: Map<string, { readonly place: Place; readonly tree: Tree }>;
}
interface GrowingList {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: Tree[];
}

export const mapAt = (place: Place): GrowingMap => ({ kind: 'map', place, entries: new Map() });

/** Whether something stands at `steps` below a map. */
export function hasAt(map: GrowingMap, steps: readonly string[]): boolean {
  const [step = '', ...rest] = steps;
  const tree = map.entries.get(step)?.tree;
  return tree !== undefined && (rest.length === 0 || (tree.kind === 'map' && hasAt(tree as GrowingMap, rest)));
}

/** Puts a value at `steps` below a map, with the maps between. */
export function putAt(map: GrowingMap, steps: readonly string[], value: unknown, place: Place): void {
  const [step = '', ...rest] = steps;
  if (rest.length === 0) {
    map.entries.set(step, { place, tree: treeOf(value, place) });
    return;
  }
  const known = map.entries.get(step)?.tree;
  const below = known?.kind === 'map' ? (known as GrowingMap) : mapAt(place);
  if (below !== known) map.entries.set(step, { place, tree: below });
  putAt(below, rest, value, place);
}

/** The list at a path, made where it is not there yet. */
export function listAt(root: GrowingMap, path: Path, place: Place): GrowingList {
  let map = root;
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') continue;
    const next = path[index + 1];
    const isList = next === undefined || typeof next === 'number';
    const entry = map.entries.get(step) ?? {
      place,
      tree: isList ? { kind: 'list' as const, place, items: [] } : mapAt(place),
    };
    map.entries.set(step, entry);
    if (next === undefined) return entry.tree as GrowingList;
    map = (typeof next === 'number' ? (entry.tree as GrowingList).items[next] : entry.tree) as GrowingMap;
  }
  throw new Error('a list has a path');
}
