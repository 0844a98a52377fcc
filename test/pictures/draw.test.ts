import type { Picture } from '../../src/domain/picture';
import { draw, drawSmall } from '../../src/pictures/draw';
import { FEW_COLOURS } from '../../src/pictures/few-colours';
import { BAR, BEHIND, LINE, PAPER, QUIET, TEXT } from '../../src/pictures/look';
import { dataUriOf } from '../../src/pictures/png';
import { pixelsOf } from '../cards/fixtures/png';
import { channelsOf, contrast } from '../support/contrast';

/** Pictures as they are drawn, by the colours of their points. */

const words = { title: 'Antal dialoger', altText: 'i ord' };
const placeOf = (hex: string): number =>
  FEW_COLOURS.findIndex((colour) => channelsOf(hex).every((channel, at) => channel === colour[at]));

/** How many points of a picture have a colour. */
function pointsOf(picture: Picture, hex: string): number {
  const { at, width, height } = pixelsOf(dataUriOf(drawSmall(picture)));
  const place = placeOf(hex);
  expect(place).toBeGreaterThanOrEqual(0);
  let found = 0;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) if (at(x, y) === place) found += 1;
  return found;
}

const bar = (row: { value?: number; targets?: number[]; isBehind?: boolean; isOpen?: boolean }): Picture => ({
  sort: 'bars',
  rows: [{ label: 'Laholm', text: 'i text', whole: 100, ...row }],
  ...words,
});
const columns = (values: (number | undefined)[], more: { whole?: number; targets?: number[] } = {}): Picture => ({
  sort: 'columns',
  rows: values.map((value, at) => ({ label: `${at}`, text: '', value })),
  ...more,
  ...words,
});

test('a bar is as long as its share of the whole, and one that is not known is not drawn', () => {
  const blue = (value?: number): number => pointsOf(bar({ value }), BAR);
  expect(blue(undefined)).toBe(0);
  expect(blue(0)).toBe(0);
  expect(blue(25) / blue(100)).toBeCloseTo(0.25, 2);
  expect(blue(50) / blue(100)).toBeCloseTo(0.5, 2);
  expect(blue(120)).toBe(blue(100));
});

test('what is behind is hatched in a colour of its own, so that it is told apart in grey too', () => {
  const [plain, hatched] = [pointsOf(bar({ value: 50 }), BAR), bar({ value: 50, isBehind: true })];
  expect(pointsOf(hatched, BAR)).toBe(0);
  const left = pointsOf(hatched, BEHIND);
  expect(left).toBeGreaterThan(plain * 0.2);
  expect(left).toBeLessThan(plain * 0.8);
});

test('a target is marked across the bar', () => {
  const without = pointsOf(bar({ value: 50 }), TEXT);
  expect(pointsOf(bar({ value: 50, targets: [80] }), TEXT)).toBeGreaterThan(without + 20);
});

test('columns are as high as their figures, and hidden ones have none', () => {
  const of = (values: (number | undefined)[]): number => pointsOf(columns(values, { whole: 10 }), BAR);
  expect(of([5, 5]) / of([10, 10])).toBeCloseTo(0.5, 1);
  expect(of([5, undefined]) / of([5, 5])).toBeCloseTo(0.5, 1);
});

test('a matrix has a filled sign for what there is, a hollow one for what is missing, and a dash', () => {
  const matrix = (cells: (number | 'missing' | 'none')[]): Picture => ({
    sort: 'matrix',
    columns: cells.map((_, at) => `${at}`),
    rows: [{ label: 'Unga', text: '', cells }],
    ...words,
  });
  expect(pointsOf(matrix([2, 'none']), BAR)).toBeGreaterThan(100);
  expect(pointsOf(matrix(['missing', 'none']), BAR)).toBe(0);
  expect(pointsOf(matrix(['missing', 'none']), BEHIND)).toBeGreaterThan(10);
  expect(pointsOf(matrix(['none', 'none']), BEHIND)).toBe(0);
});

test('words are drawn, on a machine without fonts too, since theirs comes along', () => {
  const named = bar({});
  const nameless: Picture = { ...named, title: '', rows: [{ label: '', text: '', whole: 100 }] } as Picture;
  expect(pointsOf(nameless, TEXT)).toBe(0);
  expect(pointsOf(named, TEXT)).toBeGreaterThan(100);
});

test('the same picture gives the same bytes, whatever was drawn before', () => {
  const picture = columns([1, 2, 3]);
  const [small, large] = [drawSmall(picture), draw(picture, 2)];
  drawSmall(bar({ value: 3, isBehind: true }));
  expect(Buffer.compare(Buffer.from(drawSmall(picture)), Buffer.from(small))).toBe(0);
  expect(Buffer.compare(Buffer.from(draw(picture, 2).png), Buffer.from(large.png))).toBe(0);
  expect(large).toMatchObject({ width: 1440 });
});

test.each([
  [TEXT, 4.5],
  [QUIET, 4.5],
  [BAR, 3],
  [BEHIND, 3],
  [LINE, 3],
])('%s has a contrast of at least %d to the paper', (colour, least) => {
  expect(contrast(channelsOf(PAPER), channelsOf(colour))).toBeGreaterThanOrEqual(least);
});
