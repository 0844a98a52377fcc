import type { EChartsOption, SeriesOption } from 'echarts';
import type { BarsPicture, ColumnsPicture, MatrixCell, MatrixPicture, Picture } from '../domain/picture';
import { BAR, BEHIND, FAINT, FONT, HATCHED, LINE, PAPER, QUIET, SIZE, TEXT, WIDTH } from './look';

/** A picture as a chart of the library: its option, and how tall it is. */
export interface Drawing {
  readonly option: EChartsOption;
  readonly height: number;
}

const TOP = 44;
const BOTTOM = 16;
const LEGEND = 26;
/** Over the first bar stands its name. */
const BARS_TOP = 52;
/** Of a bar with its name and its figure over it, beside each other or one over the other. */
const BAR_ROW = 54;
const TALL_ROW = 74;
/** So many letters stand on a line. */
const ONE_LINE = 70;
const COLUMNS_HEIGHT = 300;
const MATRIX_ROW = 30;
/** Room for the names of a matrix's rows. */
const MATRIX_LEFT = 250;
/** Longer names of columns are written on end. */
const SHORT_NAME = 9;
/** Sixteen columns and their figures fit beside each other. */
const MOST_FIGURES = 16;

const heading = ({ title, legend }: Picture, height: number): EChartsOption['title'] => [
  {
    text: title,
    left: 8,
    top: 6,
    textStyle: { color: TEXT, fontSize: SIZE.title, fontWeight: 'bold', width: WIDTH - 16, overflow: 'truncate' },
  },
  ...(legend
    ? [
        {
          text: legend,
          left: 8,
          top: height - LEGEND,
          textStyle: { color: QUIET, fontSize: SIZE.small, fontWeight: 400 },
        },
      ]
    : []),
];

const base = (picture: Picture, height: number): EChartsOption => ({
  animation: false,
  backgroundColor: PAPER,
  textStyle: { fontFamily: FONT, color: TEXT },
  title: heading(picture, height),
});

const beneath = ({ legend }: Picture): number => BOTTOM + (legend ? LEGEND : 0);

/** A line across a bar or column where the target is. */
const mark = (
  data: readonly (readonly [number | string, number | string])[],
  size: [number, number],
): SeriesOption => ({
  type: 'scatter',
  data: data.map((each) => [...each]),
  symbol: 'rect',
  symbolSize: size,
  itemStyle: { color: TEXT, opacity: 1, borderColor: PAPER, borderWidth: 1.5 },
  silent: true,
  z: 5,
});

interface Lettering {
  /** How far over the middle of its bar a text stands. */
  readonly lift: number;
  readonly align: 'left' | 'right';
  readonly color: string;
  readonly fontSize: number;
  readonly fontWeight?: 'bold';
}

/** Texts that begin where the bars do, or end where their scale does. */
const over = (
  texts: readonly string[],
  names: readonly string[],
  { lift, align, ...look }: Lettering,
): SeriesOption => ({
  type: 'scatter',
  symbolSize: 0,
  silent: true,
  itemStyle: { opacity: 1 },
  data: names.map((name) => [align === 'left' ? 0 : 1, name]),
  label: {
    show: true,
    position: [0, -lift],
    align,
    width: WIDTH - 24,
    overflow: 'truncate',
    formatter: ({ dataIndex }) => texts[dataIndex] ?? '',
    ...look,
  },
});

/** Each bar on its own scale, its name and its figure over it. */
function bars(picture: Picture & BarsPicture): Drawing {
  const { rows } = picture;
  const isShort = rows.every(({ label, text }) => label.length + text.length <= ONE_LINE);
  const height = BARS_TOP + rows.length * (isShort ? BAR_ROW : TALL_ROW) + beneath(picture);
  const shareOf = (value: number, whole: number): number => (whole > 0 ? Math.min(1, Math.max(0, value / whole)) : 0);
  const names = rows.map((_, at) => `${at}`);
  return {
    height,
    option: {
      ...base(picture, height),
      grid: { left: 8, right: 12, top: BARS_TOP, bottom: beneath(picture) },
      xAxis: { type: 'value', min: 0, max: 1, show: false },
      yAxis: { type: 'category', data: names, inverse: true, show: false },
      series: [
        {
          type: 'bar',
          barWidth: 16,
          showBackground: rows.some(({ isOpen }) => !isOpen),
          backgroundStyle: { color: FAINT },
          data: rows.map(({ value, whole, isBehind }) => ({
            value: value === undefined ? 0 : shareOf(value, whole),
            itemStyle: isBehind ? { color: BEHIND, decal: HATCHED } : { color: BAR },
          })),
          z: 2,
        },
        mark(
          rows.flatMap(({ targets = [], whole }, at) =>
            targets.map((target): [number, string] => [shareOf(target, whole), names[at] ?? '']),
          ),
          [4, 26],
        ),
        over(
          rows.map(({ label }) => label),
          names,
          { lift: isShort ? 32 : 50, align: 'left', color: TEXT, fontSize: isShort ? SIZE.text : SIZE.small },
        ),
        over(
          rows.map(({ text }) => text),
          names,
          { lift: 32, align: isShort ? 'right' : 'left', color: TEXT, fontSize: SIZE.text, fontWeight: 'bold' },
        ),
      ],
    },
  };
}

/** In the order of time, with the figure on each column as long as they have room. */
function columns(picture: Picture & ColumnsPicture): Drawing {
  const { rows, whole, targets = [] } = picture;
  const isWritten = rows.length <= MOST_FIGURES;
  const isLong = rows.length > 8;
  const height = TOP + COLUMNS_HEIGHT + (isLong ? 50 : 0) + beneath(picture);
  return {
    height,
    option: {
      ...base(picture, height),
      grid: { left: 44, right: 12, top: TOP + 20, bottom: beneath(picture) + (isLong ? 74 : 26) },
      xAxis: {
        type: 'category',
        data: rows.map(({ label }) => label),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: LINE } },
        axisLabel: { color: TEXT, fontSize: SIZE.small, interval: 0, rotate: isLong ? 60 : 0 },
      },
      yAxis: {
        type: 'value',
        min: 0,
        ...(whole === undefined ? {} : { max: whole }),
        minInterval: 1,
        axisLabel: { color: TEXT, fontSize: SIZE.small },
        splitLine: { lineStyle: { color: FAINT } },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 48,
          data: rows.map(({ value }) => value ?? '-'),
          itemStyle: { color: BAR },
          label: {
            show: isWritten,
            position: 'top',
            color: TEXT,
            fontSize: SIZE.small,
            formatter: ({ dataIndex }) => rows[dataIndex]?.text ?? '',
          },
          markLine: {
            symbol: 'none',
            silent: true,
            lineStyle: { color: TEXT, type: 'dashed', width: 2 },
            label: { show: false },
            data: targets.map((yAxis) => ({ yAxis })),
          },
        },
      ],
    },
  };
}

const FILLED: Readonly<
  Record<'met' | 'missing' | 'none', { readonly symbol: string; readonly size: number | [number, number] }>
> = {
  met: { symbol: 'circle', size: 24 },
  missing: { symbol: 'circle', size: 14 },
  none: { symbol: 'rect', size: [8, 2] },
};
const sortOf = (cell: MatrixCell): keyof typeof FILLED => (typeof cell === 'number' ? 'met' : cell);

/** A filled sign with its number, a hollow one, or a dash: told apart without any colour. */
function matrix(picture: Picture & MatrixPicture): Drawing {
  const { columns: names, rows } = picture;
  const isOnEnd = names.length > 6 || names.some(({ length }) => length > SHORT_NAME * (8 / Math.max(names.length, 1)));
  const above = TOP + (isOnEnd ? 90 : 26);
  const height = above + rows.length * MATRIX_ROW + beneath(picture);
  const cells = rows.flatMap((row, y) => row.cells.map((cell, x) => ({ cell, value: [x, y] })));
  const series = (['met', 'missing', 'none'] as const).map((sort): SeriesOption => {
    const shown = cells.filter(({ cell }) => sortOf(cell) === sort);
    return {
      type: 'scatter',
      silent: true,
      symbol: FILLED[sort].symbol,
      symbolSize: FILLED[sort].size as number,
      data: shown.map(({ value }) => value),
      itemStyle:
        sort === 'met'
          ? { color: BAR, opacity: 1 }
          : sort === 'missing'
            ? { color: PAPER, borderColor: BEHIND, borderWidth: 2.5, opacity: 1 }
            : { color: LINE },
      label: {
        show: sort === 'met',
        position: 'inside',
        color: PAPER,
        fontSize: SIZE.small,
        fontWeight: 'bold',
        formatter: ({ dataIndex }) => `${shown[dataIndex]?.cell ?? ''}`,
      },
    };
  });
  return {
    height,
    option: {
      ...base(picture, height),
      grid: { left: MATRIX_LEFT, right: 12, top: above, bottom: beneath(picture) },
      xAxis: {
        type: 'category',
        data: [...names],
        position: 'top',
        axisTick: { show: false },
        axisLine: { lineStyle: { color: LINE } },
        axisLabel: { color: TEXT, fontSize: SIZE.small, interval: 0, rotate: isOnEnd ? 60 : 0 },
      },
      yAxis: {
        type: 'category',
        data: rows.map(({ label }) => label),
        inverse: true,
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: TEXT, fontSize: SIZE.small + 1, width: MATRIX_LEFT - 16, overflow: 'truncate' },
        splitLine: { show: true, lineStyle: { color: FAINT } },
      },
      series,
    },
  };
}

/** How a picture is drawn. */
export function drawingOf(picture: Picture): Drawing {
  switch (picture.sort) {
    case 'bars':
      return bars(picture);
    case 'columns':
      return columns(picture);
    case 'matrix':
      return matrix(picture);
  }
}
