import { insertedActivityCard } from '../../src/cards/activities';
import { MANY } from '../../src/cards/buttons';
import { dialogueConflictCard } from '../../src/cards/dialogue-conflict';
import { dialogueFormCard, readDialogueValues, valuesOf } from '../../src/cards/dialogue-form';
import { dialogueSummaryCard } from '../../src/cards/dialogue-summary';
import { goalStatusCard } from '../../src/cards/goal-status';
import { messageCard } from '../../src/cards/message';
import { weekCard } from '../../src/cards/week';
import { lineOf } from '../../src/domain/activity-lists';
import { DIALOGUE_FIELDS } from '../../src/domain/dialogue-fields';
import { NO_FACTS } from '../../src/domain/fact-set';
import { NOTHING_HIDDEN } from '../../src/domain/listed-counts';
import { goalStatus } from '../../src/domain/outcomes';
import { goalsOf, type Plan } from '../../src/domain/plan';
import { dialogue } from './fixtures/gallery';
import { content, decided, LONG_AFTER } from './fixtures/sample';
import { inputsOf, nodesOf } from './fixtures/walk';

/** What people and plans write is shown as it was written: no template, no link, no mention, no markup. */

/** Written in two parts, since the linter takes it for a slip. */
const EXPRESSION = ['$', '{1+1}'].join('');
const HOSTILE = `${EXPRESSION} [länk](https://example.org) **fet** <at>Alla</at> {{DATE(2021-01-01T00:00:00Z)}} $data`;

/**
 * Everything that a client could take for markup: text blocks and the names of things, but not runs or input values.
 */
const interpreted = (card: unknown): string[] =>
  nodesOf(card).flatMap((node) =>
    ['text', 'title', 'label', 'placeholder', 'errorMessage', 'speak'].flatMap((key) =>
      node.type === 'TextRun' || typeof node[key] !== 'string' ? [] : [String(node[key])],
    ),
  );

const shown = (card: unknown): string[] =>
  nodesOf(card).flatMap((node) => (node.type === 'TextRun' ? [String(node.text)] : []));

test('what a person wrote comes back in the form as it was', () => {
  const values = { ...valuesOf(content), place: HOSTILE, observations: HOSTILE };
  const card = dialogueFormCard({ plan: decided, language: 'sv', formId: 'f', values });
  expect(inputsOf(card).get('place')?.value).toBe(HOSTILE);
  expect(inputsOf(card).get('observations')?.value).toBe(HOSTILE);
  expect(interpreted(card).filter((text) => text.includes('example.org'))).toEqual([]);
});

test('a choice that is not in the plan is quoted, and no more than that', () => {
  const values = { ...valuesOf(content), municipality: HOSTILE, kind: HOSTILE };
  const reading = readDialogueValues(values, decided, LONG_AFTER);
  const faults = 'faults' in reading ? reading.faults : [];
  const card = dialogueFormCard({ plan: decided, language: 'sv', formId: 'f', values, faults });
  expect(shown(card).filter((text) => text.includes(`${EXPRESSION} [länk]`))).toHaveLength(2);
  expect(interpreted(card).filter((text) => text.includes('länk'))).toEqual([]);
});

test('the conflict card keeps and shows it as it was', () => {
  const values = { ...valuesOf(content), observations: HOSTILE };
  const ids = { operation: 'o', newFormId: 'n' };
  const card = dialogueConflictCard({
    plan: decided,
    existing: dialogue,
    mayRead: true,
    isOwn: true,
    hidden: NOTHING_HIDDEN,
    outdated: false,
    values,
    ...ids,
    language: 'sv',
  });
  expect(inputsOf(card).get('observations')?.value).toBe(HOSTILE);
  expect(shown(card)).toContain(HOSTILE);
  expect(interpreted(card).filter((text) => text.includes('länk'))).toEqual([]);
  expect([...inputsOf(card).keys()]).toEqual(DIALOGUE_FIELDS.filter((field) => field in values));
});

test('the plan is text too', () => {
  const [goal] = goalsOf(decided, 'project');
  if (!goal) throw new Error('the sample has goals');
  const plan: Plan = decided;
  const hostile = { ...goal, title: HOSTILE, text: `2 ${HOSTILE}`, notes: [{ text: HOSTILE }] };
  const status = goalStatus(hostile, plan, NO_FACTS, LONG_AFTER);
  const card = goalStatusCard(
    { kind: 'goal-status', plan, status, filters: {}, rests: { dialogues: 0 } },
    HOSTILE,
    MANY,
    'sv',
  );
  expect(shown(card).filter((text) => text.includes(HOSTILE)).length).toBeGreaterThan(2);
  expect(interpreted(card).filter((text) => text.includes('länk') && text !== card.speak)).toEqual([]);
  expect(card.speak).not.toMatch(/[<>&]/u);
});

const NOT_LATE = { weeksLate: 0, handedOver: false, seen: '' };

test('so it is on what is put into any chat', () => {
  const named = <T extends { readonly name: string }>(terms: readonly T[]): T[] =>
    terms.map((term) => ({ ...term, name: HOSTILE }));
  const { municipalities, targetGroups, methods, themes } = decided;
  const plan: Plan = {
    ...decided,
    municipalities: named(municipalities),
    targetGroups: named(targetGroups),
    methods: named(methods),
    themes: named(themes),
  };
  const [activity] = decided.activities;
  if (!activity) throw new Error('the sample has activities');
  const line = lineOf({ ...activity, title: HOSTILE, outcome: 'Det skrev någon.' }, decided, LONG_AFTER);
  for (const card of [dialogueSummaryCard(dialogue, 11, plan, 'sv'), insertedActivityCard(line, LONG_AFTER, 'sv')]) {
    expect(shown(card).filter((text) => text.includes(HOSTILE)).length).toBeGreaterThan(0);
    expect(interpreted(card).filter((text) => text.includes('länk') && text !== card.speak)).toEqual([]);
    expect(card.speak).not.toMatch(/[<>&]/u);
    expect(JSON.stringify(card)).not.toMatch(/biblioteket|lyssnade|skrev någon/u);
  }
});

test('an activity with a strange title stays an activity', () => {
  const item = {
    activity: 'a',
    title: HOSTILE,
    why: 'due',
    when: '',
    state: 'not-done',
    lead: true,
    ...NOT_LATE,
  } as const;
  const card = weekCard({ week: '2021-W36', items: [item], answered: 0, starting: [], unscheduled: 0 }, 'sv');
  expect(shown(card)).toContain(`${HOSTILE} ▾`);
});

test('a button sends back exactly what it was given', () => {
  const data = { verb: 'ask', language: 'sv', reading: { kind: 'insights', query: HOSTILE } } as const;
  const card = messageCard('Hej.', 'sv', [{ title: 'Visa', data }]);
  expect(nodesOf(card).find(({ type }) => type === 'Action.Execute')?.data).toEqual(data);
});
