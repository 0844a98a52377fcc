import fc from 'fast-check';
import { answerQuestion } from '../src/answers/answer-question';
import { answerCard } from '../src/cards/answer';
import type { Dialogue } from '../src/domain/dialogues';
import { factsOf } from '../src/domain/fact-set';
import { filterOf, storedOf } from '../src/domain/filters';
import { ROLES } from '../src/domain/roles';
import type { ClearReading } from '../src/questions/reading';
import { ended, examples } from './cards/fixtures/sample';
import { textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { someDialogue } from './support/dialogues';
import { memoryTools } from './support/memory-stores';
import { plain, useWholeBot } from './support/whole-bot';

/**
 * What the store has counted is "här", what a document has reported is told with its source and date, and "inga" and 0
 * are said only of what is stored (domain rule "Stored and reported"): in the chat and over generated questions, with
 * nothing stored, a few dialogues, and all of them.
 */

const NOW = new Date('2023-02-01T11:00:00Z');
const SOURCE = 'Projektredovisning v2, 4.3 (22 november 2022)';

describe('in the chat, with the outcome of the project and no dialogues', () => {
  const whole = useWholeBot(() => NOW);
  beforeAll(() => whole.importPlan(samplePlan('outcome.yaml')), 60_000);

  test.each([
    [
      'hur många har deltagit 2021',
      `${SOURCE} anger 27 dialoger 2021 och 426 deltagare i hela projektet. Inga dialoger 2021 är sparade här.`,
    ],
    ['dialoger i Laholm', `Inga dialoger i Laholm är sparade här. ${SOURCE} anger 37 dialoger i hela projektet.`],
    [
      'projektmål 2 i Laholm',
      `Projektmål 2 är satt för hela projektet, så det går inte att säga om det är uppnått i Laholm. Inget utfall i Laholm är sparat här. För hela projektet anger ${SOURCE}: 90 % av dem som svarat har fått göra sin röst hörd.`,
    ],
    [
      'enkätsvar i Kungsbacka',
      `Inga enkätsvar i Kungsbacka är sparade här. För hela projektet: ${SOURCE} anger 90 %. Hur många som svarade är ej redovisat.`,
    ],
  ])('%s', async (question, sentence) => {
    const { summary, card } = await whole.say(question);
    expect(summary).toBe(sentence);
    expect(textsOf(card).map(plain)).not.toContain('0');
  });
});

type Kind = 'dialogue-count' | 'participant-count' | 'coverage' | 'survey' | 'feedback' | 'insights' | 'goal-status';

const filters = fc.record(
  {
    municipality: fc.constantFrom('Laholm', 'Falkenberg'),
    targetGroup: fc.constantFrom('unga', 'seniorer'),
    method: fc.constantFrom('VR', 'gruppdiskussioner'),
    dialogueKind: fc.constantFrom('perspective', 'in-depth'),
    year: fc.constantFrom(2021, 2022, 2023),
  },
  { requiredKeys: [] },
);

const reading = fc
  .tuple(
    fc.constantFrom<Kind>(
      'dialogue-count',
      'participant-count',
      'coverage',
      'survey',
      'feedback',
      'insights',
      'goal-status',
    ),
    filters,
    fc.constantFrom('project-1', 'project-2', 'project-3', 'project-4'),
  )
  .map(([kind, all, goal]) => {
    const { municipality, year } = all;
    const slice = { ...(municipality ? { municipality } : {}), ...(year ? { year } : {}) };
    return (kind === 'goal-status' ? { kind, goal, ...slice } : { kind, ...all }) as ClearReading;
  });

const states = fc.constantFrom(0, 3, 12, examples.length);

async function ask(asked: ClearReading, count: number) {
  const kept = examples.slice(0, count).map((content, index): Dialogue => ({ ...someDialogue(`d-${index}`), content }));
  const facts = factsOf(kept.map(({ content }) => content));
  const asker = { userId: 'u', pseudonym: 'p', roles: [...ROLES], language: 'sv' as const };
  const answer = await answerQuestion(
    asked,
    asker,
    { planVersion: 1, plan: ended, facts },
    memoryTools(kept, () => NOW),
  );
  return { sentence: plain(answer.sentence), texts: textsOf(answerCard(answer)).map(plain), facts };
}

test('over generated questions: none is said of the store, and what a document says is said with its source', async () => {
  await fc.assert(
    fc.asyncProperty(reading, states, async (asked, count) => {
      const { sentence, texts, facts } = await ask(asked, count);
      // "Redovisat" and its like are never denied of dialogues: those are stored or not.
      expect(sentence).not.toMatch(/Inga [^.]*(?:dialoger|enkätsvar)[^.]* är redovisade/u);
      for (const denied of sentence.match(/[^.]*\binga\b[^.]*/giu) ?? []) expect(denied).toMatch(/här/u);
      if (count === 0) expect(texts).not.toContain('0');
      if (asked.kind === 'goal-status' || asked.kind === 'insights') return;
      const stored = storedOf(facts, filterOf(ended, asked as Parameters<typeof filterOf>[1]));
      if (stored.asked === 0) {
        expect(sentence).toMatch(/här/u);
        // All of the sample's dialogues are as many as its report tells of, and then it has nothing to add.
        if (count === 0 && (asked as { year?: number }).year !== 2023) expect(sentence).toContain('Projektredovisning');
      }
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['dialogue-count', '37 dialoger'],
  ['participant-count', '426 deltagare'],
  ['survey', '90 %'],
  ['coverage', '100 %'],
  ['methods', '7 metoder'],
] as const)('with a few dialogues, %s says what is here and what is reported', async (kind, figure) => {
  const { sentence } = await ask({ kind }, 5);
  expect(sentence).toContain('Projektredovisning v2, 4.3 (22 november 2022) anger');
  expect(sentence).toContain(figure);
  const all = await ask({ kind }, examples.length);
  expect(all.sentence).not.toContain('Projektredovisning');
});
