import { read } from '../../src/questions/read';
import type { Reading } from '../../src/questions/reading';
import { tillit } from './fixtures/tillit-vocabulary';

/** A limit is never passed over: what is not recorded is asked back, and one that is a filter is the filter. */

const NOW = new Date('2026-11-20T09:00:00Z');
const readingOf = (phrase: string): Reading => read(phrase, { vocabulary: tillit, now: NOW });

test.each([
  'hur många dialoger med enbart unga',
  'hur många dialoger bara med seniorer',
  'dialoger med unga enbart',
  'how many dialogues with only young people',
  'hur många öppna dialoger',
  'hur många dialoger var öppna för alla',
  'dialoger med minst 10 deltagare',
  'hur många kommuner har minst två dialoger',
])('asked back: %s', (phrase) => {
  expect(readingOf(phrase).kind).toBe('unclear');
});

test.each<[string, Reading]>([
  // A dialogue has one place and one time.
  ['hur många dialoger bara i Laholm', { kind: 'dialogue-count', municipality: 'Laholm' }],
  ['enbart 2021, hur många dialoger', { kind: 'dialogue-count', year: 2021 }],
  ['jag undrar bara hur många dialoger vi har haft med unga', { kind: 'dialogue-count', targetGroup: 'unga' }],
  ['visa bara försenade aktiviteter', { kind: 'activities', state: 'overdue' }],
])('no limit but what is named: %s', (phrase, reading) => {
  expect(readingOf(phrase)).toEqual(reading);
});
