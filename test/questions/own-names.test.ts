import { Plan } from '../../src/domain/plan';
import { vocabularyOf } from '../../src/questions/plan-vocabulary';
import { read } from '../../src/questions/read';
import { decided } from '../cards/fixtures/sample';

/** What a plan calls its kinds of dialogue, in questions: each is read as the same in our words is. */

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
