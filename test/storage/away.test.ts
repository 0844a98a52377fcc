import { isAwayStatus } from '../../src/storage/away';

test.each([
  [undefined, true],
  [200, false],
  [404, false],
  [407, false],
  [408, true],
  [409, false],
  [412, false],
  [428, false],
  [429, true],
  [430, false],
  [499, false],
  [500, true],
  [503, true],
])('%s: storage is away: %s', (status, away) => {
  expect(isAwayStatus(status)).toBe(away);
});
