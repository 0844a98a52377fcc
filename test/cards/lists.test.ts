import { deliveriesCard } from '../../src/cards/deliveries';
import { methodsCard } from '../../src/cards/methods';
import { NO_FACTS } from '../../src/domain/fact-set';
import { methodsUsed } from '../../src/domain/method-use';
import type { DeliveriesView } from '../../src/text/deliveries';
import { deliveriesSentence } from '../../src/text/deliveries';
import { decided, ended, factsOn } from './fixtures/sample';
import { textsOf } from './fixtures/walk';

/** Cards that list things: each thing stands once. */

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
const textOf = (card: unknown): string => plain(textsOf(card).join('\n'));
const times = (text: string, part: string): number => text.split(part).length - 1;

test('methods: the tried ones most used first, the others in one line, and once that none is judged', () => {
  const view = {
    kind: 'methods',
    plan: decided,
    uses: methodsUsed(decided, factsOn('2021-10-20')),
    one: false,
    reported: 14,
  } as const;
  const text = textOf(methodsCard({ ...view, rests: { dialogues: 14 } }, 'Metoderna.', 'sv'));
  const counts = [...text.matchAll(/^(\d+) dialoge?r?/gmu)].map(([, count]) => Number(count));
  expect(counts.length).toBeGreaterThan(0);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(counts).not.toContain(0);
  expect(times(text, 'Inte använda i någon dialog här:')).toBe(counts.length < decided.methods.length ? 1 : 0);
  expect(times(text, 'För- och nackdelar är ej redovisade')).toBe(1);
  for (const { name } of decided.methods) expect(text.toLowerCase()).toContain(name.toLowerCase());
});

test('methods: all that are judged are shown, tried or not', () => {
  const view = { kind: 'methods', plan: ended, uses: methodsUsed(ended, NO_FACTS), one: false, reported: 0 } as const;
  const text = textOf(methodsCard({ ...view, rests: { dialogues: 0 } }, 'Metoderna.', 'sv'));
  expect(times(text, 'Fördel:')).toBe(ended.methods.length);
  expect(text).not.toMatch(/0 dialoger|ej redovisade|Inte använda|tillsammans ge mer/u);
});

test('reminders: everybody who was not reached is named once', () => {
  const view: DeliveriesView = {
    kind: 'deliveries',
    week: '2021-W47',
    sent: 1,
    acted: 0,
    pending: 0,
    unreachable: [1, 2].map((n) => ({ name: `Person ${n}`, reason: 'blocked' })),
    uncertain: [],
    again: 0,
  };
  const sentence = deliveriesSentence(view, 'sv');
  expect(plain(sentence)).toContain('Påminnelser v. 47: 1 skickad. 2 nådde inte fram: Person 1 (har blockerat appen)');
  const text = textOf(deliveriesCard(view, sentence, 'sv'));
  expect(text).toContain('Påminnelser v. 47\n1 skickad, 2 nådde inte fram.');
  expect(times(text, 'Person 1')).toBe(1);
});

test('before the first reminders: those who cannot be reached are named, and nothing can be sent to them', () => {
  const view: DeliveriesView = {
    kind: 'deliveries',
    sent: 0,
    acted: 0,
    pending: 0,
    unreachable: [
      { name: 'Åsa', reason: 'blocked' },
      { name: 'Örjan', reason: 'not-installed' },
    ],
    uncertain: [],
    again: 0,
  };
  const sentence = deliveriesSentence(view, 'sv');
  expect(plain(sentence)).toBe(
    'Inga påminnelser har gått ut än. 2 nås inte nu: Åsa (har blockerat appen) och Örjan (har inte installerat appen).',
  );
  const card = deliveriesCard(view, sentence, 'sv');
  expect(textOf(card)).toContain('Inga påminnelser har gått ut än. 2 nås inte nu.\nNås inte nu\n');
  expect(JSON.stringify(card)).not.toContain('send-again');
});
