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

/** A goal for one target group, and one of its indicators: counted by hand in the thirty-seven dialogues. */

const plan = { ...samplePlan(), dialogues: [] };
type Slots = Omit<Readings['goal-status'], 'kind'>;

async function asked(
  slots: Slots,
  { of = thirtySeven, language = 'sv' }: { of?: readonly DialogueContent[]; language?: Language } = {},
) {
  const snapshot = { plan, planVersion: 1, facts: factsOf(of) };
  const asker = { userId: 'u', pseudonym: 'p', roles: ['projektledare'], language } as const;
  const tools = memoryTools([], () => new Date('2026-11-20T09:00:00Z'));
  const answer = await answerQuestion({ kind: 'goal-status', ...slots }, asker, snapshot, tools);
  return { sentence: plain(answer.sentence), lines: textsOf(answerCard(answer)).map(plain) };
}

test.each<[Slots, sv: string, en: string]>([
  [
    { goal: 'project-2', targetGroup: 'unga' },
    'I dialoger med unga: 92 % av dem som svarat har fått göra sin röst hörd. Det är 46 av 50 svar. Projektmål 2 är satt för hela projektet, så det går inte att säga om det är uppnått i dialoger med unga.',
    'In dialogues with unga: 92 % of those who answered felt heard. That is 46 of 50 answers. Project goal 2 is set for the whole project, so whether it is met in dialogues with unga cannot be said.',
  ],
  [
    { goal: 'project-1', targetGroup: 'unga' },
    'I dialoger med unga: 4 dialoger 2021. 1 fördjupande dialog 2022. Projektmål 1 är satt',
    'In dialogues with unga: 4 dialogues in 2021. 1 in-depth dialogue in 2022. Project goal 1 is set',
  ],
  [
    { goal: 'project-4', targetGroup: 'unga', municipality: 'Laholm' },
    'I dialoger med unga i Laholm: färre än 5 har bett om återkoppling.',
    'In dialogues with unga in Laholm: fewer than 5 have asked for feedback.',
  ],
  [
    { goal: 'project-3', targetGroup: 'seniorer' },
    'I dialoger med seniorer: 2 metoder har testats.',
    'In dialogues with seniorer: 2 methods have been tested.',
  ],
  [
    { goal: 'project-5', targetGroup: 'unga' },
    'Projektmål 5 mäts inte för en målgrupp, så för unga går det inte att säga. Så här står det i hela projektet: Projektmål 5 har inget målvärde',
    'Project goal 5 is not measured by target group, so it cannot be told for unga. In the whole project: Project goal 5 has no target',
  ],
  [
    { goal: 'project-1', indicator: 'Antal fördjupande dialoger' },
    '”Antal fördjupande dialoger”: 6 fördjupande dialoger 2022, målet är minst 6 – uppnått. Projektmål 1 är uppnått',
    '“Antal fördjupande dialoger”: 6 in-depth dialogues in 2022; the target is at least 6 – met. Project goal 1 is met',
  ],
  [
    { goal: 'project-4', indicator: 'Återkoppling via hemsidan' },
    '”Återkoppling via hemsidan”: målet är satt i ord (”Löpande återkoppling sker via hemsidan”) – bedömning saknas.',
    '“Återkoppling via hemsidan”: the target is set in words (“Löpande återkoppling sker via hemsidan”) – no assessment.',
  ],
])('%j', async (slots, sv, en) => {
  expect((await asked(slots)).sentence.slice(0, sv.length)).toBe(sv);
  expect((await asked(slots, { language: 'en' })).sentence.slice(0, en.length)).toBe(en);
});

test('the card says which group it is about, and has the asked indicator first', async () => {
  expect((await asked({ goal: 'project-2', targetGroup: 'unga' })).lines).toContain('Gäller unga');
  const { lines } = await asked({ goal: 'project-1', indicator: 'Antal fördjupande dialoger' });
  const names = ['Antal fördjupande dialoger', 'Antal genomförda dialoger'];
  // Each stands once more where its sources are folded.
  expect([...new Set(lines.filter((line) => names.includes(line)))]).toEqual(names);
});

test('a share of few is not told for a group either', async () => {
  const of = [someContent({ surveyAnswers: 3, surveyHeard: 3 })];
  const { sentence } = await asked({ goal: 'project-2', targetGroup: 'unga' }, { of });
  expect(sentence).not.toMatch(/100 %|\b3\b/u);
  expect(sentence).toContain('färre än 5');
});

test('a group with a minimum of its own is judged by that', async () => {
  const own = samplePlan();
  const [first] = own.goals.project;
  const [dialogues] = first?.indicators ?? [];
  if (dialogues?.target) dialogues.target = { ...dialogues.target, targetGroups: [{ targetGroup: 'unga', value: 5 }] };
  const snapshot = { plan: { ...own, dialogues: [] }, planVersion: 1, facts: factsOf(thirtySeven) };
  const asker = { userId: 'u', pseudonym: 'p', roles: ['projektledare'], language: 'sv' } as const;
  const tools = memoryTools([], () => new Date('2026-11-20T09:00:00Z'));
  const reading = { kind: 'goal-status', goal: 'project-1', targetGroup: 'unga' } as const;
  const { sentence } = await answerQuestion(reading, asker, snapshot, tools);
  expect(plain(sentence)).toMatch(
    /^Projektmål 1 är inte uppnått i dialoger med unga: 4 dialoger 2021, målet är minst 5/u,
  );
});
