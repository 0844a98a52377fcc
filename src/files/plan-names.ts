import { Id } from '../domain/identifiers';
import { idFrom, newId } from '../domain/made-ids';
import { comparable } from '../domain/normalise-text';
import { OVERALL, PhaseRef, USUAL_PHASES } from '../domain/phases';
import { Role } from '../domain/roles';
import { valueNamed } from './plan-choices';
import { planPlace } from './plan-keys';
import { itemKeyAt, keysAt, type Path, schemaAt } from './plan-schema';
import { type ListTree, type MapTree, plain, type Tree } from './plan-tree';
import { SHEETS } from './workbook/layout';

/** Things that are known by their names: ids that are made of them, and references that are written as them. */

/** The word that people know a thing by, by the place of its list. */
const LABEL_KEYS: ReadonlyMap<string, string> = new Map(
  SHEETS.flatMap(({ lists }) =>
    lists.flatMap(({ at, columns }) => {
      const label = columns.find(({ isName }) => isName) ?? columns.find(({ path }) => path !== 'id');
      return label ? [[planPlace(at), label.path] as const] : [];
    }),
  ),
);

const LABELS = ['name', 'title', 'text', 'item', 'question', 'to'];

/** The word of the items of the list at this path that people know them by. */
export function labelKeyAt(list: Path): string | undefined {
  const keys = keysAt([...list, 0]);
  const known = LABEL_KEYS.get(planPlace(list));
  return known !== undefined && keys.includes(known) ? known : LABELS.find((key) => keys.includes(key));
}

/** The list that each reference names items of, by the place of the reference. */
const REFERENCES: ReadonlyMap<string, string> = new Map(
  SHEETS.flatMap(({ lists }) =>
    lists.flatMap(({ at, columns }) =>
      columns.flatMap(({ path, of }) => (of ? [[`${planPlace(at)}.${path}`, of] as const] : [])),
    ),
  ),
);

/** The list whose items are named at this path, where it is a place of references. */
export const namedListAt = (path: Path): string | undefined => REFERENCES.get(planPlace(path));

/** What can be named of a list, as people know it. */
export function namesOf(tree: Tree, section: string): string[] {
  const list = tree.kind === 'map' ? tree.entries.get(section)?.tree : undefined;
  const label = labelKeyAt([section]) ?? '';
  return list?.kind === 'list' ? list.items.flatMap((item) => textOf(item, label) ?? textOf(item, 'id') ?? []) : [];
}

function textOf(item: Tree, key: string): string | undefined {
  const found = item.kind === 'map' ? item.entries.get(key)?.tree : undefined;
  const value = found && plain(found);
  if (Array.isArray(value)) return value.map(String).join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** What of a list tells its items apart, in all files that say something of it. */
interface Known {
  /** Ids by what the things are called. */
  readonly named: Map<string, string>;
  readonly taken: Set<string>;
}

/** Things of one list that got their ids of their names. */
export interface MadeIds {
  readonly path: Path;
  readonly place: MapTree['place'];
  readonly ids: readonly string[];
}

/** Ids are made of names in one file after the other, so that each knows what stands in those before it. */
export class IdMaker {
  readonly made: MadeIds[] = [];
  private readonly lists = new Map<string, Known>();

  /** @param trees everything that is read: an id that is written anywhere is made for nothing else */
  constructor(trees: readonly Tree[]) {
    for (const tree of trees) this.look(tree, []);
  }

  /** The tree of one file with an id for each thing that has none; goals get the next number. */
  complete(tree: MapTree): MapTree {
    const done = this.walk(tree, []) as MapTree;
    this.learn(done, []);
    return done;
  }

  /** Indicators have their ids to themselves in the whole plan, goals their numbers among those of their type. */
  private listAt(path: Path): Known {
    const place = itemKeyAt(path) === 'number' ? path.join('.') : planPlace(path);
    const known = this.lists.get(place) ?? { named: new Map(), taken: new Set() };
    this.lists.set(place, known);
    return known;
  }

  private look(tree: Tree, path: Path): void {
    this.each(tree, path, (item, key, list) => {
      const id = textOf(item, key);
      if (id !== undefined) this.listAt(list).taken.add(id);
    });
  }

  private learn(tree: Tree, path: Path): void {
    this.each(tree, path, (item, key, list) => {
      const [id, name] = [textOf(item, key), textOf(item, labelKeyAt(list) ?? '')];
      if (id === undefined || name === undefined) return;
      const { named } = this.listAt(list);
      if (!named.has(comparable(name))) named.set(comparable(name), id);
    });
  }

  private each(tree: Tree, path: Path, visit: (item: MapTree, key: string, list: Path) => void): void {
    if (tree.kind === 'map') for (const [key, { tree: inner }] of tree.entries) this.each(inner, [...path, key], visit);
    if (tree.kind !== 'list') return;
    const key = itemKeyAt(path);
    for (const [index, item] of tree.items.entries()) {
      if (key && item.kind === 'map') visit(item, key, path);
      this.each(item, [...path, index], visit);
    }
  }

  private walk(tree: Tree, path: Path): Tree {
    if (tree.kind === 'scalar') return tree;
    if (tree.kind === 'map') {
      const entries = [...tree.entries].map(
        ([key, entry]) => [key, { ...entry, tree: this.walk(entry.tree, [...path, key]) }] as const,
      );
      return { ...tree, entries: new Map(entries) };
    }
    const items = this.identified(tree, path).map((item, index) => this.walk(item, [...path, index]));
    return { ...tree, items };
  }

  private identified({ items, place }: ListTree, path: Path): Tree[] {
    const key = itemKeyAt(path);
    const label = labelKeyAt(path);
    if (!key || !label) return [...items];
    const known = this.listAt(path);
    const ids: string[] = [];
    const used = new Set<string>();
    const found = items.map((item): Tree => {
      const name = textOf(item, label);
      if (item.kind !== 'map' || item.entries.has(key) || name === undefined) return item;
      const own = known.named.get(comparable(name));
      const isOwn = own !== undefined && !used.has(own);
      const id = isOwn ? own : key === 'id' ? newId(name, known.taken) : nextNumber(known.taken);
      used.add(id);
      if (!isOwn && key === 'id') ids.push(id);
      const value = key === 'id' ? id : Number(id);
      const entry = { place: item.place, tree: { kind: 'scalar', place: item.place, value } as const };
      return { ...item, entries: new Map([[key, entry], ...item.entries]) };
    });
    if (ids.length > 0) this.made.push({ path, place, ids });
    return found;
  }
}

function nextNumber(taken: Set<string>): string {
  const next = String(
    Math.max(0, ...[...taken].map(Number).filter((number) => Number.isInteger(number) && number <= 99)) + 1,
  );
  taken.add(next);
  return next;
}

/** A whole plan's own id, where it has none: it is made of its name. */
export function withPlanId(tree: MapTree): MapTree {
  const name = tree.entries.get('name');
  if (tree.entries.has('id') || name?.tree.kind !== 'scalar' || typeof name.tree.value !== 'string') return tree;
  const id: Tree = { kind: 'scalar', place: name.place, value: idFrom(name.tree.value) };
  return { ...tree, entries: new Map([['id', { place: name.place, tree: id }], ...tree.entries]) };
}

/** What a reference may name, by list: ids, and names whatever their case. */
function namesIn(tree: Tree): Map<string, Map<string, string>> {
  const lists = new Map<string, Map<string, string>>();
  if (tree.kind !== 'map') return lists;
  for (const section of new Set(REFERENCES.values())) {
    const list = tree.entries.get(section)?.tree;
    if (list?.kind !== 'list') continue;
    const label = labelKeyAt([section]) ?? '';
    const ids = list.items.flatMap((item) => textOf(item, 'id') ?? []);
    const names = new Map<string, string>();
    for (const item of list.items) {
      const [id, name] = [textOf(item, 'id'), textOf(item, label)];
      if (id !== undefined && name !== undefined && !names.has(comparable(name))) names.set(comparable(name), id);
    }
    for (const id of ids) names.set(id, id);
    lists.set(section, names);
  }
  return lists;
}

/** A plan's own phases by their names and ids; none where it has the usual ones. */
function phasesIn(tree: Tree): ReadonlyMap<string, string> {
  const list = tree.kind === 'map' ? tree.entries.get('phases')?.tree : undefined;
  const items = list?.kind === 'list' ? list.items : [];
  const ids = items.flatMap((item) => textOf(item, 'id') ?? []);
  const named = items.map((item) => [comparable(textOf(item, 'name') ?? ''), textOf(item, 'id') ?? ''] as const);
  return new Map([...named, ...ids.map((id) => [id, id] as const)]);
}

/** The roles that a plan's own titles and their other words stand for. */
function titlesIn(tree: Tree): ReadonlyMap<string, string> {
  const list = tree.kind === 'map' ? tree.entries.get('roles')?.tree : undefined;
  const items = list?.kind === 'list' ? list.items : [];
  return new Map(
    items.flatMap((item) => {
      const as = textOf(item, 'as');
      const aliases = item.kind === 'map' ? item.entries.get('aliases')?.tree : undefined;
      const words = [
        textOf(item, 'name'),
        ...(aliases?.kind === 'list' ? aliases.items.map((each) => plain(each)) : []),
      ];
      return as === undefined ? [] : words.map((word) => [comparable(String(word ?? '')), as] as const);
    }),
  );
}

/** The phase that a word names: one of the plan's own, or one of the usual where it has none. */
function phaseIn(word: string, path: Path, own: ReadonlyMap<string, string>): string {
  const also = path[0] === 'tasks' ? [OVERALL] : [];
  // A usual phase that is only called something else is still known by its usual words.
  const usual = [...also, ...USUAL_PHASES.filter((phase) => own.size === 0 || own.has(phase))];
  return own.get(comparable(word)) ?? valueNamed(word, path, usual) ?? word;
}

/**
 * A tree whose references are ids, where they are written as names.
 * @param isWhole whether all that can be named is there; in a part, what is named is taken for what its id would be
 */
export function withReferences(tree: Tree, isWhole: boolean): Tree {
  const lists = namesIn(tree);
  const phases = phasesIn(tree);
  const titles = titlesIn(tree);
  const walk = (node: Tree, path: Path): Tree => {
    if (node.kind === 'list') return { ...node, items: node.items.map((item, index) => walk(item, [...path, index])) };
    if (node.kind === 'map') {
      const entries = [...node.entries].map(
        ([key, entry]) => [key, { ...entry, tree: walk(entry.tree, [...path, key]) }] as const,
      );
      return { ...node, entries: new Map(entries) };
    }
    if (schemaAt(path) === PhaseRef && typeof node.value === 'string')
      return { ...node, value: phaseIn(node.value, path, phases) };
    if (schemaAt(path) === Role && typeof node.value === 'string')
      return { ...node, value: titles.get(comparable(node.value)) ?? node.value };
    const list = namedListAt(path);
    if (
      list === undefined ||
      schemaAt(path) !== Id ||
      (typeof node.value !== 'string' && typeof node.value !== 'number')
    )
      return node;
    const found = lists.get(list)?.get(comparable(String(node.value)));
    if (found !== undefined) return { ...node, value: found };
    return isWhole || Id.safeParse(node.value).success ? node : { ...node, value: idFrom(String(node.value)) };
  };
  return walk(tree, []);
}
