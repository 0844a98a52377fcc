import type { DialogueContent } from '../src/domain/dialogues';
import { textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { someContent } from './support/dialogues';
import { plain, useWholeBot } from './support/whole-bot';

/**
 * Small numbers from the chat over HTTP to the card, in a project of four dialogues: what stands in one answer neither
 * tells of 1–4 people nor says anything false (domain rule "Small numbers").
 */

const DIALOGUES: readonly Partial<DialogueContent>[] = [
  { municipality: 'falkenberg', participants: 20, feedbackWanted: 10, feedbackGiven: 7 },
  {
    municipality: 'halmstad',
    participants: 30,
    feedbackWanted: 30,
    feedbackGiven: 30,
    surveyAnswers: 20,
    surveyHeard: 18,
  },
  { municipality: 'kungsbacka', participants: 40, surveyAnswers: 12, surveyHeard: 9, feedbackWanted: 10 },
  { municipality: 'hylte', participants: 3, date: '2022-02-01', surveyAnswers: 3, surveyHeard: 2 },
];

let now = new Date('2023-02-01T11:00:00Z');
const whole = useWholeBot(() => now);

beforeAll(async () => {
  const dialogues = DIALOGUES.map((each, index) => ({
    ...someContent(each),
    id: `ex-${index}`,
    example: true as const,
  }));
  await whole.importPlan({ ...samplePlan(), dialogues });
});

/** The sentence of an answer, and everything that can be read on its card. */
async function ask(text: string): Promise<{ sentence: string; card: string }> {
  const { summary, card } = await whole.say(text);
  return { sentence: summary, card: plain(textsOf(card).join('\n')) };
}

test('participants: the year that is hidden for another’s sake is not told', async () => {
  expect((await ask('antal deltagare')).sentence).toBe('93 personer har deltagit.');
  expect((await ask('antal deltagare 2021')).sentence).toContain('90 personer');
});

describe('while the year of the few goes on', () => {
  beforeAll(() => {
    now = new Date('2022-06-01T11:00:00Z');
  });
  afterAll(() => {
    now = new Date('2023-02-01T11:00:00Z');
  });

  test('they are left out of the totals, and that is said', async () => {
    const leftOut = 'Hittills under 2022 har färre än 5 deltagit; de räknas in när de är minst 5 eller året är slut.';
    const { sentence, card } = await ask('antal deltagare');
    expect(plain(sentence)).toBe(`90 personer har deltagit, alla under 2021. ${leftOut}`);
    expect(card).toContain(leftOut);
    expect((await ask('antal deltagare 2022')).sentence).toContain('Färre än 5 personer har deltagit');
    const survey = await ask('hur stor andel fick göra sin röst hörd');
    expect(plain(survey.sentence)).toMatch(/27 av 32 svar.*Hittills under 2022 finns färre än 5 svar/u);
    expect((await ask('antal dialoger')).sentence).toContain('4 dialoger');
  });

  test('also in what the bot counts for a follow-up question', async () => {
    const { card } = await ask('uppföljningsfrågor');
    expect(card).toContain('4 dialoger och 90 deltagare (utöver färre än 5 hittills 2022)');
  });
});

test('participants per municipality: what is not shown is not called small, and the card says why', async () => {
  const { sentence, card } = await ask('antal deltagare per kommun');
  expect(sentence).toContain('Falkenberg visas inte, Halmstad 30, Hylte färre än 5, Kungsbacka 40');
  expect(card).toContain('Grupper med 1–4 personer');
  expect(card).toContain('Det som inte visas är inte litet i sig');
  expect((await ask('number of participants per municipality')).sentence).toContain(
    'Falkenberg not shown, Halmstad 30',
  );
});

test('participants of one municipality: a filtered count of 1–4', async () => {
  const { sentence, card } = await ask('antal deltagare i Hylte');
  expect(sentence).toContain('Färre än 5 personer har deltagit');
  expect(card).not.toMatch(/\b3\b/u);
});

test('the survey per municipality: of 3 and 12 and 20 answers only the most are shown', async () => {
  const { card } = await ask('hur stor andel fick göra sin röst hörd');
  const row = (name: string): string | undefined => card.split('\n')[card.split('\n').indexOf(name) + 1];
  expect(row('Hylte')).toBe('färre än 5 svar');
  expect(row('Kungsbacka')).toBe('visas inte');
  expect(row('Halmstad')).toContain('18/20');
  expect(card).toContain('Grupper med 1–4 personer');
  expect(card).toContain('Det som inte visas är inte litet i sig');
});

test('feedback in one municipality: seven of ten would tell of the three', async () => {
  const { sentence, card } = await ask('har deltagarna fått återkoppling i Falkenberg');
  expect(sentence).toContain('10 har bett om återkoppling i Falkenberg. Hur många som fått den visas inte');
  expect(`${sentence}\n${card}`).not.toMatch(/70 %|\b7\b/u);
});

test('feedback that nobody has reported on is not 0 %', async () => {
  const { sentence } = await ask('har deltagarna fått återkoppling i Kungsbacka');
  expect(sentence).toBe('10 har bett om återkoppling i Kungsbacka. Om de har fått den är ej redovisat.');
});

test('a goal in one municipality is judged and told by the same rules', async () => {
  expect((await ask('status på projektmål 1 i Laholm')).sentence).toContain('Projektmål 1 är inte uppnått i Laholm');
  expect((await ask('status på projektmål 4 i Falkenberg')).sentence).not.toMatch(/70 %|7 av 10/u);
});
