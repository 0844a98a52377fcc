import fc from 'fast-check';
import { answerQuestion } from '../src/answers/answer-question';
import type { Answer } from '../src/answers/view';
import { answerCard } from '../src/cards/answer';
import type { Dialogue } from '../src/domain/dialogues';
import { factsOf } from '../src/domain/fact-set';
import { ROLES } from '../src/domain/roles';
import type { ClearReading, Reading } from '../src/questions/reading';
import { decided, ended, examples } from './cards/fixtures/sample';
import { textsOf } from './cards/fixtures/walk';
import { someDialogue } from './support/dialogues';
import { memoryTools } from './support/memory-stores';
import { plain, useWholeBot } from './support/whole-bot';

/**
 * A button on an answer's card stays with the question: it keeps what was asked for, or its title says what it shows
 * instead; it leads neither to the very same answer nor to one that is known to be empty.
 */

const NOW = new Date('2023-02-01T11:00:00Z');

interface AskButton {
  readonly title: string;
  readonly reading: Reading;
}

function buttonsOf(node: unknown, found: AskButton[] = []): AskButton[] {
  if (Array.isArray(node)) for (const each of node) buttonsOf(each, found);
  else if (typeof node === 'object' && node !== null) {
    const { type, title, data } = node as { type?: string; title?: string; data?: { reading?: Reading } };
    if (type === 'Action.Execute' && data?.reading) found.push({ title: String(title), reading: data.reading });
    for (const [key, value] of Object.entries(node)) if (key !== 'fallback' && key !== 'data') buttonsOf(value, found);
  }
  return found;
}

const SLOTS = ['municipality', 'targetGroup', 'method', 'dialogueKind', 'year', 'theme', 'phase'] as const;

/** Titles that say what is shown instead: the whole, all of something, or another thing altogether. */
const SAYS_OTHERWISE = new Set([
  'Hela projektet',
  'Målet för hela projektet',
  'Alla mål',
  'Status på målen',
  'Alla teman',
  'Alla metoder',
  'Dialoger per metod',
  'Uppföljningsfrågor',
  'Hela planen',
  'Min vecka',
  'Hela loggen',
  'Lärdomar',
  'Ny notering',
]);

const slotOf = (reading: Reading, slot: string): unknown => Reflect.get(reading, slot);

const filters = fc.record(
  {
    municipality: fc.constantFrom('Laholm', 'Falkenberg', 'Hylte'),
    targetGroup: fc.constantFrom('unga', 'seniorer'),
    method: fc.constantFrom('VR', 'gruppdiskussioner'),
    dialogueKind: fc.constantFrom('perspective', 'in-depth'),
    year: fc.constantFrom(2021, 2022, 2024),
  },
  { requiredKeys: [] },
);
const years = fc.record({ year: fc.constantFrom(2021, 2022, 2024) }, { requiredKeys: [] });

const reading = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('dialogue-count', 'participant-count', 'coverage', 'survey', 'feedback', 'insights'),
      filters,
    )
    .map(([kind, slots]) => ({ kind, ...slots })),
  fc
    .tuple(filters, fc.constantFrom('municipality', 'targetGroup', 'year'))
    .map(([slots, by]) => ({ kind: 'dialogue-count', ...slots, by })),
  fc
    .tuple(filters, fc.constantFrom('bemötande', 'skola'))
    .map(([slots, theme]) => ({ kind: 'insights', ...slots, theme })),
  fc.tuple(fc.integer({ min: 1, max: 5 }), filters).map(([number, { municipality, year }]) => ({
    kind: 'goal-status',
    goal: `project-${number}`,
    ...(municipality ? { municipality } : {}),
    ...(year ? { year } : {}),
  })),
  fc.tuple(fc.constantFrom('budget', 'communication'), years).map(([kind, slots]) => ({ kind, ...slots })),
  fc
    .record(
      {
        state: fc.constantFrom('overdue', 'remaining', 'done', 'partly'),
        phase: fc.constantFrom('preparation', 'implementation', 'completion'),
      },
      { requiredKeys: [] },
    )
    .map((slots) => ({ kind: 'activities', ...slots })),
  fc.constantFrom({ kind: 'goals' }, { kind: 'methods' }, { kind: 'methods', method: 'VR' }),
) as fc.Arbitrary<ClearReading>;

const ground = fc.record({
  plan: fc.constantFrom('decided', 'ended'),
  dialogues: fc.constantFrom(0, 5, examples.length),
});
type Ground = typeof ground extends fc.Arbitrary<infer T> ? T : never;
const PLANS = { decided, ended };

async function answer(asked: Reading, { plan, dialogues }: Ground): Promise<Answer> {
  const kept = examples
    .slice(0, dialogues)
    .map((content, index): Dialogue => ({ ...someDialogue(`d-${index}`), content }));
  const asker = { userId: 'u', pseudonym: 'p', roles: [...ROLES], language: 'sv' as const };
  const snapshot = { planVersion: 1, plan: PLANS[plan], facts: factsOf(kept.map(({ content }) => content)) };
  return answerQuestion(
    asked,
    asker,
    snapshot,
    memoryTools(kept, () => NOW),
  );
}

/** Whether an answer has nothing to show of what it was asked for. */
const isEmpty = ({ view }: Answer): boolean => {
  if (view.kind === 'count') return view.stored.asked === 0 && view.reported.length === 0;
  if (view.kind === 'coverage' || view.kind === 'survey' || view.kind === 'feedback')
    return view.stored.asked === 0 && view.reported === undefined;
  if (view.kind === 'insights') return view.rests.dialogues === 0;
  return view.kind === 'activities' && view.list.lines.length === 0;
};

test('over generated questions, each button of each card', async () => {
  await fc.assert(
    fc.asyncProperty(reading, ground, async (asked, from) => {
      const sentence = await answer(asked, from);
      const card = answerCard(sentence);
      for (const { title, reading: next } of buttonsOf(card)) {
        for (const slot of SLOTS) {
          const wanted = slotOf(asked, slot);
          if (wanted === undefined || SAYS_OTHERWISE.has(title)) continue;
          expect({ title, next, [slot]: slotOf(next, slot) }).toEqual({ title, next, [slot]: wanted });
        }
        if (next.kind === 'my-week' || next.kind.startsWith('new-')) continue;
        const pressed = await answer(next, from);
        expect({ title, next, same: JSON.stringify(answerCard(pressed)) === JSON.stringify(card) }).toEqual({
          title,
          next,
          same: false,
        });
        expect({ title, next, empty: isEmpty(pressed) }).toEqual({ title, next, empty: false });
      }
    }),
    { numRuns: 400 },
  );
});

describe('in the chat', () => {
  const whole = useWholeBot(() => NOW);
  beforeAll(async () => {
    const dialogues = examples.map((content, index) => ({ ...content, id: `ex-${index}`, example: true as const }));
    await whole.importPlan({ ...ended, dialogues });
  }, 120_000);

  test('[Per kommun] under a goal in a year counts that year', async () => {
    const { card } = await whole.say('projektmål 1, 2021');
    const button = buttonsOf(card).find(({ title }) => title === 'Per kommun');
    expect(button?.reading).toEqual({ kind: 'dialogue-count', by: 'municipality', year: 2021 });
  });

  test('a zero is not offered to be divided', async () => {
    const { summary, card } = await whole.say('dialoger i Laholm 2024');
    expect(summary).toBe('Inga dialoger i Laholm 2024 är sparade här.');
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(['Hela projektet']);
  });

  test('what a document writes of its own figures does not stand under those that are counted', async () => {
    const lines = textsOf((await whole.say('projektmål 1')).card).map(plain);
    const note = lines.findIndex((text) => text.startsWith('Antalet dialoger per kommun är inte redovisat'));
    expect(note).toBeGreaterThan(0);
    expect(lines.slice(0, note)).toContain('Om det som dokumenten redovisar');
    expect(lines).not.toContain('Att tänka på');
  });
});

test('beside a reported figure the notes are about it', async () => {
  const sentence = await answer({ kind: 'goal-status', goal: 'project-2' }, { plan: 'ended', dialogues: 0 });
  const lines = textsOf(answerCard(sentence)).map(plain);
  expect(lines).toContain('Att tänka på');
  expect(lines).not.toContain('Om det som dokumenten redovisar');
});

test('the overview says what of a goal could not be assessed', async () => {
  const sentence = await answer({ kind: 'goals' }, { plan: 'ended', dialogues: 0 });
  expect(sentence.sentence).toContain('Projektmål 1: en indikator saknar bedömning.');
  expect(textsOf(answerCard(sentence)).map(plain)).toContain('En indikator saknar bedömning.');
});
