import type { Concept } from '../../src/questions/concepts';
import { nameBreakdowns, nameViewpoints } from '../../src/questions/filters-named';
import { tokenize } from '../../src/questions/normalise';
import type { Span } from '../../src/questions/tag';

/** What words of a phrase come to beside each other, each word with what it means by itself. */

const phraseOf = (...words: readonly (readonly [word: string, ...concepts: Concept[]])[]) => ({
  tokens: tokenize(words.map(([word]) => word).join(' ')),
  spans: words.map(
    ([, ...concepts], start): Span => ({
      start,
      end: start + 1,
      meanings: concepts.map((concept) => ({ concept })),
      quality: 1,
    }),
  ),
});
const conceptsOf = (spans: readonly Span[]) => spans.map(({ meanings }) => meanings.map(({ concept }) => concept));

test('what divides is named right behind, or after what only links', () => {
  const dividedBy = (between: string) => {
    const { tokens, spans } = phraseOf(
      ['dialoger', 'dialogues'],
      ['per', 'per'],
      [between, 'word'],
      ['kommun', 'municipality-noun'],
    );
    return conceptsOf(nameBreakdowns(tokens, spans, false)).at(-1);
  };
  expect(dividedBy('och')).toEqual(['by']);
  expect(dividedBy('år')).toEqual(['by']);
  // A word that begins and ends as "i" does is another word.
  expect(dividedBy('industri')).toEqual(['municipality-noun']);
});

test('a viewpoint of the plan is recorded, and what stands beside it is no kind of dialogue', () => {
  const { tokens, spans } = phraseOf(['landsbygd', 'viewpoint', 'unrecorded'], ['perspektiv', 'perspective']);
  expect(conceptsOf(nameViewpoints(tokens, spans))).toEqual([['viewpoint'], ['filler']]);
});
