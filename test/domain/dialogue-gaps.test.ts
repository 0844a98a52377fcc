import { gapsOf } from '../../src/domain/dialogue-gaps';
import { samplePlan } from '../samples/sample';
import { someDialogue } from '../support/dialogues';

/** What of a dialogue is not filled in yet. */

const plan = samplePlan();
const least = { ...someDialogue('d1').content };
const bare = {
  ...least,
  place: undefined,
  strengthened: undefined,
  lowered: undefined,
  observations: undefined,
  surveyAnswers: undefined,
  surveyHeard: undefined,
  feedbackWanted: undefined,
  feedbackGiven: undefined,
};

test('the least that can be reported lacks all of it', () => {
  expect(gapsOf(bare, plan)).toEqual(['place', 'words', 'survey', 'feedback']);
});

test.each([
  ['a place', { place: 'biblioteket' }, ['words', 'survey', 'feedback']],
  ['what strengthened', { strengthened: 'Att någon lyssnade.' }, ['place', 'survey', 'feedback']],
  ['what lowered', { lowered: 'Väntetiderna.' }, ['place', 'survey', 'feedback']],
  ['the most important', { observations: 'Bussarna.' }, ['place', 'survey', 'feedback']],
  ['how the method worked', { drawbacks: 'Bullret.' }, ['place', 'words', 'survey', 'feedback']],
  ['a survey that nobody answered', { surveyAnswers: 0 }, ['place', 'words', 'feedback']],
  ['nobody who wants feedback', { feedbackWanted: 0 }, ['place', 'words', 'survey']],
])('with %s', (_what, filled, gaps) => {
  expect(gapsOf({ ...bare, ...filled }, plan)).toEqual(gaps);
});

test('a plan without a figure from the survey does not ask for it', () => {
  const goals = {
    project: plan.goals.project.map((goal) => ({
      ...goal,
      indicators: goal.indicators.filter(({ measure }) => measure !== 'survey-share'),
    })),
    effect: [],
  };
  expect(gapsOf(bare, { ...plan, goals })).toEqual(['place', 'words', 'feedback']);
});
