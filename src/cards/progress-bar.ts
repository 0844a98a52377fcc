import { crc32, deflateSync } from 'node:zlib';
import type { CardElement } from './chart';

/**
 * How much of a whole there is, as a picture that every client draws as wide as its card: cards have no such element
 * that all clients know. The words beside it tell the same.
 */

/** Pixels of the picture; a client stretches it. */
const WIDTH = 400;
const HEIGHT = 10;

/** What there is has a contrast of at least 3:1 to the backgrounds of Teams' themes, and the rest lets them through. */
const FILLED = [0x75, 0x7c, 0xe0];
const REST = [0x80, 0x80, 0x80];
const OPACITY = [0x50, 0xff];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const ONE_BIT_OF_PALETTE = [1, 3, 0, 0, 0];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A row of pixels, each a bit: filled ones first. The byte before them says that they are not predicted. */
function rowOf(filled: number): Uint8Array {
  const row = new Uint8Array(1 + WIDTH / 8);
  for (let x = 0; x < filled; x += 1) row[1 + (x >> 3)] = (row[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  return row;
}

function pictureOf(filled: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(WIDTH, 0);
  size.writeUInt32BE(HEIGHT, 4);
  const row = rowOf(filled);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, Buffer.from(ONE_BIT_OF_PALETTE)])),
    chunk('PLTE', Buffer.from([...REST, ...FILLED])),
    chunk('tRNS', Buffer.from(OPACITY)),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: HEIGHT }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The bar of so much of a whole. @param altText says it in words */
export function progressBar(part: number, whole: number, altText: string): CardElement {
  const share = whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
  const url = `data:image/png;base64,${pictureOf(Math.round(share * WIDTH)).toString('base64')}`;
  return { type: 'Image', url, altText, size: 'Stretch', spacing: 'Small' };
}
