import { RateLimiter } from '../../src/teams/rate-limiter';

/** Takes turns at even distances. */
function takes(pace: RateLimiter, clock: { ms: number }, person: string, turns: number, everyMs: number): string[] {
  return Array.from({ length: turns }, () => {
    clock.ms += everyMs;
    return pace.take(person);
  });
}

const start = (): [RateLimiter, { ms: number }] => {
  const clock = { ms: 5 };
  return [new RateLimiter(() => clock.ms), clock];
};

test('six turns a second can go on for an hour', () => {
  const [pace, clock] = start();
  expect(new Set(takes(pace, clock, 'a', 6 * 3600, 1000 / 6))).toEqual(new Set(['go']));
});

test('sixty at once can be made every ten seconds', () => {
  const [pace, clock] = start();
  for (let round = 0; round < 20; round += 1) {
    expect(new Set(takes(pace, clock, 'a', 60, 0))).toEqual(new Set(['go']));
    clock.ms += 10_000;
  }
});

test('whoever goes on and on is told once in ten seconds, and comes back when they have waited', () => {
  const [pace, clock] = start();
  const taken = takes(pace, clock, 'a', 10_000, 1);
  expect(taken.filter((each) => each === 'tell')).toHaveLength(1);
  expect(taken.filter((each) => each === 'go').length).toBeLessThan(300);
  clock.ms += 10_000;
  expect(pace.take('a')).toBe('go');
});

test('one person’s turns are not another’s', () => {
  const [pace, clock] = start();
  takes(pace, clock, 'a', 500, 0);
  expect(pace.take('b')).toBe('go');
});
