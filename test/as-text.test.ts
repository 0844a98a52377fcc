import { answerQuestion } from '../src/answers/answer-question';
import { factsOf } from '../src/domain/fact-set';
import type { Language } from '../src/domain/language';
import { ROLES, type Role } from '../src/domain/roles';
import type { ClearReading } from '../src/questions/reading';
import { decided } from './cards/fixtures/sample';
import { nodesOf } from './cards/fixtures/walk';
import { memoryTools } from './support/memory-stores';
import { thirtySeven } from './support/thirty-seven';
import { plain, useWholeBot } from './support/whole-bot';

/** The last answer as text to paste, and how its figures are counted: figures counted by hand. */

const NOW = new Date('2022-12-01T09:00:00Z');

interface How {
  readonly language?: Language;
  readonly roles?: readonly Role[];
  readonly plan?: typeof decided;
}

async function asText(about: ClearReading, { language = 'sv', roles = ROLES, plan = decided }: How = {}) {
  const asker = { userId: 'u', pseudonym: 'p', roles, language };
  const snapshot = { plan, planVersion: 1, facts: factsOf(thirtySeven) };
  const tools = memoryTools([], () => NOW);
  const { view } = await answerQuestion({ kind: 'as-text' }, asker, snapshot, tools, undefined, false, { about });
  if (view.kind !== 'as-text') throw new Error(view.kind);
  return view.pasted && plain(view.pasted.text);
}

/** i = 29: May, the 19th. */
const RESTS_SV = 'Underlag: 37 dialoger till och med 19 maj 2022.';
const PER_PLACE = { kind: 'dialogue-count', by: 'municipality' } as const;

test('a count per place in Swedish: the sentence, a table in Markdown, what it rests on', async () => {
  expect(await asText(PER_PLACE)).toBe(
    [
      'Vi har hållit 37 dialoger, 27 av dem 2021.',
      '',
      '| Per kommun | Antal dialoger |',
      '| --- | ---: |',
      '| Falkenberg | 7 |',
      '| Halmstad | 8 |',
      '| Hylte | 4 |',
      '| Kungsbacka | 7 |',
      '| Laholm | 5 |',
      '| Varberg | 6 |',
      '',
      RESTS_SV,
    ].join('\n'),
  );
});

test('and in English', async () => {
  const text = await asText(PER_PLACE, { language: 'en' });
  expect(text).toMatch(/^We have held 37 dialogues, 27 of them in 2021\./u);
  expect(text).toContain(
    '| Per municipality | Number of dialogues |\n| --- | ---: |\n| Falkenberg | 7 |\n| Halmstad | 8 |',
  );
});

// Five dialogues: i = 4, 10, 16, 22 and 28, of which the last is in 2022; 12, 12, 12, 11 and 11 people, all heard.
test.each([
  [
    'sv',
    [
      '| Dialoger | 5 |',
      '| Deltagare | 58 |',
      '50 av 50 svar',
      '100 %',
      'Dialoger mot målet',
      '4 av minst 2',
      'Inte mötta: seniorer och personer med kriminell bakgrund',
      '20 av 20 har fått återkoppling',
      'bemötande (4) · skola (1)',
    ],
  ],
  [
    'en',
    [
      '| Dialogues | 5 |',
      '| Participants | 58 |',
      '50 of 50 answers',
      '100 %',
      '4 of at least 2',
      '20 of 20 have been given feedback',
    ],
  ],
] as const)('how things stand in Laholm, in %s', async (language, texts) => {
  const text = await asText({ kind: 'area-status', municipality: 'Laholm' }, { language });
  for (const each of texts) expect(text).toContain(each);
});

// Hylte has 4 surveys of 10 answers and 8 heard; in all 31 surveys, 279 of 310.
test.each([
  ['sv', '| Per kommun | Göra sin röst hörd | Antal svar |', '| Hylte | 80 % | 32 av 40 svar |', '279 av 310 svar'],
  [
    'en',
    '| Per municipality | Making one’s voice heard | Answers |',
    '| Hylte | 80 % | 32 of 40 answers |',
    '279 of 310',
  ],
] as const)('the survey per place, in %s', async (language, ...texts) => {
  const text = (await asText({ kind: 'survey', by: 'municipality' }, { language })) ?? '';
  for (const each of texts) expect(text).toContain(each);
  // What stands in the table is not told in the sentence too.
  expect(text.split('\n')[0]).not.toContain('Hylte');
});

test.each([
  ['sv', '| Mål | Bedömning | Utfall | Målvärde |', '27 dialoger', '140 av 148'],
  ['en', '| Goal | Assessment | Outcome | Target |', '27 dialogues', '140 of 148'],
] as const)('the goals, in %s', async (language, ...texts) => {
  const text = await asText({ kind: 'goals', goalType: 'project' }, { language });
  for (const each of texts) expect(text).toContain(each);
});

test.each([
  ['sv', '| Post | Budget | Utfall |', '600 000 kr', '| Summa | 720 000 kr | ej redovisat |', 'Källa: Projektplan'],
  ['en', '| Item | Budget | Outcome |', 'SEK 600 000', '| Sum | SEK 720 000 | not reported |', 'Source: Projektplan'],
] as const)('the budget of a year, in %s', async (language, ...texts) => {
  const text = await asText({ kind: 'budget', year: 2021 }, { language });
  for (const each of texts) expect(text).toContain(each);
});

test.each([
  ['sv', '| Aktivitet | Läge | När |', '| Målgruppsanalys |'],
  ['en', '| Activity | State | When |', '| Målgruppsanalys |'],
] as const)('the activities by phase, in %s', async (language, ...texts) => {
  const text = await asText({ kind: 'activities' }, { language });
  for (const each of texts) expect(text).toContain(each);
});

test('a bar and a line break in a name end neither its cell nor its row', async () => {
  const [first, ...others] = decided.municipalities;
  if (!first) throw new Error('the sample has municipalities');
  const plan = { ...decided, municipalities: [{ ...first, name: 'Nord|syd\n| öst' }, ...others] };
  const text = (await asText(PER_PLACE, { plan })) ?? '';
  expect(text.split('\n').filter((line) => line.includes('Nord'))).toEqual([
    expect.stringMatching(/^\| Nord\\\|syd \\\| öst \| \d+ \|$/u),
  ]);
});

test('those who may not ask for an answer get none of it as text', async () => {
  expect(await asText(PER_PLACE, { roles: [] })).toBeUndefined();
  expect(await asText({ kind: 'goals' }, { roles: [] })).toContain('| Mål | Bedömning | Utfall |');
});

test('words of others that a role does not read are not in the text either', async () => {
  const plan = { ...decided, observationsFor: ['projektledare' as const] };
  const about = { kind: 'lessons' } as const;
  const lesson = 'Börja i tid med lokalerna.';
  const withLesson = { ...plan, lessons: [{ id: 'l', text: lesson }] };
  expect(await asText(about, { plan: withLesson, roles: ['projektledare'] })).toContain(lesson);
  expect(await asText(about, { plan: withLesson, roles: ['förtroendevald'] })).not.toContain(lesson);
});

test('small numbers are left out of the text as of the answer', async () => {
  const asked = { kind: 'participant-count', municipality: 'Laholm', by: 'targetGroup' } as const;
  // The fifth is the parents' in Laholm.
  const few = thirtySeven.map((content, index) => (index === 4 ? { ...content, participants: 3 } : content));
  const asker = { userId: 'u', pseudonym: 'p', roles: ROLES, language: 'sv' as const };
  const snapshot = { plan: decided, planVersion: 1, facts: factsOf(few) };
  const tools = memoryTools([], () => NOW);
  const { view } = await answerQuestion({ kind: 'as-text' }, asker, snapshot, tools, undefined, false, {
    about: asked,
  });
  const text = view.kind === 'as-text' ? (view.pasted?.text ?? '') : '';
  expect(text).toMatch(/färre än|visas inte/u);
  expect(text).not.toMatch(/\| 3 \|/u);
});

describe('in the chat', () => {
  const bot = useWholeBot(() => NOW);
  beforeAll(() =>
    bot.importPlan({
      ...decided,
      dialogues: thirtySeven.map((content, index) => ({ id: `d-${index}`, ...content })),
    } as never),
  );

  interface Message {
    readonly text?: string;
    readonly textFormat?: string;
    readonly attachments?: unknown;
  }
  const lastIn = ({ sent }: Awaited<ReturnType<typeof bot.say>>): Message => sent.at(-1)?.body as Message;

  test('there is nothing to make text of, nor to explain, before anything has been answered', async () => {
    expect((await bot.say('kan jag få det som text')).summary).toMatch(/^Jag har inget svar att göra text av här/u);
    expect((await bot.say('hur räknas det')).summary).toMatch(/^Jag har inte gett något svar här/u);
  });

  test('the last answer comes as a message without a card, plain, and can be had again', async () => {
    const answer = await bot.say('hur går det med målen');
    for (const phrase of ['kan jag få det som text', 'som text tack']) {
      const message = lastIn(await bot.say(phrase));
      expect(message.attachments).toBeUndefined();
      expect(message.textFormat).toBe('plain');
      expect(message.text).toContain('| Mål | Bedömning | Utfall |');
    }
    const [button] = nodesOf(answer.card).filter(
      ({ title, type }) => title === 'Som text' && type === 'Action.Execute',
    );
    const pressed = await bot.press(button?.data as never);
    expect(lastIn(pressed).text).toContain('| Mål | Bedömning | Utfall |');
  });

  test('its figures are explained: rule, source and day', async () => {
    await bot.say('hur många dialoger i Laholm');
    const { summary, card } = await bot.say('var kommer siffran ifrån');
    expect(summary).toMatch(/^Varje rapporterad dialog räknas en gång/u);
    // With the answer itself, so that the figure stands beside what it is made of.
    expect(plain(JSON.stringify(card))).toContain('Vi har hållit 5 dialoger i Laholm, 4 av dem 2021.');
  });

  test('its card begins with what it is about, says each rule once, and leads to every answer', async () => {
    await bot.say('hur många dialoger och hur många deltagare i Laholm');
    const { card } = await bot.say('hur räknas det');
    const texts = nodesOf(card).flatMap(({ type, text }) => (type === 'TextRun' ? [String(text)] : []));
    expect(texts.filter((text) => text.includes('räknas en gång'))).toHaveLength(1);
    expect(texts).toContain('Antalet dialoger i Laholm och antalet deltagare i Laholm.');
    const titles = nodesOf(card).flatMap(({ type, title }) => (type === 'Action.Execute' ? [title] : []));
    expect(titles).toEqual(expect.arrayContaining(['Antalet dialoger i Laholm', 'Antalet deltagare i Laholm']));
  });
});
