import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuestion } from '../src/answers/answer-question';
import { factsOf } from '../src/domain/fact-set';
import { Language } from '../src/domain/language';
import { UNNAMED } from '../src/domain/plan-nouns';
import { HELP_TOPICS, kindsInHelp, QUESTION_KINDS, type QuestionKind } from '../src/domain/question-kinds';
import { ROLES } from '../src/domain/roles';
import { slotsOf } from '../src/questions/named-slots';
import { vocabularyOf } from '../src/questions/plan-vocabulary';
import { read } from '../src/questions/read';
import { ClearReading } from '../src/questions/reading';
import { conversationTexts } from '../src/text/conversation';
import { exampleOf, readingLabel } from '../src/text/readings';
import { views } from './cards/fixtures/gallery';
import { decided, examples } from './cards/fixtures/sample';
import { examplesIn } from './questions/support/examples';
import { memoryTools } from './support/memory-stores';

/** Every kind of question has what the compiler cannot ask for: phrases, a name, a picture, a row in the documents. */

const NOW = new Date('2022-02-01T11:00:00Z');
const FILTERS = ['municipality', 'targetGroup', 'method', 'perspective', 'dialogueKind', 'year', 'from', 'to'];

const kinds = Object.keys(QUESTION_KINDS) as QuestionKind[];
const each = kinds.map((kind) => [kind] as const);
const folder = join(__dirname, 'questions');
const phrases = readdirSync(folder)
  .filter((name) => name.endsWith('.tsv'))
  .flatMap((name) => examplesIn(readFileSync(join(folder, name), 'utf8')));
const contract = readFileSync(join(__dirname, '../docs/questions.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'));
const shown = new Set(views().map(([, { kind }]) => kind));
const snapshot = { planVersion: 1, plan: decided, facts: factsOf(examples) };

/** A question of each kind, as some phrase asks it. */
const questions = new Map(
  kinds.flatMap((kind) => {
    const found = phrases.find(({ reading }) => reading.kind === kind);
    return found ? [[kind, ClearReading.parse(found.reading)] as const] : [];
  }),
);

function asked(kind: QuestionKind): ClearReading {
  const question = questions.get(kind);
  if (!question) throw new Error(`no phrase in test/questions asks ${kind}`);
  return question;
}

test.each(each)('%s has phrases that ask it, in tables of test/questions', (kind) => {
  expect(phrases.filter(({ reading }) => reading.kind === kind).length).toBeGreaterThanOrEqual(2);
});

test.each(each)('%s has a name of its own in every language', (kind) => {
  const labels = Language.options.map((language) => readingLabel(asked(kind), UNNAMED, language));
  expect(new Set(labels).size).toBe(labels.length);
  for (const label of labels) expect(label).toMatch(/\p{L}/u);
  const others = [...questions.values()].filter((other) => other.kind !== kind);
  expect(others.map((other) => readingLabel(other, UNNAMED, 'sv'))).not.toContain(labels[0]);
});

test.each(each)('%s has a row in docs/questions.md, with what it has room for', (kind) => {
  const row = contract.find((line) => line.split('|')[1]?.includes(`\`${kind}\``));
  expect(row).toBeDefined();
  const isNamed = (slot: string): boolean =>
    row?.includes(`\`${slot}\``) === true || (FILTERS.includes(slot) && row?.includes('filters') === true);
  expect([...slotsOf(kind)].filter((slot) => !isNamed(slot))).toEqual([]);
});

test.each(each)('%s is answered with a card that the gallery shows', async (kind) => {
  const asker = { userId: 'u', pseudonym: 'p', roles: [...ROLES], language: 'sv' as const };
  const { view } = await answerQuestion(
    asked(kind),
    asker,
    snapshot,
    memoryTools([], () => NOW),
  );
  expect([...shown]).toContain(view.kind);
});

describe.each(HELP_TOPICS.map((topic) => [topic] as const))('the help on %s', (topic) => {
  test('has a heading and an example', () => {
    expect(kindsInHelp(topic).length).toBeGreaterThan(0);
    for (const language of Language.options) expect(conversationTexts[language].topics[topic]).toMatch(/\p{L}/u);
  });

  test.each(kindsInHelp(topic).map((kind) => [kind] as const))('asks %s by its example', (kind) => {
    const context = { vocabulary: vocabularyOf(decided), now: NOW };
    for (const language of Language.options) expect(read(exampleOf(kind, UNNAMED, language), context).kind).toBe(kind);
  });
});
