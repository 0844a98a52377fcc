import { notRaised, questionsDue, type Raised, raisedIn } from '../../src/domain/long-term';
import { FollowUpQuestion } from '../../src/domain/plan';
import { shiftPlan } from '../../src/domain/plan-shift';
import { samplePlan } from '../samples/sample';

/** Follow-up questions with a year: when they come up. */

const question = (changes: object) =>
  FollowUpQuestion.parse({ id: 'q', when: 'after', text: 'Vad blev det?', ...changes });
const dueOn = (changes: object, today: string): number =>
  questionsDue({ followUpQuestions: [question(changes)] }, today).length;

test.each([
  ['before its year', { from: 2028 }, '2027-12-31', 0],
  ['on the first day of it', { from: 2028 }, '2028-01-01', 1],
  ['in the years after', { from: 2028 }, '2031-06-01', 1],
  ['without a year', {}, '2028-01-01', 0],
  ['with an answer', { from: 2028, outcome: 'Mycket.' }, '2028-01-01', 0],
  ['that cannot be answered', { from: 2028, answerable: false }, '2028-01-01', 0],
])('a question %s', (_, changes, today, count) => {
  expect(dueOn(changes, today)).toBe(count);
});

test('it comes up in one week, and again only with another year', () => {
  const due = questionsDue({ followUpQuestions: [question({ from: 2028 })] }, '2029-01-01');
  const of = (changes: Partial<Raised>): Raised => ({ question: 'q', year: 2028, week: '2028-W01', ...changes });
  expect(notRaised(due, [])).toEqual(due);
  expect(notRaised(due, [of({})])).toEqual([]);
  expect(notRaised(due, [of({ year: 2027 })])).toEqual(due);
  expect(notRaised(due, [of({ question: 'other' })])).toEqual(due);
  expect(raisedIn(due, [of({})], '2028-W01')).toEqual(due);
  expect(raisedIn(due, [of({})], '2028-W02')).toEqual([]);
  expect(raisedIn(due, [of({ year: 2027 })], '2028-W01')).toEqual([]);
});

test.each([
  [12, 2029],
  [5, 2028],
  [6, 2029],
  [-6, 2028],
  [-7, 2027],
])('it moves with the plan by %i months', (months, year) => {
  const moved = shiftPlan({ ...samplePlan(), followUpQuestions: [question({ from: 2028 })] }, months);
  expect(moved.followUpQuestions[0]?.from).toBe(year);
});
