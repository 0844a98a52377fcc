import fc from 'fast-check';
import { paceFrom } from '../../src/remind/pace-reminders';

const START = 1_000_000;

/** The most that fall within any stretch of this length. */
function mostWithin(times: readonly number[], ms: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.max(0, ...sorted.map((from) => sorted.filter((at) => at >= from && at < from + ms).length));
}

test('what goes at once goes at the pace of the tenant', () => {
  const pace = paceFrom(START, 25);
  const times = Array.from({ length: 100 }, (_, n) => pace.next(`a:${n}`, 0));
  expect(times[0]).toBe(START);
  expect(times.at(-1)).toBe(START + 99 * 40);
  expect(mostWithin(times, 1_000)).toBe(25);
});

test('a moment of one’s own has a pace of its own, and nobody goes before it', () => {
  const pace = paceFrom(START, 25);
  const own = START + 3_600_000;
  for (let n = 0; n < 50; n += 1) pace.next(`a:${n}`, 0);
  expect([1, 2, 3].map((n) => pace.next(`b:${n}`, own))).toEqual([own, own + 40, own + 80]);
});

test('one conversation never gets more than 7 in a second or 60 in 30 seconds, however fast the tenant may go', () => {
  const conversations = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(conversations, (all) => {
      const pace = paceFrom(START, 1_000);
      const times: Record<string, number[]> = { a: [], b: [] };
      for (const each of all) times[each]?.push(pace.next(each, 0));
      for (const each of Object.values(times)) {
        expect(mostWithin(each, 1_000)).toBeLessThanOrEqual(7);
        expect(mostWithin(each, 30_000)).toBeLessThanOrEqual(60);
      }
    }),
    { seed: 1, numRuns: 60 },
  );
});
