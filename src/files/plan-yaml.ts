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
  type YAMLMap,
} from 'yaml';
import type { Place, Tree } from './plan-tree';
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

/** What a fault of notation is, said to somebody who does not know YAML. */
function sentenceFor(error: YAMLError, text: string): string {
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
  private parts = 0;

  constructor(
    private readonly document: Document.Parsed,
    private readonly placeAt: PlaceAt,
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
    return { kind: 'scalar', place: at, value: isScalar(node) ? node.value : null };
  }

  private mapOf(node: YAMLMap.Parsed, at: Place, depth: number): Tree {
    const entries = new Map<string, { place: Place; tree: Tree }>();
    for (const { key, value } of node.items) {
      const place = key.range ? this.placeAt(key.range[0]) : at;
      if (!isScalar(key)) this.faults.push({ ...place, message: NON_STRING_KEY });
      const name = isScalar(key) ? String(key.value) : '';
      const tree = this.build(value, place, depth + 1);
      // A word with nothing after it says nothing, as in a form that is still to be filled in.
      if (tree.kind === 'scalar' && tree.value === null) continue;
      entries.set(name, { place, tree });
    }
    return { kind: 'map', place: at, entries };
  }
}

/**
 * Reads the YAML of one file.
 * @returns the tree where there is one, beside every fault of the notation itself
 */
export function parseTree(file: string, text: string): { tree?: Tree; faults: FileFault[] } {
  const lineCounter = new LineCounter();
  const placeAt: PlaceAt = (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const tooMuch = { faults: [{ ...placeAt(0), message: TOO_MUCH }] };
  let document: ReturnType<typeof parseDocument<ParsedNode>>;
  try {
    document = parseDocument<ParsedNode>(text, { lineCounter, prettyErrors: false, schema: 'core' });
  } catch {
    return tooMuch;
  }
  const { faults, usable } = notationFaults(document, text, placeAt);
  if (!usable) return { faults };
  const builder = new Builder(document, placeAt);
  try {
    const tree = builder.build(document.contents, placeAt(document.contents?.range[0] ?? 0));
    return builder.faults.length > 0 ? { faults: [...faults, ...builder.faults] } : { tree, faults };
  } catch (error) {
    if (error instanceof TooMuch || error instanceof RangeError) return tooMuch;
    throw error;
  }
}
