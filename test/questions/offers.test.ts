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
    ['budgeten för Halmstad', [budget, other]],
    ['hur många fick göra sin röst hörd per målgrupp', [{ kind: 'survey' }, other]],
    ['projektmål 2 per målgrupp', [{ kind: 'goal-status', goal: 'project-2' }, other]],
    ['dialoger i våras', [{ kind: 'dialogue-count' }, other]],
    ['vad händer i mars', [{ kind: 'activities' }, other]],
    ['hur många kvinnor deltog', [participants, byGroup, byPlace]],
    [
      'hur många män deltog i Hylte',
      [participants, byGroup, byPlace].map((each) => ({ ...each, municipality: 'Hylte' })),
    ],
    ['genomsnittligt antal deltagare per dialog', [participants, { kind: 'dialogue-count' }]],
    ['senaste dialogen', [{ kind: 'insights' }, { kind: 'dialogue-count' }]],
    [
      'de senaste dialogerna i Laholm',
      [
        { kind: 'insights', municipality: 'Laholm' },
        { kind: 'dialogue-count', municipality: 'Laholm' },
      ],
    ],
    ['är projektet klart', [{ kind: 'activities', state: 'remaining' }, { kind: 'goals' }]],
    ['vem gör vad', []],
    ['hur många dialoger efter 2021', [{ kind: 'dialogue-count', by: 'year' }, { kind: 'dialogue-count' }]],
    ['inga dialoger i Hylte?', ['dialogue-count', 'coverage'].map((kind) => ({ kind, municipality: 'Hylte' }))],
    ['budget efter 2021', [budget, other]],
    ['projektmål 1 efter 2021', [{ kind: 'goal-status', goal: 'project-1' }, other]],
    ['dialoger utom Halmstad', [{ kind: 'dialogue-count', by: 'municipality' }, { kind: 'dialogue-count' }]],
    [
      'jämför Laholm och Varberg',
      ['dialogue-count', 'participant-count'].flatMap((kind) =>
        ['Laholm', 'Varberg'].map((municipality) => ({ kind, municipality })),
      ),
    ],
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
