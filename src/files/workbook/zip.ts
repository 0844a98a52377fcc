import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';

/**
 * The parts of a zip file, read as an untrusted one: nothing is taken from its word. What comes out is counted while it
 * comes, and handed on piece by piece, so that a file that grows a thousandfold costs neither memory nor time.
 */

/** It is no zip file, is cut off, or holds what the format does not allow. */
export class Damaged extends Error {}
/** More comes out of it than a workbook of a plan ever holds. */
export class TooLarge extends Error {}
/** It can be opened with a password only. */
export class Locked extends Error {}

/** What may still come out of a file, all its parts together. */
export interface Budget {
  bytes: number;
}

interface Entry {
  readonly locked: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_ENTRIES = 4_000;
/** A piece of this size becomes 8 MB at most, since deflate grows 1032-fold at the most. */
const PIECE = 8 * 1024;

export interface Zip {
  /** The parts by their names in small letters. */
  readonly names: readonly string[];
  /**
   * Unpacks a part.
   * @param take gets what comes out, piece by piece
   * @throws Damaged TooLarge Locked
   */
  readonly unpack: (name: string, budget: Budget, take: (piece: Uint8Array) => void) => void;
}

/** Where the directory's end is told, searched for from the end of the file, since a comment may follow it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - END_SIZE; at >= Math.max(0, view.byteLength - END_SIZE - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Damaged();
}

function directoryOf(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new TooLarge();
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY) throw new Damaged();
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    entries.set(name.replaceAll('\\', '/').toLowerCase(), {
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The packed bytes of a part. @throws Damaged when they are not all there */
function packedBytes(bytes: Uint8Array, view: DataView, { offset, packed }: Entry): Uint8Array {
  if (view.getUint32(offset, true) !== LOCAL) throw new Damaged();
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.byteLength) throw new Damaged();
  return bytes.subarray(from, from + packed);
}

/** Runs what reads bytes of a file that may lie; a place outside of the file is a fault of the file. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new Damaged();
    throw error;
  }
}

/** Reads the directory of a zip file. @throws Damaged TooLarge */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guarded(() => directoryOf(bytes, view));
  return {
    names: [...entries.keys()],
    unpack: (name, budget, take) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw new Damaged();
      if (entry.locked) throw new Locked();
      const packed = guarded(() => packedBytes(bytes, view, entry));
      let sum = 0;
      const counted = (piece: Uint8Array): void => {
        budget.bytes -= piece.byteLength;
        if (budget.bytes < 0) throw new TooLarge();
        sum = crc32(piece, sum);
        take(piece);
      };
      if (entry.method === 0) counted(packed);
      else if (entry.method === 8) inflate(packed, counted);
      else throw new Damaged();
      if (sum !== entry.crc) throw new Damaged();
    },
  };
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  const inflater = new Inflate(take);
  for (let at = 0; at < packed.byteLength || at === 0; at += PIECE) {
    const isLast = at + PIECE >= packed.byteLength;
    try {
      inflater.push(packed.subarray(at, at + PIECE), isLast);
    } catch (error) {
      if (error instanceof TooLarge || error instanceof Damaged) throw error;
      // What fflate throws has a number as its code; anything else came from whoever takes the pieces.
      if (error instanceof Error && typeof (error as { code?: unknown }).code === 'number') throw new Damaged();
      throw error;
    }
  }
}
