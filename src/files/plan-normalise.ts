import { z } from 'zod';
import { comparable, normaliseLine, normaliseText } from '../domain/normalise-text';
import { type Path, schemaAt } from './plan-schema';
import type { Tree } from './plan-tree';
import { isForPrograms } from './plan-words';

/** Letters that are not on the keyboard, none of them a capital. */
const LOOKALIKE = /^(?=.*[^\x20-\x7e])\P{Lu}+$/u;

/** An id, a day, a period or a word to choose from as it looks: with the hyphens and digits of the keyboard. */
function forPrograms(text: string, path: Path): string {
  const schema = schemaAt(path);
  if (!LOOKALIKE.test(text) || !schema || z.safeParse(schema, text).success) return text;
  const plain = comparable(text);
  return z.safeParse(schema, plain).success ? plain : text;
}

/** A text on one line as a line, and one on several with its lines. */
const written = (text: string): string => {
  const normal = normaliseText(text);
  return normal.trim().includes('\n') ? normal.trim() : normaliseLine(normal);
};

/**
 * A tree whose texts are as they are stored (docs/decisions/0032), so that what a plan says and what people ask about
 * it are the same text.
 * @param path where the tree stands in a plan
 */
export function normalised(tree: Tree, path: Path = []): Tree {
  if (tree.kind === 'map') {
    const entries = [...tree.entries].map(
      ([key, entry]) => [key, { ...entry, tree: normalised(entry.tree, [...path, key]) }] as const,
    );
    return { ...tree, entries: new Map(entries) };
  }
  if (tree.kind === 'list') {
    return { ...tree, items: tree.items.map((item, index) => normalised(item, [...path, index])) };
  }
  if (typeof tree.value !== 'string') return tree;
  const text = written(tree.value);
  const at: Path = path.join('.') === 'addsTo' ? ['id'] : path;
  return { ...tree, value: isForPrograms(at) ? forPrograms(text, at) : text };
}
