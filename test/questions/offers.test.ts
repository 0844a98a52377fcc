/** What is offered instead of a question that cannot be answered as it stands. */

import { read } from '../../src/questions/read';
import type { ClearReading } from '../../src/questions/reading';
import { tillit } from './fixtures/tillit-vocabulary';

const context = { vocabulary: tillit, now: new Date('2022-10-03T08:00:00Z') };

/** What is offered when somebody writes this; nothing when it is not asked back. */
function offered(phrase: string): readonly ClearReading[] {
  const reading = read(phrase, context);
  return reading.kind === 'unclear' ? reading.candidates : [];
}

const budget = { kind: 'budget' };
const other = { kind: 'help' };
const participants = { kind: 'participant-count' };
const byGroup = { ...participants, by: 'targetGroup' };
const byPlace = { ...participants, by: 'municipality' };

describe('what is asked back has to do with what was said', () => {
  it.each<[string, readonly object[]]>([
    ['budget per nämnd', [budget, other]],
    ['projektmål 4 per målgrupp', [{ kind: 'goal-status', goal: 'project-4' }, other]],
    ['hur många kvinnor deltog', [participants, byGroup, byPlace]],
    [
      'hur många män deltog i Hylte',
      [participants, byGroup, byPlace].map((each) => ({ ...each, municipality: 'Hylte' })),
    ],
    ['genomsnittligt antal dialoger', [{ kind: 'dialogue-count' }, participants]],
    ['är projektet klart', [{ kind: 'activities', state: 'remaining' }, { kind: 'goals' }]],
    ['vem gör vad', []],
    ['inga dialoger i Hylte?', ['dialogue-count', 'coverage'].map((kind) => ({ kind, municipality: 'Hylte' }))],
    ['budget efter 2021', [budget, other]],
    ['projektmål 1 efter 2021', [{ kind: 'goal-status', goal: 'project-1' }, other]],
    ['dialoger utom Halmstad', [{ kind: 'dialogue-count', by: 'municipality' }, { kind: 'dialogue-count' }]],
    [
      'dialoger utom Halmstad 2021',
      [
        { kind: 'dialogue-count', by: 'municipality', year: 2021 },
        { kind: 'dialogue-count', year: 2021 },
      ],
    ],
    ['Laholm och Varberg', ['Laholm', 'Varberg'].map((municipality) => ({ kind: 'area-status', municipality }))],
    ['är vi klara snart?', [{ kind: 'activities', state: 'remaining' }, { kind: 'goals' }]],
    ['delta', [participants, { kind: 'coverage' }]],
    ['siffrorna', [{ kind: 'goals' }, { kind: 'insights' }]],
    [
      'seniorer i Varberg',
      ['dialogue-count', 'participant-count', 'insights'].map((kind) => ({
        kind,
        municipality: 'Varberg',
        targetGroup: 'seniorer',
      })),
    ],
  ])('%s', (phrase, wanted) => {
    expect(offered(phrase)).toEqual(wanted);
  });
});

/** What has to do with one word of it and not with the whole is not offered. */
test.each([
  // Who made a paper is not who got it.
  ['vem har skapat rapporten som vi fick', 'communication'],
  ['vem fick rapporten som ska skapas', 'communication'],
  // A number is asked for, and nothing is to be reported.
  ['hur många vill sammanfatta en dialog', 'new-dialogue'],
  ['hur många nya dialoger ska rapporteras', 'new-dialogue'],
  // Nobody says that one was held.
  ['deltagare per dialog', 'new-dialogue'],
])('“%s” does not offer %s', (phrase, kind) => {
  expect(read(phrase, context).kind).toBe('unclear');
  expect(offered(phrase).map((each) => each.kind)).not.toContain(kind);
});

test('what somebody tells that was held may be reported', () => {
  for (const phrase of ['vi har haft en dialog i Hylte', 'har haft en dialog', 'haft dialog'])
    expect(offered(phrase).map(({ kind }) => kind)).toEqual(['dialogue-count', 'new-dialogue']);
});

test.each([
  ['senaste tre dialogerna', { latest: 3 }],
  ['senaste fördjupade dialogen', { dialogueKind: 'in-depth', latest: 1 }],
  ['de senaste två fördjupade dialogerna', { dialogueKind: 'in-depth', latest: 2 }],
])('“%s”: how many and of what sort does not hide that the latest are asked for', (phrase, slots) => {
  expect(read(phrase, context)).toEqual({ kind: 'dialogues', ...slots });
});
