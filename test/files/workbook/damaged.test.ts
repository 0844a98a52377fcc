/** @long reads many workbooks. */
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { checkPlanFiles } from '../../../src/files/plan-file';
import { planWorkbook } from '../../../src/files/workbook/write-plan';
import { samplePlan } from '../../samples/sample';

describe('whatever happens to a workbook, it is told of in sentences', () => {
  const workbook = planWorkbook({ plan: samplePlan(), version: 1, people: [] });
  const parts = Object.entries(unzipSync(workbook));
  const sentences = (text: Uint8Array): string[] =>
    checkPlanFiles([{ name: 'p.xlsx', text }]).map(({ message }) => message);

  test('bytes changed', () => {
    const change = fc.tuple(fc.nat(workbook.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const changed = Uint8Array.from(workbook);
        for (const [at, byte] of changes) changed[at] = byte;
        for (const sentence of sentences(changed)) expect(sentence).not.toBe('');
      }),
      { numRuns: 40 },
    );
  });

  test('a part cut out, doubled, or written over', () => {
    const change = fc.record({
      part: fc.nat(parts.length - 1),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
      instead: fc.constantFrom(
        '',
        '<',
        '&',
        '&#0;',
        '"',
        '</row>',
        '<row r="-1"><c r="ZZZ9"/>',
        '\u0000',
        'å',
        '<f>1</f>',
      ),
    });
    fc.assert(
      fc.property(change, ({ part, from, length, instead }) => {
        const [name = '', content = new Uint8Array()] = parts[part] ?? [];
        const at = Math.floor(from * content.length);
        const changed = [...content.subarray(0, at), ...strToU8(instead), ...content.subarray(at + length)];
        const text = zipSync({ ...Object.fromEntries(parts), [name]: Uint8Array.from(changed) });
        for (const sentence of sentences(text)) expect(sentence).not.toBe('');
      }),
      { numRuns: 40 },
    );
  });
});
