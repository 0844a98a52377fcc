import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { answerCard } from '../../src/cards/answer';
import { type Button, foldedButtons, MORE_BYTES } from '../../src/cards/buttons';
import { bytesOf } from '../../src/cards/fill';
import { messageCard } from '../../src/cards/message';
import type { Plan } from '../../src/domain/plan';
import { decided } from './fixtures/sample';
import { type CardNode, nodesOf } from './fixtures/walk';

/** At most three buttons under an answer, and a way to the others. */

const buttons = (count: number): Button[] =>
  Array.from({ length: count }, (_, index) => ({
    title: `Knapp ${index + 1}`,
    data: { verb: 'ask', reading: { kind: 'goals' }, language: 'sv' },
  }));
const cardWith = (count: number): AdaptiveCard => messageCard('En mening.', 'sv', buttons(count));

const titlesOf = (actions: unknown): string[] =>
  (Array.isArray(actions) ? actions : []).map(({ title }: { title: string }) => title);
const setsOf = (card: AdaptiveCard): CardNode[] => nodesOf(card).filter(({ type }) => type === 'ActionSet');

test('three buttons are all in sight', () => {
  expect(foldedButtons(cardWith(3), 'sv')).toEqual(cardWith(3));
});

test('with four, the first two are in sight and the others behind one that unfolds them under it', () => {
  const card = foldedButtons(cardWith(4), 'sv');
  const [shown, folded, ...others] = setsOf(card);
  expect(others).toEqual([]);
  expect(card).not.toHaveProperty('actions');
  expect(titlesOf(shown?.actions)).toEqual(['Knapp 1', 'Knapp 2', 'Mer']);
  expect(titlesOf(folded?.actions)).toEqual(['Knapp 3', 'Knapp 4']);
  expect(folded).toMatchObject({ isVisible: false });
  const [more] = nodesOf(shown).filter(({ type }) => type === 'Action.ToggleVisibility');
  expect(more).toMatchObject({ targetElements: [folded?.id] });
});

test('folding adds no more bytes than are kept for it', () => {
  expect(bytesOf(foldedButtons(cardWith(4), 'en')) - bytesOf(cardWith(4))).toBeLessThanOrEqual(MORE_BYTES);
});

test('what is asked back shows all its answers', () => {
  const plan: Plan = decided;
  const options = [1, 2, 3, 4].map((number) => ({ kind: 'goal-status', goal: `project-${number}` }) as const);
  const answer = {
    view: { kind: 'which', plan, options },
    reading: { kind: 'unclear', candidates: options },
    sentence: 'Vilket mål?',
    asker: { userId: 'u', pseudonym: 'p-u', roles: ['projektledare'], language: 'sv' },
    language: 'sv',
  } as const;
  const card = answerCard(answer);
  expect(titlesOf(card.actions)).toHaveLength(4);
});
