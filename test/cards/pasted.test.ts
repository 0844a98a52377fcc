import { answerCard } from '../../src/cards/answer';
import { Language } from '../../src/domain/language';
import { ROLES } from '../../src/domain/roles';
import { sentenceOf, type View } from '../../src/text/answers';
import { pastedText } from '../../src/text/pasted';
import { plain } from '../support/whole-bot';
import { views } from './fixtures/gallery';
import { nodesOf } from './fixtures/walk';

/** An answer as text has the figures of its card: none that the card does not have, and all that it has. */

/** Figures as one writes them; a nothing is said in words too. */
function numbersIn(texts: readonly string[]): Set<string> {
  const written = texts.map((text) => plain(text).replace(/(?<=\d) (?=\d{3}(?!\d))/gu, ''));
  return new Set(written.flatMap((text) => text.match(/\d+(?:[.,]\d+)?/gu) ?? []).filter((figure) => figure !== '0'));
}

/** How much of a list a page shows. */
const PAGE = /^(?:Visar|Showing) \d/u;

/** What a card says on all of its pages, all but its buttons. */
function textsOn(view: View, language: Language): string[] {
  const asker = { userId: 'u', pseudonym: 'p', roles: [...ROLES], language };
  const answer = { view, asker, language, sentence: sentenceOf(view, language), reading: { kind: 'goals' } } as const;
  const texts: string[] = [];
  for (let from: number | undefined = 0; from !== undefined; ) {
    const nodes = nodesOf(answerCard({ ...answer, from }));
    const shown = nodes.filter(({ type }) => !String(type).startsWith('Action.'));
    texts.push(
      ...shown.flatMap(({ text, altText, fallbackText }) =>
        [text, altText, fallbackText].map((each) => String(each ?? '')),
      ),
    );
    const froms = nodes.flatMap(({ data }) =>
      typeof data === 'object' && data !== null && 'from' in data ? [Number(data.from)] : [],
    );
    const next = froms.at(-1);
    from = next !== undefined && next > from ? next : undefined;
  }
  return texts.filter((text) => !PAGE.test(text));
}

const cases = Language.options.flatMap((language) =>
  views().flatMap(([name, view]) => {
    const pasted = pastedText(view, language);
    return pasted ? [[name, language, view, pasted.text] as const] : [];
  }),
);

test('what tells something of the project can be had as text', () => {
  expect(cases.length).toBeGreaterThan(150);
});

test.each(cases)('%s in %s has no figure that its card lacks', (_, language, view, text) => {
  const onCard = numbersIn(textsOn(view, language));
  expect([...numbersIn([text])].filter((figure) => !onCard.has(figure))).toEqual([]);
});

// The week's card is where one reports, which is not for a protocol.
test.each(cases.filter(([, , { kind }]) => kind !== 'week'))(
  '%s in %s has every figure of its card',
  (_, language, view, text) => {
    const inText = numbersIn([text]);
    expect([...numbersIn(textsOn(view, language))].filter((figure) => !inText.has(figure))).toEqual([]);
  },
);

test.each(cases)('%s in %s has tables whose rows are as wide as their headings, each on a line', (_n, _l, _v, text) => {
  const widths = text
    .split('\n')
    .map((line) => (line.startsWith('|') ? line.replaceAll('\\|', '').split('|').length : 0));
  const broken = widths.filter((width, index) => {
    const before = widths[index - 1] ?? 0;
    return width > 0 && before > 0 && width !== before;
  });
  expect(broken).toEqual([]);
});
