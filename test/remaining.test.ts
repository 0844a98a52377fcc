import { answerQuestion } from '../src/answers/answer-question';
import { answerCard } from '../src/cards/answer';
import type { DialogueContent } from '../src/domain/dialogues';
import { factsOf } from '../src/domain/fact-set';
import type { Language } from '../src/domain/language';
import type { Plan } from '../src/domain/plan';
import type { Reading } from '../src/questions/reading';
import { decided } from './cards/fixtures/sample';
import { textsOf } from './cards/fixtures/walk';
import { someContent } from './support/dialogues';
import { memoryTools } from './support/memory-stores';
import { smallPlan } from './support/small-plan';
import { thirtySeven } from './support/thirty-seven';
import { plain } from './support/whole-bot';

/** What is left until a target is met, at which pace, and what that assumes: reckoned by hand. */

const indicator = {
  id: 'dialoger',
  name: 'Dialoger',
  measure: 'dialogues',
  period: 2021,
  target: { value: 10, perMunicipality: 3 },
};
const plan = smallPlan({ goals: { project: [{ number: 1, title: 'T', text: 'T', indicators: [indicator] }] } });
const held = [
  someContent({ date: '2021-02-01' }),
  someContent({ date: '2021-03-03', municipality: 'halmstad' }),
  someContent({ date: '2021-09-14' }),
];

interface How {
  readonly of?: Plan;
  readonly contents?: readonly DialogueContent[];
  readonly on?: string;
  readonly language?: Language;
}

async function asked(reading: Reading, { of = plan, contents = held, on = '2021-10-01', language = 'sv' }: How = {}) {
  const asker = { userId: 'u', pseudonym: 'p', roles: ['projektledare'], language } as const;
  const tools = memoryTools([], () => new Date(`${on}T09:00:00Z`));
  const answer = await answerQuestion(reading, asker, { plan: of, planVersion: 1, facts: factsOf(contents) }, tools);
  return {
    kind: answer.view.kind,
    sentence: plain(answer.sentence),
    lines: textsOf(answerCard(answer)).map(plain),
  };
}

test('in Swedish, of the whole: how many, where, at which pace, by when', async () => {
  const { sentence, lines } = await asked({ kind: 'remaining' });
  expect(sentence).toBe(
    '7 dialoger återstår till målet minst 10 dialoger 2021: 3 är hållna. Kvar till sitt eget minsta antal: Laholm 1 och Halmstad 2. I takten sedan 1 januari 2021 (3 dialoger på 274 dagar) nås målet omkring 3 juli 2023, för sent. I takten de senaste 60 dagarna (1 dialog) nås målet omkring 25 november 2022, för sent. För att hinna till 31 december 2021 behövs 2,4 på 30 dagar. Räknat på de dialoger som är rapporterade här, och på att de kommer lika tätt framöver.',
  );
  expect(lines).toContain('7');
  expect(lines).toContain('kvar till minst 10 dialoger 2021');
});

test('in English, of one place, which is in time at the later pace', async () => {
  const { sentence } = await asked({ kind: 'remaining', municipality: 'Laholm' }, { language: 'en' });
  expect(sentence).toContain('1 dialogue left in Laholm until the target of at least 3 dialogues in 2021: 2 held.');
  expect(sentence).toContain(
    'At the pace since 1 January 2021 (2 dialogues in 274 days) it is met about 15 February 2022, too late.',
  );
  expect(sentence).toContain('At the pace of the last 60 days (1 dialogue) it is met about 30 November 2021, in time.');
  expect(sentence).toContain('To be in time by 31 December 2021, 0.4 are needed in 30 days.');
});

test('at a pace of none it is never met', async () => {
  const contents = held.slice(0, 2);
  const { sentence } = await asked({ kind: 'remaining' }, { contents });
  expect(sentence).toContain('I takten de senaste 60 dagarna (0 dialoger) nås målet inte.');
});

test.each<[string, How, string]>([
  [
    'is met',
    { of: decided, contents: thirtySeven, on: '2026-11-20' },
    'Inga dialoger återstår till målet minst 18 dialoger 2021: 27 är hållna. Inga dialoger återstår till målet minst 6 fördjupande dialoger 2022: 6 är hållna.',
  ],
  [
    'is over',
    { on: '2022-02-01' },
    'Tiden för målet minst 10 dialoger 2021 är slut: 3 hölls, så 7 fattas. Kvar till sitt eget minsta antal: Laholm 1 och Halmstad 2.',
  ],
  [
    'has nothing stored',
    { contents: [] },
    'Inga dialoger är sparade här för målet minst 10 dialoger 2021, så hur många som återstår syns inte.',
  ],
  ['has not begun', { contents: [], on: '2020-12-01' }, 'Målet minst 10 dialoger 2021 räknas från januari 2021.'],
  [
    'is not there',
    { of: smallPlan() },
    'Planen anger inget minsta antal dialoger, så det går inte att säga vad som återstår.',
  ],
])('where the target %s', async (_, how, expected) => {
  expect((await asked({ kind: 'remaining' }, how)).sentence).toBe(expected);
});

test('a goal that is no number of dialogues is told as it stands, and one that there is not, as such', async () => {
  const of = { of: decided, contents: thirtySeven, on: '2026-11-20' };
  expect((await asked({ kind: 'remaining', goal: 'project-2' }, of)).kind).toBe('goal-status');
  expect((await asked({ kind: 'remaining', goal: 'project-9' }, of)).kind).toBe('no-such-goal');
});
