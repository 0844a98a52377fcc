import { Id } from '../../src/domain/identifiers';

test.each([
  ['a', true],
  ['a1-b2-3', true],
  ['', false],
  ['A', false],
  ['å', false],
  ['a_b', false],
  ['-a', false],
  ['a-', false],
  ['a--b', false],
  ['a b', false],
  ['a,b', false],
  ['a\n', false],
  ['a'.repeat(40), true],
  ['a'.repeat(41), false],
])('"%s" is an id: %s', (text, is) => {
  expect(Id.safeParse(text).success).toBe(is);
});
