import { Indicator, Target } from '../../../src/domain/goals';
import { indicatorFaults, indicatorRemarks } from '../../../src/domain/indicator-faults';
import type { Plan } from '../../../src/domain/plan';
import { faultsOf } from '../../../src/domain/plan-faults';
import { inSwedish } from '../../../src/files/faults/in-language';
import { samplePlan } from '../../samples/sample';

/** A plan with everything wrong that its rules look for. */
function wrongPlan(): Plan {
  const plan = structuredClone(samplePlan('dialogues.yaml'));
  for (const list of [
    plan.municipalities,
    plan.targetGroups,
    plan.methods,
    plan.themes,
    plan.activities,
    plan.budget,
  ]) {
    const [first] = list;
    if (first) (list as unknown[]).push(structuredClone(first));
  }
  const [goal] = plan.goals.project;
  if (goal) plan.goals.project.push({ ...goal, indicators: [] });
  const [indicator, other] = goal?.indicators ?? [];
  if (indicator) indicator.target = Target.parse({});
  if (other) Object.assign(other, { measure: 'survey-share', target: Target.parse({ value: 1, perMunicipality: 2 }) });
  const [committee] = plan.committees;
  if (committee) plan.committees.push({ ...committee, id: 'another', prioritised: ['nobody'] });
  const [dialogue, second] = plan.dialogues;
  if (dialogue)
    Object.assign(dialogue, {
      date: '1999-01-01',
      surveyAnswers: 1,
      surveyHeard: 2,
      feedbackWanted: 1,
      feedbackGiven: 2,
    });
  if (second) Object.assign(second, { surveyAnswers: undefined, surveyHeard: 2 });
  const [activity] = plan.activities;
  if (activity) Object.assign(activity, { title: 'å'.repeat(300), outcome: '\u0001', aliases: Array(60).fill('a') });
  Object.assign(plan, { areas: { called: '**del**' }, orderers: { called: 'ting' }, form: { firstQuestion: 'Vad?' } });
  return plan;
}

test('every fault of the rules has its Swedish', () => {
  const sentences = [...new Set(faultsOf(wrongPlan()).map(({ message }) => message))];
  expect(sentences.length).toBeGreaterThan(12);
  expect(sentences.filter((sentence) => inSwedish(sentence) === sentence)).toEqual([]);
});

/** Indicators with everything wrong, or left open, that can be. */
const WRONG: readonly object[] = [
  { measure: 'target-groups-reached', targetGroup: 'unga' },
  { measure: 'dialogues', nature: 'level' },
  { target: { value: 4, upTo: 6 } },
  { target: { value: 4, comparison: 'between' } },
  { target: { value: 6, upTo: 4, comparison: 'between' } },
  { target: { value: -1 } },
  { nature: 'yes-no', target: { value: 2, comparison: '<=' } },
  { outcome: { value: 4, source: 'x' }, outcomes: [{ value: 3, source: 'x' }] },
  {
    outcomes: [
      { value: 3, period: 2021, source: 'x' },
      { value: 2, period: 2021, source: 'x' },
      { value: 3, date: '2021-02-01', source: 'x' },
      { value: 2, date: '2021-03-01', source: 'x' },
    ],
  },
  { measure: 'dialogues', municipality: 'laholm', target: { perMunicipality: 2 } },
  {
    measure: 'dialogues',
    target: {
      municipalities: [
        { municipality: 'laholm', value: 2 },
        { municipality: 'laholm', value: 3 },
      ],
    },
  },
  { name: 'Andel', target: { value: 4 } },
  { target: { value: 4, unit: 'dagar' } },
  { measure: 'participants', target: { value: 4, unit: 'personer' } },
  { measure: 'persons', target: { value: 4 } },
];

test.each(WRONG)('what is said of the figures of %j has its Swedish', (more) => {
  const indicator = Indicator.parse({ id: 'i', name: 'Något', period: 2021, ...more });
  const sentences = [...indicatorFaults(indicator, samplePlan()), ...indicatorRemarks(indicator, samplePlan())];
  expect(sentences.length).toBeGreaterThan(0);
  expect(sentences.filter(({ message }) => inSwedish(message) === message)).toEqual([]);
});

test.each([
  ['write at most 200 characters; this has 212', 'skriv högst 200 tecken; här är det 212'],
  [
    'the task id "a" is used twice; give each its own',
    'id ”a” finns på två rader; töm id-cellen på den rad som är kopierad, så får den ett eget',
  ],
  [
    '"07" looks like a phone number; take it out, since nothing that leads to a person is stored',
    '”07” ser ut som ett telefonnummer; ta bort det, eftersom inget sparas som leder till en person',
  ],
  ['something that nobody has put into Swedish', 'something that nobody has put into Swedish'],
])('%s', (english, swedish) => expect(inSwedish(english, { isCell: true })).toBe(swedish));
