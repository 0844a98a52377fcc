import fc from 'fast-check';
import { barChart, type ChartRow, chartWithTable } from '../../src/cards/chart';
import { countCard } from '../../src/cards/count';
import { MESSAGE_MAX_BYTES } from '../../src/cards/fill';
import type { CountView } from '../../src/text/counts';
import { cardFaults } from './fixtures/card-schema';
import { pixelsOf } from './fixtures/png';
import { nodesOf, textsOf } from './fixtures/walk';

/** Bars beside each other: what they may say, and to whom. */

const rows: readonly ChartRow[] = [
  { label: 'Laholm', value: 120, text: '120' },
  { label: 'Hylte', value: 30, text: '30' },
  { label: 'Halmstad', value: 0, text: '0' },
  { label: 'Varberg', text: 'färre än 5' },
];

const [FILLED, WITHIN_BAR] = [2, 3] as const;
const LONGEST = 400;

const cardWith = (element: unknown) => ({ type: 'AdaptiveCard', version: '1.5', body: [element] });

/** Pixels of a bar's picture that are filled. */
function filledIn(url: unknown): number {
  const { at, width } = pixelsOf(url);
  return Array.from({ length: width }, (_, x) => at(x, WITHIN_BAR)).filter((colour) => colour === FILLED).length;
}

/** Label → how long its bar is, as a client without charts draws it. */
const bars = (element: unknown): Record<string, number> =>
  Object.fromEntries(
    nodesOf(element)
      .filter(({ type }) => type === 'Image')
      .map(({ altText, url }) => [String(altText), filledIn(url)]),
  );

const dataOf = (element: unknown): unknown => nodesOf(element).find(({ type }) => type.startsWith('Chart.'))?.data;

test.each([
  ['alone', barChart('Deltagare', rows)],
  ['with its table', chartWithTable('Deltagare', rows, 'sv')],
])('a chart %s is something that Teams takes', (_name, element) => {
  expect(cardFaults(cardWith(element))).toEqual([]);
});

test('bars are as long as their figures are to each other', () => {
  const { 'Laholm: 120': longest = 0, 'Hylte: 30': quarter = 0 } = bars(barChart('Deltagare', rows));
  expect(longest).toBe(LONGEST);
  expect(quarter * 4).toBe(longest);
});

test('nothing has no bar, and neither has a figure that is hidden', () => {
  expect(Object.keys(bars(barChart('Deltagare', rows)))).toEqual(['Laholm: 120', 'Hylte: 30']);
  expect(dataOf(barChart('Deltagare', rows))).toEqual([
    { x: 'Laholm', y: 120 },
    { x: 'Hylte', y: 30 },
  ]);
});

test('every figure stands in text, in both shapes of the chart', () => {
  const both = rows.flatMap(({ label, text }) => [label, text]);
  const { items, fallback } = chartWithTable('Deltagare', rows, 'sv');
  expect(textsOf(items)).toEqual(['Visa som tabell ▾', ...both]);
  expect(textsOf(fallback)).toEqual(both);
  expect(textsOf(barChart('Deltagare', rows)?.fallback)).toEqual(both);
});

test('the table under a chart of the client is folded, and the press under the chart unfolds it', () => {
  const nodes = nodesOf(chartWithTable('Deltagare', rows, 'sv').items);
  const table = nodes.find(({ type }) => type === 'Table');
  expect(table).toMatchObject({ isVisible: false });
  expect(nodes.find(({ type }) => type === 'Action.ToggleVisibility')).toMatchObject({ targetElements: [table?.id] });
});

test('shares run over their whole scale, with the target marked on each bar, nothing too', () => {
  const shares = [96, 0].map((value) => ({ label: `${value}`, value, text: `${value} %` }));
  const element = chartWithTable('Andel', shares, 'sv', { whole: 100, targets: [90] });
  expect(bars(element)).toEqual({ '96: 96 %': 384 - 7, '0: 0 %': 0 });
  for (const { url } of nodesOf(element).filter(({ type }) => type === 'Image')) {
    const { at } = pixelsOf(url);
    expect([at(357, 0), at(399, 6)]).toEqual([4, 1]);
  }
});

test('the whole falls back, so that no figure stands twice in a client without charts', () => {
  const whole = chartWithTable('Deltagare', rows, 'sv');
  const chart = nodesOf(whole).find(({ type }) => type.startsWith('Chart.'));
  expect(chart).toBeDefined();
  expect(chart).not.toHaveProperty('fallback');
});

test.each<[string, readonly ChartRow[]]>([
  ['money', [600_000, 378_000].map((value) => ({ label: `${value}`, value, text: `${value / 1000} 000 kr` }))],
  ['shares', [85.7, 96.4].map((value) => ({ label: `${value}`, value, text: `${value} %` }))],
  ['thousands', [1200, 900].map((value) => ({ label: `${value}`, value, text: `${value}` }))],
])('%s are drawn with bars of our own in every client, with each figure once', (_name, figures) => {
  for (const element of [barChart('Belopp', figures), chartWithTable('Belopp', figures, 'sv')]) {
    expect(nodesOf(element).map(({ type }) => type)).not.toContain('Chart.HorizontalBar');
    expect(textsOf(element)).toEqual(figures.flatMap(({ label, text }) => [label, text]));
    expect(Object.values(bars(element))).toHaveLength(2);
  }
});

test.each<[string, readonly ChartRow[]]>([
  ['no rows', []],
  ['one row', rows.slice(0, 1)],
  ['only one figure that is shown', [rows[0], rows[3]].flatMap((row) => row ?? [])],
  ['only one figure above zero', [rows[0], rows[2]].flatMap((row) => row ?? [])],
  ['nothing above zero', ['a', 'b'].map((label) => ({ label, value: 0, text: '0' }))],
  ['something below zero', [...rows, { label: 'Saldo', value: -3, text: '−3' }]],
  ['more rows than anyone compares', Array.from({ length: 60 }, (_, n) => ({ label: `${n}`, value: n, text: `${n}` }))],
])('%s makes no chart, only a table', (_name, few) => {
  expect(barChart('Deltagare', few)).toBeUndefined();
  expect(chartWithTable('Deltagare', few, 'sv').type).toBe('Table');
  expect(textsOf(chartWithTable('Deltagare', few, 'sv'))).toEqual(few.flatMap(({ label, text }) => [label, text]));
});

test('whatever the figures, no bar is longer than the longest, and what is more is never shorter', () => {
  const figure = fc.record({ label: fc.string(), value: fc.nat(1_000_000), text: fc.string() });
  fc.assert(
    fc.property(fc.array(figure, { minLength: 2, maxLength: 16 }), (figures) => {
      fc.pre(figures.filter(({ value }) => value > 0).length > 1);
      const named = figures.map((row, index) => ({ ...row, label: `${index}`, text: '' }));
      const widths = bars(barChart('', named));
      const widthOf = ({ label }: ChartRow) => widths[`${label}: `] ?? 0;
      for (const one of named) {
        expect(widthOf(one)).toBeLessThanOrEqual(LONGEST);
        expect(widthOf(one) > 0).toBe(one.value > 0);
        for (const other of named)
          if (one.value > other.value) expect(widthOf(one)).toBeGreaterThanOrEqual(widthOf(other));
      }
    }),
  );
});

test('a count of the largest breakdown that gets a chart still fits in a message', () => {
  const long = 'En kommun med ett ovanligt långt namn som ändå ryms';
  const found: CountView = {
    kind: 'count',
    naming: {},
    counted: 'participants',
    total: 16_000,
    perYear: [],
    filters: {},
    by: 'municipality',
    rows: Array.from({ length: 16 }, (_, index) => ({ label: `${long} ${index}`, count: 900 + index })),
    stored: { asked: 320, inAll: 320 },
    reported: [],
    rests: { dialogues: 320 },
    missing: 0,
  };
  const card = countCard(found, 'Hur många.', 'sv');
  expect(dataOf(card)).toHaveLength(16);
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(MESSAGE_MAX_BYTES);
});
