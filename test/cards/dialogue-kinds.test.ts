import { dialogueFormCard } from '../../src/cards/dialogue-form';
import { readDialogueValues, valuesOf } from '../../src/cards/dialogue-values';
import type { DialogueKind } from '../../src/domain/dialogue-kinds';
import { Plan } from '../../src/domain/plan';
import { faultsOf } from '../../src/domain/plan-faults';
import { vocabularyOf } from '../../src/questions/plan-vocabulary';
import { read } from '../../src/questions/read';
import { content, decided } from './fixtures/sample';

/** A plan whose dialogues are of both kinds, of one, or of none. */

const withoutKindOf = ({ kind: _, ...rest }: Record<string, unknown>) => rest;

/** The sample with these kinds, and nothing in it that is of another. */
function planOf(dialogueKinds?: readonly DialogueKind[]): Plan {
  const goals = JSON.parse(JSON.stringify(decided.goals).replace(/,"kind":"(?:perspective|in-depth)"/gu, ''));
  return Plan.parse({ ...decided, goals, dialogues: [], form: { dialogueKinds } });
}
const plans = { both: planOf(), one: planOf(['in-depth']), none: planOf([]) };

const inputsOf = (plan: Plan): string[] =>
  [...JSON.stringify(dialogueFormCard({ plan, language: 'sv', formId: 'f' })).matchAll(/"id":"(\w+)","label"/gu)].map(
    ([, id = '']) => id,
  );

test('the form asks for a kind where there are several', () => {
  expect(inputsOf(plans.both)).toContain('kind');
  for (const plan of [plans.one, plans.none]) {
    expect(inputsOf(plan)).not.toContain('kind');
    expect(inputsOf(plan)).toContain('municipality');
  }
});

const given = withoutKindOf(valuesOf(content));

test.each([
  ['both, and none is chosen', plans.both, given, { faults: [{ field: 'kind', fault: 'missing' }] }],
  ['both, and one is chosen', plans.both, { ...given, kind: 'in-depth' }, { content: { kind: 'in-depth' } }],
  ['one', plans.one, given, { content: { kind: 'in-depth' } }],
  [
    'one, and an old form says another',
    plans.one,
    { ...given, kind: 'perspective' },
    { content: { kind: 'in-depth' } },
  ],
])('of %s', (_, plan, values, expected) => {
  expect(readDialogueValues(values, plan, '2021-10-20')).toMatchObject(expected);
});

test('of none, a dialogue has no kind, whatever an old form says', () => {
  const reading = readDialogueValues({ ...given, kind: 'perspective' }, plans.none, '2021-10-20');
  expect(reading).toHaveProperty('content');
  expect(reading).not.toHaveProperty('content.kind');
});

test('what the plan says of a kind that it does not have is a fault', () => {
  const dialogue = { ...content, id: 'exempel', example: true };
  const faultsIn = (kinds: readonly DialogueKind[] | undefined, kind?: DialogueKind) =>
    faultsOf(Plan.parse({ ...planOf(kinds), dialogues: [{ ...dialogue, kind }] })).map(({ path }) => path.join('.'));
  expect(faultsIn(undefined, 'in-depth')).toEqual([]);
  expect(faultsIn(undefined)).toEqual(['dialogues.0.kind']);
  expect(faultsIn([])).toEqual([]);
  expect(faultsIn([], 'in-depth')).toEqual(['dialogues.0.kind']);
  expect(faultsIn(['perspective'], 'in-depth')).toEqual(['dialogues.0.kind']);
  expect(faultsOf({ ...decided, form: { dialogueKinds: [] } }).map(({ path }) => path.slice(-1))).toContainEqual([
    'kind',
  ]);
});

test('nothing is understood of kinds that there are none of', () => {
  const reading = (plan: Plan, phrase: string) =>
    read(phrase, { vocabulary: vocabularyOf(plan), now: new Date('2021-10-20T10:00:00Z') });
  expect(reading(plans.both, 'antal fördjupande dialoger')).toMatchObject({ dialogueKind: 'in-depth' });
  for (const phrase of ['antal fördjupande dialoger', 'antal dialoger per dialogform']) {
    const text = JSON.stringify(reading(plans.none, phrase));
    expect(text).not.toMatch(/in-depth|dialogueKind/u);
  }
  expect(reading(plans.none, 'antal dialoger i Laholm')).toEqual(reading(plans.both, 'antal dialoger i Laholm'));
});
