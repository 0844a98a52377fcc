import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { answerQuestion } from '../src/answers/answer-question';
import { understandQuestion } from '../src/answers/understand-question';
import { answerCard } from '../src/cards/answer';
import { askingButtons } from '../src/cards/asking-buttons';
import { factsOf } from '../src/domain/fact-set';
import { Language } from '../src/domain/language';
import { ROLES } from '../src/domain/roles';
import { ClearReading } from '../src/questions/reading';
import { decided } from './cards/fixtures/sample';
import { examplesIn } from './questions/support/examples';
import { memoryTools } from './support/memory-stores';
import { thirtySeven } from './support/thirty-seven';

/** Whoever writes what stands on a button gets what a press on it gives, on every card that answers a question. */

const NOW = new Date('2026-11-20T09:00:00Z');
const snapshot = { planVersion: 1, plan: decided, facts: factsOf(thirtySeven) };

/** One question of each shape that the tables have. */
const folder = join(__dirname, 'questions');
const asked = new Map<string, ClearReading>();
for (const name of readdirSync(folder).filter((each) => each.endsWith('.tsv'))) {
  for (const { reading } of examplesIn(readFileSync(join(folder, name), 'utf8'))) {
    const clear = ClearReading.safeParse(reading);
    const shape = [reading.kind, ...Object.keys(reading).sort()].join(' ');
    if (clear.success && !asked.has(shape)) asked.set(shape, clear.data);
  }
}

const faults = async (before: ClearReading, language: Language): Promise<string[]> => {
  const asker = { userId: 'u', pseudonym: 'p', roles: [...ROLES], language };
  const answer = await answerQuestion(
    before,
    asker,
    snapshot,
    memoryTools([], () => NOW),
  );
  const buttons = askingButtons(answerCard(answer));
  const last = { reading: before, at: NOW.toISOString(), language, buttons };
  const questions = Object.assign(Object.create(null), { lastAsked: async () => last });
  const hearing = { plan: decided, language, chat: 'c', questions, now: () => NOW };
  const got = await Promise.all(buttons.map(({ title }) => understandQuestion(title, hearing)));
  return buttons.flatMap(({ title, reading }, at) => {
    const same = isDeepStrictEqual(got[at]?.reading, reading);
    return same ? [] : [`${title}: ${JSON.stringify(got[at]?.reading)} and not ${JSON.stringify(reading)}`];
  });
};

test.each(Language.options)('in %s', async (language) => {
  const wrong = await Promise.all([...asked.values()].map((before) => faults(before, language)));
  expect([...new Set(wrong.flat())].sort()).toEqual([]);
});
