import { Remembered } from '../../src/domain/remembered';

test('what is asked for is found once, also that there is nothing, until more is known than is kept', () => {
  const found: string[] = [];
  const kept = new Remembered<string | undefined>(2);
  const of = (key: string) =>
    kept.of(key, () => {
      found.push(key);
      return key === 'nothing' ? undefined : key;
    });
  expect([of('a'), of('nothing'), of('a'), of('nothing')]).toEqual(['a', undefined, 'a', undefined]);
  expect(found).toEqual(['a', 'nothing']);
  of('b');
  expect([of('b'), of('a')]).toEqual(['b', 'a']);
  expect(found).toEqual(['a', 'nothing', 'b', 'a']);
});
