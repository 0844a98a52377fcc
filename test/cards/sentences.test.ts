import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

/**
 * No card and no turn decides anything by comparing sentences: what a view says or leaves out is a value in the view,
 * or of a function of `text` that tells it. So nothing that comes from `text`, nor a sentence that is handed on, is
 * compared with anything but nothing at all.
 */

type Node = { readonly type: string } & Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) yield value;
  for (const child of Object.values(value)) yield* nodesIn(child);
}

/** The names that a pattern gives: `note`, `{ none }`, `[first, ...others]`. */
const namesOf = (pattern: unknown): string[] =>
  [...nodesIn(pattern)].flatMap((node) => {
    if (node.type === 'Identifier') return [String(node.value)];
    return node.type === 'AssignmentPatternProperty' && isNode(node.key) ? [String(node.key.value)] : [];
  });

/** A sentence that a card is given, or gives on, has one of these names. */
const HANDED_ON = ['sentence', 'summary', 'lead', 'preface', 'spoken', 'speak', 'fallbackText'];
const EQUALITIES = ['===', '!==', '==', '!='];
const TEXT_METHODS = /^(?:includes|startsWith|endsWith|indexOf|lastIndexOf|localeCompare|match|matchAll|search|test)$/u;

/** What tells only whether there is something, or how many: "", undefined, null, a number. */
const isNothing = (node: Node): boolean =>
  node.type === 'NullLiteral' ||
  node.type === 'NumericLiteral' ||
  (node.type === 'StringLiteral' && node.value === '') ||
  (node.type === 'Identifier' && node.value === 'undefined');

/** Whether what an expression gives is a text, or several, by the names that are known to be. */
function isText(value: unknown, names: ReadonlySet<string>): boolean {
  if (!isNode(value)) return false;
  const of = (each: unknown): boolean => isText(each, names);
  const ofAny = (each: unknown): boolean => Array.isArray(each) && each.some((item) => of(item?.expression ?? item));
  const { type } = value;
  switch (type) {
    case 'Identifier':
      return names.has(String(value.value));
    case 'MemberExpression':
      return of(value.object) && !(isNode(value.property) && value.property.value === 'length');
    case 'CallExpression':
      // What a text is made into by a method is a text, and so is a list that texts are put into.
      return of(value.callee) || ofAny((value.arguments as object[]).filter(isFunction));
    case 'OptionalChainingExpression':
      return of(value.base);
    case 'NewExpression':
      return ofAny(value.arguments);
    case 'TemplateLiteral':
      return ofAny(value.expressions);
    case 'ArrayExpression':
      return ofAny(value.elements);
    case 'BinaryExpression':
      return ['+', '&&', '||', '??'].includes(String(value.operator)) && (of(value.left) || of(value.right));
    case 'ConditionalExpression':
      return of(value.consequent) || of(value.alternate);
    case 'ArrowFunctionExpression':
      return isNode(value.body) && value.body.type === 'BlockStatement'
        ? [...nodesIn(value.body)].some((node) => node.type === 'ReturnStatement' && of(node.argument))
        : of(value.body);
    default:
      return of(value.expression);
  }
}

const isFunction = (argument: object): boolean =>
  'expression' in argument && isNode(argument.expression) && argument.expression.type === 'ArrowFunctionExpression';

/** The names that a part of a file gives to texts, and those known already. */
function withLocal(part: unknown, known: ReadonlySet<string>): Set<string> {
  const names = new Set(known);
  for (let before = -1; before < names.size; ) {
    before = names.size;
    for (const node of nodesIn(part)) {
      if (node.type !== 'VariableDeclarator' || !isText(node.init, names)) continue;
      for (const name of namesOf(node.id)) names.add(name);
    }
  }
  return names;
}

function importedFrom(statement: Node, room: RegExp): string[] {
  const source = statement.source as { readonly value: string } | undefined;
  if (statement.type !== 'ImportDeclaration' || !source || !room.test(source.value)) return [];
  return (statement.specifiers as { local: { value: string } }[]).map(({ local }) => local.value);
}

/** The comparisons of texts in a source. */
function comparisonsIn(source: string): string[] {
  const { body, span } = parseSync(source, { syntax: 'typescript', target: 'es2023' });
  const statements = body as unknown as Node[];
  const bytes = Buffer.from(source);
  const shown = (node: Node): string => {
    const { start, end } = node.span as { readonly start: number; readonly end: number };
    return bytes.subarray(start - span.start, end - span.start).toString();
  };
  const imported = statements.flatMap((statement) => importedFrom(statement, /^\.\.\/text\//u));
  const constants = statements.filter(({ type }) => type === 'VariableDeclaration');
  const known = withLocal(constants, new Set([...HANDED_ON, ...imported]));
  return statements.flatMap((statement) => {
    const names = withLocal(statement, known);
    const compares = (node: Node): boolean => {
      const { type, operator, left, right, callee } = node;
      if (type === 'BinaryExpression' && EQUALITIES.includes(String(operator))) {
        const sides = [left, right].filter(isNode);
        return !sides.some(isNothing) && sides.some((side) => isText(side, names));
      }
      if (type !== 'CallExpression' || !isNode(callee) || callee.type !== 'MemberExpression') return false;
      if (!isNode(callee.property) || !TEXT_METHODS.test(String(callee.property.value))) return false;
      const given = (node.arguments as { readonly expression: object }[]).map(({ expression }) => expression);
      return [callee.object, ...given].some((each) => isText(each, names));
    };
    return [...nodesIn(statement)].filter(compares).map(shown);
  });
}

const SRC = join(__dirname, '../../src');
const files = ['cards', 'turns'].flatMap((room) => readdirSync(join(SRC, room)).map((file) => `${room}/${file}`));

test.each(files.map((file) => [file]))('%s compares no sentences', (file) => {
  expect(comparisonsIn(readFileSync(join(SRC, file), 'utf8'))).toEqual([]);
});

describe('the rule bites', () => {
  const imports = "import { noteOf, texts } from '../text/notes';\n";
  const noted = 'const all = [noteOf(view)].map((each) => each.trim());';
  test.each([
    ['a sentence with the one that was made', 'sentence === noteOf(view)'],
    ['either way round', 'noteOf(view) !== sentence'],
    ['a note that is looked for', 'sentence.includes(note)'],
    ['a note that is looked for in what there is', 'notes.includes(noteOf(view))'],
    ['at the end', 'sentence.endsWith(texts.mayNotRead)'],
    ['within a filter', 'notes.filter((each) => !sentence.includes(each))'],
    ['with what was written out', "summary.startsWith('Jag')"],
    ['a pattern', '/Kvar/u.test(sentence)'],
    ['by way of a variable', `(() => { ${noted} const [first] = all; return shown === first; })()`],
    ['by way of what is taken apart', '(() => { const { none } = texts[language]; return label === none; })()'],
    ['in a list of texts', '[texts.none, texts.all].includes(label)'],
    ['in a condition', 'noteOf(view) === texts.none ? 1 : 2'],
  ])('%s', (_, expression) => {
    expect(comparisonsIn(`${imports}export const x = ${expression};`)).toHaveLength(1);
  });

  test.each([
    ['whether there is one', "sentence !== '' && noteOf(view) === undefined"],
    ['how many there are', 'notes.length === 0 || noteOf(view).length === 3'],
    ['values of the view', "view.kind === 'count' && view.states.includes(state)"],
    ['a text beside a comparison of values', "view.topic === 'purpose' ? noteOf(view) : texts.none"],
  ])('and lets %s be', (_, expression) => {
    expect(comparisonsIn(`${imports}export const x = ${expression};`)).toEqual([]);
  });
});
