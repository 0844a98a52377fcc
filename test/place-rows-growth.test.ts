import { viewCount } from '../src/answers/counts';
import { Facts } from '../src/domain/fact-set';
import { type FactChange, factOf } from '../src/domain/facts';
import { feedbackOf } from '../src/domain/shares';
import { surveyOf } from '../src/domain/survey-shares';
import { withManyMunicipalities } from './bench/large-plan';
import { samplePlan } from './samples/sample';
import { dialogueOf } from './support/laid-facts';
import { holdsOnce, quickest } from './support/quickest';

/** An answer with a row for each of 290 places costs as much when there are ten times as many dialogues of each. */

const plan = withManyMunicipalities({ ...samplePlan(), dialogues: [] });
const TODAY = '2024-02-01';
const TRIES = 6;
/** The table of kinds and years made anew for each row takes some ten times as much. */
const ROOM_MS = 4;

const changeOf = (n: number): FactChange => {
  const dialogue = dialogueOf(n, plan);
  return { dialogue: dialogue.id, fact: factOf(dialogue, { number: n + 1, serial: n }) };
};
const some = Array.from({ length: 6_000 }, (_, n) => changeOf(n).fact).flatMap((fact) => fact ?? []);

test.each<[string, (facts: Facts) => unknown]>([
  ['participants', (facts) => viewCount('participants', {}, 'municipality', { plan, planVersion: 1, facts }, TODAY)],
  [
    'participants of a year',
    (facts) => viewCount('participants', { year: 2021 }, 'municipality', { plan, planVersion: 1, facts }, TODAY),
  ],
  ['the survey', (facts) => surveyOf(plan, facts, {}, TODAY)],
  ['feedback', (facts) => feedbackOf(plan, facts, {})],
  ['feedback of a kind', (facts) => feedbackOf(plan, facts, { kind: 'perspective' })],
])('%s', (_, ask) => {
  const costOf = (count: number): number => {
    let facts = Facts.of(some.slice(0, count));
    ask(facts);
    let n = count;
    return quickest(() => {
      ask(facts);
      facts = facts.with([changeOf(n++)]);
      ask(facts);
    }, TRIES);
  };
  expect(holdsOnce(() => costOf(6_000) <= 2 * costOf(600) + ROOM_MS)).toBe(true);
});
