import { PALETTE } from '../../src/cards/picture-colours';
import { progressBar } from '../../src/cards/progress-bar';
import type { BarShown } from '../../src/text/goal-bar';
import { channelsOf, contrast } from '../support/contrast';
import { THEMES } from '../support/teams-themes';
import { pixelsOf } from './fixtures/png';

/** The bar that tells how much of a whole there is, beside what there is to be. */

const [CLEAR, LINE, FILLED, BEHIND, CORE, EDGE] = [0, 1, 2, 3, 4, 5] as const;
const MIDDLE = 6;
const WITHIN_BAR = 3;

const pictureOf = (bar: BarShown) => pixelsOf(progressBar(bar, 'så mycket').url);
const places = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, x) => from + x);

/** The places along a row that have a colour. */
function placesOf(bar: BarShown, colour: number, y: number): number[] {
  const { at, width } = pictureOf(bar);
  return places(0, width).filter((x) => at(x, y) === colour);
}

test.each([
  [0, 8, 0],
  [2, 8, 100],
  [1, 3, 133],
  [8, 8, 400],
  [9, 8, 400],
  [0, 0, 0],
])('%i of %i', (value, whole, pixels) => {
  expect(placesOf({ value, whole }, FILLED, WITHIN_BAR)).toEqual(places(0, pixels));
});

test('what is missing is a thin line to the end of the scale', () => {
  expect(placesOf({ value: 2, whole: 8 }, LINE, MIDDLE)).toEqual(places(100, 400));
  expect(placesOf({ value: 2, whole: 8 }, CLEAR, WITHIN_BAR)).toEqual(places(100, 400));
});

test.each<[string, BarShown, number]>([
  ['in the scale', { value: 0, whole: 100, targets: [50] }, 200],
  ['at its end', { value: 50, whole: 100, targets: [100] }, 396],
  ['at its beginning', { value: 50, whole: 100, targets: [0] }, 3],
])('the target stands across the bar from top to bottom, %s', (_where, bar, middle) => {
  for (const y of [0, WITHIN_BAR, MIDDLE, 11]) {
    const core = placesOf(bar, CORE, y);
    expect(core).toHaveLength(3);
    expect(Math.abs((core[1] ?? 0) - middle)).toBeLessThanOrEqual(1);
    expect(placesOf(bar, EDGE, y)).toHaveLength(4);
  }
});

test('a share just under its target does not pass the mark', () => {
  const bar = { value: 89.7, whole: 100, targets: [90] };
  const mark = Math.min(...placesOf(bar, CORE, 0));
  expect(placesOf(bar, FILLED, WITHIN_BAR).every((x) => x < mark)).toBe(true);
});

test('two bounds are two marks, and what is behind has a bar of another colour', () => {
  expect(placesOf({ value: 50, whole: 100, targets: [40, 60] }, CORE, 0)).toHaveLength(6);
  expect(placesOf({ value: 50, whole: 100, isBehind: true }, BEHIND, WITHIN_BAR)).toEqual(places(0, 200));
  expect(placesOf({ value: 50, whole: 100, isBehind: true }, FILLED, WITHIN_BAR)).toEqual([]);
});

test('a bar takes less than a kilobyte, is the same each time and says what it shows', () => {
  const bar = { value: 37, whole: 290, targets: [18, 200], isBehind: true };
  expect(pictureOf(bar)).toMatchObject({ width: 400, height: 12 });
  expect(pictureOf(bar).bytes).toBeLessThan(1_000);
  expect(progressBar(bar, '37 av 290')).toEqual(progressBar(bar, '37 av 290'));
  expect(progressBar(bar, '37 av 290')).toMatchObject({ type: 'Image', size: 'Stretch', altText: '37 av 290' });
});

const backgrounds = [...THEMES.map(({ page }) => page.background), '#000000'];

test.each([...new Set(backgrounds)])('on %s all of it has a contrast of at least 3:1', (background) => {
  const against = (colour: number): number => contrast((PALETTE[colour] ?? []).slice(0, 3), channelsOf(background));
  for (const colour of [LINE, FILLED, BEHIND]) expect(against(colour)).toBeGreaterThanOrEqual(3);
  expect(Math.max(against(CORE), against(EDGE))).toBeGreaterThanOrEqual(3);
});
