import { FREE_TEXT, PLAN_FREE_TEXT, withWordsAs } from '../../src/domain/free-text';
import { planWording, WRITTEN_IN_PLAN } from '../../src/domain/plan-wording';
import { planned, smallPlan } from '../support/small-plan';

test('the fields that hold words of people', () => {
  expect(FREE_TEXT).toEqual({
    dialogue: ['series', 'place', 'strengthened', 'lowered', 'observations', 'advantages', 'drawbacks'],
    activityReport: ['outcome'],
    communication: ['to', 'through'],
    lesson: ['text', 'about'],
    activity: ['outcome'],
    methodEvaluation: ['advantage', 'drawback'],
    followUpQuestion: ['outcome'],
  });
});

test('the sections of a plan that hold them', () => {
  const sections = Object.entries(PLAN_FREE_TEXT).filter(([, kind]) => kind !== undefined);
  expect(Object.fromEntries(sections)).toEqual({
    activities: 'activity',
    methodEvaluations: 'methodEvaluation',
    followUpQuestions: 'followUpQuestion',
    communications: 'communication',
    lessons: 'lesson',
    dialogues: 'dialogue',
  });
  expect(Object.keys(WRITTEN_IN_PLAN).sort()).toEqual(sections.map(([section]) => section).sort());
});

test('words are masked where there are some, and nothing else is', () => {
  const entry = { id: 'e', kind: 'anchoring', to: 'Nämnden', through: undefined, date: '2021-01-01' };
  expect(withWordsAs('communication', entry, '…')).toEqual({ ...entry, to: '…' });
  expect(withWordsAs('lesson', { id: 'l', source: 's' }, '…')).toEqual({ id: 'l', source: 's' });
  expect(withWordsAs('lesson', { text: '' }, '…')).toEqual({ text: '…' });
});

test('a plan’s own wording is all its texts but those that people have written', () => {
  const plan = smallPlan({
    purpose: ['Syfte'],
    activities: [planned('act', { title: 'Aktivitet', outcome: 'Skrivet' })],
    lessons: [{ id: 'les', text: 'Lärdom', about: 'Om', source: 'Rapporten' }],
  });
  const wording = planWording(plan);
  for (const own of ['Syfte', 'Aktivitet', 'Rapporten', 'Laholm', 'Litet projekt']) expect(wording).toContain(own);
  for (const written of ['Skrivet', 'Lärdom', 'Om']) expect(wording).not.toContain(written);
});

test('what is not read as a plan yet is gone through too', () => {
  expect(planWording({ name: 'N', lessons: 'inte en lista', area: null, start: 5 })).toEqual(['N', 'inte en lista']);
  expect(planWording({ lessons: ['ord', null, { id: 'a', text: 'b' }] })).toEqual(['a']);
  expect(planWording({ goals: { project: [{ title: 'T', notes: [{ text: 'x' }] }] } })).toEqual(['T', 'x']);
});
