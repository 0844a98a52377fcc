import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { itemKeyAt, type Path } from './plan-schema';
import type { FileFault } from './source';

/** Where something stands in a file. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a plan file says, with the place of every part, so that files can be laid over each other and still be pointed into. */
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
}

/** A plan has a few thousand parts; more come only from aliases that repeat each other. */
const MAX_PARTS = 100_000;
const MAX_DEPTH = 30;

const BAD_ALIAS = 'put the text in quotes: a "*" or "&" at its beginning means something else in YAML';
const NON_STRING_KEY = 'the word before a ":" is a single word or text';

const SYNTAX: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'this line is not indented like the lines around it; use spaces, as many as its neighbours have',
  TAB_AS_INDENT: 'indent with spaces, not with tabs',
  BLOCK_AS_IMPLICIT_KEY:
    'put the text after the first ":" in quotes if it holds a ":" itself, and look whether the line below is indented too far',
  MULTILINE_IMPLICIT_KEY: 'a ":" is missing after the word on this line, or the text above it is not indented',
  MULTIPLE_DOCS: 'a file holds one plan only; remove the line with "---"',
  BAD_SCALAR_START: 'put the text in quotes: it begins with a character that means something else in YAML',
  BAD_ALIAS,
  TAG_RESOLVE_FAILED: 'put the text in quotes: a "!" at its beginning means something else in YAML',
  BAD_DQ_ESCAPE: 'write "\\\\" for a backslash inside double quotes',
  NON_STRING_KEY,
  RESOURCE_EXHAUSTION: 'the file is nested too deeply',
};

const TOO_MUCH = 'the file is nested too deeply, or repeats itself through "&" and "*"; write the parts out';

class TooMuch extends Error {}

/** Where a fault begins: a quote that is never closed is noticed at its end, but belongs where it was opened. */
function beginningOf(problem: YAMLError, document: Document.Parsed): number {
  const [noticed] = problem.pos;
  let opened: number | undefined;
  if (problem.code === 'MISSING_CHAR') {
    visit(document, {
      Scalar: (_, { range }) => {
        if (range?.[1] === noticed) opened = range[0];
      },
    });
  }
  return opened ?? noticed;
}

/**
 * Reads the YAML of one file.
 * @returns the tree where there is one, beside every fault of the notation itself
 */
export function parseTree(file: string, text: string): { tree?: Tree; faults: FileFault[] } {
  const counter = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fault = (where: Place, message: string): FileFault => ({ ...where, message });
  let parts = 0;
  const inBuilding: FileFault[] = [];

  const build = (node: ParsedNode | null, at: Place, depth: number): Tree => {
    parts += 1;
    if (parts > MAX_PARTS || depth > MAX_DEPTH) throw new TooMuch();
    if (isAlias(node)) {
      const source = node.resolve(document);
      if (source) return build(source as ParsedNode, at, depth + 1);
      inBuilding.push(fault(at, BAD_ALIAS));
      return { kind: 'scalar', place: at, value: '' };
    }
    if (isMap(node)) {
      const entries = new Map<string, { place: Place; tree: Tree }>();
      for (const { key, value } of node.items) {
        const here = key.range ? place(key.range[0]) : at;
        if (!isScalar(key)) inBuilding.push(fault(here, NON_STRING_KEY));
        const name = isScalar(key) ? String(key.value) : '';
        const tree = build(value, here, depth + 1);
        // A word with nothing after it says nothing, as in a form that is still to be filled in.
        if (tree.kind === 'scalar' && tree.value === null) continue;
        entries.set(name, { place: here, tree });
      }
      return { kind: 'map', place: at, entries };
    }
    if (isSeq(node)) {
      const items = node.items.map((item, index) => {
        const tree = build(item, item.range ? place(item.range[0]) : at, depth + 1);
        return tree.kind === 'map' ? { ...tree, numbered: new Map([[file, index]]) } : tree;
      });
      return { kind: 'list', place: at, items };
    }
    return { kind: 'scalar', place: at, value: isScalar(node) ? node.value : null };
  };

  let document: ReturnType<typeof parseDocument<ParsedNode>>;
  try {
    document = parseDocument<ParsedNode>(text, { lineCounter: counter, prettyErrors: false, schema: 'core' });
  } catch {
    return { faults: [fault(place(0), TOO_MUCH)] };
  }
  const sentence = (error: YAMLError): string => {
    if (error.code === 'DUPLICATE_KEY') {
      const word = /^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim() ?? '';
      return `"${word}" is written twice here; keep one of them`;
    }
    const unclosed = /end with an? ([\]}])/.exec(error.message)?.[1];
    if (unclosed) return `a "${unclosed}" is missing`;
    if (error.code === 'MISSING_CHAR' && error.message.includes('quote')) return 'a closing quote is missing';
    return (
      SYNTAX[error.code] ?? `this line cannot be read as YAML (${error.message}); put the text in quotes if it is one`
    );
  };
  const problems = [...document.errors, ...document.warnings];
  const tabs = problems.filter((problem) => problem.code === 'TAB_AS_INDENT');
  const faults = (tabs.length > 0 ? tabs : problems).map((problem) =>
    fault(place(beginningOf(problem, document)), sentence(problem)),
  );
  const nested = problems.findIndex((problem) => problem.code === 'RESOURCE_EXHAUSTION');
  if (nested >= 0) return { faults: faults.slice(nested, nested + 1) };
  // One slip makes several faults of notation on its line; the first one tells.
  if (problems.some((problem) => problem.code !== 'DUPLICATE_KEY')) {
    return { faults: [...new Map([...faults].reverse().map((one) => [one.line, one])).values()].reverse() };
  }
  try {
    const tree = build(document.contents, place(document.contents?.range[0] ?? 0), 0);
    faults.push(...inBuilding);
    return inBuilding.length > 0 ? { faults } : { tree, faults };
  } catch (error) {
    if (error instanceof TooMuch || error instanceof RangeError) return { faults: [fault(place(0), TOO_MUCH)] };
    throw error;
  }
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
