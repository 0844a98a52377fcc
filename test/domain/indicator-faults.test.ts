import { Indicator } from '../../src/domain/goals';
import { indicatorFaults, indicatorRemarks } from '../../src/domain/indicator-faults';
import { smallPlan } from '../support/small-plan';

const plan = smallPlan();
const indicator = (more: object): Indicator => Indicator.parse({ id: 'i', name: 'Synpunkter', period: 2026, ...more });
const faults = (more: object): string[] =>
  indicatorFaults(indicator(more), plan).map(({ path, message }) => `${path.join('.')}: ${message}`);
const remarked = (more: object): string[] =>
  indicatorRemarks(indicator(more), plan).map(({ path, message }) => `${path.join('.')}: ${message}`);
const source = 'Rapport';

test.each<[string, object]>([
  ['bounds', { target: { value: 40, upTo: 60, comparison: 'between', unit: '%' } }],
  ['one value within bounds', { target: { value: 40, upTo: 40, comparison: 'between' } }],
  [
    'minima',
    { measure: 'dialogues', target: { perMunicipality: 2, targetGroups: [{ targetGroup: 'unga', value: 3 }] } },
  ],
  ['a level below nothing', { nature: 'level', target: { value: -3 } }],
  ['yes', { nature: 'yes-no', target: { value: 'ja' }, outcome: { value: false, source } }],
  ['a nature that is the measure’s own', { measure: 'survey-share', nature: 'share' }],
  [
    'dates, and periods beside each other',
    {
      outcomes: [
        { value: 4, period: '2026-01..2026-03', source },
        { value: 5, period: '2026-04..2026-06', source },
      ],
    },
  ],
])('%s: no fault', (_, more) => {
  expect(faults(more)).toEqual([]);
});

test.each<[object, string]>([
  [{ municipality: 'ysby' }, 'municipality: there is no municipality "ysby" in the plan; use one of laholm, halmstad'],
  [{ targetGroup: 'gamla' }, 'targetGroup: there is no target group "gamla" in the plan; use one of unga'],
  [
    { measure: 'target-groups-reached', targetGroup: 'unga' },
    'targetGroup: a share of the target groups cannot be that of one group',
  ],
  [
    { measure: 'dialogues', nature: 'level' },
    'nature: the measure "dialogues" is a count; leave nature out, or enter the outcome by hand (measure: entered)',
  ],
  [{ target: { unit: '%' } }, 'target: a target needs a value, or a text when it has no figure'],
  [{ target: { value: 4, upTo: 6 } }, 'target.upTo: upTo goes only with comparison: between'],
  [
    { target: { value: 4, comparison: 'between' } },
    'target.comparison: comparison: between needs both bounds; write the lower as value and the upper as upTo',
  ],
  [
    { target: { text: 'Några', upTo: 4, comparison: 'between' } },
    'target.comparison: comparison: between needs both bounds; write the lower as value and the upper as upTo',
  ],
  [{ target: { value: 6, upTo: 4, comparison: 'between' } }, 'target.upTo: the upper bound (4) is below the lower (6)'],
  [
    { target: { value: 4, earlier: [{ value: 3 }, { value: 2, upTo: 3 }] } },
    'target.earlier.1.upTo: upTo goes only with comparison: between',
  ],
  [{ target: { value: -1 } }, 'target.value: a count is at least 0; what may be below it is a level'],
  [
    { target: { unit: '%', value: 4 }, baseline: { value: -1, source } },
    'baseline.value: a share is at least 0; what may be below it is a level',
  ],
  [{ nature: 'yes-no', outcome: { value: 2, source } }, 'outcome.value: write yes or no (ja or nej)'],
  [
    { nature: 'yes-no', target: { value: 1, comparison: '<=' } },
    'target.comparison: what is yes or no has no direction; leave it out',
  ],
  [
    { outcome: { value: 4, source }, outcomes: [{ value: 3, date: '2026-02-01', source }] },
    'outcome: there is a series of outcomes too; write this one as the last of them',
  ],
  [{ outcomes: [{ value: 3, source }] }, 'outcomes.0: write its date, or the period it is of'],
  [
    {
      outcomes: [
        { value: 3, date: '2026-02-01', source },
        { value: 4, period: '2026-03', source },
      ],
    },
    'outcomes: write either how many so far at each date, or how many in each period, so that none is counted twice',
  ],
  [
    {
      outcomes: [
        { value: 3, period: '2026-01..2026-03', source },
        { value: 4, period: '2026-03..2026-06', source },
      ],
    },
    'outcomes.1: its period overlaps that of an earlier outcome',
  ],
  [
    { measure: 'dialogues', target: { municipalities: [{ municipality: 'ysby', value: 2 }] } },
    'target.municipalities.0.municipality: there is no municipality "ysby" in the plan; use one of laholm, halmstad',
  ],
  [
    { measure: 'dialogues', target: { targetGroups: [{ targetGroup: 'gamla', value: 2 }] } },
    'target.targetGroups.0.targetGroup: there is no target group "gamla" in the plan; use one of unga',
  ],
  [
    {
      measure: 'dialogues',
      target: {
        municipalities: [
          { municipality: 'laholm', value: 2 },
          { municipality: 'laholm', value: 3 },
        ],
      },
    },
    'target.municipalities.1.municipality: "laholm" has a minimum already',
  ],
  [
    { measure: 'dialogues', municipality: 'laholm', target: { perMunicipality: 2 } },
    'target.perMunicipality: the indicator is about one municipality only',
  ],
])('%j: %s', (more, message) => {
  expect(faults(more)).toEqual([message]);
});

test.each(['entered', 'survey-share', 'persons', 'target-groups-reached', 'feedback-share'])(
  'minima go only with what is counted, not with %s',
  (measure) => {
    expect(faults({ measure, target: { value: 1, perMunicipality: 2 } })).toEqual([
      'target.perMunicipality: a minimum per municipality goes only with the measures "dialogues", "participants" and "methods-tested"; write an indicator for each municipality instead',
    ]);
    expect(faults({ measure, target: { value: 1, perTargetGroup: 2 } })).toEqual([
      'target.perTargetGroup: a minimum per target group goes only with the measures "dialogues", "participants" and "methods-tested"; write an indicator for each target group instead',
    ]);
  },
);

describe('what is taken one way is said', () => {
  test.each<[object, string]>([
    [{ target: { value: 30, unit: 'dagar' } }, 'name: taken for a level, read at an instant; '],
    [{ name: 'Andel nöjda', target: { value: 30 } }, 'name: taken for a share in percent; '],
    [{ name: 'Kaffe', target: { value: 30 } }, 'name: taken for a count, which adds up over its period; '],
    [{ name: 'Kaffe', outcome: { value: 30, source } }, 'name: taken for a count, which adds up over its period; '],
    [
      { measure: 'participants', target: { value: 30, unit: 'personer' } },
      'measure: participants counts people at each',
    ],
    [
      { measure: 'persons', target: { value: 30 } },
      'measure: persons takes all its dialogues for meetings of the same',
    ],
    [
      {
        nature: 'count',
        outcomes: [
          { value: 5, date: '2026-06-01', source },
          { value: 6, date: '2026-03-01', source },
        ],
      },
      'outcomes: a count only grows, and these fall; ',
    ],
  ])('%j: %s', (more, beginning) => {
    const remarks = remarked(more);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]?.startsWith(beginning)).toBe(true);
  });

  test.each<[object]>([
    [{ target: { value: 30, unit: '%' } }],
    [{ target: { value: 30, unit: 'synpunkter' } }],
    [{ name: 'Kaffe', nature: 'count', target: { value: 30 } }],
    [{ name: 'Kaffe', target: { text: 'Gott' } }],
    [{ measure: 'participants', target: { value: 30, unit: 'deltagare' } }],
    [{ measure: 'persons', municipality: 'laholm', target: { value: 30 } }],
    [
      {
        nature: 'level',
        outcomes: [
          { value: 6, date: '2026-03-01', source },
          { value: 5, date: '2026-06-01', source },
        ],
      },
    ],
  ])('%j: nothing', (more) => {
    expect(remarked(more)).toEqual([]);
  });
});
