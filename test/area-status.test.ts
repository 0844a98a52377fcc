import { answerQuestion } from '../src/answers/answer-question';
import { answerCard } from '../src/cards/answer';
import type { Asker } from '../src/domain/asker';
import type { DialogueContent } from '../src/domain/dialogues';
import { factsOf } from '../src/domain/fact-set';
import type { Plan } from '../src/domain/plan';
import type { Reading } from '../src/questions/reading';
import { decided, undivided } from './cards/fixtures/sample';
import { textsOf } from './cards/fixtures/walk';
import { someContent } from './support/dialogues';
import { memoryTools } from './support/memory-stores';
import { smallPlan } from './support/small-plan';
import { thirtySeven } from './support/thirty-seven';
import { plain } from './support/whole-bot';

/** How things stand in one place, on one card: every figure counted by hand from the dialogues. */

const NOW = new Date('2026-11-20T09:00:00Z');

async function askedOf(
  reading: Reading,
  plan: Plan = decided,
  contents: readonly DialogueContent[] = thirtySeven,
  who: Partial<Asker> = {},
): Promise<{ readonly sentence: string; readonly lines: readonly string[]; readonly kind: string }> {
  const asker = { userId: 'u', pseudonym: 'p', roles: ['nämndsekreterare'], language: 'sv', ...who } as const;
  const snapshot = { plan, planVersion: 1, facts: factsOf(contents) };
  const answer = await answerQuestion(
    reading,
    asker,
    snapshot,
    memoryTools([], () => NOW),
  );
  return {
    kind: answer.view.kind,
    sentence: plain(answer.sentence),
    lines: textsOf(answerCard(answer)).map(plain),
  };
}

const LAHOLM: Reading = { kind: 'area-status', municipality: 'Laholm' };

test('in Swedish, for a place where everybody felt heard', async () => {
  const { sentence, lines } = await askedOf(LAHOLM);
  expect(sentence).toBe(
    'Laholm har haft 5 dialoger med 58 deltagare. Målet är minst 2 dialoger 2021: 4, uppnått. 5 av 7 målgrupper är mötta. 100 % av dem som svarat har fått göra sin röst hörd (50 av 50 svar).',
  );
  for (const line of [
    'Läget i Laholm',
    'Lokal nämnd Laholm · 20 november 2026',
    '5',
    '58',
    '100 %',
    'fick sin röst hörd (50 av 50 svar)',
    'Minst 2 dialoger 2021',
    '✓ Uppnått – 4 av minst 2',
    'Målgrupper mötta: 5 av 7',
    '✓ unga (1) · ✓ personer i arbetslöshet (1) · ✓ nyanlända (1) · ✓ personer med funktionsnedsättning (1) · ✓ föräldrar (1)',
    'Inte mötta: seniorer och personer med kriminell bakgrund',
    '20 av 20 har fått återkoppling.',
    'bemötande (4) · skola (1)',
    'Laholm · Diarienummer: ej redovisat',
    'Finansiering: Personalkostnader projektledare 100 000 kr (2021), Övriga kostnader 20 000 kr (2021)',
    'Underlag: 5 dialoger till och med 18 april 2022.',
  ])
    expect(lines).toContain(line);
});

test('in English, for another place', async () => {
  const asked = { kind: 'area-status', municipality: 'Hylte' } as const;
  const { sentence, lines } = await askedOf(asked, decided, thirtySeven, { language: 'en' });
  expect(sentence).toBe(
    'Hylte has had 4 dialogues with 47 participants. The target is at least 2 dialogues in 2021: 4, met. 4 of 7 target groups have been met. 80 % of those who answered could make their voice heard (32 of 40 answers).',
  );
  for (const line of [
    'How things stand in Hylte',
    'felt heard (32 of 40 answers)',
    'Target groups met: 4 of 7',
    '8 of 16 have been given feedback, 8 wait.',
    'bemötande (4)',
    'Hylte · Registry number: LN HY200017',
    'Based on 4 dialogues up to 19 November 2021.',
  ])
    expect(lines).toContain(line);
});

test('small numbers are held back as in the answers that it is put together from', async () => {
  const few = [
    someContent({ participants: 3, surveyAnswers: 3, surveyHeard: 3, themes: [] }),
    someContent({ municipality: 'halmstad', participants: 40 }),
  ];
  const plan = smallPlan({ themes: [{ id: 'skola', name: 'Skola' }] });
  const { sentence, lines } = await askedOf(LAHOLM, plan, few);
  expect(sentence).toBe('Laholm har haft 1 dialog med färre än 5 deltagare. 1 av 1 målgrupper är mötta.');
  const all = lines.join('\n');
  expect(all).toContain('Färre än 5 har svarat på enkäten, så andelen visas inte.');
  expect(all).toContain('Vilka teman det har handlat om visas inte, eftersom så få har deltagit.');
  expect(all).not.toMatch(/\b3\b/u);
});

test('where nothing is stored that is said first, and the committee is told all the same', async () => {
  const { sentence, lines } = await askedOf({ kind: 'area-status', municipality: 'Hylte' }, decided, []);
  expect(sentence).toBe(
    'Inga dialoger i Hylte är sparade här. Målet är minst 2 dialoger 2021: ej redovisat, bedömning saknas.',
  );
  expect(lines).toContain('Hylte · Diarienummer: LN HY200017');
  expect(lines.join('\n')).not.toContain('Målgrupper mötta');
});

test('one’s own is that of one’s committee; of several it is asked which, and of none that is told', async () => {
  const own: Reading = { kind: 'area-status', own: true };
  const of = (committees: readonly string[]) => askedOf(own, decided, thirtySeven, { committees });
  expect((await of(['hylte'])).sentence).toContain('Hylte har haft 4 dialoger');
  expect((await of(['hylte', 'laholm'])).sentence).toMatch(/läget i Hylte.*läget i Laholm/u);
  expect((await of([])).sentence).toContain('Jag ser inte vilken kommun som är din.');
  const leader = await askedOf(own, decided, thirtySeven, { roles: ['projektledare'] });
  expect(leader.sentence).toContain('Projektet har haft 37 dialoger med 426 deltagare.');
});

test('a project without areas stands as one, with its committees', async () => {
  const whole = thirtySeven.map((each) => ({ ...each, municipality: undefined }));
  const { sentence, lines } = await askedOf({ kind: 'area-status', own: true }, undivided, whole);
  expect(sentence).toContain('Projektet har haft 37 dialoger med 426 deltagare.');
  expect(lines).toContain('Läget i projektet');
  expect(lines).toContain('Demokratiberedningen och Kommunstyrelsen · 20 november 2026');
  expect(lines.join('\n')).not.toMatch(/kommunerna|\bkommun\b/u);
});

test('an area with several committees tells of each; what any of them prioritised is said', async () => {
  const plan = smallPlan({
    areas: { called: 'stadsdel' },
    targetGroups: [
      { id: 'unga', name: 'Unga' },
      { id: 'aldre', name: 'Äldre' },
    ],
    committees: [
      { id: 'a', name: 'Norra nämnden', municipality: 'laholm', registryNumber: 'N 1', prioritised: ['aldre'] },
      {
        id: 'b',
        name: 'Södra nämnden',
        municipality: 'halmstad',
        alsoIn: ['laholm'],
        registryNumber: 'S 2',
        prioritised: ['unga'],
      },
      { id: 'c', name: 'Styrelsen', prioritised: ['unga'] },
    ],
  });
  const { lines } = await askedOf(LAHOLM, plan, [someContent()]);
  for (const line of [
    'Norra nämnden och Södra nämnden · 20 november 2026',
    'Laholm · Diarienummer: N 1',
    'Inte mötta: Äldre (prioriterad)',
  ])
    expect(lines).toContain(line);
  expect(lines.join('\n')).not.toContain('Styrelsen');
});
