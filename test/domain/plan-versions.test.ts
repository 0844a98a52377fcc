import { keptVersions, lastImport, type PlanVersion } from '../../src/domain/plan-versions';

/** Which versions are kept, and which import the next one of the same files begins with. */

/** `i` an import, `+` one that adds, `c` a card, `u3` takes back version 3; one a day. */
const versions = (...kinds: string[]): PlanVersion[] =>
  kinds.map((kind, index) => ({
    number: index + 1,
    at: `2021-01-${String(index + 1).padStart(2, '0')}`,
    how: kind.startsWith('u') ? 'undo' : kind === 'c' ? 'card' : 'import',
    ...(kind === '+' ? { addition: true } : {}),
    ...(kind.startsWith('u') ? { undoes: Number(kind.slice(1)) } : {}),
  }));

test.each<[string[], number | undefined, number | undefined]>([
  [[], undefined, undefined],
  [['c'], undefined, undefined],
  [['i', 'c', 'i', 'c'], 3, 3],
  [['i', '+', 'c'], 1, 2],
  [['i', 'i', 'u2'], 1, 1],
  [['i', 'i', 'u2', 'u3'], 2, 2],
  [['i', 'i', 'u2', 'u3', 'u4'], 1, 1],
  [['i', 'c', 'u2'], 1, 1],
  [['i', '+', 'u2'], 1, 1],
])('of %j the last import is %s, with additions %s', (kinds, whole, any) => {
  expect(lastImport(versions(...kinds))?.number).toBe(whole);
  expect(lastImport(versions(...kinds).reverse(), true)?.number).toBe(any);
});

test.each<[string[], string, number[]]>([
  [['c', 'c', 'c'], '2021-01-02', [1, 2, 3]],
  [['c', 'c', 'c'], '2021-01-03', [2, 3]],
  [['c', 'c', 'c'], '2021-01-04', [3]],
  [['i', 'c', 'c'], '2021-01-04', [1, 3]],
])('of %j those replaced before %s go: %j stay', (kinds, before, kept) => {
  for (const listed of [versions(...kinds), versions(...kinds).reverse()])
    expect(keptVersions(listed, before).map(({ number }) => number)).toEqual(kept);
});
