import { dirname, join } from 'node:path';
import { type RenderedImage, Resvg } from '@resvg/resvg-js';
import { init } from 'echarts';
import type { Picture } from '../domain/picture';
import { FEW_COLOURS, pixelRows } from './few-colours';
import { FONT, WIDTH } from './look';
import { drawingOf } from './options';
import { pngOf } from './png';

/**
 * Pictures drawn on the server, without a browser: to SVG by echarts, to PNG by resvg with a font that comes along, so
 * that they are the same on every machine.
 */

const FACES = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf'];
const fontFiles = (): string[] => {
  const folder = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
  return FACES.map((face) => join(folder, face));
};

function svgOf(picture: Picture): string {
  const { option, height } = drawingOf(picture);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** A drawn picture as PNG, and its size in points. */
export interface Drawn {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

function rendered(picture: Picture, scale: number): RenderedImage {
  const options = {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FONT },
  } as const;
  return new Resvg(svgOf(picture), options).render();
}

/** A picture as PNG. @param scale points for each unit of the drawing: 1 for a screen, more for paper */
export function draw(picture: Picture, scale: number): Drawn {
  const image = rendered(picture, scale);
  return { png: image.asPng(), width: image.width, height: image.height };
}

/** A picture as PNG of few bytes, for a message that holds it: in the colours it is drawn with and some between. */
export function drawSmall(picture: Picture): Uint8Array {
  const { pixels, width } = rendered(picture, 1);
  return pngOf({ palette: FEW_COLOURS, rows: pixelRows(pixels, width) });
}
