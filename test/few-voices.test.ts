import fc from 'fast-check';
import { answerQuestion } from '../src/answers/answer-question';
import { answerCard } from '../src/cards/answer';
import { dialogueConflictCard } from '../src/cards/dialogue-conflict';
import { dialogueSummaryCard } from '../src/cards/dialogue-summary';
import { valuesOf } from '../src/cards/dialogue-values';
import type { Dialogue, DialogueContent } from '../src/domain/dialogues';
import { factsOf } from '../src/domain/fact-set';
import { ROLES } from '../src/domain/roles';
import type { ClearReading } from '../src/questions/reading';
import { searchDialogues } from '../src/search/search-dialogues';
import { soughtIn } from '../src/search/sought';
import { textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { someContent, someDialogue } from './support/dialogues';
import { MemoryDialogues, memoryTools } from './support/memory-stores';
import { plain, useWholeBot } from './support/whole-bot';

/**
 * What 1–4 people said is shown only in answers that are filtered by none of group, place and period, and without all
 * three (domain rule "Small numbers"): from the chat over HTTP, and over generated dialogues and questions.
 */

const NOW = new Date('2023-02-01T11:00:00Z');
const WORDS = 'Ingen hör av sig när man ringer.';
const FEW: Partial<DialogueContent> = {
  municipality: 'hylte',
  targetGroups: ['kriminell-bakgrund'],
  date: '2022-02-03',
  participants: 3,
  themes: ['kontinuitet'],
  observations: WORDS,
};
const others = Array.from({ length: 6 }, (_, index) =>
  someContent({ date: `2021-09-1${index}`, themes: ['bemotande'], observations: `Bussen är sen nummer ${index}.` }),
);

describe('in the chat', () => {
  const whole = useWholeBot(() => NOW);
  beforeAll(async () => {
    const dialogues = [someContent(FEW), ...others].map((content, index) => ({
      ...content,
      id: `ex-${index}`,
      example: true as const,
    }));
    await whole.importPlan({ ...samplePlan(), dialogues });
  });
  const ask = async (text: string): Promise<string> => {
    // Thanks end a talk, so that what is asked next is asked by itself.
    await whole.say('tack');
    const { summary, card } = await whole.say(text);
    return `${summary}\n${plain(textsOf(card).join('\n'))}`;
  };

  test.each([
    'vad sa personer med kriminell bakgrund i Hylte?',
    'vad säger personer med kriminell bakgrund',
    'vad har folk sagt i Hylte',
    'iakttagelser 2022',
    'vad sägs om kontinuitet i Hylte',
    // Only one dialogue has the theme, and other answers tell where it was.
    'vad har sagts om kontinuitet',
  ])('not shown: %s', async (question) => {
    const reply = await ask(question);
    expect(reply).not.toContain(WORDS.slice(0, -1));
    expect(reply).toMatch(/1–4 (?:personer|deltagare)/u);
  });

  test('what so few brought up is not told as themes either', async () => {
    expect(await ask('vad säger folk i Hylte')).not.toMatch(/kontinuitet/iu);
  });

  test('the same refusal is said once, also of words that were searched for', async () => {
    const { summary } = await whole.say('har personer med kriminell bakgrund sagt något om telefonen');
    expect(plain(summary)).toBe(
      'Det som skrivits om dialoger med 1–4 deltagare visas inte här, eftersom svaret skulle peka ut dem.',
    );
  });

  test('shown in the whole project, without place, day and group', async () => {
    const reply = (await ask('vad säger folk')).split('\n');
    const at = reply.findIndex((line) => line.includes(WORDS.slice(0, -1)));
    expect(reply[at - 1]).toBe('Få deltog, så kommun, dag och målgrupp visas inte');
    expect(reply.join('\n')).not.toMatch(/Hylte|februari/u);
  });
});

/** Every dialogue says something of its own, so that its words are known again on a card. */
const dialogue = fc
  .record({
    municipality: fc.constantFrom('laholm', 'hylte'),
    targetGroups: fc.subarray(['unga', 'seniorer'], { minLength: 1 }),
    methods: fc.subarray(['gruppdiskussioner', 'vr'], { minLength: 1 }),
    kind: fc.constantFrom('perspective', 'in-depth'),
    date: fc.constantFrom('2021-09-14', '2021-10-01', '2022-03-02'),
    themes: fc.subarray(['bemotande', 'skola']),
    participants: fc.integer({ min: 1, max: 8 }),
  })
  .map((changes) => someContent(changes as Partial<DialogueContent>));

const dialogues = fc.array(dialogue, { maxLength: 12 }).map((contents) =>
  contents.map(
    (content, index): Dialogue => ({
      ...someDialogue(`d-${index}`),
      content: { ...content, observations: `Hittat nr${index}x på väggen` },
    }),
  ),
);

const reading = fc
  .record(
    {
      municipality: fc.constantFrom('Laholm', 'Hylte'),
      targetGroup: fc.constantFrom('unga', 'seniorer'),
      method: fc.constantFrom('gruppdiskussioner', 'VR'),
      dialogueKind: fc.constantFrom('perspective', 'in-depth'),
      year: fc.constantFrom(2021, 2022),
      theme: fc.constantFrom('bemötande', 'skola'),
      query: fc.constantFrom('hittat', 'väggen'),
    },
    { requiredKeys: [] },
  )
  .map((slots) => ({ kind: 'insights', ...slots }) as Extract<ClearReading, { kind: 'insights' }>);

test('over generated dialogues and questions', async () => {
  const plan = samplePlan();
  await fc.assert(
    fc.asyncProperty(dialogues, reading, async (kept, asked) => {
      const snapshot = { planVersion: 1, plan, facts: factsOf(kept.map(({ content }) => content)) };
      const asker = { userId: 'u', pseudonym: 'p', roles: [...ROLES], language: 'sv' as const };
      const answer = await answerQuestion(
        asked,
        asker,
        snapshot,
        memoryTools(kept, () => NOW),
      );
      const lines = textsOf(answerCard(answer));
      const narrowed = asked.municipality || asked.targetGroup || asked.year;
      for (const [index, { content }] of kept.entries()) {
        const at = lines.findIndex((line) => line.includes(`nr${index}x`));
        if (at < 0) continue;
        if (content.participants >= 5) expect(lines[at - 1]).toMatch(/^(?:Laholm|Hylte), /u);
        else {
          expect(narrowed).toBeUndefined();
          expect(lines[at - 1]).toMatch(/^Få deltog/u);
        }
      }
    }),
    { numRuns: 300 },
  );
});

describe('one dialogue of few', () => {
  const plan = samplePlan();
  const small: Dialogue = { ...someDialogue('d-1'), content: someContent(FEW) };
  const large: Dialogue = { ...someDialogue('d-2'), content: someContent({ ...FEW, participants: 5 }) };

  test('its card in another chat does not tell its themes', () => {
    const shown = (of: Dialogue): string => textsOf(dialogueSummaryCard(of, 'hidden', plan, 'sv')).join('\n');
    expect(shown(small)).not.toContain('kontinuitet');
    expect(shown(large)).toContain('kontinuitet');
  });

  test('it is not found by what was brought up at it', async () => {
    const found = async (of: Dialogue, text: string) =>
      (await searchDialogues(soughtIn(text, plan, NOW), plan, new MemoryDialogues([of]))).length;
    expect(await found(small, 'kontinuitet')).toBe(0);
    expect(await found(large, 'kontinuitet')).toBe(1);
    expect(await found(small, 'Hylte')).toBe(1);
  });

  test.each([
    [small, false, ['färre än 5'], [WORDS, '3']],
    [small, true, [WORDS, '3'], []],
    [large, false, [WORDS, '5'], []],
  ])(
    'who did not report it does not see its words and its number when asked about it',
    (existing, isOwn, seen, not) => {
      const now = { ...valuesOf(existing.content), participants: '9', observations: 'Något annat.' };
      const card = dialogueConflictCard({
        plan,
        existing,
        mayRead: true,
        isOwn,
        hidden: {},
        outdated: false,
        values: now,
        operation: 'o',
        newFormId: 'n',
        language: 'sv',
      });
      const texts = textsOf(card).map((text) => plain(text));
      for (const each of seen) expect(texts.join('\n')).toContain(each);
      for (const each of not) expect(texts.filter((text) => text === each)).toEqual([]);
    },
  );
});
