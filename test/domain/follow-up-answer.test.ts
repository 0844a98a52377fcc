import {
  answerFollowUp,
  answerValues,
  type FollowUpValues,
  findQuestion,
  questionsAbout,
  readFollowUpAnswer,
} from '../../src/domain/follow-up-answer';
import { questionsDue } from '../../src/domain/long-term';
import { newFaults } from '../../src/domain/plan-merge';
import { smallPlan } from '../support/small-plan';

/** An answer to a question that the plan asks of itself: what its form may say, and what becomes of the question. */

const TODAY = '2022-02-01';
const plan = smallPlan({
  followUpQuestions: [
    { id: 'trust', when: 'after', text: 'Har tilliten ökat?', from: 2022 },
    {
      id: 'spread',
      when: 'close',
      text: 'Vilka har fått veta?',
      outcome: 'Alla',
      answerable: false,
      source: 'Enkäten',
    },
  ],
});
const SENT: FollowUpValues = { question: 'trust', answer: 'Ja.', date: '2022-01-31', source: 'Mätningen' };

function after(values: FollowUpValues) {
  const reading = readFollowUpAnswer(values, plan, TODAY);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  const now = answerFollowUp(plan, reading.change);
  expect(newFaults(now, plan)).toEqual([]);
  return now;
}

test('an answer has its day and where it stands; what the question is stays', () => {
  const now = after(SENT);
  expect(findQuestion(now, 'trust')).toEqual({
    id: 'trust',
    when: 'after',
    text: 'Har tilliten ökat?',
    from: 2022,
    answerable: true,
    outcome: 'Ja.',
    date: '2022-01-31',
    source: 'Mätningen',
  });
  expect(findQuestion(now, 'spread')).toEqual(findQuestion(plan, 'spread'));
});

test('a question that is answered, or cannot be, is reminded of no more', () => {
  expect(questionsDue(plan, TODAY)).toHaveLength(1);
  expect(questionsDue(after(SENT), TODAY)).toEqual([]);
  expect(questionsDue(after({ ...SENT, answerable: 'no' }), TODAY)).toEqual([]);
});

test('an answer that is changed stands in the form, with whether there could be one', () => {
  const [one, ...others] = questionsAbout(plan, 'spread');
  expect([others, one && answerValues(one)]).toEqual([
    [],
    { question: 'spread', answer: 'Alla', answerable: 'no', source: 'Enkäten' },
  ]);
  expect(questionsAbout(plan, 'gone')).toHaveLength(2);
});

describe('what is wrong in the form', () => {
  test.each<[string, FollowUpValues, string[]]>([
    ['nothing', SENT, []],
    ['nothing without a source', { ...SENT, source: '' }, []],
    ['all of it', {}, ['question missing', 'answer missing', 'date missing']],
    ['a question that is not there', { ...SENT, question: 'x' }, ['question missing']],
    ['a long answer', { ...SENT, answer: 'x'.repeat(2001) }, ['answer too-long']],
    ['no day', { ...SENT, date: 'i går' }, ['date not-a-date']],
    ['a day to come', { ...SENT, date: '2022-02-02' }, ['date in-the-future']],
    ['a long source', { ...SENT, source: 'x'.repeat(201) }, ['source too-long']],
  ])('%s', (_, values, faults) => {
    const reading = readFollowUpAnswer(values, plan, TODAY);
    const found = 'faults' in reading ? reading.faults : [];
    expect(found.map(({ field, fault }) => `${field} ${fault}`)).toEqual(faults);
  });
});
