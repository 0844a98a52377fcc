import fc from 'fast-check';
import { type Status, suppress } from '../../src/domain/suppression';

/**
 * Shown as `+`, 1–4 as `s`, hidden as `-`. Last in a row stands its margin, and in the last row those of the columns.
 */
const MARKS: Readonly<Record<Status, string>> = { shown: '+', small: 's', hidden: '-' };
const drawn = (cells: number[][], marginsShown = false): string[] =>
  suppress({ cells, marginsShown }).map((row) => row.map((status) => MARKS[status]).join(''));

test.each<[string, number[][], string[]]>([
  [
    'nothing is small',
    [
      [5, 7],
      [10, 0],
    ],
    ['+++', '+++', '+++'],
  ],
  ['an empty table', [[], []], ['+', '+', '+']],
  // 12 and 3 in one year: the other kind goes, and so does its margin. The year and the total stay.
  ['one of two is small', [[12], [3]], ['--', 'ss', '++']],
  ['five is not small', [[12], [5]], ['++', '++', '++']],
  ['four is', [[12], [4]], ['--', 'ss', '++']],
  // 3 + 4 could be 4 + 3.
  ['two small ones protect each other', [[4], [3]], ['ss', 'ss', '++']],
  // 4 + 4 are eight, and nothing else is; nor is anything but 1 + 1 two.
  ['unless both are as many as they can be', [[4], [4]], ['ss', 'ss', '--']],
  [
    'or as few',
    [
      [1, 0],
      [1, 0],
    ],
    ['s+s', 's+s', 's+s'],
  ],
  // 1 + 5: with 6 shown, five leave one; with it hidden they leave any of 1–4.
  ['the whole goes where five would leave the one', [[1], [5]], ['ss', '++', '--']],
  // 2 + 5 could be 1 + 6, so that the five goes and the seven stays.
  ['a five that is hidden could be more', [[2], [5]], ['ss', '--', '++']],
  // Kinds (3, 10) and (7, 0) in two years: with both years shown, the kinds' margins give the three away.
  [
    'two kinds in two years',
    [
      [3, 10],
      [7, 0],
    ],
    ['s+-', '-+-', '+++'],
  ],
  // Of years with 12, 3 and 20 people the smallest that is shown goes.
  [
    'the smallest goes',
    [
      [12, 3, 20],
      [0, 0, 0],
    ],
    ['-s++', '++++', '-s++'],
  ],
])('%s', (_, cells, expected) => {
  expect(drawn(cells)).toEqual(expected);
});

const yearsShown = (...cells: number[][]): string[] => drawn(cells, true);

test('where the columns’ margins and the total are always shown, only cells and the rows’ margins can go', () => {
  // Three figures have to go: the other cells, of 7, 10 and 6, or the 7 and the rows' margins, of 13 and 13.
  expect(yearsShown([3, 10], [7, 6])).toEqual(['s-+', '--+', '+++']);
  // A zero stays, and so the rows' margins go.
  expect(yearsShown([3, 10], [7, 0])).toEqual(['s+-', '-+-', '+++']);
  // Nothing protects what its column's margin is: nothing is hidden for it.
  expect(yearsShown([3, 10], [0, 6])).toEqual(['s++', '+++', '+++']);
});

/** Tables of two rows, with many small counts and zeros. */
const tables = fc
  .array(fc.tuple(fc.oneof(fc.nat(6), fc.nat(30)), fc.oneof(fc.nat(6), fc.nat(30))), { minLength: 1, maxLength: 4 })
  .map((columns): number[][] => [columns.map(([first]) => first), columns.map(([, second]) => second)]);

const withSums = (cells: readonly (readonly number[])[]): number[][] => {
  const rows = cells.map((row) => [...row, row.reduce((all, count) => all + count, 0)]);
  return [...rows, (rows[0] ?? []).map((_, column) => rows.reduce((all, row) => all + (row[column] ?? 0), 0))];
};

/** Whether each small figure has another value in some table, one away in any cell, that looks the same to a reader. */
function isOpen(cells: number[][], statuses: Status[][]): boolean {
  const truth = withSums(cells);
  const unfound = new Set<string>();
  for (const [i, row] of statuses.entries())
    for (const [j, status] of row.entries()) if (status === 'small') unfound.add(`${i}|${j}`);
  const flat = cells.flatMap((row, i) => row.map((_, j) => [i, j] as const));
  const fits = (table: number[][]): boolean =>
    table.every((row, i) =>
      row.every((count, j) => {
        const status = statuses[i]?.[j];
        if (status === 'shown') return count === truth[i]?.[j];
        return status === 'small' ? count >= 1 && count <= 4 : count >= 5;
      }),
    );
  const tryFrom = (at: number, table: number[][]): void => {
    if (unfound.size === 0) return;
    const place = flat[at];
    if (!place) {
      const whole = withSums(table);
      if (fits(whole))
        for (const key of unfound) {
          const [i = 0, j = 0] = key.split('|').map(Number);
          if (whole[i]?.[j] !== truth[i]?.[j]) unfound.delete(key);
        }
      return;
    }
    const [i, j] = place;
    const own = cells[i]?.[j] ?? 0;
    for (const count of statuses[i]?.[j] === 'shown' ? [own] : [own - 1, own + 1, own]) {
      tryFrom(
        at + 1,
        table.map((row, k) => (k === i ? row.map((each, l) => (l === j ? count : each)) : row)),
      );
    }
  };
  tryFrom(0, cells);
  return unfound.size === 0;
}

test('no small figure can be worked out, and with any figure less hidden one could', () => {
  fc.assert(
    fc.property(tables, (cells) => {
      const statuses = suppress({ cells });
      const truth = withSums(cells);
      statuses.forEach((row, i) => {
        row.forEach((status, j) => {
          const count = truth[i]?.[j] ?? 0;
          expect([count, status === 'small']).toEqual([count, count >= 1 && count <= 4]);
        });
      });
      expect(isOpen(cells, statuses)).toBe(true);
      statuses.forEach((row, i) => {
        row.forEach((status, j) => {
          if (status !== 'hidden') return;
          const shown = statuses.map((each, k) =>
            each.map((other, l): Status => (k === i && l === j ? 'shown' : other)),
          );
          expect(isOpen(cells, shown)).toBe(false);
        });
      });
    }),
    { numRuns: 150 },
  );
});

test('the order of the rows and the columns makes no difference where no two figures are alike', () => {
  expect(
    drawn([
      [3, 10],
      [7, 0],
    ]),
  ).toEqual(['s+-', '-+-', '+++']);
  expect(
    drawn([
      [10, 3],
      [0, 7],
    ]),
  ).toEqual(['+s-', '+--', '+++']);
  expect(
    drawn([
      [7, 0],
      [3, 10],
    ]),
  ).toEqual(['-+-', 's+-', '+++']);
});
