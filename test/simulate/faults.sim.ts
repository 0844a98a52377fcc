import { play } from './play';

/** `npm run simulate`: ten seeds of a thousand people each, unless SEEDS and PEOPLE say otherwise. */

const PEOPLE = Number(process.env.PEOPLE ?? 1_000);
const SEEDS = (process.env.SEEDS ?? '1,2,3,4,5,6,7,8,9,10').split(',').map(Number);

test.each(SEEDS)(
  'seed %d: nobody gets two cards and nobody is forgotten',
  async (seed) => {
    const { duplicates, lost } = await play({ seed, people: PEOPLE, faults: true, kills: true });
    expect({ seed, duplicates, lost }).toEqual({ seed, duplicates: [], lost: [] });
  },
  30 * 60_000,
);
