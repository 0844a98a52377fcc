import { answerQuestion } from '../src/answers/answer-question';
import type { DialogueContent } from '../src/domain/dialogues';
import { factsOf } from '../src/domain/fact-set';
import type { Language } from '../src/domain/language';
import { vocabularyOf } from '../src/questions/plan-vocabulary';
import { read } from '../src/questions/read';
import { remarkOn } from '../src/questions/remark';
import { samplePlan } from './samples/sample';
import { someContent } from './support/dialogues';
import { memoryTools } from './support/memory-stores';
import { thirtySeven } from './support/thirty-seven';
import { plain } from './support/whole-bot';

/**
 * Shares and averages of what is counted, from the phrase to the first sentence: counted by hand in the thirty-seven
 * dialogues, with 426 people.
 */

const plan = { ...samplePlan(), dialogues: [] };
const now = new Date('2026-11-20T09:00:00Z');
const context = { vocabulary: vocabularyOf(plan), now };

async function sentenceFor(phrase: string, language: Language = 'sv', of: readonly DialogueContent[] = thirtySeven) {
  const reading = read(phrase, context);
  const snapshot = { plan, planVersion: 1, facts: factsOf(of) };
  const asker = { userId: 'u', pseudonym: 'p', roles: ['projektledare'], language } as const;
  const remark = remarkOn(phrase, reading, context);
  const tools = memoryTools([], () => now);
  return plain((await answerQuestion(reading, asker, snapshot, tools, remark)).sentence);
}

test.each([
  ['andel dialoger i Laholm', '13,5 % av dialogerna hölls i Laholm (5 av 37). Vi har hållit 5 dialoger i Laholm'],
  ['hur stor andel av dialogerna var fördjupande', '16,2 % av dialogerna var fördjupande dialoger (6 av 37).'],
  ['hur många procent av dialogerna hölls 2022', '27 % av dialogerna hölls 2022 (10 av 37).'],
  ['andelen dialoger med unga 2021', '14,8 % av dialogerna 2021 hölls med unga (4 av 27).'],
  ['andel dialoger med unga i Laholm', '20 % av dialogerna i Laholm hölls med unga (1 av 5).'],
  [
    'hur stor andel är unga',
    '16,2 % av deltagarna var med i dialoger med unga (69 av 426). Hur många av dem som själva hör till gruppen är inte redovisat.',
  ],
  ['hur stor andel av deltagarna kom från Hylte', '11 % av deltagarna var med i Hylte (47 av 426).'],
  ['i snitt hur många per dialog', 'I snitt 11,5 deltagare per dialog (426 i 37 dialoger).'],
  ['genomsnittligt antal deltagare i Laholm', 'I snitt 11,6 deltagare per dialog i Laholm (58 i 5 dialoger).'],
  ['medelantal deltagare per dialog med seniorer', 'I snitt 11,4 deltagare per dialog med seniorer (57 i 5 dialoger).'],
  ['hur många förtroendevalda är med per dialog i snitt', 'I snitt 2 förtroendevalda per dialog (74 i 37 dialoger).'],
  ['hur många dialoger i snitt per kommun', 'I snitt 6,2 dialoger per kommun (37 dialoger delat på 6).'],
  ['hur många dialoger per månad i snitt', 'I snitt 4,6 dialoger per månad (37 dialoger delat på 8).'],
])('“%s” is answered first', async (phrase, sentence) => {
  expect((await sentenceFor(phrase)).slice(0, sentence.length)).toBe(sentence);
});

test.each([
  ['share of dialogues in Laholm', '13.5 % of the dialogues were held in Laholm (5 of 37).'],
  ['what percentage of the dialogues were in-depth', '16.2 % of the dialogues were in-depth dialogues (6 of 37).'],
  ['average participants per dialogue', 'On average 11.5 participants per dialogue (426 in 37 dialogues).'],
  [
    'what percentage of the participants were young people',
    '16.2 % of the participants took part in dialogues with unga (69 of 426). How many of them belong to the group themselves is not reported.',
  ],
])('“%s” is answered first in English', async (phrase, sentence) => {
  expect((await sentenceFor(phrase, 'en')).slice(0, sentence.length)).toBe(sentence);
});

test('divided, each row has its share or its average', async () => {
  expect(await sentenceFor('andel dialoger per kommun')).toContain(
    'Per kommun: Falkenberg 7 (18,9 %), Halmstad 8 (21,6 %), Hylte 4 (10,8 %), Kungsbacka 7 (18,9 %), Laholm 5 (13,5 %), Varberg 6 (16,2 %).',
  );
  expect(await sentenceFor('snittet av antal deltagare per kommun')).toContain(
    'Per kommun, i snitt per dialog: Falkenberg 11,4, Halmstad 11,5, Hylte 11,8, Kungsbacka 11,4, Laholm 11,6, Varberg 11,5.',
  );
});

/** 30 and three people. */
const FEW = [
  { municipality: 'halmstad', participants: 30 },
  { municipality: 'hylte', participants: 3 },
].map(someContent);

test('a share of people is not told where it, or the rest, is of few', async () => {
  for (const phrase of [
    'hur stor andel av deltagarna är från Halmstad',
    'hur stor andel av deltagarna är från Hylte',
  ]) {
    const sentence = await sentenceFor(phrase, 'sv', FEW);
    expect(sentence).toMatch(/^Andelen visas inte, eftersom det då går att räkna ut en grupp med 1–4 personer\./u);
    expect(sentence).not.toMatch(/%|\b3\b/u);
  }
  expect(await sentenceFor('genomsnittligt antal deltagare i Hylte', 'sv', FEW)).toMatch(/^Snittet visas inte/u);
});

test.each(['medianen av antal deltagare', 'medelålder på deltagarna', 'hur stor andel av målgrupperna har vi nått'])(
  '“%s” is no average and no share of a count',
  (phrase) => {
    expect(remarkOn(phrase, read(phrase, context), context)?.about).not.toBe('ratio');
  },
);
