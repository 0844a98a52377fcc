import { weekCard, weekMessage } from '../../src/cards/week';
import { createWeekMessages } from '../../src/cards/week-messages';
import { weekReceiptCard } from '../../src/cards/week-receipt';
import type { WeekItem } from '../../src/domain/week';
import { inputsOf, nodesOf } from './fixtures/walk';

/** The week's card: a line for each thing with Klart in it, and the rest folded below. */

const item = (activity: string, changes: Partial<WeekItem> = {}): WeekItem => ({
  activity,
  title: `Sak ${activity}`,
  why: 'overdue',
  when: 'Maj – Aug -21',
  state: 'not-done',
  lead: false,
  weeksLate: 2,
  handedOver: false,
  seen: '',
  ...changes,
});
const week = {
  week: '2021-W36',
  answered: 1,
  items: [
    item('a', { lead: true }),
    item('b', { why: 'due', weeksLate: 0, when: 'Sep -21' }),
    item('c', { weeksLate: 1 }),
    item('d', { why: 'unreported', weeksLate: 0, state: 'partly', when: 'X' }),
    item('e', { why: 'continuous', weeksLate: 0, when: 'Löpande', handedOver: true }),
  ],
  starting: [],
  unscheduled: 0,
};
const texts = (card: object): string[] =>
  nodesOf(card).flatMap(({ text }) => (typeof text === 'string' ? [text.replaceAll('\u00a0', ' ')] : []));
const titled = (card: object, title: string) => nodesOf(card).filter((node) => node.title === title && node.verb);
const named = (card: object, id: string) => nodesOf(card).find((node) => node.id === id);

test('what there is stands under its reason, with how many', () => {
  const shown = texts(weekCard(week, 'sv'));
  const heads = shown.filter((text) => /\(\d\)$/u.test(text));
  expect(heads).toEqual([
    '▲ Försenat (2)',
    '● Den här veckan (1)',
    '◇ Utfall och reflektioner saknas (1)',
    '↻ Löpande (1)',
  ]);
  expect(shown).toEqual(expect.arrayContaining(['Sak a ▾', '2 veckor försenad · du har huvudansvar', 'Sep -21']));
  expect(shown).toEqual(expect.arrayContaining(['1 vecka försenad', 'Ingen tid satt · delvis', 'Överlämnad till dig']));
});

test('Klart stands in each line, and the other answers unfold with the words that are invited', () => {
  const card = weekCard(week, 'sv');
  expect(titled(card, '✓ Klart').map(({ data }) => Object(data).activity)).toEqual(['a', 'c', 'b', 'd', 'e']);
  const box = named(card, 'box-a');
  expect(box).toMatchObject({ isVisible: false });
  expect([...inputsOf(box).keys()]).toEqual(['comment-a']);
  const answers = nodesOf(box).filter(({ type }) => type === 'Action.Execute');
  expect(answers.map(({ title }) => title)).toEqual(['Delvis', 'Skjut upp', 'Lämna över', 'Inte aktuell']);
  const opens = nodesOf(card).filter(({ type }) => type === 'Action.ToggleVisibility');
  expect(opens.map(({ targetElements }) => targetElements)).toEqual(
    ['a', 'c', 'b', 'd', 'e'].map((id) => [`box-${id}`]),
  );
});

test('what is written and not saved is unfolded', () => {
  const card = weekCard(week, 'sv', undefined, [{ activity: 'c', title: 'Sak c', comment: 'Vi hann inte.' }]);
  expect(named(card, 'box-c')).toMatchObject({ isVisible: true });
  expect(inputsOf(card).get('comment-c')).toMatchObject({ value: 'Vi hann inte.' });
});

test('the form for a dialogue is a press away where it is asked whether one has been held', () => {
  expect(titled(weekCard(week, 'sv'), 'Ny dialog')).toEqual([]);
  const card = weekCard({ ...week, askedFor: {} }, 'sv');
  expect(titled(card, 'Ny dialog')).toMatchObject([{ data: { verb: 'open-dialogue-form' } }]);
  expect(texts(card)).toContain('Ingen dialog är rapporterad än. Har ni hållit en?');
});

test('words are invited about what was reported without any, about that report', () => {
  const wordless = { activity: 'f', week: '2021-W36', state: 'done', at: '2021-09-06T08:00:00.000Z' } as const;
  const asker = { roles: ['projektgrupp'], language: 'sv' } as const;
  const card = weekReceiptCard('Klart.', week, asker, { wordless });
  expect(nodesOf(card).find(({ title }) => title === 'Lägg till kommentar')).toMatchObject({
    targetElements: ['box-f'],
  });
  expect(named(card, 'box-f')).toMatchObject({ isVisible: false });
  const data = { verb: 'report-activity', activity: 'f', state: 'done', seen: wordless.at };
  expect(titled(card, 'Spara kommentaren')).toMatchObject([{ data }]);
  expect(titled(weekReceiptCard('Klart.', week, asker), 'Spara kommentaren')).toEqual([]);
});

test('the bar tells how much is answered, in the words beside it too', () => {
  const card = weekCard(week, 'sv');
  const text = '1 av 6 besvarade den här veckan';
  expect(nodesOf(card).find(({ type }) => type === 'Image')).toMatchObject({ altText: text });
  expect(texts(card)).toContain(`${text} · ▾ fler svar`);
  const empty = { ...week, answered: 0, items: [] };
  expect(nodesOf(weekCard(empty, 'sv')).filter(({ type }) => type === 'Image')).toEqual([]);
});

test('those who have the same week and settings get the same message, and others their own', () => {
  const messageOf = createWeekMessages();
  const first = messageOf(week, { language: 'sv' });
  expect(first).toEqual(weekMessage({ week }, { language: 'sv' }));
  expect(messageOf(structuredClone(week), { language: 'sv' })).toBe(first);
  for (const [other, settings] of [
    [week, { language: 'en' }],
    [week, undefined],
    [{ ...week, answered: 2 }, { language: 'sv' }],
    [{ ...week, items: week.items.slice(1) }, { language: 'sv' }],
  ] as const) {
    expect(messageOf(other, settings)).toEqual(weekMessage({ week: other }, settings));
    expect(messageOf(other, settings)).not.toBe(first);
  }
  // What has been used since takes its place.
  for (let answered = 10; answered < 50; answered += 1) messageOf({ ...week, answered }, undefined);
  expect(messageOf(week, { language: 'sv' })).not.toBe(first);
});
