import { readEntry } from '../../src/domain/entries';

const TODAY = '2021-09-20';
const note = { direction: 'anchoring', to: 'Nämnden', date: TODAY };
const noted = (changes: Readonly<Record<string, string>>) =>
  readEntry('communication', 'n1', { ...note, ...changes }, TODAY);

test.each([
  ['2021-09-19', []],
  [TODAY, []],
  ['2021-09-21', [{ field: 'date', fault: 'in-the-future' }]],
  ['i dag', [{ field: 'date', fault: 'not-a-date' }]],
  ['', [{ field: 'date', fault: 'missing' }]],
])('a note of the log dated %j on 20 September', (date, faults) => {
  const read = noted({ date });
  expect('faults' in read ? read.faults : []).toEqual(faults);
});

test.each([
  ['to', 200],
  ['through', 200],
] as const)('%s of %d characters is taken, and one more is not', (field, most) => {
  expect(noted({ [field]: 'a'.repeat(most) })).toMatchObject({ entry: { content: { [field]: 'a'.repeat(most) } } });
  expect(noted({ [field]: 'a'.repeat(most + 1) })).toEqual({
    faults: [{ field, fault: 'too-long', most, length: most + 1 }],
  });
});

test.each([
  ['text', 1_000],
  ['about', 80],
] as const)('%s of a lesson has %d characters, and no more', (field, most) => {
  const read = (length: number) => readEntry('lesson', 'l1', { text: 'Ord', [field]: 'a'.repeat(length) }, TODAY);
  expect(read(most)).toMatchObject({ entry: { kind: 'lesson' } });
  expect(read(most + 1)).toEqual({ faults: [{ field, fault: 'too-long', most, length: most + 1 }] });
});

test('what is needed is asked for, all at once and in the order of the form', () => {
  expect(readEntry('communication', 'n1', {}, TODAY)).toEqual({
    faults: [
      { field: 'direction', fault: 'missing' },
      { field: 'to', fault: 'missing' },
      { field: 'date', fault: 'missing' },
    ],
  });
  expect(readEntry('lesson', 'l1', { about: 'x' }, TODAY)).toEqual({ faults: [{ field: 'text', fault: 'missing' }] });
  expect(noted({ direction: 'upwards' })).toEqual({ faults: [{ field: 'direction', fault: 'missing' }] });
});
