import { calledOffIn, stateIn } from '../../src/questions/activity-state';
import type { Evidence } from '../../src/questions/evidence';
import { evidenceOf } from '../../src/questions/evidence-of';
import type { Vocabulary } from '../../src/questions/vocabulary';

/** How an activity stands, where a phrase tells it. */

const vocabulary: Vocabulary = {
  municipalities: [],
  targetGroups: [],
  methods: [],
  themes: [],
  activities: [{ name: 'Sätta upp skyltar', aliases: [] }],
  goals: { project: [], effect: [] },
};
const evidenceIn = (phrase: string): Evidence => {
  const evidence = evidenceOf(phrase, { vocabulary, now: new Date('2022-10-03T08:00:00Z') });
  if (!evidence) throw new Error(`${phrase} has no words`);
  return evidence;
};
/** The words that call something off. */
const wordsOf = (phrase: string): string | undefined => {
  const evidence = evidenceIn(phrase);
  const { start, end } = calledOffIn(evidence) ?? {};
  return start === undefined
    ? undefined
    : evidence.tokens
        .slice(start, end)
        .map(({ raw }) => raw)
        .join(' ');
};

test.each([
  ['vi ställer in mötet', 'ställer in'],
  ['vi ställer tyvärr in mötet', 'ställer tyvärr in'],
  ['mötet ställs nog också in', 'ställs nog också in'],
  ['mötet är inställt', 'inställt'],
  ['vi ställer frågor om mötet', undefined],
  ['vi ställer upp', undefined],
])('"%s": %s', (phrase, words) => expect(wordsOf(phrase)).toBe(words));

test('a word of the title tells nothing of how it stands', () => {
  expect(stateIn(evidenceIn('sätta upp skyltar är inställt'))).toBe('not-relevant');
  expect(stateIn(evidenceIn('sätta upp skyltar är klart'))).toBe('done');
});
