import { Indicator } from '../../src/domain/goals';
import { type GoalParts, partsOf } from '../../src/questions/goal-parts';
import { read } from '../../src/questions/read';
import { remarkOn } from '../../src/questions/remark';
import { tillit } from './fixtures/tillit-vocabulary';

const indicator = (measure: string, period: string, more: object = {}): Indicator =>
  Indicator.parse({ id: `i-${measure}`, name: 'Något', measure, period, ...more });

test.each<[string, Indicator[], GoalParts]>([
  ['no indicator', [], {}],
  ['one entered by hand', [indicator('entered', '2021')], {}],
  [
    'a count in one year',
    [indicator('dialogues', '2021')],
    { municipality: { kind: 'dialogue-count', year: 2021, by: 'municipality' } },
  ],
  [
    'a count of a kind in several years',
    [indicator('participants', '2021..2022', { kind: 'in-depth' })],
    { municipality: { kind: 'participant-count', dialogueKind: 'in-depth', by: 'municipality' } },
  ],
  ['a count from the middle of a year', [indicator('dialogues', '2021-02..2021-12')], {}],
  ['a count to the middle of a year', [indicator('dialogues', '2021-01..2022-11')], {}],
  ['a share of answers', [indicator('survey-share', '2021-02..2021-06')], { municipality: { kind: 'survey' } }],
  [
    'a share of those who wanted feedback',
    [indicator('feedback-share', '2021')],
    { municipality: { kind: 'feedback' } },
  ],
  [
    'groups, methods and two that municipalities divide, of which the first counts',
    [
      indicator('target-groups-reached', '2021..2022'),
      indicator('methods-tested', '2022'),
      indicator('survey-share', '2021'),
      indicator('dialogues', '2021'),
    ],
    {
      municipality: { kind: 'survey' },
      targetGroup: { kind: 'dialogue-count', by: 'targetGroup' },
      method: { kind: 'dialogue-count', year: 2022, by: 'method' },
    },
  ],
])('a goal with %s is divided so', (_what, indicators, parts) => expect(partsOf({ indicators })).toEqual(parts));

const remarkOf = (phrase: string) => {
  const context = { vocabulary: tillit, now: new Date('2022-10-03T08:00:00Z') };
  return remarkOn(phrase, read(phrase, context), context);
};

test('an answer that divides a goal by a count says that it is a part of it', () => {
  for (const phrase of ['projektmål 1 per kommun', 'projektmål 1 per målgrupp', 'projektmål 3 per metod'])
    expect([phrase, remarkOf(phrase)]).toEqual([phrase, { about: 'goal-parts' }]);
  // The share is all of it.
  expect(remarkOf('projektmål 2 per kommun')).toBeUndefined();
  expect(remarkOf('antal dialoger per kommun')).toBeUndefined();
});
