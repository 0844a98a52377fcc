import { comparable, withoutMarks } from './normalise-text';

const LONGEST = 40;

/** An id made of a name: `Målgruppsanalys, steg 2` becomes `malgruppsanalys-steg-2`. The same name, the same id. */
export function idFrom(name: string): string {
  const plain = withoutMarks(comparable(name))
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (plain.length <= LONGEST) return plain || 'rad';
  const cut = plain.slice(0, LONGEST + 1);
  const whole = cut.slice(0, Math.max(cut.lastIndexOf('-'), 0));
  return whole.length >= LONGEST / 2 ? whole : plain.slice(0, LONGEST).replace(/-+$/u, '');
}

/** The id of a name that none of those taken is; it is taken then. */
export function newId(name: string, taken: Set<string>): string {
  const first = idFrom(name);
  let id = first;
  for (let number = 2; taken.has(id); number++) {
    const ending = `-${number}`;
    id = first.slice(0, LONGEST - ending.length).replace(/-+$/u, '') + ending;
  }
  taken.add(id);
  return id;
}
