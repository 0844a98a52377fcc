import type { ChartRow } from '../../src/cards/chart';
import { timeChart } from '../../src/cards/time-chart';
import { cardFaults } from './fixtures/card-schema';
import { pixelsOf } from './fixtures/png';
import { nodesOf, textsOf } from './fixtures/walk';

/** Figures over time, as columns with a table folded under them. */

const months: readonly ChartRow[] = [
  { label: 'september 2021', value: 5, text: '5' },
  { label: 'oktober 2021', value: 10, text: '10' },
  { label: 'november 2021', value: 0, text: '0' },
  { label: 'december 2021', text: 'färre än 5' },
];

const pictureIn = (element: unknown) => nodesOf(element).find(({ type }) => type === 'Image');
const [GROUND, COLUMN, TARGET] = [1, 2, 4] as const;

/** How high the column is that stands at a place along the picture, in pixels. */
function heightAt(element: unknown, x: number): number {
  const { at, height } = pixelsOf(pictureIn(element)?.url);
  return Array.from({ length: height }, (_, y) => at(x, y)).filter((colour) => colour === COLUMN).length;
}

test('columns are as high as their figures are to each other; nothing and what is hidden have none', () => {
  const chart = timeChart(months, 'sv');
  const heights = [50, 150, 250, 350].map((x) => heightAt(chart, x));
  expect(heights).toEqual([46, 92, 0, 0]);
  const { at, height } = pixelsOf(pictureIn(chart)?.url);
  expect([at(0, height - 1), at(399, height - 1)]).toEqual([GROUND, GROUND]);
});

test('every figure stands in a table that unfolds, and in the text of the picture', () => {
  const chart = timeChart(months, 'sv');
  expect(pictureIn(chart)).toMatchObject({
    altText: 'september 2021: 5, oktober 2021: 10, november 2021: 0, december 2021: färre än 5',
  });
  const table = nodesOf(chart).find(({ type }) => type === 'Table');
  expect(table).toMatchObject({ isVisible: false });
  expect(textsOf(table)).toEqual(months.flatMap(({ label, text }) => [label, text]));
  expect(nodesOf(chart).find(({ type }) => type === 'Action.ToggleVisibility')).toMatchObject({
    title: 'Visa som tabell ▾',
    targetElements: [table?.id],
  });
  expect(cardFaults({ type: 'AdaptiveCard', version: '1.5', body: [chart] })).toEqual([]);
});

test('shares stand in their whole scale, with the target across all of them', () => {
  const shares = [80, 90, 100].map((value) => ({ label: `${value}`, value, text: `${value} %` }));
  const { at, height } = pixelsOf(pictureIn(timeChart(shares, 'sv', { whole: 100, targets: [50] }))?.url);
  const rows = Array.from({ length: height }, (_, y) => y).filter((y) => at(0, y) === TARGET && at(399, y) === TARGET);
  expect(rows).toEqual([height - 2 - 46]);
});

test.each<[string, readonly ChartRow[]]>([
  ['two periods', months.slice(0, 2)],
  ['nothing above zero', months.slice(2).concat(months.slice(2))],
  ['more than five years of months', Array.from({ length: 61 }, (_, n) => ({ label: `${n}`, value: n, text: `${n}` }))],
  ['something below zero', [...months, { label: 'saldo', value: -1, text: '−1' }]],
])('%s is no course of time to see', (_name, rows) => {
  expect(timeChart(rows, 'sv')).toBeUndefined();
});

test('a picture of five years of months takes less than three kilobytes', () => {
  const rows = Array.from({ length: 60 }, (_, n) => ({ label: `${n}`, value: (n * 37) % 61, text: `${n}` }));
  expect(String(pictureIn(timeChart(rows, 'sv'))?.url).length).toBeLessThan(3_000);
});
