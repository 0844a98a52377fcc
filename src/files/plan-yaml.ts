import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { normaliseLine } from '../domain/normalise-text';
import { layOut } from './plan-layout';
import { normalised } from './plan-normalise';
import type { Place, Tree } from './plan-tree';
import { withKeys, withValues } from './plan-written';
import type { FileFault } from './source';

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

const same = (word: string, other: string): string => `"${word}" says the same as "${other}" above; keep one of them`;
const twice = (word: string): string => `"${word}" is written twice here; keep one of them`;

/** What a fault of notation is, said to somebody who does not know YAML. */
function sentenceFor(error: YAMLError, text: string): string {
  if (error.code === 'DUPLICATE_KEY') {
    const word = /^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim() ?? '';
    return twice(word.replace(/^["']|["']$/g, ''));
  }
  const unclosed = /end with an? ([\]}])/.exec(error.message)?.[1];
  if (unclosed) return `a "${unclosed}" is missing`;
  if (error.code === 'MISSING_CHAR' && error.message.includes('quote')) return 'a closing quote is missing';
  return (
    SYNTAX[error.code] ?? `this line cannot be read as YAML (${error.message}); put the text in quotes if it is one`
  );
}

type PlaceAt = (offset: number) => Place;

/**
 * The faults of the notation.
 * @returns beside them whether anything can be made of the document all the same
 */
function notationFaults(
  document: Document.Parsed,
  text: string,
  placeAt: PlaceAt,
): { faults: FileFault[]; usable: boolean } {
  const problems = [...document.errors, ...document.warnings];
  const tabs = problems.filter((problem) => problem.code === 'TAB_AS_INDENT');
  const faults = (tabs.length > 0 ? tabs : problems).map(
    (problem): FileFault => ({ ...placeAt(beginningOf(problem, document)), message: sentenceFor(problem, text) }),
  );
  const nested = problems.findIndex((problem) => problem.code === 'RESOURCE_EXHAUSTION');
  if (nested >= 0) return { faults: faults.slice(nested, nested + 1), usable: false };
  if (problems.every((problem) => problem.code === 'DUPLICATE_KEY')) return { faults, usable: true };
  // One slip makes several faults of notation on its line; the first one tells.
  const byLine = new Map([...faults].reverse().map((fault) => [fault.line, fault]));
  return { faults: [...byLine.values()].reverse(), usable: false };
}

/** Makes the tree of one document. */
class Builder {
  /** What YAML takes and a plan does not. */
  readonly faults: FileFault[] = [];
  /** What says something else than was meant; the rest of the plan can be looked through all the same. */
  readonly misread: FileFault[] = [];
  private parts = 0;

  constructor(
    private readonly document: Document.Parsed,
    private readonly placeAt: PlaceAt,
    private readonly text: string,
  ) {}

  /** @throws TooMuch when it is nested too deeply or repeats itself */
  build(node: ParsedNode | null, at: Place, depth = 0): Tree {
    this.parts += 1;
    if (this.parts > MAX_PARTS || depth > MAX_DEPTH) throw new TooMuch();
    if (isAlias(node)) {
      const source = node.resolve(this.document);
      if (source) return this.build(source as ParsedNode, at, depth + 1);
      this.faults.push({ ...at, message: BAD_ALIAS });
      return { kind: 'scalar', place: at, value: '' };
    }
    if (isMap(node)) return this.mapOf(node, at, depth);
    if (isSeq(node)) {
      const items = node.items.map((item, index) => {
        const tree = this.build(item, item.range ? this.placeAt(item.range[0]) : at, depth + 1);
        return tree.kind === 'map' ? { ...tree, numbered: new Map([[at.file, index]]) } : tree;
      });
      return { kind: 'list', place: at, items };
    }
    if (!isScalar(node)) return { kind: 'scalar', place: at, value: null };
    const written = typeof node.value === 'number' && node.source !== undefined ? { written: node.source } : {};
    return { kind: 'scalar', place: at, value: node.value, ...written };
  }

  private mapOf(node: YAMLMap.Parsed, at: Place, depth: number): Tree {
    const entries = new Map<string, { place: Place; tree: Tree }>();
    for (const { key, value } of node.items) {
      const place = key.range ? this.placeAt(key.range[0]) : at;
      if (!isScalar(key)) this.faults.push({ ...place, message: NON_STRING_KEY });
      const name = isScalar(key) ? normaliseLine(String(key.value)) : '';
      const tree = this.build(value, place, depth + 1);
      const torn = node.flow && isScalar(key) ? this.tornAt(key, value, entries) : undefined;
      if (torn) {
        this.misread.push({ ...place, message: torn });
        continue;
      }
      // A word with nothing after it says nothing, as in a form that is still to be filled in.
      if (tree.kind === 'scalar' && tree.value === null) continue;
      // YAML tells of words that are written alike; these only look alike.
      if (entries.has(name) && isScalar(key) && name !== key.value)
        this.misread.push({ ...place, message: twice(name) });
      entries.set(name, { place, tree });
    }
    return { kind: 'map', place: at, entries };
  }

  /** What to write where a comma within braces parts a text or a number in two. */
  private tornAt(
    key: Scalar.Parsed,
    value: ParsedNode | null,
    before: ReadonlyMap<string, { readonly tree: Tree }>,
  ): string | undefined {
    const silent = value === null || (isScalar(value) && value.value === null);
    if (!silent || /^\s*:/u.test(this.text.slice(key.range[1], key.range[1] + 100))) return undefined;
    const rest = String(key.source ?? key.value);
    const [word, entry] = [...before].at(-1) ?? [];
    if (!word || entry?.tree.kind !== 'scalar')
      return `"${rest}" has no ":" after it; put a text that holds a "," in quotes`;
    const first = String(entry.tree.value);
    return /^\d+$/u.test(first) && /^\d+$/u.test(rest)
      ? `write decimals with a full stop: "${word}: ${first}.${rest}"`
      : `a "," within { } ends a text; put the whole text in quotes: ${word}: "${first}, ${rest}"`;
  }
}

/**
 * Reads the YAML of one file: its signs and its layout first, then the notation, then its texts as they are stored.
 * @returns the tree where there is one, beside every fault of the notation itself
 */
export function parseTree(file: string, text: string): { tree?: Tree; faults: FileFault[] } {
  const asWritten = layOut(file, text, false);
  if (asWritten.conflict) return { faults: asWritten.faults };
  const first = parseNotation(file, asWritten.text);
  if (first.tree || first.hopeless) return { tree: first.tree, faults: [...asWritten.faults, ...first.faults] };
  const aligned = layOut(file, text, true);
  if (aligned.faults.length === asWritten.faults.length) return { faults: onePerLine(asWritten.faults, first.faults) };
  const { tree, faults } = parseNotation(file, aligned.text);
  return { tree, faults: onePerLine(aligned.faults, faults) };
}

/** A line whose signs or place have been told of has nothing else told of its notation. */
const onePerLine = (known: readonly FileFault[], more: readonly FileFault[]): FileFault[] => [
  ...known,
  ...more.filter(({ line }) => !known.some((fault) => fault.line === line)),
];

/** @returns hopeless where nothing else that is done to the text would help */
function parseNotation(file: string, text: string): { tree?: Tree; faults: FileFault[]; hopeless?: true } {
  const lineCounter = new LineCounter();
  const placeAt: PlaceAt = (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const tooMuch = { faults: [{ ...placeAt(0), message: TOO_MUCH }], hopeless: true } as const;
  let document: ReturnType<typeof parseDocument<ParsedNode>>;
  try {
    document = parseDocument<ParsedNode>(text, { lineCounter, prettyErrors: false, schema: 'core' });
  } catch {
    return { ...tooMuch, faults: [...tooMuch.faults] };
  }
  const { faults, usable } = notationFaults(document, text, placeAt);
  if (!usable) return { faults };
  const builder = new Builder(document, placeAt, text);
  try {
    const tree = builder.build(document.contents, placeAt(document.contents?.range[0] ?? 0));
    if (builder.faults.length > 0) return { faults: [...faults, ...builder.faults, ...builder.misread] };
    const read = withKeys(tree, same);
    return { tree: withValues(normalised(read.tree)), faults: [...faults, ...builder.misread, ...read.faults] };
  } catch (error) {
    if (error instanceof TooMuch || error instanceof RangeError) return { ...tooMuch, faults: [...tooMuch.faults] };
    throw error;
  }
}
