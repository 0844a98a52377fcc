import { answerQuestion } from '../../src/answers/answer-question';
import { factsOf } from '../../src/domain/fact-set';
import { Indicator } from '../../src/domain/goals';
import { carryOn } from '../../src/questions/carry-on';
import { choose } from '../../src/questions/choice';
import { dividedGoal, type GoalParts, partFor, partsOf } from '../../src/questions/goal-parts';
import { read } from '../../src/questions/read';
import type { ClearReading, Reading } from '../../src/questions/reading';
import { remarkOn } from '../../src/questions/remark';
import { decided, examples } from '../cards/fixtures/sample';
import { memoryTools } from '../support/memory-stores';
import { tillit } from './fixtures/tillit-vocabulary';

const indicator = (measure: string, period: string, more: object = {}): Indicator =>
  Indicator.parse({ id: `i-${measure}`, name: 'Något', measure, period, ...more });

test.each<[string, Indicator[], GoalParts]>([
  ['no indicator', [], {}],
  ['one entered by hand', [indicator('entered', '2021')], {}],
  [
    'a count in one year',
    [indicator('dialogues', '2021')],
    { municipality: { kind: 'dialogue-count', year: 2021, by: 'municipality' } },
  ],
  [
    'a count of a kind in several years',
    [indicator('participants', '2021..2022', { kind: 'in-depth' })],
    { municipality: { kind: 'participant-count', dialogueKind: 'in-depth', by: 'municipality' } },
  ],
  ['a count from the middle of a year', [indicator('dialogues', '2021-02..2021-12')], {}],
  ['a count to the middle of a year', [indicator('dialogues', '2021-01..2022-11')], {}],
  [
    'a share of answers',
    [indicator('survey-share', '2021-02..2021-06')],
    {
      municipality: { kind: 'survey', by: 'municipality' },
      targetGroup: { kind: 'survey', by: 'targetGroup' },
      method: { kind: 'survey', by: 'method' },
    },
  ],
  [
    'a share of those who wanted feedback',
    [indicator('feedback-share', '2021')],
    { municipality: { kind: 'feedback' } },
  ],
  [
    'groups, methods and two that municipalities divide, of which the first counts',
    [
      indicator('target-groups-reached', '2021..2022'),
      indicator('methods-tested', '2022'),
      indicator('survey-share', '2021'),
      indicator('dialogues', '2021'),
    ],
    {
      municipality: { kind: 'survey', by: 'municipality' },
      targetGroup: { kind: 'dialogue-count', by: 'targetGroup' },
      method: { kind: 'dialogue-count', year: 2022, by: 'method' },
    },
  ],
])('a goal with %s is divided so', (_what, indicators, parts) => expect(partsOf({ indicators })).toEqual(parts));

const context = { vocabulary: tillit, now: new Date('2022-10-03T08:00:00Z') };
const remarkOf = (phrase: string) => remarkOn(phrase, read(phrase, context), context);

test('an answer that divides a goal by a count says that it is a part of it', () => {
  for (const phrase of ['projektmål 1 per kommun', 'projektmål 1 per målgrupp', 'projektmål 3 per metod'])
    expect([phrase, remarkOf(phrase)]).toEqual([phrase, { about: 'goal-parts' }]);
  // The share is all of it.
  expect(remarkOf('projektmål 2 per kommun')).toBeUndefined();
  expect(remarkOf('antal dialoger per kommun')).toBeUndefined();
});

const COUNTED: GoalParts = { municipality: { kind: 'dialogue-count', year: 2021, by: 'municipality' } };

test.each<[GoalParts | undefined, Parameters<typeof partFor>[1], object | undefined]>([
  [COUNTED, { by: 'municipality' }, { kind: 'dialogue-count', year: 2021, by: 'municipality' }],
  [COUNTED, { by: 'municipality', year: 2021 }, { kind: 'dialogue-count', year: 2021, by: 'municipality' }],
  [COUNTED, { by: 'municipality', year: 2022 }, undefined],
  [COUNTED, { by: 'municipality', municipality: 'Laholm' }, undefined],
  [COUNTED, { by: 'targetGroup' }, undefined],
  [{ municipality: { kind: 'survey' } }, { by: 'municipality', year: 2022 }, { kind: 'survey', year: 2022 }],
  [undefined, { by: 'municipality' }, undefined],
])('of %j, %j is %j', (parts, asked, part) => expect(partFor(parts, asked)).toEqual(part));

const candidates = (phrase: string): readonly ClearReading[] => {
  const reading = read(phrase, context);
  return reading.kind === 'unclear' ? reading.candidates : [];
};
const DIVIDED = { kind: 'goal-status', goal: 'project-2', by: 'municipality' } as const;

test.each([
  'mål 2 per kommun',
  'mål 2 i varje kommun',
  'mål 2 kommun för kommun',
  'mål 2 kommunvis',
  'hur går det för mål 2 i varje kommun',
  'mål 2 fördelat på kommuner',
  'goal 2 per municipality',
  'goal 2 in each municipality',
])('“%s” keeps the division where it is asked which goal', (phrase) => {
  expect(candidates(phrase)).toEqual([DIVIDED, { kind: 'goal-status', goal: 'effect-2' }]);
  expect(remarkOf(phrase)).toEqual({ about: 'goal-undivided' });
  expect(choose('projektmål', candidates(phrase), context)).toEqual(DIVIDED);
});

test('where every goal that may be meant is divided, nothing is said of others', () => {
  const goals = { project: [1], effect: [1] };
  const vocabulary = { ...tillit, goals, goalParts: { 'project-1': COUNTED, 'effect-1': COUNTED } };
  const twice = { vocabulary, now: context.now };
  const reading = read('mål 1 per kommun', twice);
  expect(reading).toEqual({
    kind: 'unclear',
    candidates: ['project-1', 'effect-1'].map((goal) => ({ kind: 'goal-status', goal, by: 'municipality' })),
  });
  expect(remarkOn('mål 1 per kommun', reading, twice)).toBeUndefined();
});

test.each<[Reading, Reading, string | undefined]>([
  [DIVIDED, { kind: 'survey', by: 'municipality' }, undefined],
  [{ ...DIVIDED, year: 2021 }, { kind: 'survey', by: 'municipality', year: 2021 }, undefined],
  [{ ...DIVIDED, goal: 'project-1' }, { kind: 'dialogue-count', year: 2021, by: 'municipality' }, 'goal-parts'],
  [
    { ...DIVIDED, goal: 'project-1', year: 2022 },
    { kind: 'goal-status', goal: 'project-1', year: 2022 },
    'goal-undivided',
  ],
  [{ ...DIVIDED, goal: 'effect-2' }, { kind: 'goal-status', goal: 'effect-2' }, 'goal-undivided'],
  [{ ...DIVIDED, goal: 'project-99' }, { kind: 'goal-status', goal: 'project-99' }, 'goal-undivided'],
  [
    { ...DIVIDED, municipality: 'Laholm' },
    { kind: 'goal-status', goal: 'project-2', municipality: 'Laholm' },
    'goal-undivided',
  ],
  [{ kind: 'goals' }, { kind: 'goals' }, undefined],
])('%j is answered as %j', (reading, meant, about) => {
  expect(dividedGoal(reading, decided)).toEqual({
    reading: meant,
    ...(about === undefined ? {} : { remark: { about } }),
  });
});

test('a goal that is chosen is answered by its parts, and a guest gets no more than of the question itself', async () => {
  const tools = memoryTools([], () => context.now);
  const answer = (reading: Reading, roles: readonly 'projektledare'[]) =>
    answerQuestion(
      reading,
      { userId: 'u', pseudonym: 'p', roles, language: 'sv' },
      { plan: decided, planVersion: 1, facts: factsOf(examples) },
      tools,
    );
  const [chosen, asked] = [
    await answer(DIVIDED, ['projektledare']),
    await answer({ kind: 'survey', by: 'municipality' }, ['projektledare']),
  ];
  expect(chosen).toEqual(asked);
  expect(chosen.view.kind).toBe('survey');
  const counted = await answer({ ...DIVIDED, goal: 'project-1' }, ['projektledare']);
  expect(counted.view.kind).toBe('count');
  expect(counted.preface).toContain('Det här är det av målets underlag som går att dela upp så.');
  expect((await answer(DIVIDED, [])).view.kind).toBe('guests-only-overview');
});

test('“per kommun” after a goal divides it', () => {
  const goal = { kind: 'goal-status', goal: 'project-2' } as const;
  expect(carryOn('per kommun?', goal, context)).toEqual(DIVIDED);
  expect(carryOn('och mål 4?', DIVIDED, context)).toEqual({ ...DIVIDED, goal: 'project-4' });
});
