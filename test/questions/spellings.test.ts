import { read } from '../../src/questions/read';
import type { Reading } from '../../src/questions/reading';
import { tillit } from './fixtures/tillit-vocabulary';

/** Words cut short, run together, written apart, and spelled as people speak. */

const NOW = new Date('2026-11-20T09:00:00Z');
const readingOf = (phrase: string): Reading => read(phrase, { vocabulary: tillit, now: NOW });

test.each<[string, Reading]>([
  [
    'hur många dialoger med funktionsneds.',
    { kind: 'dialogue-count', targetGroup: 'personer med funktionsnedsättning' },
  ],
  // A stop behind a word that was cut short begins no sentence, and one behind a whole word does.
  ['antal deltagare i Halmst. 2021', { kind: 'participant-count', municipality: 'Halmstad', year: 2021 }],
  ['Läget i Laholm. Tack', { kind: 'area-status', municipality: 'Laholm' }],
  // Two things begin so: municipality and communication.
  ['deltagare per komm.', { kind: 'unknown' }],
  // Inside of a word it cuts the first part short.
  ['status komm.plan', { kind: 'activity-status', activity: 'Ta fram kommunikationsplan för spridning' }],
  ['vem är proj.ledare', { kind: 'about', topic: 'people', role: 'projektledare' }],
  ['Läget i Laholm.Tack', { kind: 'area-status', municipality: 'Laholm' }],
  // Two letters begin too much.
  ['dialoger i La.', { kind: 'unknown' }],
  // Without a stop nothing is left out.
  ['dialoger i Halmst', { kind: 'unknown' }],
])('the beginning of a word, with a full stop: %s', (phrase, reading) => {
  expect(readingOf(phrase)).toEqual(reading);
});

test.each<[string, Reading]>([
  ['antaldialoger i Hylte', { kind: 'dialogue-count', municipality: 'Hylte' }],
  ['vilkamålgrupper har vi inte nått', { kind: 'coverage' }],
  ['antal dialoger i Kungs backa', { kind: 'dialogue-count', municipality: 'Kungsbacka' }],
  ['mål grupps analysen klar?', { kind: 'activity-status', activity: 'Målgruppsanalys' }],
])('words run together or written apart: %s', (phrase, reading) => {
  expect(readingOf(phrase)).toEqual(reading);
});

test.each<[string, Reading]>([
  ['hur ä dä mä projektmål 2', { kind: 'goal-status', goal: 'project-2' }],
  // "Va" is what, and was; "de" is they, and it.
  ['va säger unga', { kind: 'insights', targetGroup: 'unga' }],
  ['hur många va me i Varberg', { kind: 'participant-count', municipality: 'Varberg' }],
  ['hur funkar de här', { kind: 'help' }],
  // Hate is talked about, and "hatt" is no hate.
  ['hur många dialoger har vi hatt', { kind: 'dialogue-count' }],
])('as it is spoken: %s', (phrase, reading) => {
  expect(readingOf(phrase)).toEqual(reading);
});

const REPORTED: Reading = { kind: 'change-plan', what: 'activity', activity: 'Målgruppsanalys' };

test.each<[string, Reading]>([
  ['ja e klar me målgruppsanalysen', REPORTED],
  ['kan nån annan läsa det ja skriver här', { kind: 'privacy' }],
  // What it says yes to is asked.
  ['ja, e målgruppsanalysen klar?', { kind: 'activity-status', activity: 'Målgruppsanalys' }],
  ['ja har vi träffat seniorer i Hylte', { kind: 'coverage', municipality: 'Hylte', targetGroup: 'seniorer' }],
])('“jag” and “är” as they are said: %s', (phrase, reading) => {
  expect(readingOf(phrase)).toEqual(reading);
});
