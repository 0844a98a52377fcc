import { factsOf } from '../../src/domain/fact-set';
import { minimaOf } from '../../src/domain/minima';
import { someContent } from '../support/dialogues';
import { smallPlan } from '../support/small-plan';

/** What goals ask of the number of dialogues, in an area and in the whole. */

const TODAY = '2021-10-01';
const indicator = (id: string, more: object) => ({ id, name: id, measure: 'dialogues', period: 2021, ...more });
const plan = smallPlan({
  goals: {
    project: [
      {
        number: 1,
        title: 'T',
        text: 'T',
        indicators: [
          indicator('alla', { target: { value: 3, perMunicipality: 2 } }),
          indicator('laholm', { municipality: 'laholm', target: { value: 1 } }),
          indicator('halmstad', { municipality: 'halmstad', target: { value: 1 } }),
          indicator('hogst', { target: { value: 9, comparison: '<=' } }),
          { id: 'andel', name: 'andel', measure: 'survey-share', period: 2021, target: { value: 90 } },
        ],
      },
    ],
  },
});
const facts = factsOf([someContent(), someContent({ municipality: 'halmstad' }), someContent({ date: '2020-05-04' })]);

test.each<[string | undefined, readonly (readonly [string, number, number | undefined])[]]>([
  [undefined, [['alla', 3, 2]]],
  [
    'laholm',
    [
      ['alla', 2, 1],
      ['laholm', 1, 1],
    ],
  ],
])('of %s', (area, expected) => {
  const found = minimaOf(plan, facts, TODAY, area);
  expect(found.map(({ indicator, target, value }) => [indicator.id, target, value])).toEqual(expected);
});

test('where no dialogue is stored nothing is known of any area', () => {
  expect(minimaOf(plan, factsOf([]), TODAY, 'laholm').map(({ value }) => value)).toEqual([undefined, undefined]);
});
