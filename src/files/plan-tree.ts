import { itemKeyAt, type Path } from './plan-schema';
import type { CellPlace } from './source';

/** Where something stands in a file. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** In a workbook: the line is a row of this sheet. */
  readonly cell?: CellPlace;
}

/**
 * What a plan file says, with the place of every part, so that files can be laid over each other and still be pointed
 * into.
 */
export type Tree = MapTree | ListTree | ScalarTree;
export interface MapTree {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: ReadonlyMap<string, { readonly place: Place; readonly tree: Tree }>;
  /** As an item of a list: its number there, for each file that says something about it. */
  readonly numbered?: ReadonlyMap<string, number>;
}
export interface ListTree {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Tree[];
}
export interface ScalarTree {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: unknown;
  /** How a number is written, where a file says: 600.000 is 600 to a program. */
  readonly written?: string;
}

const keyOf = (tree: Tree, key: string): string | undefined => {
  const entry = tree.kind === 'map' ? tree.entries.get(key)?.tree : undefined;
  return entry?.kind === 'scalar' ? String(entry.value) : undefined;
};

function mergeLists(base: ListTree, more: ListTree, key: string, path: Path): ListTree {
  const items = [...base.items];
  const index = new Map<string, number>();
  base.items.forEach((item, i) => {
    const name = keyOf(item, key);
    if (name !== undefined && !index.has(name)) index.set(name, i);
  });
  const met = new Set<string>();
  for (const item of more.items) {
    const name = keyOf(item, key);
    const at = name === undefined || met.has(name) ? undefined : index.get(name);
    const known = at === undefined ? undefined : items[at];
    if (name !== undefined) met.add(name);
    if (at === undefined || known === undefined) items.push(item);
    else items[at] = mergeTrees(known, item, [...path, at]);
  }
  return { ...base, items };
}

/**
 * Lays one tree over another: maps merge, lists of things with an id (goals: a number) merge item by item, anything
 * else is replaced. An item that is met twice in the same file stays twice, so that it is found out.
 */
export function mergeTrees(base: Tree, more: Tree, path: Path = []): Tree {
  if (base.kind === 'map' && more.kind === 'map') {
    const entries = new Map(base.entries);
    for (const [key, entry] of more.entries) {
      const known = entries.get(key);
      if (!known) entries.set(key, entry);
      else {
        const tree = mergeTrees(known.tree, entry.tree, [...path, key]);
        entries.set(key, { place: tree === entry.tree ? entry.place : known.place, tree });
      }
    }
    return { ...base, entries, numbered: new Map([...(base.numbered ?? []), ...(more.numbered ?? [])]) };
  }
  const key = itemKeyAt(path);
  return key && base.kind === 'list' && more.kind === 'list' ? mergeLists(base, more, key, path) : more;
}

/** The tree without the words at its top that are not the plan's. */
export function without(tree: MapTree, key: string): MapTree {
  return { ...tree, entries: new Map([...tree.entries].filter(([name]) => name !== key)) };
}

export function plain(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plain);
  return Object.fromEntries([...tree.entries].map(([key, entry]) => [key, plain(entry.tree)]));
}

/** What stands in a file that nobody has written, such as the plan in force: all of it at one place. */
export function treeOf(value: unknown, place: Place): Tree {
  if (Array.isArray(value)) return { kind: 'list', place, items: value.map((item) => treeOf(item, place)) };
  if (typeof value !== 'object' || value === null) return { kind: 'scalar', place, value };
  const filled = Object.entries(value).filter(([, part]) => part !== undefined);
  const entries = new Map(filled.map(([key, part]) => [key, { place, tree: treeOf(part, place) }]));
  return { kind: 'map', place, entries };
}

export interface Located {
  /** What stands at the path, if anything does. */
  readonly tree?: Tree;
  /** Where it stands, or where what it is missing from stands. */
  readonly place: Place;
  /** The path with every item numbered as in the file of that place. */
  readonly path: Path;
}

/** Finds a path in a tree; what is not there is looked for as far as the path goes. */
export function locate(root: Tree, path: Path): Located {
  let tree: Tree | undefined = root;
  let place = root.place;
  const met: (MapTree | undefined)[] = [];
  for (const step of path) {
    if (tree?.kind === 'map') {
      const entry: { place: Place; tree: Tree } | undefined = tree.entries.get(String(step));
      tree = entry?.tree;
      place = entry?.place ?? place;
    } else if (tree?.kind === 'list') {
      tree = tree.items[Number(step)];
      place = tree?.place ?? place;
    } else tree = undefined;
    met.push(tree?.kind === 'map' ? tree : undefined);
  }
  const own = path.map((step, i) => (typeof step === 'number' ? (met[i]?.numbered?.get(place.file) ?? step) : step));
  return { tree, place, path: own };
}
