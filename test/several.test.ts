import { answerQuestion } from '../src/answers/answer-question';
import { answerCard } from '../src/cards/answer';
import { fitsCard } from '../src/cards/fill';
import type { Asker } from '../src/domain/asker';
import type { DialogueContent } from '../src/domain/dialogues';
import { factsOf } from '../src/domain/fact-set';
import type { ClearReading } from '../src/questions/reading';
import { decided } from './cards/fixtures/sample';
import { nodesOf, textsOf } from './cards/fixtures/walk';
import { someContent } from './support/dialogues';
import { memoryTools } from './support/memory-stores';
import { thirtySeven } from './support/thirty-seven';
import { plain } from './support/whole-bot';

/** One message that asks several things: every figure counted by hand from the thirty-seven dialogues. */

const NOW = new Date('2026-11-20T09:00:00Z');

async function answersTo(
  readings: ClearReading[],
  who: Partial<Asker> = {},
  contents: readonly DialogueContent[] = thirtySeven,
) {
  const asker = { userId: 'u', pseudonym: 'p', roles: ['nämndsekreterare'], language: 'sv', ...who } as const;
  const snapshot = { plan: decided, planVersion: 1, facts: factsOf(contents) };
  const tools = memoryTools([], () => NOW);
  const answer = await answerQuestion({ kind: 'several', readings }, asker, snapshot, tools);
  const card = answerCard(answer);
  return { sentence: plain(answer.sentence), card, lines: textsOf(card).map(plain) };
}

const COUNTS: ClearReading[] = [{ kind: 'dialogue-count' }, { kind: 'participant-count' }];
const IN_VARBERG = COUNTS.map((each) => ({ ...each, municipality: 'Varberg' }));

test('dialogues and who was at them are one sentence, in each language', async () => {
  expect((await answersTo(COUNTS)).sentence).toBe('37 dialoger med 426 deltagare i hela projektet.');
  expect((await answersTo(IN_VARBERG)).sentence).toBe('6 dialoger med 69 deltagare i Varberg.');
  expect((await answersTo(COUNTS, { language: 'en' })).sentence).toBe(
    '37 dialogues with 426 participants in the whole project.',
  );
  expect((await answersTo([...IN_VARBERG].reverse(), { language: 'en' })).sentence).toBe(
    '6 dialogues with 69 participants in Varberg.',
  );
});

test('others are told by the first sentence of each', async () => {
  const { sentence } = await answersTo([
    { kind: 'dialogue-count', municipality: 'Laholm' },
    { kind: 'participant-count', municipality: 'Varberg' },
  ]);
  expect(sentence).toBe(
    'Vi har hållit 5 dialoger i Laholm, 4 av dem 2021. 69 personer har deltagit i dialoger i Varberg, 47 av dem 2021.',
  );
});

test('the card has the figures of each once, and a button for each', async () => {
  const { card, lines } = await answersTo(IN_VARBERG);
  expect(lines.filter((line) => line === '6')).toHaveLength(1);
  expect(lines.filter((line) => line === '69')).toHaveLength(1);
  // Beside them stands what every answer has.
  expect(Object(card).actions.map(({ title }: { title: string }) => title)).toEqual(
    expect.arrayContaining(['Antalet dialoger i Varberg', 'Antalet deltagare i Varberg']),
  );
  const names = nodesOf(card).flatMap(({ id }) => (id === undefined ? [] : [id]));
  expect(new Set(names).size).toBe(names.length);
});

test('who is in no people file is told which of them is not for them', async () => {
  const { sentence } = await answersTo([{ kind: 'goal-status', goal: 'project-3' }, { kind: 'budget' }], { roles: [] });
  expect(sentence).toContain('Projektmål 3');
  expect(sentence).toContain('Du står inte med bland projektets personer');
  const only = await answersTo([{ kind: 'coverage' }, { kind: 'budget' }], { roles: [] });
  expect(only.sentence.match(/Du står inte med/gu)).toHaveLength(1);
});

test('few people are hidden as they are where each is asked alone', async () => {
  const few = [3, 12].map((participants, at) =>
    someContent({ date: `2021-09-1${at + 5}`, municipality: at === 0 ? 'hylte' : 'laholm', participants }),
  );
  const asked = COUNTS.map((each) => ({ ...each, municipality: 'Hylte' }));
  const { sentence, lines } = await answersTo(asked, {}, few);
  expect(sentence).toContain('Färre än 5');
  expect([sentence, ...lines].join(' ')).not.toMatch(/(?<![\d.–])3(?!\d)/u);
});

test('what fills more than a message is said, with a button for each', async () => {
  const { card } = await answersTo([
    { kind: 'goals' },
    { kind: 'coverage' },
    { kind: 'area-status', municipality: 'Laholm' },
  ]);
  expect(fitsCard(card)).toBe(true);
});
