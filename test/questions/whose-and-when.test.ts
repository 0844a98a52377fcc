import { read } from '../../src/questions/read';
import type { Reading } from '../../src/questions/reading';
import { tillit } from './fixtures/tillit-vocabulary';

/** What a reading takes from who asks, and when. */

const now = new Date('2022-10-03T08:00:00Z');

test('takes somebody’s own municipality from who they are', () => {
  const asked = (phrase: string, own: readonly string[]): Reading => read(phrase, { vocabulary: tillit, now, own });
  const inLaholm = { kind: 'dialogue-count', municipality: 'Laholm' };
  expect(asked('antal dialoger i min kommun', ['Laholm'])).toEqual(inLaholm);
  expect(asked('hur många dialoger har vi haft i vår kommun', ['Laholm'])).toEqual(inLaholm);
  expect(asked('how many dialogues in my municipality', ['Laholm'])).toEqual(inLaholm);
  expect(asked('antal dialoger i min kommun', ['Laholm', 'Hylte'])).toEqual({
    kind: 'unclear',
    candidates: [inLaholm, { kind: 'dialogue-count', municipality: 'Hylte' }],
  });
  expect(asked('antal dialoger i min kommun', []).kind).toBe('unclear');
  expect(JSON.stringify(asked('lärdomar i min kommun', []))).not.toContain('query');
  expect(asked('min kommun', ['Laholm', 'Hylte'])).toMatchObject({
    candidates: [
      { kind: 'area-status', municipality: 'Laholm' },
      { kind: 'area-status', municipality: 'Hylte' },
    ],
  });
  expect(asked('antal dialoger per kommun', ['Laholm'])).toEqual({ kind: 'dialogue-count', by: 'municipality' });
  expect(asked('har vi nått alla våra kommuner', ['Laholm'])).not.toHaveProperty('municipality');
});

test('takes relative years from the clock in Stockholm', () => {
  const newYear = new Date('2022-12-31T23:30:00Z');
  expect(read('dialoger i år', { vocabulary: tillit, now: newYear })).toEqual({ kind: 'dialogue-count', year: 2023 });
  expect(read('dialoger förra året', { vocabulary: tillit, now: newYear })).toEqual({
    kind: 'dialogue-count',
    year: 2022,
  });
});
