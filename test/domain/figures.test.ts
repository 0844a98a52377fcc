import fc from 'fast-check';
import { type Breakdown, breakdown, compareShare, headCount } from '../../src/domain/figures';

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
const whole = (...counts: number[]): Breakdown => breakdown({ counts, total: sum(counts), narrowed: false });
const part = (...counts: number[]): Breakdown => breakdown({ counts, total: sum(counts), narrowed: true });
const SMALL = 'fewer-than-5';

describe('domain rule "Small numbers"', () => {
  test.each([
    [0, 0],
    [1, SMALL],
    [4, SMALL],
    [5, 5],
  ])('a filtered count of %s is %s', (count, shown) => {
    expect(headCount(count)).toBe(shown);
  });

  test('with one small cell the next smallest is hidden too, and is not called small', () => {
    expect(whole(20, 30, 3)).toEqual({ total: 53, cells: ['hidden', 30, SMALL] });
  });

  test('a zero protects nothing', () => {
    expect(whole(0, 30, 3, 9)).toEqual({ total: 42, cells: [0, 30, SMALL, 'hidden'] });
  });

  test('two small cells protect each other', () => {
    expect(whole(2, 30, 3)).toEqual({ total: 35, cells: [SMALL, 30, SMALL] });
  });

  test.each([[[1, 1, 30]], [[4, 4, 30]]])('unless they can be nothing but the least or the most: %j', (counts) => {
    expect(whole(...counts).cells).toEqual([SMALL, SMALL, 'hidden']);
  });

  test('a total that is its only small cell is small', () => {
    expect(whole(3, 0, 0)).toEqual({ total: SMALL, cells: [SMALL, 0, 0] });
    expect(part(3, 0)).toEqual({ total: SMALL, cells: [SMALL, 0] });
  });

  test('a total of 6 would tell that the small one is 1, since the other is none of 1–4', () => {
    expect(whole(1, 5)).toEqual({ total: 'hidden', cells: [SMALL, 'hidden'] });
  });

  test('without a small cell everything is shown', () => {
    expect(part(5, 0, 30)).toEqual({ total: 35, cells: [5, 0, 30] });
  });
});

/** The values that a small cell may have for all a reader can tell, found by trying them all. */
function possible({ total, cells }: Breakdown, overlapping: boolean): Set<number>[] {
  const small = cells.filter((cell) => cell === SMALL).length;
  const hidden = cells.filter((cell) => cell === 'hidden').length;
  const shown = sum(cells.filter((cell): cell is number => typeof cell === 'number'));
  const totals =
    total === SMALL ? [1, 2, 3, 4] : total === 'hidden' ? Array.from({ length: 100 }, (_, i) => i) : [total];
  const fits = (values: readonly number[], all: number): boolean => {
    const rest = all - shown - sum(values);
    if (overlapping) {
      // No cell is more than all, and together they are at least all.
      return values.every((value) => value <= all) && (hidden > 0 ? all >= 5 : rest <= 0);
    }
    return hidden > 0 ? rest >= 5 * hidden : rest === 0;
  };
  const found = Array.from({ length: small }, () => new Set<number>());
  const tryAll = (values: readonly number[]): void => {
    if (values.length < small) for (const next of [1, 2, 3, 4]) tryAll([...values, next]);
    else if (totals.some((all) => fits(values, all)))
      for (const [index, value] of values.entries()) found[index]?.add(value);
  };
  tryAll([]);
  return found;
}

/** Counts with many small ones among them, and a total: their sum, or less where a dialogue is in several cells. */
const asked = fc
  .record({
    counts: fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 5,
    }),
    narrowed: fc.boolean(),
    overlapping: fc.boolean(),
    shared: fc.nat(),
  })
  .map(({ counts, narrowed, overlapping, shared }) => {
    const most = Math.max(...counts);
    const total = overlapping ? most + (shared % (sum(counts) - most + 1)) : sum(counts);
    return { counts, total, narrowed, overlapping };
  });

describe('whatever the counts', () => {
  test('no small cell can be worked out from the total and the others', () => {
    fc.assert(
      fc.property(asked, (each) => {
        const sizes = possible(breakdown(each), each.overlapping).map(({ size }) => size);
        expect(sizes.filter((size) => size < 2)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is said is true: small is 1–4, a hidden cell is not, a figure is the figure', () => {
    fc.assert(
      fc.property(asked, (each) => {
        const { total, cells } = breakdown(each);
        cells.forEach((cell, index) => {
          const count = each.counts[index] ?? 0;
          if (count > 0 && count < 5) expect(cell).toBe(SMALL);
          else expect([count === 0 ? 0 : 'hidden', count]).toContain(cell);
        });
        const isSmall = each.total > 0 && each.total < 5;
        expect(isSmall ? [SMALL, 'hidden', ...(each.narrowed ? [] : [each.total])] : ['hidden', each.total]).toContain(
          total,
        );
      }),
    );
  });

  test('nothing is hidden without need', () => {
    fc.assert(
      fc.property(asked, (each) => {
        if (each.counts.every((count) => count === 0 || count >= 5)) {
          expect(breakdown({ ...each, narrowed: false })).toEqual({ total: each.total, cells: each.counts });
        }
      }),
    );
  });
});

test('a share that is exactly its target is not above it', () => {
  expect(compareShare({ part: 252, whole: 280 }, 90)).toBe(0);
  expect(compareShare({ part: 253, whole: 280 }, 90)).toBeGreaterThan(0);
  expect(compareShare({ part: 251, whole: 280 }, 90)).toBeLessThan(0);
});
