import fc from 'fast-check';
import { answerCard } from '../../src/cards/answer';
import { deliveriesCard } from '../../src/cards/deliveries';
import type { BudgetLine } from '../../src/domain/budget';
import { budgetSums, financedBy } from '../../src/domain/budget-sums';
import type { Language } from '../../src/domain/language';
import { sentenceOf } from '../../src/text/answers';
import { noteBesideCoverage } from '../../src/text/coverage';
import type { DeliveriesView } from '../../src/text/deliveries';
import { sentenceWithin, wholeParts } from '../../src/text/format';
import { noteBesideInsights } from '../../src/text/insights';
import { insights, views } from './fixtures/gallery';
import { ended } from './fixtures/sample';
import { textsOf } from './fixtures/walk';

/** A note stands in the answer's sentence or beside it on the card, whole, and in one of them only. */

describe('which parts a sentence has room for: 700 characters, an ellipsis among them', () => {
  test.each([
    ['no parts', [], 0],
    ['a short one', ['Ett.'], 1],
    ['exactly what there is room for', ['a'.repeat(349), 'b'.repeat(350)], 2],
    ['one character more', ['a'.repeat(349), 'b'.repeat(351)], 1],
    ['a first one that is too long', ['a'.repeat(701), 'b'], 0],
    ['a cut between two', ['a'.repeat(690), 'b'.repeat(20)], 1],
    ['nothing after one that is cut', ['a'.repeat(690), 'b'.repeat(20), 'c'], 1],
  ])('%s', (_, parts, whole) => {
    expect(wholeParts(parts)).toBe(whole);
  });

  test('a part counts as whole where the cut sentence has it, letter by letter', () => {
    const part = fc.integer({ min: 1, max: 300 }).map((length) => 'x'.repeat(length));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const marked = parts.map((each, index) => `<${index}${each}${index}>`);
        const sentence = sentenceWithin(marked.join(' '));
        expect(wholeParts(marked)).toBe(marked.filter((each) => sentence.includes(each)).length);
      }),
    );
  });
});

const line = (notes: readonly string[]): BudgetLine => ({
  id: 'lon',
  item: 'Lön',
  period: { from: '2021-01-01', to: '2021-12-31' },
  planned: 100,
  outcome: 50,
  notes: notes.map((text) => ({ text })),
});
const count = (texts: readonly string[], part: string): number => texts.filter((text) => text.includes(part)).length;
const language: Language = 'sv';

/** The texts of an answer's card as a person gets it: what is said first, and what is cut, as the answer has it. */
function textsShown(view: Parameters<typeof answerCard>[0]['view'], preface?: string): string[] {
  const own = sentenceOf(view, language);
  const sentence = sentenceWithin(preface === undefined ? own : `${preface} ${own}`);
  return textsOf(answerCard({ view, sentence, preface, language, asker: { roles: ['projektledare'] } }));
}

test('budget: each note once, however many there are and whatever is said before them', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 8 });
  const preface = fc.option(fc.constantFrom('Hm.', 'Ord. '.repeat(100).trim()), { nil: undefined });
  fc.assert(
    fc.property(lengths, preface, fc.boolean(), (all, before, hasOutcome) => {
      const notes = all.map((length, index) => `Not ${index}: ${'o'.repeat(length)}.`);
      const lines = [hasOutcome ? line(notes) : { ...line(notes), outcome: undefined }];
      const shown = textsShown(
        {
          kind: 'budget',
          plan: { committees: [], activities: [] },
          lines,
          sums: budgetSums(lines, 'SEK'),
          notes: [],
          financed: financedBy({ committees: [] }),
        },
        before,
      );
      for (const note of notes) expect(count(shown, note)).toBe(1);
    }),
    { numRuns: 40 },
  );
});

const coverage = views().flatMap(([, view]) => (view.kind === 'coverage' ? [view] : []));
const [whole] = coverage;
if (!whole) throw new Error('the gallery has no coverage');
const unknown = {
  ...whole,
  reported: undefined,
  coverage: {
    ...whole.coverage,
    municipalities: whole.coverage.municipalities.map((each, at) => ({ ...each, prioritisationKnown: at > 0 })),
  },
};

test.each([
  ['in the sentence', unknown, undefined, 1],
  ['beside it, where what is said before leaves no room', unknown, 'Ord. '.repeat(135).trim(), 1],
  ['beside it, where no dialogue is stored', { ...unknown, stored: { ...unknown.stored, asked: 0 } }, undefined, 1],
  ['nowhere, where every committee has said', whole, undefined, 0],
])('coverage: that a committee has not said what it prioritised stands %s', (_, view, preface, times) => {
  expect(count(textsShown(view, preface), 'nämnden prioriterade är ej redovisat för Falkenberg.')).toBe(times);
});

test('coverage: with nobody known, the sentence leaves it to the card', () => {
  const municipalities = unknown.coverage.municipalities.map((each) => ({ ...each, prioritisationKnown: false }));
  const nobody = { ...unknown, coverage: { ...unknown.coverage, municipalities } };
  expect(sentenceOf(nobody, language)).not.toContain('ej redovisat');
  expect(noteBesideCoverage(nobody, language)).toBe('Vilka målgrupper varje nämnd prioriterade är ej redovisat.');
});

describe('insights: what a role does not read', () => {
  const view = (changes: object) => {
    const made = insights(changes);
    if (made.kind !== 'insights') throw new Error('not insights');
    return made;
  };
  test.each([
    ['stands in the sentence alone of who asked for words', { mayRead: false, words: 'buss' }, undefined, false],
    ['stands beside it where there is no room', { mayRead: false, words: 'buss' }, 'Ord. '.repeat(130).trim(), true],
    ['stands beside what else was asked', { mayRead: false }, undefined, true],
    ['stands beside that there is nothing', { mayRead: false, words: 'b', rests: { dialogues: 0 } }, undefined, true],
    ['is not said to who may', { mayRead: true, words: 'buss' }, undefined, false],
  ])('%s', (_, changes, before, isBeside) => {
    expect(noteBesideInsights(view(changes), language, before) !== undefined).toBe(isBeside);
  });

  test.each([
    ['themes, all of them', { withheld: 'themes', themes: [] }, /^Vad 1–4 personer/u],
    ['themes, with nothing stored', { withheld: 'themes', rests: { dialogues: 0 } }, /^Inga dialoger .* Vad 1–4/u],
    ['words, all of them', { withheld: 'words', words: 'buss', searched: 0 }, /^Det som skrivits om dialoger med 1–4/u],
    [
      'words, beside others',
      { withheld: 'words', words: 'buss' },
      /nämns i 5 .* Det som skrivits om dialoger med 1–4/u,
    ],
    ['words, beside themes', { withheld: 'words' }, /^Oftast .* Det som skrivits om dialoger med 1–4/u],
  ])('what few people said is told once: %s', (_, changes, sentence) => {
    const sentences = sentenceOf(view({ plan: ended, ...changes }), language);
    expect(sentences).toMatch(sentence);
    expect(sentences.match(/1–4/gu)).toHaveLength(1);
  });
});

test.each([
  ['short under a heading that names the week', undefined, '41 skickade, 1 nådde inte fram.'],
  ['whole after what became of a press', 'Jag skickar igen.', 'Jag skickar igen. Påminnelser v. 36: 41 skickade.'],
])('deliveries: told %s', (_, before, lead) => {
  const view: DeliveriesView = {
    kind: 'deliveries',
    week: '2021-W36',
    sent: 41,
    acted: 0,
    pending: 0,
    unreachable: [{ name: 'Person A', reason: 'blocked' }],
    uncertain: [],
    again: 0,
  };
  const own = sentenceOf(view, language);
  const sentence = before === undefined ? own : `${before} ${own}`;
  const shown = textsOf(deliveriesCard(view, sentence, language, { from: 0 }, before));
  expect(shown.map((text) => text.replace(/\u00a0/gu, ' ')).some((text) => text.startsWith(lead))).toBe(true);
});
