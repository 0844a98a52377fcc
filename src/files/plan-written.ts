import { z } from 'zod';
import { LocalDate } from '../domain/dates';
import { readYesNo } from '../domain/goals';
import { Amount, readAmount } from '../domain/money';
import { Period } from '../domain/periods';
import { DecisionNumber } from '../domain/plan-record';
import { valueNamed } from './plan-choices';
import { keyNamed } from './plan-keys';
import { labelKeyAt } from './plan-names';
import { keysAt, type Path, schemaAt } from './plan-schema';
import type { MapTree, ScalarTree, Tree } from './plan-tree';
import type { FileFault } from './source';
import { dayIn, periodIn } from './written-values';

/** What people write for what a plan says: words in Swedish, plain lists, days with the names of their months. */

type Entries = Map<string, { readonly place: MapTree['place']; readonly tree: Tree }>;

/** A tree with the words of the schema for those that are written, and each word that is there twice so. */
export function withKeys(
  tree: Tree,
  twice: (word: string, other: string) => string,
  path: Path = [],
): { tree: Tree; faults: FileFault[] } {
  const faults: FileFault[] = [];
  const walk = (node: Tree, at: Path): Tree => {
    if (node.kind === 'list') return { ...node, items: node.items.map((item, index) => walk(item, [...at, index])) };
    if (node.kind === 'scalar') return node;
    const entries: Entries = new Map();
    const written = new Map<string, string>();
    for (const [word, entry] of node.entries) {
      const key = keyNamed(at, word) ?? word;
      const other = written.get(key);
      if (other !== undefined) faults.push({ ...entry.place, message: twice(word, other) });
      else written.set(key, word);
      // Goals that stand right under their word are the project's.
      const below = at.length === 0 && key === 'goals' && entry.tree.kind === 'list' ? [key, 'project'] : [...at, key];
      const inner = walk(entry.tree, below);
      const tree: Tree = below.length > at.length + 1 ? inGoals(inner) : inner;
      if (other === undefined) entries.set(key, { place: entry.place, tree });
    }
    return { ...node, entries };
  };
  return { tree: walk(tree, path), faults };
}

const inGoals = (tree: Tree): MapTree => ({
  kind: 'map',
  place: tree.place,
  entries: new Map([['project', { place: tree.place, tree }]]),
});

/** The word that a bare value stands for, where the plan has a thing with more to say: its name, noun or figure. */
function wordFor(value: unknown, path: Path): string | undefined {
  const keys = keysAt(path);
  if (typeof path.at(-1) === 'number') return keys.includes('id') ? labelKeyAt(path.slice(0, -1)) : undefined;
  if (keys.includes('called')) return 'called';
  if (!keys.includes('value')) return undefined;
  return keys.find((key) => key === (typeof readYesNo(value) === 'number' ? 'value' : 'text'));
}

/** A thing that is written as its name, its noun or its figure alone. */
function spelledOut(tree: Tree, path: Path): Tree {
  if (tree.kind !== 'scalar' || tree.value === null) return tree;
  const word = wordFor(tree.value, path);
  if (word === undefined) return tree;
  return { kind: 'map', place: tree.place, entries: new Map([[word, { place: tree.place, tree }]]) };
}

const YES_NO: Readonly<Record<number, boolean>> = { 0: false, 1: true };

function valueAt({ value, written }: ScalarTree, path: Path): unknown {
  const schema = schemaAt(path);
  // What may be two amounts is told, and not taken for the one that it is to a program.
  if (schema === Amount && written !== undefined && /^\d+\.\d{3,}$/u.test(written))
    return readAmount(written) ?? written;
  if (schema === DecisionNumber && Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string' || !schema || z.safeParse(schema, value).success) return value;
  if (schema instanceof z.ZodEnum) return valueNamed(value, path, schema.options.map(String)) ?? value;
  if (schema === LocalDate) return dayIn(value) ?? value;
  if (schema === Period) return periodIn(value) ?? value;
  if (schema === Amount) return readAmount(value) ?? value;
  if (schema instanceof z.ZodBoolean || schema instanceof z.ZodLiteral) {
    const read = readYesNo(value);
    return typeof read === 'number' ? YES_NO[read] : value;
  }
  return value;
}

/** A tree whose values are those of the plan's notation, where they are written otherwise. */
export function withValues(tree: Tree, path: Path = []): Tree {
  const full = spelledOut(tree, path);
  if (full.kind === 'scalar') return { ...full, value: valueAt(full, path) };
  if (full.kind === 'list')
    return { ...full, items: full.items.map((item, index) => withValues(item, [...path, index])) };
  const entries = [...full.entries].map(
    ([key, entry]) => [key, { ...entry, tree: withValues(entry.tree, [...path, key]) }] as const,
  );
  return { ...full, entries: new Map(entries) };
}
