import fc from 'fast-check';
import { answerQuestion } from '../src/answers/answer-question';
import { answerCard } from '../src/cards/answer';
import type { Dialogue, DialogueContent } from '../src/domain/dialogues';
import { factsOf } from '../src/domain/fact-set';
import type { Language } from '../src/domain/language';
import type { Plan } from '../src/domain/plan';
import type { Readings } from '../src/domain/question-kinds';
import type { Role } from '../src/domain/roles';
import { vocabularyOf } from '../src/questions/plan-vocabulary';
import { read } from '../src/questions/read';
import { textsOf } from './cards/fixtures/walk';
import { samplePlan } from './samples/sample';
import { someDialogue } from './support/dialogues';
import { memoryTools } from './support/memory-stores';
import { plain } from './support/whole-bot';

/** What raises and what lowers trust, which the dialogue form asks; or what a plan's own form asks in their place. */

const NOW = new Date('2022-11-20T09:00:00Z');
const plan: Plan = { ...samplePlan(), dialogues: [] };
const ours: Plan = {
  ...plan,
  form: { firstQuestion: 'Vad fungerar bra med belysningen?', secondQuestion: 'Vad behöver bli ljusare?' },
};

type Slots = Omit<Readings['insights'], 'kind'>;
interface How {
  readonly of?: readonly Dialogue[];
  readonly language?: Language;
  readonly roles?: readonly Role[];
  readonly as?: Plan;
}

const held = (...contents: Partial<DialogueContent>[]): Dialogue[] =>
  contents.map((content, index) => someDialogue(`d-${index}`, content));

/** Two of the three with unga say what lowers it, the third and the one with seniorer what raises it. */
const FOUR = held(
  { date: '2021-09-01', lowered: 'Att bli skickad runt.' },
  { date: '2021-09-02', lowered: 'Långa köer.', observations: 'Bussen är sen.' },
  { date: '2021-09-03', strengthened: 'Att någon ringer upp.' },
  { date: '2021-09-04', targetGroups: ['seniorer'], strengthened: 'Samma läkare.', municipality: 'hylte' },
);

async function asked(slots: Slots, { of = FOUR, language = 'sv', roles = ['projektledare'], as = plan }: How = {}) {
  const snapshot = { plan: as, planVersion: 1, facts: factsOf(of.map(({ content }) => content)) };
  const asker = { userId: 'u', pseudonym: 'p', roles, language };
  const answer = await answerQuestion(
    { kind: 'insights', ...slots },
    asker,
    snapshot,
    memoryTools(of, () => NOW),
  );
  return { sentence: plain(answer.sentence), lines: textsOf(answerCard(answer)).map(plain) };
}

test.each<[Slots, sv: string, en: string]>([
  [
    { part: 'lowered', targetGroup: 'unga' },
    'Det här sänker tilliten, enligt de senaste av 2 dialoger med unga där det står: ”Långa köer” och ”Att bli skickad runt”. Jag har sett i de 3 senaste med anteckningar.',
    'This lowers trust, according to the latest of 2 dialogues with unga that say so: “Långa köer” and “Att bli skickad runt”. I have looked in the 3 latest with notes.',
  ],
  [
    { part: 'strengthened', municipality: 'Hylte' },
    'Det här stärker tilliten, enligt den enda dialog i Hylte där det står: ”Samma läkare”.',
    'This raises trust, according to the only dialogue in Hylte that says so: “Samma läkare”.',
  ],
  [
    { part: 'lowered', municipality: 'Hylte' },
    'Vad som sänker tilliten står inte i den enda dialogen med anteckningar i Hylte.',
    'What lowers trust is not written in the only dialogue with notes in Hylte.',
  ],
  [
    { part: 'lowered', municipality: 'Laholm', query: 'köer' },
    '”köer” nämns i 1 av de 3 senaste dialogerna med anteckningar i Laholm.',
    '“köer” is mentioned in 1 of the 3 latest dialogues with notes in Laholm.',
  ],
])('%j', async (slots, sv, en) => {
  expect((await asked(slots)).sentence).toBe(sv);
  expect((await asked(slots, { language: 'en' })).sentence).toBe(en);
});

test('the card has the answers to that question and nothing else of what was written', async () => {
  const { lines } = await asked({ part: 'lowered' });
  expect(lines).toContain('Sänker: Långa köer.');
  expect(lines.join('\n')).not.toMatch(/Bussen|ringer upp|Samma läkare/u);
});

test('a role that reads no free text is told so, and gets none of it', async () => {
  const plain = { ...plan, observationsFor: plan.observationsFor.filter((role) => role !== 'förtroendevald') };
  const { sentence, lines } = await asked({ part: 'lowered' }, { roles: ['förtroendevald'], as: plain });
  expect([sentence, ...lines].join('\n')).not.toMatch(/köer|skickad/u);
  expect(sentence).toContain('roll');
});

test.each([
  ['vad fungerar bra enligt unga', { kind: 'insights', targetGroup: 'unga', part: 'strengthened' }],
  ['vad behöver bli ljusare i Laholm', { kind: 'insights', municipality: 'Laholm', part: 'lowered' }],
])('a plan that asks its own questions is asked by their words: %s', (phrase, reading) => {
  expect(read(phrase, { vocabulary: vocabularyOf(ours), now: NOW })).toEqual(reading);
});

test('and is answered in them', async () => {
  const { sentence, lines } = await asked({ part: 'lowered', targetGroup: 'unga' }, { as: ours });
  expect(sentence).toMatch(/^Svar på ”Vad behöver bli ljusare\?”, enligt de senaste av 2 dialoger med unga/u);
  expect([sentence, ...lines].join('\n')).not.toMatch(/tillit/iu);
});

const content = fc.record(
  {
    municipality: fc.constantFrom('laholm', 'hylte'),
    targetGroups: fc.subarray(['unga', 'seniorer'], { minLength: 1 }),
    perspectives: fc.subarray(['landsbygd-stad']),
    date: fc.constantFrom('2021-09-14', '2022-03-02'),
    themes: fc.subarray(['bemotande']),
    participants: fc.integer({ min: 1, max: 8 }),
  },
  { requiredKeys: ['participants'] },
);
const slots = fc.record(
  {
    municipality: fc.constantFrom('Laholm', 'Hylte'),
    targetGroup: fc.constantFrom('unga', 'seniorer'),
    perspective: fc.constant('landsbygd/stad'),
    year: fc.constantFrom(2021, 2022),
    theme: fc.constant('bemötande'),
    part: fc.constantFrom('strengthened' as const, 'lowered' as const),
  },
  { requiredKeys: ['part'] },
);

test('what 1–4 people said is in no answer about a group, a place or a time, and what others said only in their own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(content, { maxLength: 8 }), slots, async (contents, wanted) => {
      const of = held(...contents.map((each, index) => ({ ...each, [wanted.part]: `Hittat nr${index}x.` })));
      const { sentence, lines } = await asked(wanted, { of });
      const text = [sentence, ...lines].join('\n');
      for (const [index, { content: each }] of of.entries()) {
        if (!text.includes(`nr${index}x`)) continue;
        if (wanted.perspective) expect(each.perspectives).toContain('landsbygd-stad');
        const isNarrowed = wanted.municipality ?? wanted.targetGroup ?? wanted.year;
        if (each.participants < 5) expect(isNarrowed).toBeUndefined();
      }
    }),
  );
});
