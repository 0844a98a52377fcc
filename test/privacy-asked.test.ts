import { answerQuestion } from '../src/answers/answer-question';
import { answerCard } from '../src/cards/answer';
import { NO_FACTS } from '../src/domain/fact-set';
import type { Language } from '../src/domain/language';
import type { Role } from '../src/domain/roles';
import { textsOf } from './cards/fixtures/walk';
import { memoryTools } from './support/memory-stores';
import { smallPlan } from './support/small-plan';
import { plain } from './support/whole-bot';

/** What is kept about whoever asks, who sees what they write, and how it goes. */

async function asked(
  language: Language,
  changes: Readonly<Record<string, unknown>>,
  roles: readonly Role[] = ['projektledare'],
) {
  const snapshot = { plan: smallPlan(changes), planVersion: 1, facts: NO_FACTS };
  const tools = memoryTools([], () => new Date('2026-11-20T09:00:00Z'));
  const answer = await answerQuestion(
    { kind: 'privacy' },
    { userId: 'u', pseudonym: 'p', roles, language },
    snapshot,
    tools,
  );
  return { sentence: plain(answer.sentence), lines: textsOf(answerCard(answer)).map(plain) };
}

test('in Swedish, with who reads the words and how long they stay, as the plan says', async () => {
  const plan = { observationsFor: ['projektledare', 'arbetsgrupp'], keepFreeTextMonths: 24 };
  const { sentence, lines } = await asked('sv', plan);
  expect(sentence).toBe(
    'Om dig sparas namn, roller, hur jag når dig, dina påminnelser och vad du har rapporterat. Det du skriver i formulären läses av projektledaren och arbetsgruppen och av dig själv, och orden finns kvar i 24 månader. Vill du bli raderad, säg till projektledaren.',
  );
  expect(lines).toContain('Vad som sparas om dig');
  expect(lines).toContain('Orden du har skrivit finns kvar i 24 månader; siffrorna blir kvar.');
  expect(lines).toContain('Deltagarna räknas, och nämns aldrig.');
});

test('in English, where the plan says no time', async () => {
  const { sentence, lines } = await asked('en', { observationsFor: ['projektledare'] });
  expect(sentence).toContain('What you write in the forms is read by the project leader and by yourself');
  expect(lines).toContain('The words that you have written are kept until they are removed; the figures stay.');
});

test('those who are in no list of people are told too', async () => {
  expect((await asked('sv', {}, [])).sentence).toContain('Om dig sparas namn');
});
