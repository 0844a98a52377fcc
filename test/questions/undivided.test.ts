import { read } from '../../src/questions/read';
import { remarkOn } from '../../src/questions/remark';
import type { Vocabulary } from '../../src/questions/vocabulary';

/** What is read of areas where a project is not divided into any. */

const vocabulary: Vocabulary = {
  municipalities: [],
  isUndivided: true,
  targetGroups: [{ name: 'unga', aliases: [] }],
  methods: [],
  themes: [],
  activities: [],
  goals: { project: [1], effect: [] },
};
const context = { vocabulary, now: new Date('2026-11-20T09:00:00Z') };

test.each([
  ['dialoger i min kommun', { kind: 'dialogue-count' }],
  ['hur många dialoger har vår nämnd haft', { kind: 'dialogue-count' }],
  ['hur många dialoger har hållits i kommunen', { kind: 'dialogue-count' }],
  ['antal deltagare med unga i kommunen', { kind: 'participant-count', targetGroup: 'unga' }],
  ['vilka nämnder deltar', { kind: 'about', topic: 'committees' }],
])('%s: the whole is meant', (phrase, reading) => {
  expect(read(phrase, context)).toEqual(reading);
});

test.each([
  'dialoger per kommun',
  'antal deltagare kommunvis',
  'vilken kommun har flest dialoger',
  'dialoger i kommuner',
])('%s: that there are none is told, and no whole stands for them', (phrase) => {
  const reading = read(phrase, context);
  expect(reading.kind).toBe('unclear');
  expect(remarkOn(phrase, reading, context)).toEqual({ about: 'no-areas' });
});

test('of a committee for the whole project "min nämnd" narrows nothing, in a plan with areas too', () => {
  const divided = {
    vocabulary: { ...vocabulary, isUndivided: false, municipalities: [{ name: 'Laholm', aliases: [] }] },
  };
  const asked = { ...divided, now: context.now, own: 'whole' as const };
  expect(read('hur många dialoger har min nämnd haft', asked)).toEqual({ kind: 'dialogue-count' });
  expect(read('dialoger per kommun', asked)).toEqual({ kind: 'dialogue-count', by: 'municipality' });
});
