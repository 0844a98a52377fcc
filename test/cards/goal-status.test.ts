import { goalStatusCard } from '../../src/cards/goal-status';
import { type Facts, factsOf } from '../../src/domain/fact-set';
import { goalStatus } from '../../src/domain/outcomes';
import { findGoal, type Plan } from '../../src/domain/plan';
import { decided, ended, examples, factsOn, LONG_AFTER } from './fixtures/sample';
import { nodesOf, textsOf } from './fixtures/walk';

/** What the card of a goal tells beside the figure. */

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

function cardOf(id: string, plan: Plan, facts: Facts) {
  const goal = findGoal(plan, id);
  if (!goal) throw new Error(`the sample has ${id}`);
  const status = goalStatus(goal, plan, facts, LONG_AFTER);
  const card = goalStatusCard(
    { kind: 'goal-status', plan, status, filters: {}, rests: { dialogues: 37 } },
    'Målet.',
    { roles: ['projektledare'] },
    'sv',
  );
  const buttons = nodesOf(card).filter(({ type }) => type === 'Action.Execute');
  return {
    text: plain(textsOf(card).join('\n')),
    asked: new Map(buttons.map(({ title, data }) => [title, Object(data).reading])),
  };
}

const in2021 = (municipality: string) =>
  examples.filter((each) => each.municipality === municipality && each.date < '2022').length;
const counts = ended.municipalities.map(({ id, name }) => ({ name, count: in2021(id) }));
const fewest = Math.min(...counts.map(({ count }) => count));

test('each part of a compound target is shown with how it stands', () => {
  const { text } = cardOf('project-1', ended, factsOn(LONG_AFTER));
  expect(text).toContain('Minst 18: ✓ Uppnått – 27');
  const line = text.split('\n').find((each) => each.startsWith('Minst 2 per kommun: ✓ Uppnått – minst har')) ?? '';
  expect(line.endsWith(`: ${fewest} vardera.`)).toBe(true);
  const places = counts.filter(({ count }) => count === fewest).map(({ name }) => name);
  for (const place of places.length > 3 ? [`${places.length} kommuner`] : places) expect(line).toContain(place);
});

test('who is behind in a part is told there, and once', () => {
  const few = factsOf(examples.filter(({ municipality, date }) => municipality !== 'hylte' && date < '2022'));
  const { text } = cardOf('project-1', decided, few);
  expect(text).toContain('Minst 2 per kommun: ✕ Ej uppnått – Hylte har 0 av minst 2.');
  expect(text.split('Hylte har').length).toBe(2);
});

test('a target of one part says nothing of parts', () => {
  expect(cardOf('project-3', ended, factsOn(LONG_AFTER)).text).not.toMatch(/Minst \d+: /u);
});

test('how many dialogues lack a survey is told beside the share', () => {
  const without = examples.filter(({ surveyAnswers }) => !surveyAnswers).length;
  const { text } = cardOf('project-2', ended, factsOn(LONG_AFTER));
  expect(text).toContain(`${without} av ${examples.length} dialoger saknar enkät.`);
});

test('the share per municipality is a press away', () => {
  expect(cardOf('project-2', ended, factsOn(LONG_AFTER)).asked.get('Per kommun')).toEqual({
    kind: 'survey',
    by: 'municipality',
  });
  expect(cardOf('project-1', ended, factsOn(LONG_AFTER)).asked.get('Per kommun')).toEqual({
    kind: 'dialogue-count',
    by: 'municipality',
  });
});
