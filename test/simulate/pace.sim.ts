import { PER_SECOND, play } from './play';

/** `npm run simulate:pace`: 5 000 people over a channel that does not fail, unless PEOPLE says otherwise. */

const PEOPLE = Number(process.env.PEOPLE ?? 5_000);
const SLACK = 1.05;
/** Five times the people may cost no more than this many times the memory. */
const MORE_MEMORY = 1.2;

const most = (memory: readonly number[]): number => Math.max(...memory);

test(
  'the pace is kept, with memory that does not grow with the number of people',
  async () => {
    const few = await play({ people: PEOPLE / 5, faults: false, kills: false });
    const many = await play({ people: PEOPLE, faults: false, kills: false });
    expect(many.outcomes).toEqual({ sent: PEOPLE });
    expect(many.seconds).toBeLessThanOrEqual((PEOPLE / PER_SECOND) * SLACK);
    expect(most(many.memory)).toBeLessThanOrEqual(most(few.memory) * MORE_MEMORY);
  },
  30 * 60_000,
);
