import { PER_SECOND, play } from './play';

/** `npm run simulate:pace`: 5 000 people over a channel that does not fail, unless PEOPLE says otherwise. */

const PEOPLE = Number(process.env.PEOPLE ?? 5_000);
const SLACK = 1.05;
/** With the heap that V8 takes by itself, garbage of minutes would be counted as memory. */
const CALM = { faults: false, kills: false, heapMb: 128 } as const;
/** Five times the people may cost no more than this many times the memory. */
const MORE_MEMORY = 1.2;

const most = (memory: readonly number[]): number => Math.max(...memory);

test(
  'the pace is kept, with memory that does not grow with the number of people',
  async () => {
    const few = await play({ people: PEOPLE / 5, ...CALM });
    const many = await play({ people: PEOPLE, ...CALM });
    expect(many.outcomes).toEqual({ sent: PEOPLE });
    expect(many.seconds).toBeLessThanOrEqual((PEOPLE / PER_SECOND) * SLACK);
    expect(most(many.memory)).toBeLessThanOrEqual(most(few.memory) * MORE_MEMORY);
  },
  30 * 60_000,
);
