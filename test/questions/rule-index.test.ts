import type { Concept } from '../../src/questions/concepts';
import { always, ifAny } from '../../src/questions/kinds/rule';
import type { Token } from '../../src/questions/normalise';
import { wordsFitting } from '../../src/questions/pattern-words';
import { RuleIndex } from '../../src/questions/rule-index';

const nothing = () => [];
const phrase = (words: string, ...concepts: Concept[]) => ({
  tokens: words.split(' ').map((word): Token => ({ raw: word, word, sentence: 0, gap: ' ' })),
  concepts: new Set(concepts),
});

describe('the rules that are asked', () => {
  const ofBudget = ifAny(['budget', /^(?:kr|kronor)$/u], nothing);
  const ofAnything = always(nothing);
  const ofReports = ifAny([/rapporter\p{L}*$/u], nothing);
  const index = new RuleIndex([ofBudget, ofAnything, ofReports]);

  it('are those that need nothing, and those of a concept', () => {
    expect(index.rulesFor(phrase('vad kostar det'))).toEqual([ofAnything]);
    expect(index.rulesFor(phrase('budgeten', 'what', 'budget'))).toEqual([ofBudget, ofAnything]);
  });

  it('are those with a word that fits, once and in their order', () => {
    expect(index.rulesFor(phrase('inrapporterade kronor', 'budget'))).toEqual([ofBudget, ofAnything, ofReports]);
    expect(index.rulesFor(phrase('kronorna'))).toEqual([ofAnything]);
  });
});

describe('the words of a pattern', () => {
  it('are written out where it is of letters, choices and what may be left out', () => {
    expect(wordsFitting(/^(?:n[äa]r|when(?:ever)?)$/u)).toEqual(['när', 'nar', 'when', 'whenever']);
    expect(wordsFitting(/^kommer$/u)).toEqual(['kommer']);
    expect(wordsFitting(/^(?:månade?n|q2)$/u)).toEqual(['månadn', 'månaden', 'q2']);
  });

  it.each([/när/u, /^när/u, /^när|kommer$/u, /^\p{L}+dags$/u, /^(?:när|.+)$/u, /^när$/iu, /^(?!när)$/u, /^[a-z]$/u])(
    'are not listed where there is no end of them: %s',
    (pattern) => {
      expect(wordsFitting(pattern)).toBeUndefined();
    },
  );
});
