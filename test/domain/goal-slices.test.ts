import type { DialogueContent } from '../../src/domain/dialogues';
import { factsOf } from '../../src/domain/fact-set';
import { goalSlice, type Slice } from '../../src/domain/goal-slices';
import { goalStatus } from '../../src/domain/outcomes';
import { findGoal, Plan } from '../../src/domain/plan';
import { goalSentence } from '../../src/text/goal-sentences';
import { samplePlan } from '../samples/sample';
import { someContent } from '../support/dialogues';

const AFTER = '2023-01-01';
const sample = samplePlan('outcome.yaml');
const tally = (dialogues: readonly Partial<DialogueContent>[]) => factsOf(dialogues.map(someContent));

function sliceOf(slice: Slice, dialogues: readonly Partial<DialogueContent>[], goal = 'project-1', plan = sample) {
  const found = findGoal(plan, goal);
  if (!found) throw new Error(`no ${goal}`);
  const status = goalSlice(found, plan, tally(dialogues), AFTER, slice);
  const municipality = plan.municipalities.find(({ id }) => id === slice.municipality)?.name;
  const filters = { municipality, year: slice.year };
  const sentence = goalSentence(status, 'sv', { ...plan, filters });
  return { status, first: status.indicators[0], text: sentence.replace(/\u00a0/gu, ' ') };
}

/** A plan with one goal of one indicator. */
const planWith = (indicator: object): Plan =>
  Plan.parse({
    ...sample,
    goals: {
      project: [{ number: 1, title: 'T', text: 'T', indicators: [{ id: 'i', name: 'I', ...indicator }] }],
      effect: [],
    },
  });

describe('the minimum per municipality', () => {
  const goal = findGoal(sample, 'project-1');
  if (!goal) throw new Error('no goal');
  const wholePart = (dialogues: readonly Partial<DialogueContent>[]) =>
    goalStatus(goal, sample, tally(dialogues), AFTER).indicators[0]?.parts.find(({ kind }) => kind === 'each');

  test.each<[string, Partial<DialogueContent>[]]>([
    ['no dialogue at all', []],
    ['a dialogue of another year only', [{ municipality: 'hylte', date: '2022-03-01' }]],
  ])('with %s nothing is known, in a slice as in the whole', (_, dialogues) => {
    expect(wholePart(dialogues)?.assessment).toBe('not-assessable');
    const { first, text } = sliceOf({ municipality: 'halmstad' }, dialogues);
    expect(first?.assessment).toBe('not-assessable');
    expect(text).toContain('antalet per kommun är ej redovisat');
    expect(text).not.toContain('inte uppnått');
  });

  test('once others have dialogues in the period, none is none', () => {
    const dialogues = [{ municipality: 'hylte' }];
    expect(wholePart(dialogues)?.assessment).toBe('not-reached');
    expect(sliceOf({ municipality: 'halmstad' }, dialogues).first).toMatchObject({
      assessment: 'not-reached',
      parts: [{ rows: [{ id: 'halmstad', value: 0, target: 2 }] }],
    });
  });

  test('two dialogues reach it', () => {
    const { first } = sliceOf({ municipality: 'hylte' }, [{ municipality: 'hylte' }, { municipality: 'hylte' }]);
    expect(first?.assessment).toBe('reached');
  });
});

describe('small numbers of people', () => {
  const participants = planWith({ period: 2021, measure: 'participants', target: { value: 400 } });
  const three = [{ municipality: 'falkenberg', participants: 3 }];

  test.each<[string, Slice]>([
    ['a municipality', { municipality: 'falkenberg' }],
    ['a year', { year: 2021 }],
  ])('1–4 participants in %s are not counted out', (_, slice) => {
    const { text } = sliceOf(slice, three, 'project-1', participants);
    expect(text).toMatch(/färre än 5 deltagare/iu);
    expect(text).not.toContain('3');
  });

  test('five are, and so are three in the whole project', () => {
    const five = [{ municipality: 'falkenberg', participants: 5 }];
    const { text } = sliceOf({ municipality: 'falkenberg' }, five, 'project-1', participants);
    expect(text).toContain('5 deltagare');
    const [goal] = participants.goals.project;
    const found = findGoal(participants, `project-${goal?.number}`);
    if (!found) throw new Error('no goal');
    expect(goalStatus(found, participants, tally(three), AFTER).indicators[0]?.computed).toMatchObject({ value: 3 });
  });

  test('a number that gives 1–4 away is not called a share', () => {
    const plan = planWith({ period: 2021, measure: 'participants', kind: 'perspective' });
    const dialogues = [
      { municipality: 'hylte', participants: 12 },
      { municipality: 'hylte', participants: 3, kind: 'in-depth' as const },
    ];
    const { first, text } = sliceOf({ municipality: 'hylte' }, dialogues, 'project-1', plan);
    expect(first?.computed?.withheld).toBe('hidden');
    expect(text).toMatch(/antalet deltagare visas inte när det avslöjar en grupp med 1–4 personer/iu);
  });

  test('a share of feedback that tells of 1–4 is neither shown nor judged', () => {
    const plan = planWith({ period: 2021, measure: 'feedback-share', target: { value: 100, unit: '%' } });
    const { first, text } = sliceOf({ year: 2021 }, [{ feedbackWanted: 10, feedbackGiven: 7 }], 'project-1', plan);
    expect(first?.assessment).toBe('not-assessable');
    expect(text).not.toMatch(/70|7 av/u);
  });
});

test('what is counted in a year is told of that year', () => {
  const plan = planWith({ period: '2021..2022', measure: 'participants', target: { value: 400 } });
  const dialogues = [{ participants: 20 }, { participants: 30, date: '2022-03-01' }];
  expect(sliceOf({ year: 2022 }, dialogues, 'project-1', plan).text).toContain('30 deltagare 2022');
});

test('a municipality is measured against the groups that its own committee prioritised', () => {
  const plan = Plan.parse({
    ...planWith({ period: 2021, measure: 'target-groups-reached' }),
    committees: sample.committees.map((committee) => ({
      ...committee,
      prioritised: committee.municipality === 'laholm' ? ['unga', 'seniorer'] : ['nyanlanda', 'foraldrar'],
    })),
  });
  const met = [{ municipality: 'laholm', targetGroups: ['unga'] }];
  expect(sliceOf({ municipality: 'laholm' }, met, 'project-1', plan).first?.computed?.share).toEqual({
    part: 1,
    whole: 2,
  });
  expect(sliceOf({ year: 2021 }, met, 'project-1', plan).first?.computed?.share).toEqual({ part: 1, whole: 4 });
});
