/** @long asks some hundred questions of each of some projects */
import fc from 'fast-check';
import { givenAway, whyLeft } from './support/given-away';
import { answersTo, questions, smallProjects } from './support/small-projects';

/**
 * Two or three answers laid beside each other tell of no 1–4 people what none of them tells, beyond what decision 0081
 * lists. `npm run simulate:pairs` asks more of more projects.
 */

const PROJECTS = 6;
const TODAY = '2024-02-01';
const asked = questions(1);

test('of small projects', async () => {
  const found: unknown[] = [];
  let seen = 0;
  for (const contents of fc.sample(smallProjects(5), { numRuns: PROJECTS, seed: 11 })) {
    const { answers, ground } = await answersTo(contents, asked, TODAY);
    const given = givenAway(answers, ground);
    seen += given.length;
    found.push(...given.filter((each) => whyLeft(each) === undefined));
  }
  expect(found).toEqual([]);
  // The search sees what it looks for.
  expect(seen).toBeGreaterThan(0);
});
