import type { BudgetLine } from '../../src/domain/budget';
import {
  type BudgetValues,
  budgetAbout,
  changeBudget,
  linesAbout,
  readBudgetChange,
} from '../../src/domain/budget-change';
import { periodNotation } from '../../src/domain/periods';
import type { Plan } from '../../src/domain/plan';
import { newFaults } from '../../src/domain/plan-merge';
import { smallPlan } from '../support/small-plan';

/** What a line of the budget has come to: what its form may say, and what becomes of the outcome before. */

const TODAY = '2022-02-01';
const planWith = (line: object = {}): Plan =>
  smallPlan({
    budget: [
      { id: 'staff', item: 'Personal', period: '2021', planned: 600_000, ...line },
      { id: 'staff-2', item: 'Personal', period: '2022', planned: 300_000 },
      { id: 'rooms', item: 'Lokaler', period: '2021..2022', planned: 50_000 },
    ],
  });
const SENT: BudgetValues = { line: 'staff', value: '120 000 kr', date: '2022-01-31', source: 'Ekonomisystemet' };

function lineAfter(line: object, values: BudgetValues): BudgetLine | undefined {
  const plan = planWith(line);
  const reading = readBudgetChange(values, plan, TODAY);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  const now = changeBudget(plan, reading.change);
  expect(newFaults(now, plan)).toEqual([]);
  expect(now.budget.slice(1)).toEqual(plan.budget.slice(1));
  return now.budget[0];
}

describe('an outcome of the budget', () => {
  test('has its amount, its day and where it stands', () => {
    expect(lineAfter({}, SENT)).toMatchObject({
      planned: 600_000,
      outcome: 120_000,
      outcomeDate: '2022-01-31',
      outcomeSource: 'Ekonomisystemet',
    });
  });

  test('is added to the one before where so much more has been spent', () => {
    expect(lineAfter({ outcome: 100_000 }, { ...SENT, value: '+ 5 000' })?.outcome).toBe(105_000);
    expect(lineAfter({}, { ...SENT, value: '+5000' })?.outcome).toBe(5000);
    expect(lineAfter({ outcome: 0.1 }, { ...SENT, value: '+0,20' })?.outcome).toBe(0.3);
  });

  test('is not said to stand where the one before stood', () => {
    expect(lineAfter({ outcome: 1, outcomeSource: 'Rapporten' }, { ...SENT, source: '' })?.outcomeSource).toBe(
      'Medskapa',
    );
  });

  test.each<[string, string, string | undefined]>([
    // From when it is counted stays; until when, the day says.
    ['2021-05..2021-12', '2022-01-31', '2021-05..2021-12'],
    ['2021-05..2021-08', '2021-10-15', '2021-05..2021-10'],
    ['2021-01..2021-03', '2021-10-15', undefined],
  ])('of the months %s, and one of %s', (outcomePeriod, date, after) => {
    const months = lineAfter({ outcome: 1, outcomePeriod }, { ...SENT, date })?.outcomePeriod;
    expect(months && periodNotation(months)).toBe(after);
  });
});

describe('what is wrong in the form', () => {
  test.each<[string, BudgetValues, object | undefined, string[]]>([
    ['nothing', SENT, undefined, []],
    ['all of it', {}, undefined, ['line missing', 'value missing', 'date missing']],
    ['a line that is not there', { ...SENT, line: 'x' }, undefined, ['line missing']],
    ['no amount', { ...SENT, value: 'mycket' }, undefined, ['value not-a-number']],
    ['less than nothing', { ...SENT, value: '-5' }, undefined, ['value below-zero']],
    ['öre', { ...SENT, value: '1 120,50' }, undefined, []],
    ['parts of an öre', { ...SENT, value: '120,5055' }, undefined, ['value more-decimals']],
    ['another currency', { ...SENT, value: '€120' }, undefined, ['value other-currency']],
    ['more than there is', { ...SENT, value: '900 000 000 000' }, undefined, ['value too-large']],
    ['no day', { ...SENT, date: 'i går' }, undefined, ['date not-a-date']],
    ['a day to come', { ...SENT, date: '2022-02-02' }, undefined, ['date in-the-future']],
    ['a day before the budget', { ...SENT, date: '2020-12-31' }, undefined, ['date before-period']],
    [
      'a day before what is counted',
      { ...SENT, date: '2021-04-30' },
      { outcomePeriod: '2021-05..2021-12' },
      ['date before-period'],
    ],
    ['a long source', { ...SENT, source: 'x'.repeat(201) }, undefined, ['source too-long']],
  ])('%s', (_, values, line, faults) => {
    const reading = readBudgetChange(values, planWith(line), TODAY);
    const found = 'faults' in reading ? reading.faults : [];
    expect(found.map(({ field, fault }) => `${field} ${fault}`)).toEqual(faults);
  });
});

describe('which lines the form is opened for', () => {
  const ids = (about: string | undefined) => linesAbout(planWith(), about).map(({ id }) => id);
  test.each<[string | undefined, number | undefined, string[]]>([
    [undefined, undefined, ['staff', 'staff-2', 'rooms']],
    [undefined, 2022, ['staff-2', 'rooms']],
    ['lokaler', undefined, ['rooms']],
    ['Personal', 2022, ['staff-2']],
    // Two are called so: both years are there to choose.
    ['Personal', undefined, ['staff', 'staff-2', 'rooms']],
    ['Resor', 2021, ['staff', 'rooms']],
    [undefined, 2030, ['staff', 'staff-2', 'rooms']],
  ])('%s, %s', (item, year, lines) => expect(ids(budgetAbout(planWith(), item, year))).toEqual(lines));
});
