import { keyPart, planPartition, rangeOf, rowKey } from '../../src/storage/keys';

/** What Azure Table storage takes: keys of at most 512 characters, none of `/ \ # ?` and no control characters. */

test.each([
  ['laholm', 'laholm'],
  ['a.b_c-1', 'a.b_c-1'],
  ['A', '=41='],
  ['ö', '=c3b6='],
  ['o\u0308', '=c3b6='],
  ['a/b', 'a=2f=b'],
  ['=', '=3d='],
])('%j is %s in a key', (text, part) => {
  expect(keyPart(text)).toBe(part);
});

test('a part of 150 characters stands as it is, and one of 151 goes by its hash', () => {
  expect(keyPart('a'.repeat(150))).toBe('a'.repeat(150));
  expect(keyPart('a'.repeat(151))).toMatch(/^=sha256=[0-9a-f]{64}$/u);
  expect(keyPart('a'.repeat(151))).not.toBe(keyPart('a'.repeat(152)));
  // It is the written form that counts: "/" takes four characters.
  expect(keyPart('/'.repeat(37))).toBe('=2f='.repeat(37));
  expect(keyPart('/'.repeat(38))).toMatch(/^=sha256=/u);
});

test('no key is longer than Azure takes, whatever it is made of', () => {
  for (const length of [1, 149, 150, 151, 512, 5_000]) {
    for (const character of ['a', 'Å', '/', '👩']) {
      const text = character.repeat(length);
      expect(rowKey('card.week', text, text, text).length).toBeLessThanOrEqual(512);
      expect(planPartition(text, text).length).toBeLessThanOrEqual(512);
    }
  }
});

test('the rows of a kind are in its range, and those of a kind that begins alike are not', () => {
  const { from, to } = rangeOf('entry');
  const isIn = (key: string): boolean => key >= from && key < to;
  expect([rowKey('entry', 'a'), rowKey('entry', '=')].map(isIn)).toEqual([true, true]);
  expect([rowKey('entries', 'a'), rowKey('entr', 'a'), 'entry'].map(isIn)).toEqual([false, false, false]);
});
