import { aboutCard } from '../../src/cards/about';
import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { fitsCard } from '../../src/cards/fill';
import { sentenceOf } from '../../src/text/answers';
import { listAnd } from '../../src/text/format';
import { readSubmitted } from '../../src/turns/submitted';
import { decided } from './fixtures/sample';
import { nodesOf, textsOf } from './fixtures/walk';

/** Long lists by page: each thing stands on one of them, and each page says where it is. */

const committees = Array.from({ length: 290 }, (_, index) => ({
  id: `n${index}`,
  name: `Nämnden i kommun nummer ${String(index).padStart(3, '0')}.`,
  municipality: 'laholm',
  financing: [],
  meetings: [],
}));
const view = { kind: 'about', topic: 'committees', plan: { ...decided, committees }, committees } as const;
const reading = { kind: 'about', topic: 'committees' } as const;
const sentence = sentenceOf(view, 'sv');
const page = (from: number): AdaptiveCard => aboutCard(view, sentence, 'sv', { from, reading });

/** What the button for the rest asks, as it comes back when it is pressed. */
function more(card: AdaptiveCard): { readonly from?: number; readonly reading: unknown } | undefined {
  const button = nodesOf(card).find(({ type, title }) => type === 'Action.Execute' && title === 'Visa fler');
  const submitted = button && readSubmitted(button.data);
  return submitted?.verb === 'ask' ? submitted : undefined;
}

test('every committee of 290 stands on one page, and the pages say which part they are', () => {
  const named: string[] = [];
  let from: number | undefined = 0;
  while (from !== undefined) {
    const card: AdaptiveCard = page(from);
    expect(fitsCard(card)).toBe(true);
    const here = textsOf(card).filter((text) => /^Nämnden i kommun nummer \d{3}\.$/u.test(text));
    const range = from === 0 ? `Visar ${here.length}` : `Visar ${from + 1}–${from + here.length}`;
    expect(textsOf(card)).toContain(`${range} av 290.`);
    named.push(...here);
    const next = more(card);
    if (next) expect(next.reading).toEqual(reading);
    expect(next?.from).toBe(named.length < 290 ? named.length : undefined);
    from = next?.from;
  }
  expect(named).toEqual(committees.map(({ name }) => name));
});

test('what fits says nothing of pages, and a list that has become shorter begins anew', () => {
  const few = { ...view, committees: committees.slice(0, 3) };
  const card = aboutCard(few, 'Tre.', 'sv', { from: 0, reading });
  expect(textsOf(card).filter((text) => text.startsWith('Visar'))).toEqual([]);
  expect(more(card)).toBeUndefined();
  expect(aboutCard(few, 'Tre.', 'sv', { from: 50, reading })).toEqual(card);
});

test('where nothing can be asked for, what is left is counted all the same', () => {
  const card = aboutCard(view, sentence, 'sv');
  expect(textsOf(card).some((text) => /^Visar \d+ av 290\.$/u.test(text))).toBe(true);
  expect(more(card)).toBeUndefined();
});

test.each([
  ['x', undefined],
  [-1, undefined],
  [1.5, undefined],
  [100_001, undefined],
  ['20', 20],
])('a press that goes on from %j', (from, read) => {
  expect(readSubmitted({ verb: 'ask', reading, from })).toMatchObject({ verb: 'ask', reading });
  const submitted = readSubmitted({ verb: 'ask', reading, from });
  expect(submitted?.verb === 'ask' && submitted.from).toBe(read);
});

test.each<[string[], number | undefined, string]>([
  [['a', 'b', 'c'], undefined, 'a, b och c'],
  [['a', 'b', 'c'], 2, 'a, b och 1 till'],
  // 298 letters and the comma and blank after them are 300; another makes 301.
  [['a'.repeat(149), 'b'.repeat(147), 'c'], undefined, `${'a'.repeat(149)}, ${'b'.repeat(147)} och 1 till`],
  [['a'.repeat(301), 'b'], undefined, `${'a'.repeat(299)}… och 1 till`],
])('a list in a sentence names what there is room for and counts the rest', (items, most, text) => {
  expect(listAnd(items, 'sv', most)).toBe(text);
});
