import { withOperation } from '../../src/domain/dialogues';

const many = (count: number): string[] => Array.from({ length: count }, (_, n) => `o-${n + 1}`);

test('a dialogue remembers the twenty newest operations, the newest last', () => {
  expect(withOperation([], 'o-1')).toEqual(['o-1']);
  expect(withOperation(many(19), 'o-20')).toEqual(many(20));
  expect(withOperation(many(20), 'o-21')).toEqual(many(21).slice(1));
});
