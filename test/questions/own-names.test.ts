import { Plan } from '../../src/domain/plan';
import { vocabularyOf } from '../../src/questions/plan-vocabulary';
import { read } from '../../src/questions/read';
import { decided } from '../cards/fixtures/sample';

/** What a plan calls its kinds of dialogue and its phases, in questions: each is read as the same in our words is. */

const now = new Date('2021-10-20T10:00:00Z');
const FORM = {
  perspective: { called: 'öppet samtal', aliases: ['öppna samtal', 'torgmöte'] },
  inDepth: { called: 'fokusgrupp', aliases: ['fokussamtal'] },
};
const plain = vocabularyOf(decided);
const own = vocabularyOf(Plan.parse({ ...decided, form: FORM }));

test.each([
  ['antal fördjupande dialoger', 'antal fokusgrupper'],
  ['hur många fördjupande dialoger har vi haft i Laholm', 'hur många fokusgrupper har vi haft i Laholm'],
  ['antal perspektivinhämtande dialoger', 'antal öppna samtal'],
  ['antal perspektivinhämtande dialoger 2021', 'antal torgmöten 2021'],
  ['perspektivinhämtande dialoger i Hylte', 'öppna samtal i Hylte'],
  ['hur många deltog i de fördjupande dialogerna', 'hur många deltog i fokusgrupperna'],
  ['vad har folk sagt i fördjupande dialoger', 'vad har folk sagt i fokusgrupperna'],
  ['antal fördjupande dialoger', 'antal dialoger (fokusgrupp)'],
  ['antal fördjupande dialoger', 'antal fördjupande dialoger'],
  ['ny fördjupande dialog', 'ny fokusgrupp'],
  ['senaste fördjupande dialogen', 'senaste fokusgrupp'],
  ['visa fördjupande dialoger', 'visa fokusgrupper'],
  ['antal dialoger per dialogform', 'antal dialoger per dialogform'],
])('%s: %s', (ours, phrase) => {
  const expected = read(ours, { vocabulary: plain, now });
  expect(['unknown', 'unclear']).not.toContain(expected.kind);
  expect(read(phrase, { vocabulary: own, now })).toEqual(expected);
});

const PHASES = ['Uppstart', 'Samtal', 'Beslut', 'Uppföljning'].map((name, index) => ({
  id: `fas-${index + 1}`,
  name,
  aliases: index === 0 ? ['kickoff'] : [],
}));
const phased = vocabularyOf(
  Plan.parse({
    ...decided,
    phases: PHASES,
    tasks: decided.tasks.map((task) => ({ ...task, phase: 'overall' })),
    activities: decided.activities.map((activity) => ({ ...activity, phase: 'fas-1' })),
  }),
);
const asked = (phrase: string) => read(phrase, { vocabulary: phased, now });

test.each<[string, object]>([
  ['vilka aktiviteter återstår i uppstarten', { kind: 'activities', state: 'remaining', phase: 'Uppstart' }],
  ['aktiviteter i fasen uppstart', { kind: 'activities', phase: 'Uppstart' }],
  ['vad är försenat i kickoff', { kind: 'activities', state: 'overdue', phase: 'Uppstart' }],
  ['vilka aktiviteter ingår i uppstartsfasen', { kind: 'activities', phase: 'Uppstart' }],
  ['vilka aktiviteter är klara i fas 2', { kind: 'activities', state: 'done', phase: 'Samtal' }],
  ['vilka aktiviteter är försenade i samtalsfasen', { kind: 'activities', state: 'overdue', phase: 'Samtal' }],
  ['which activities remain in the phase uppstart', { kind: 'activities', state: 'remaining', phase: 'Uppstart' }],
])('%s', (phrase, expected) => {
  expect(asked(phrase)).toEqual(expected);
});

/** A phase may be called as something else that is asked of. */
test.each(['antal samtal', 'vilka beslut har fattats', 'hur går uppföljningen', 'vilka uppföljningsfrågor finns'])(
  '%s is not about the phase',
  (phrase) => {
    expect(asked(phrase)).toEqual(read(phrase, { vocabulary: plain, now }));
  },
);

const titled = vocabularyOf(
  Plan.parse({
    ...decided,
    roles: [
      { id: 'varden', name: 'samtalsledare', as: 'arbetsgrupp', aliases: ['samtalsvärd'] },
      { id: 'kansliet', name: 'kansliet', as: 'nämndsekreterare' },
    ],
  }),
);

test.each<[string, object]>([
  ['vem är samtalsledare', { kind: 'about', topic: 'people', role: 'arbetsgrupp' }],
  ['vilka är samtalsvärdar', { kind: 'about', topic: 'people', role: 'arbetsgrupp' }],
  ['vilka sitter på kansliet', { kind: 'about', topic: 'people', role: 'nämndsekreterare' }],
  ['vilka är med i arbetsgruppen', { kind: 'about', topic: 'people', role: 'arbetsgrupp' }],
  ['gör Bo till samtalsledare', { kind: 'change-plan', what: 'people' }],
])('%s', (phrase, expected) => {
  expect(read(phrase, { vocabulary: titled, now })).toEqual(expected);
});
