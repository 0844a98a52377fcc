import { Plan } from '../../src/domain/plan';
import { vocabularyOf } from '../../src/questions/plan-vocabulary';
import { read } from '../../src/questions/read';
import { decided } from '../cards/fixtures/sample';

/** What people call the project, its groups of an age and its numbered meetings, where the plan writes them longer. */

const now = new Date('2021-10-20T10:00:00Z');
const [first, ...activities] = decided.activities;
const TITLE = 'Träff 1, den 24 september: så fungerar vården';
const plan = Plan.parse({
  ...decided,
  name: 'Medborgarråd om den nära vården',
  targetGroups: [...decided.targetGroups, { id: 'age-20-39', name: '20–39 år', aliases: [] }],
  activities: [{ ...first, title: TITLE, aliases: [] }, ...activities],
});
const reading = (phrase: string) => read(phrase, { vocabulary: vocabularyOf(plan), now });

test.each([
  ['vad är syftet med medborgarrådet', { kind: 'about', topic: 'purpose' }],
  ['vad är syftet med medborgarrådet om den nära vården', { kind: 'about', topic: 'purpose' }],
  ['när slutar medborgarrådet', { kind: 'about', topic: 'dates' }],
  ['när drog medborgarrådet i gång', { kind: 'about', topic: 'dates' }],
])('the project by its own name: %s', (phrase, expected) => {
  expect(reading(phrase)).toEqual(expected);
});

test('what is no word of its name is no project', () => {
  expect(reading('när slutar skolrådet').kind).toBe('unknown');
  expect(reading('vad är syftet med skolrådet').kind).toBe('unknown');
});

test.each([
  'hur många mellan 20 och 39 år har deltagit',
  'hur många 20–39 år har deltagit',
  'hur många 20-39-åringar har deltagit',
  'how many aged 20 to 39 took part',
])('a group of an age: %s', (phrase) => {
  expect(reading(phrase)).toEqual({ kind: 'participant-count', targetGroup: '20–39 år' });
});

test('another age is none of its groups', () => {
  expect(['unknown', 'unclear']).toContain(reading('hur många mellan 20 och 49 år har deltagit').kind);
});

test('a numbered meeting by its number', () => {
  expect(reading('är träff 1 klar')).toEqual({ kind: 'activity-status', activity: TITLE });
});
