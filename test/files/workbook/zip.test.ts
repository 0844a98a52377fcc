import { strToU8, zipSync } from 'fflate';
import { Damaged, Locked, openZip, TooLarge } from '../../../src/files/workbook/zip';

/** A zip file is read as one that may lie. */

const MB = 1024 * 1024;
const ZEROS = zipSync({ a: new Uint8Array(20 * MB) }, { level: 9 });

/** Unpacks `a`, and tells how large each piece of it was. */
function sizesOf(zip: Uint8Array, most: number): number[] {
  const sizes: number[] = [];
  openZip(zip).unpack('a', { bytes: most }, (piece) => sizes.push(piece.byteLength));
  return sizes;
}
const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

/** A zip file with other bytes where its directory has something; 0 is where the entry begins. */
function withDirectory(zip: Uint8Array, at: number, ...bytes: number[]): Uint8Array {
  const changed = Uint8Array.from(zip);
  const start = Buffer.from(zip).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  changed.set(bytes, start + at);
  return changed;
}

test('what comes out is counted, to the byte', () => {
  expect(sum(sizesOf(ZEROS, 20 * MB))).toBe(20 * MB);
  expect(() => sizesOf(ZEROS, 20 * MB - 1)).toThrow(TooLarge);
});

test('it comes in pieces that no memory has to hold together', () => {
  expect(Math.max(...sizesOf(ZEROS, 20 * MB))).toBeLessThanOrEqual(9 * MB);
});

test('what the directory claims of its size does not matter', () => {
  expect(() => sizesOf(withDirectory(ZEROS, 24, 1, 0, 0, 0), MB)).toThrow(TooLarge);
});

test('nothing more comes once there is too much', () => {
  let taken = 0;
  const unpack = (): void => openZip(ZEROS).unpack('a', { bytes: MB }, (piece) => (taken += piece.byteLength));
  expect(unpack).toThrow(TooLarge);
  expect(taken).toBeLessThanOrEqual(MB);
});

test.each<[name: string, zip: Uint8Array, error: new () => Error]>([
  ['another checksum', withDirectory(zipSync({ a: strToU8('text') }), 16, 1), Damaged],
  ['a password', withDirectory(zipSync({ a: strToU8('text') }), 8, 1), Locked],
  ['a way of packing that nobody uses', withDirectory(zipSync({ a: strToU8('text') }), 10, 99), Damaged],
  ['a place outside of the file', withDirectory(zipSync({ a: strToU8('text') }), 42, 255, 255, 255, 127), Damaged],
  ['more bytes than the file has', withDirectory(zipSync({ a: strToU8('text') }), 20, 255, 255, 255, 127), Damaged],
  ['no such part', zipSync({ b: strToU8('text') }), Damaged],
  ['no end', zipSync({ a: strToU8('text') }).subarray(0, -5), Damaged],
])('%s', (_, zip, error) => expect(() => sizesOf(zip, MB)).toThrow(error));

test('names in any case, folders with the slash of Windows, a comment at the end', () => {
  const zip = zipSync({ 'XL\\A.xml': strToU8('text') });
  const commented = Uint8Array.from([...zip, ...strToU8('comment')]);
  commented[zip.length - 2] = 7;
  const sizes: number[] = [];
  openZip(commented).unpack('xl/a.xml', { bytes: 4 }, (piece) => sizes.push(piece.byteLength));
  expect(sum(sizes)).toBe(4);
});
