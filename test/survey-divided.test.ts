import { answerQuestion } from '../src/answers/answer-question';
import { answerCard } from '../src/cards/answer';
import type { DialogueContent } from '../src/domain/dialogues';
import { factsOf } from '../src/domain/fact-set';
import type { Language } from '../src/domain/language';
import type { Readings } from '../src/domain/question-kinds';
import { textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { someContent } from './support/dialogues';
import { memoryTools } from './support/memory-stores';
import { thirtySeven } from './support/thirty-seven';
import { plain } from './support/whole-bot';

/**
 * The survey by place, group and time, ranked and compared: counted by hand in the thirty-seven dialogues. Of 31 with
 * a survey of 10 answers six are in Halmstad and in Kungsbacka, five in Falkenberg, Varberg and Laholm, four in Hylte.
 */

const plan = { ...samplePlan(), dialogues: [] };

async function asked(
  slots: Omit<Readings['survey'], 'kind'>,
  { of = thirtySeven, language = 'sv' }: { of?: readonly DialogueContent[]; language?: Language } = {},
) {
  const asker = { userId: 'u', pseudonym: 'p', roles: ['projektledare'], language } as const;
  const snapshot = { plan, planVersion: 1, facts: factsOf(of) };
  const tools = memoryTools([], () => new Date('2026-11-20T09:00:00Z'));
  const answer = await answerQuestion({ kind: 'survey', ...slots }, asker, snapshot, tools);
  return { sentence: plain(answer.sentence), card: plain(textsOf(answerCard(answer)).join('\n')) };
}

type Slots = Omit<Readings['survey'], 'kind'>;

test.each<[Slots, sv: string, en: string]>([
  [
    { by: 'municipality', order: 'most' },
    'Högst andel har Laholm: 100 % (50 av 50 svar). 90 % av dem som svarat',
    'The highest share is in Laholm: 100 % (50 of 50 answers). 90 % of those who answered',
  ],
  [
    { by: 'municipality', order: 'least' },
    'Lägst andel har Hylte: 80 % (32 av 40 svar).',
    'The lowest share is in Hylte: 80 % (32 of 40 answers).',
  ],
  [
    { by: 'targetGroup', order: 'most' },
    'Högst är andelen i dialoger med unga (46 av 50 svar) och personer i arbetslöshet (46 av 50 svar): 92 %.',
    'The share is highest in dialogues with unga (46 of 50 answers) and personer i arbetslöshet (46 of 50 answers): 92 %.',
  ],
  [
    { by: 'targetGroup', order: 'least' },
    'Lägst är andelen i dialoger med seniorer: 87,5 % (35 av 40 svar).',
    'The share is lowest in dialogues with seniorer: 87.5 % (35 of 40 answers).',
  ],
  [
    { by: 'municipality', order: 'most', targetGroup: 'nyanlända' },
    'Högst andel i dialoger med nyanlända har Laholm: 100 % (10 av 10 svar).',
    'The highest share in dialogues with nyanlända is in Laholm: 100 % (10 of 10 answers).',
  ],
  [
    { by: 'quarter', order: 'most' },
    'Högst är andelen under kvartal 2 2022: 95 % (19 av 20 svar).',
    'The share is highest in Q2 2022: 95 % (19 of 20 answers).',
  ],
  [
    { by: 'municipality', compare: ['Laholm', 'Hylte'] },
    'Laholm 100 % (50 av 50 svar), Hylte 80 % (32 av 40 svar): 20 procentenheter högre i Laholm.',
    'Laholm 100 % (50 of 50 answers), Hylte 80 % (32 of 40 answers): 20 percentage points higher in Laholm.',
  ],
  [
    { by: 'year', compare: [2022, 2021] },
    '2022 92,5 % (37 av 40 svar), 2021 89,6 % (242 av 270 svar): 2,9 procentenheter högre år 2022.',
    '2022 92.5 % (37 of 40 answers), 2021 89.6 % (242 of 270 answers): 2.9 percentage points higher in 2022.',
  ],
  [
    { by: 'municipality', compare: ['Halmstad', 'Kungsbacka'] },
    'Halmstad 90 % (54 av 60 svar), Kungsbacka 90 % (54 av 60 svar): lika stor andel.',
    'Halmstad 90 % (54 of 60 answers), Kungsbacka 90 % (54 of 60 answers): an equal share.',
  ],
  [
    { by: 'municipality', compare: ['Halmstad', 'Laholm', 'Hylte'] },
    'Halmstad 90 % (54 av 60 svar), Laholm 100 % (50 av 50 svar), Hylte 80 % (32 av 40 svar): högst i Laholm.',
    'Halmstad 90 % (54 of 60 answers), Laholm 100 % (50 of 50 answers), Hylte 80 % (32 of 40 answers): highest in Laholm.',
  ],
])('%j', async (slots, sv, en) => {
  expect((await asked(slots)).sentence.slice(0, sv.length)).toBe(sv);
  expect((await asked(slots, { language: 'en' })).sentence.slice(0, en.length)).toBe(en);
});

test.each<[Slots, rows: string]>([
  [{ by: 'year' }, 'Per år: 2021 89,6 % (242 av 270 svar), 2022 92,5 % (37 av 40 svar).'],
  [{ by: 'perspective' }, 'Per perspektiv: landsbygd/stad 93,8 % (75 av 80 svar).'],
  [
    { by: 'month', year: 2021 },
    'Per månad: oktober 2021 89,3 % (125 av 140 svar), november 2021 90,0 % (117 av 130 svar).',
  ],
  [
    { by: 'municipality' },
    'Per kommun: Falkenberg 88 % (44 av 50 svar), Halmstad 90 % (54 av 60 svar), Hylte 80 % (32 av 40 svar), Kungsbacka 90 % (54 av 60 svar), Laholm 100 % (50 av 50 svar), Varberg 90 % (45 av 50 svar).',
  ],
])('%j tells its rows after the whole', async (slots, rows) => {
  const { sentence } = await asked(slots);
  expect(sentence).toMatch(/^(?:90|89,6) % av dem som svarat/u);
  expect(sentence).toContain(rows);
});

/** The labels of a card's rows, as it has them from above. */
const labelsOn = (card: string, labels: readonly string[]): string[] =>
  card.split('\n').filter((line, at, all) => labels.includes(line) && all.indexOf(line) === at);

test('ranked rows stand in their order on the card, which says that the answers are those of whole dialogues', async () => {
  const { card } = await asked({ by: 'targetGroup', order: 'least' });
  const groups = ['seniorer', 'nyanlända', 'föräldrar', 'unga'];
  expect(labelsOn(card, groups)).toEqual(groups);
  expect(card).toContain('35/40');
  expect(card).toContain('Svaren gäller hela dialogen');
});

/** 20, 12 and 3 answers: of these the three and the twelve are not shown. */
const FEW = [
  { municipality: 'halmstad', surveyAnswers: 20, surveyHeard: 18 },
  { municipality: 'kungsbacka', surveyAnswers: 12, surveyHeard: 12 },
  { municipality: 'hylte', surveyAnswers: 3, surveyHeard: 0 },
].map(someContent);

test('what is hidden takes no part in an order, and stands last as the plan has it', async () => {
  const names = ['Falkenberg', 'Halmstad', 'Hylte', 'Kungsbacka'];
  for (const order of ['most', 'least'] as const) {
    const { sentence, card } = await asked({ by: 'municipality', order }, { of: FEW });
    expect(sentence).toContain(
      `Av det som visas har Halmstad ${order === 'most' ? 'högst' : 'lägst'} andel: 90 % (18 av 20 svar).`,
    );
    expect(labelsOn(card, names)).toEqual(['Halmstad', 'Falkenberg', 'Hylte', 'Kungsbacka']);
  }
});

test('a difference is told only between shares that are shown', async () => {
  const compared = await asked({ by: 'municipality', compare: ['Halmstad', 'Hylte', 'Kungsbacka'] }, { of: FEW });
  expect(compared.sentence).toBe(
    'Halmstad 90 % (18 av 20 svar), Hylte färre än 5 svar, Kungsbacka visas inte: skillnaden visas inte.',
  );
  const none = await asked({ by: 'dialogueKind', order: 'most' }, { of: FEW.slice(2) });
  expect(none.sentence).toContain(
    'Det går inte att säga var andelen är högst eller lägst, eftersom ingen andel visas.',
  );
});
