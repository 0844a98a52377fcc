import {
  changeOutcome,
  enteredIndicators,
  type OutcomeValues,
  outcomeOn,
  presentOutcome,
  readOutcomeChange,
  withMore,
} from '../../src/domain/outcome-change';
import type { Plan } from '../../src/domain/plan';
import { findIndicator } from '../../src/domain/plan-indicators';
import { newFaults } from '../../src/domain/plan-merge';
import { smallPlan } from '../support/small-plan';

/** A new outcome of an indicator that is entered by hand: what its form may say, and what becomes of those before. */

const TODAY = '2022-02-01';

const planWith = (indicator: object): Plan =>
  smallPlan({
    goals: {
      project: [
        {
          number: 1,
          title: 'Bredd',
          text: 'En bredd',
          indicators: [
            { id: 'a', name: 'Antal synpunkter', period: '2021..2022', ...indicator },
            { id: 'counted', name: 'Dialoger', period: '2021', measure: 'dialogues' },
          ],
        },
      ],
      effect: [],
    },
  });

const AT = (date: string, value: number) => ({ value, date, source: 'Diariet' });
const SENT: OutcomeValues = { indicator: 'a', value: '40', date: '2022-01-31', source: 'Diariet' };
const indicatorIn = (plan: Plan) => {
  const found = findIndicator(plan, 'a')?.indicator;
  if (!found) throw new Error('the plan has it');
  return found;
};

/** The plan after a form. */
function changedBy(plan: Plan, values: OutcomeValues): Plan {
  const reading = readOutcomeChange(values, plan, TODAY);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return changeOutcome(plan, reading.change);
}
const seriesAfter = (indicator: object, values: OutcomeValues) => {
  const plan = planWith(indicator);
  const now = changedBy(plan, values);
  expect(newFaults(now, plan)).toEqual([]);
  return indicatorIn(now).outcomes.map(({ date, value, period }) =>
    period ? [period.from, period.to, value] : [date, value],
  );
};

test('only what is entered by hand is offered', () => {
  expect(enteredIndicators(planWith({})).map(({ indicator }) => indicator.id)).toEqual(['a']);
});

test.each<[string, object, number]>([
  ['of a count are added to those before', { outcomes: [AT('2021-12-31', 38)] }, 78],
  ['of a count without any are those', {}, 40],
  [
    'of a count by month are those of the months since',
    { outcomes: [{ value: 38, period: '2021', date: '2021-12-31', source: 'Diariet' }] },
    40,
  ],
  ['of a share are no more than a share is', { nature: 'share', outcomes: [AT('2021-12-31', 38)] }, 40],
])('so many more %s', (_, indicator, value) => expect(withMore(indicatorIn(planWith(indicator)), 40)).toBe(value));

describe('an outcome', () => {
  test('is put into the series by its day, those before stay', () => {
    const outcomes = [AT('2021-06-30', 10), AT('2021-12-31', 30)];
    expect(seriesAfter({ outcomes }, SENT)).toEqual([
      ['2021-06-30', 10],
      ['2021-12-31', 30],
      ['2022-01-31', 40],
    ]);
    expect(seriesAfter({ outcomes }, { ...SENT, date: '2021-09-30', value: '20' })).toEqual([
      ['2021-06-30', 10],
      ['2021-09-30', 20],
      ['2021-12-31', 30],
    ]);
  });

  test('takes the place of one for the same day', () => {
    expect(seriesAfter({ outcomes: [AT('2022-01-31', 30)] }, SENT)).toEqual([['2022-01-31', 40]]);
  });

  test('makes a series of the one there was, where that has a day', () => {
    expect(seriesAfter({ outcome: AT('2021-12-31', 30) }, SENT)).toEqual([
      ['2021-12-31', 30],
      ['2022-01-31', 40],
    ]);
    expect(seriesAfter({ outcome: { value: 30, source: 'Diariet' } }, SENT)).toEqual([['2022-01-31', 40]]);
  });

  test('may be more of what is counted: than stood on that day', () => {
    const outcomes = [AT('2021-06-30', 10), AT('2021-12-31', 30)];
    expect(seriesAfter({ outcomes }, { ...SENT, value: '+5' }).at(-1)).toEqual(['2022-01-31', 35]);
    expect(seriesAfter({ outcomes }, { ...SENT, value: '+ 5', date: '2021-07-01' })).toContainEqual(['2021-07-01', 15]);
    expect(seriesAfter({}, { ...SENT, value: '+5' })).toEqual([['2022-01-31', 5]]);
  });

  test('is of the months since the last, where months are told', () => {
    const outcomes = [{ value: 10, period: '2021-01..2021-11', source: 'Diariet' }];
    const now = changedBy(planWith({ nature: 'count', outcomes }), SENT);
    expect(indicatorIn(now).outcomes.at(-1)).toMatchObject({
      value: 40,
      period: { from: '2021-12-01', to: '2022-01-31' },
    });
    expect(presentOutcome(indicatorIn(now))?.value).toBe(50);
    const read = (date: string) => readOutcomeChange({ ...SENT, date }, planWith({ nature: 'count', outcomes }), TODAY);
    expect(read('2021-11-30')).toEqual({ faults: [{ field: 'date', fault: 'month-taken', to: '2021-11-30' }] });
    expect(read('2021-12-01')).toHaveProperty('change');
  });

  test('says where it comes from, or that it was told here', () => {
    expect(indicatorIn(changedBy(planWith({}), SENT)).outcomes).toEqual([AT('2022-01-31', 40)]);
    expect(indicatorIn(changedBy(planWith({}), { ...SENT, source: '' })).outcomes[0]?.source).toBe('Medskapa');
    expect(indicatorIn(changedBy(planWith({}), { ...SENT, n: '34' })).outcomes[0]?.n).toBe(34);
  });
});

describe('what a form may not say', () => {
  const faultsOf = (values: OutcomeValues, indicator: object = {}) => {
    const reading = readOutcomeChange({ ...SENT, ...values }, planWith(indicator), TODAY);
    return 'faults' in reading ? reading.faults.map(({ field, fault }) => `${field} ${fault}`) : [];
  };
  test.each<[string, OutcomeValues, object, readonly string[]]>([
    ['no indicator', { indicator: '' }, {}, ['indicator missing']],
    ['one that is counted', { indicator: 'counted' }, {}, ['indicator missing']],
    ['no figure', { value: '' }, {}, ['value missing']],
    ['a word', { value: 'många' }, {}, ['value not-a-number']],
    ['a plus alone', { value: '+' }, {}, ['value not-a-number']],
    ['less than nothing', { value: '-1' }, { nature: 'count' }, ['value below-zero']],
    ['less than nothing, of a share', { value: '-1' }, { nature: 'share' }, ['value below-zero']],
    ['less than nothing, of a level', { value: '-1' }, { nature: 'level' }, []],
    ['more of a level', { value: '+1' }, { nature: 'level' }, ['value more-of-what']],
    ['yes', { value: 'ja' }, { nature: 'yes-no' }, []],
    ['a figure for yes', { value: '2' }, { nature: 'yes-no' }, ['value not-yes-or-no']],
    ['no day', { date: '' }, {}, ['date missing']],
    ['a day that is none', { date: '2022-02-30' }, {}, ['date not-a-date']],
    ['tomorrow', { date: '2022-02-02' }, {}, ['date in-the-future']],
    ['today', { date: '2022-02-01' }, {}, []],
    ['the day before the period', { date: '2020-12-31' }, {}, ['date before-period']],
    ['the first day of the period', { date: '2021-01-01' }, {}, []],
    ['half a person', { n: '1,5' }, {}, ['n not-a-count']],
    ['fewer than nobody', { n: '-1' }, {}, ['n not-a-count']],
    ['nobody', { n: '0' }, {}, []],
    ['a source of 200 characters', { source: 'x'.repeat(200) }, {}, []],
    ['a source of 201 characters', { source: 'x'.repeat(201) }, {}, ['source too-long']],
    [
      'everything',
      { indicator: '', value: '', date: '', n: 'x' },
      {},
      ['indicator missing', 'value missing', 'date missing', 'n not-a-count'],
    ],
  ])('%s', (_what, values, indicator, expected) => {
    expect(faultsOf(values, indicator)).toEqual(expected);
  });

  test('more than sixty outcomes, but another for a day that has one', () => {
    const outcomes = Array.from({ length: 60 }, (_, day) =>
      AT(`2021-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`, day),
    );
    expect(faultsOf({}, { outcomes })).toEqual(['value too-many']);
    expect(faultsOf({ date: '2021-01-01' }, { outcomes })).toEqual([]);
  });
});

test('what was entered for a day is found by the day it was entered for, and by the last of its months', () => {
  const outcomes = [{ ...AT('2022-01-20', 30), period: '2021-12..2022-01' }];
  const indicator = indicatorIn(planWith({ nature: 'count', outcomes }));
  const found = ['2022-01-20', '2022-01-31', '2022-01-30'].map((date) => outcomeOn(indicator, date)?.value);
  expect(found).toEqual([30, 30, undefined]);
});
