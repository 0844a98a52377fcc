import { answerQuestion } from '../src/answers/answer-question';
import { answerCard } from '../src/cards/answer';
import type { DialogueContent } from '../src/domain/dialogues';
import { factsOf } from '../src/domain/fact-set';
import type { Language } from '../src/domain/language';
import { claimOf } from '../src/questions/claim-of';
import { vocabularyOf } from '../src/questions/plan-vocabulary';
import { read } from '../src/questions/read';
import { decided } from './cards/fixtures/sample';
import { textsOf } from './cards/fixtures/walk';
import { someContent } from './support/dialogues';
import { memoryTools } from './support/memory-stores';
import { thirtySeven } from './support/thirty-seven';
import { plain } from './support/whole-bot';

/** What somebody says that a figure is, held against the answer: figures counted by hand. */

const NOW = new Date('2022-12-01T09:00:00Z');

async function answer(phrase: string, contents: readonly DialogueContent[] = thirtySeven, language: Language = 'sv') {
  const context = { vocabulary: vocabularyOf(decided), now: NOW };
  const reading = read(phrase, context);
  const asker = { userId: 'u', pseudonym: 'p', roles: ['projektledare'], language } as const;
  const snapshot = { plan: decided, planVersion: 1, facts: factsOf(contents) };
  const tools = memoryTools([], () => NOW);
  const claim = claimOf(phrase, reading, context);
  const found = await answerQuestion(reading, asker, snapshot, tools, undefined, false, { claim });
  return { sentence: plain(found.sentence), lines: textsOf(answerCard(found)).map(plain) };
}

test.each([
  ['stämmer det att vi har haft 8 dialoger i Halmstad', 'Ja, det stämmer. Vi har hållit 8 dialoger i Halmstad'],
  ['stämmer det att vi har haft 9 dialoger i Halmstad', 'Nej, det stämmer inte. Vi har hållit 8 dialoger i Halmstad'],
  ['har vi verkligen bara haft fem dialoger i Laholm', 'Ja, det stämmer. Vi har hållit 5 dialoger i Laholm'],
  ['är det riktigt att vi hade 27 dialoger 2021', 'Ja, det stämmer. Vi har hållit 27 dialoger 2021'],
  ['stämmer det att 426 personer har deltagit', 'Ja, det stämmer. 426 personer har deltagit'],
  ['vi har haft 40 dialoger, eller hur', 'Nej, det stämmer inte. Vi har hållit 37 dialoger'],
  // 279 of 310 answers.
  ['är det sant att 90 % kände sig hörda', 'Ja, det stämmer. 90 %'],
  ['är det sant att 90,5 procent kände sig hörda', 'Nej, det stämmer inte. 90 %'],
  ['stämmer det att 80 % kände sig hörda i Hylte', 'Ja, det stämmer. 80 %'],
])('%s: %s …', async (phrase, beginning) => {
  const { sentence, lines } = await answer(phrase);
  expect(sentence.slice(0, beginning.length)).toBe(beginning);
  expect(lines.join('\n')).toContain(beginning.split('.')[0]);
});

test.each([
  ['is it true that we have had 37 dialogues', 'Yes, that is right. We have held 37 dialogues'],
  ['is it correct that 85% in Hylte felt heard', 'No, that is not right. 80%'],
])('%s: %s …', async (phrase, beginning) => {
  expect((await answer(phrase, thirtySeven, 'en')).sentence.replace('80 %', '80%')).toContain(beginning);
});

describe('of few people', () => {
  const few = [
    someContent({ date: '2021-09-14', municipality: 'laholm', participants: 3 }),
    someContent({ date: '2021-09-20', municipality: 'halmstad', participants: 20 }),
  ];

  test.each([1, 2, 3, 4, 12])('it is neither confirmed nor denied that they are %i', async (figure) => {
    const { sentence } = await answer(`stämmer det att ${figure} personer deltog i Laholm`, few);
    expect(sentence).toMatch(/^Det kan jag varken bekräfta eller neka till\./u);
  });
});

test('what is asked without a figure is answered as ever', async () => {
  expect((await answer('hur många dialoger i Halmstad')).sentence).toMatch(/^Vi har hållit 8 dialoger/u);
  expect((await answer('är det sant att vi inte nått projektmål 2')).sentence).not.toMatch(/stämmer/u);
});
