import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';
import { MedskapaError } from '../../src/domain/errors';
import { keyPart } from '../../src/storage/keys';
import { fromRow, toRow } from '../../src/storage/rows';

const anyText = fc.string({ unit: 'grapheme', maxLength: 300 });

test('any text comes back from a row as it was, whatever its length', () => {
  fc.assert(
    fc.property(anyText, fc.nat(4000), (text, times) => {
      const value = { text: text.repeat(times).slice(0, 200_000) };
      expect(fromRow(z.object({ text: z.string() }), toRow('p', 'r', value))).toEqual(value);
    }),
    { numRuns: 50 },
  );
});

test('no property is longer than Azure takes', () => {
  const row = toRow('p', 'r', { text: 'å'.repeat(100_000) });
  for (const value of Object.values(row))
    expect(Buffer.byteLength(String(value), 'utf16le')).toBeLessThanOrEqual(65_536);
});

test('what is larger than an entity is packed, and comes back', () => {
  const value = { text: 'å–\u2028x'.repeat(500_000) };
  const row = toRow('p', 'r', value);
  expect(JSON.stringify(row).length).toBeLessThan(480_000);
  expect(fromRow(z.object({ text: z.string() }), row)).toEqual(value);
});

test('what is larger than an entity even when it is packed is refused before it is sent', () => {
  expect(() => toRow('p', 'r', { text: randomBytes(400_000).toString('hex') })).toThrow(MedskapaError);
});

test('a row that is not what was expected is not taken for it', () => {
  expect(() => fromRow(z.object({ n: z.number() }), toRow('p', 'r', { n: 'tre' }))).toThrow();
});

test('key parts hold only what Azure allows, and different texts stay different', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      expect(keyPart(a)).toMatch(/^[a-z0-9._=-]*$/);
      if (a.normalize('NFC') !== b.normalize('NFC')) expect(keyPart(a)).not.toBe(keyPart(b));
    }),
  );
});
