import { crc32, deflateSync } from 'node:zlib';

/** Small pictures of few colours, as PNG: the same bytes each time, and no library for it. */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BITS = 4;
const PER_BYTE = 8 / BITS;
/** Bits of a pixel, which names a colour of the palette; nothing else is out of the usual. */
const HEADER_END = [BITS, 3, 0, 0, 0];

/** Red, green, blue and how little is seen through it, each 0–255. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** A picture's rows from above, each pixel the place of its colour in the palette: at most 16. */
export interface Pixels {
  readonly palette: readonly Colour[];
  readonly rows: readonly Uint8Array[];
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A row's pixels, two a byte. The byte before them says that they are not predicted. */
function packed(row: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + Math.ceil(row.length / PER_BYTE));
  for (let x = 0; x < row.length; x += PER_BYTE) bytes[1 + x / PER_BYTE] = ((row[x] ?? 0) << BITS) | (row[x + 1] ?? 0);
  return bytes;
}

/** The rows one after the other; one that stands several times is packed once. */
function packedRows(rows: readonly Uint8Array[]): Buffer {
  const known = new Map([...new Set(rows)].map((row) => [row, packed(row)]));
  return Buffer.concat(rows.flatMap((row) => known.get(row) ?? []));
}

/** The picture as a file. */
export function pngOf({ palette, rows }: Pixels): Uint8Array {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(rows[0]?.length ?? 0, 0);
  size.writeUInt32BE(rows.length, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, Buffer.from(HEADER_END)])),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => colour.slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.map(([, , , opacity]) => opacity))),
    chunk('IDAT', deflateSync(packedRows(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A file as an address that holds all of it, so that no client has to fetch anything. */
export const dataUriOf = (png: Uint8Array): string => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

/** The picture as an address. */
export const dataUri = (picture: Pixels): string => dataUriOf(pngOf(picture));
