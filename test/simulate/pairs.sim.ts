import fc from 'fast-check';
import { givenAway, whyLeft } from '../support/given-away';
import { answersTo, questions, smallProjects } from '../support/small-projects';

/**
 * `npm run simulate:pairs`: asks everything of small projects and looks for what some answers tell together of 1–4
 * people. `STORES=500` for so many projects, `SEED=7` for others, `DIALOGUES=7` for how many they have at most,
 * `FILTERS=2` for how many filters a question has at most.
 */

const number = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const STORES = number('STORES', 40);
const SEED = number('SEED', 1);
const DIALOGUES = number('DIALOGUES', 6);
const FILTERS = number('FILTERS', 2);
/** Days on which no year is running that has dialogues, and on which one is. */
const DAYS = ['2024-02-01', '2022-06-01'];

test('nothing is given away but what is left so', async () => {
  const asked = questions(FILTERS);
  const left = new Map<string, number>();
  const others: string[] = [];
  let answered = 0;
  for (const [n, contents] of fc.sample(smallProjects(DIALOGUES), { numRuns: STORES, seed: SEED }).entries()) {
    const { answers, ground } = await answersTo(contents, asked, DAYS[n % 4 === 3 ? 1 : 0] ?? '');
    answered += asked.length;
    for (const found of givenAway(answers, ground)) {
      const why = whyLeft(found);
      const sort = `${why ?? 'LEFT FOR NO REASON'}: ${found.counted.replace(/ .*/u, '')} by ${found.by.length}`;
      left.set(sort, (left.get(sort) ?? 0) + 1);
      if (why === undefined) others.push(`project ${n}: ${JSON.stringify(found)}`);
    }
  }
  const lines = [...left].sort().map(([sort, times]) => `${times} × ${sort}`);
  console.log([`${STORES} projects, ${asked.length} questions each, ${answered} answers`, ...lines].join('\n'));
  expect(others).toEqual([]);
});
