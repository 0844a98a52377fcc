import { read } from '../../src/questions/read';
import type { NamedEntity, Vocabulary } from '../../src/questions/vocabulary';

/** What the words of a plan are read as, beside those that every plan has. */

const named = (name: string): NamedEntity => ({ name, aliases: [] });
const vocabularyWith = (changes: Partial<Vocabulary>): Vocabulary => ({
  municipalities: [],
  targetGroups: [],
  methods: [],
  themes: [],
  activities: [],
  goals: { project: [], effect: [] },
  ...changes,
});
const readIn = (changes: Partial<Vocabulary>, phrase: string) =>
  read(phrase, { vocabulary: vocabularyWith(changes), now: new Date('2022-10-03T08:00:00Z') });

test.each(['aktiviteter i samtal', 'aktiviteter i fas 2', 'aktiviteter i andra fasen', 'activities in phase 2'])(
  'a phase of the plan’s own, by its name or its number: %s',
  (phrase) => {
    const phases = [named('Uppstart'), named('Samtal')];
    expect(readIn({ phases }, phrase)).toEqual({ kind: 'activities', phase: 'Samtal' });
  },
);

test('a place is called what it is called, and a theme of that name by everyday words too', () => {
  const theme = 'Kollektivtrafik';
  expect(readIn({ themes: [named(theme)] }, 'vad säger folk om public transport')).toEqual({ kind: 'insights', theme });
  const municipalities = [named('Kollektivtrafik')];
  expect(readIn({ municipalities }, 'antal dialoger i Kollektivtrafik')).toMatchObject({
    municipality: 'Kollektivtrafik',
  });
  expect(readIn({ municipalities }, 'antal dialoger i public transport')).not.toHaveProperty('municipality');
});
