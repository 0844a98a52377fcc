import fc from 'fast-check';
import { COMPARISONS, MEASURES, NATURES } from '../../src/domain/goals';
import type { Plan } from '../../src/domain/plan';
import { findIndicator, indicatorsOf } from '../../src/domain/plan-indicators';
import { newFaults } from '../../src/domain/plan-merge';
import { changeTarget, readTargetChange, type TargetValues } from '../../src/domain/target-change';
import { smallPlan } from '../support/small-plan';

/** A target that is decided anew: what its form may say, and what becomes of the one before. */

const TODAY = '2022-02-01';

const planWith = (indicator: object): Plan =>
  smallPlan({
    goals: {
      project: [
        {
          number: 1,
          title: 'Bredd',
          text: 'En bredd',
          indicators: [{ id: 'a', name: 'Antal', period: '2021', ...indicator }],
        },
      ],
      effect: [
        {
          number: 1,
          title: 'Kunskap',
          text: 'Kunskapen används',
          indicators: [{ id: 'b', name: 'Index', period: '2021', nature: 'level' }],
        },
      ],
    },
  });

const DIALOGUES = { measure: 'dialogues', target: { value: 18, decided: '2021-03-16', perMunicipality: 2 } };
const SENT: TargetValues = { indicator: 'a', value: '20', decided: TODAY };
const read = (values: TargetValues, indicator: object = DIALOGUES) =>
  readTargetChange(values, planWith(indicator), TODAY);
const targetOf = (plan: Plan, id = 'a') => findIndicator(plan, id)?.indicator.target;

/** The plan after a form. */
function changedBy(plan: Plan, values: TargetValues): Plan {
  const reading = readTargetChange(values, plan, TODAY);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return changeTarget(plan, reading.change);
}

describe('what is wrong in the form', () => {
  const faultsOf = (values: TargetValues, indicator?: object) => {
    const reading = read(values, indicator);
    return 'faults' in reading ? reading.faults.map(({ field, fault }) => `${field} ${fault}`) : [];
  };
  const level = { nature: 'level' };
  const yesNo = { nature: 'yes-no', target: { value: true, comparison: '=' } };

  test.each<[string, TargetValues, object | undefined, string[]]>([
    ['nothing', SENT, undefined, []],
    ['all of it', {}, undefined, ['indicator missing', 'value missing', 'decided missing']],
    ['an indicator that is not there', { ...SENT, indicator: 'c' }, undefined, ['indicator missing']],
    ['no figure', { ...SENT, value: 'tjugotvå' }, undefined, ['value not-a-number']],
    ['no bound that is a figure', { ...SENT, upTo: 'x' }, undefined, ['upTo not-a-number']],
    ['a count below zero', { ...SENT, value: '-1' }, undefined, ['value below-zero']],
    ['a count of none', { ...SENT, value: '0' }, undefined, []],
    ['a level below zero', { ...SENT, value: '-1' }, level, []],
    ['neither yes nor no', { ...SENT, value: '2' }, yesNo, ['value not-yes-or-no']],
    ['yes', { ...SENT, value: 'ja' }, yesNo, []],
    ['a direction of yes', { ...SENT, value: 'ja', comparison: '<' }, yesNo, ['comparison no-direction']],
    ['no upper bound', { ...SENT, comparison: 'between' }, undefined, ['upTo upper-bound']],
    ['an upper bound below', { ...SENT, comparison: 'between', upTo: '19' }, undefined, ['upTo upper-bound']],
    ['an upper bound that is the same', { ...SENT, comparison: 'between', upTo: '20' }, undefined, []],
    ['a bound alone', { ...SENT, upTo: '30' }, undefined, ['upTo bound-alone']],
    ['no date', { ...SENT, decided: 'i går' }, undefined, ['decided not-a-date']],
    ['a day that there is not', { ...SENT, decided: '2022-02-30' }, undefined, ['decided not-a-date']],
    ['tomorrow', { ...SENT, decided: '2022-02-02' }, undefined, ['decided in-the-future']],
    ['the day before the present one', { ...SENT, decided: '2021-03-15' }, undefined, ['decided before-present']],
    ['the day of the present one', { ...SENT, decided: '2021-03-16' }, undefined, []],
    ['a direction that is none', { ...SENT, comparison: '≥' }, undefined, []],
  ])('%s', (_name, values, indicator, faults) => expect(faultsOf(values, indicator)).toEqual(faults));

  test('there is room for ten earlier targets', () => {
    const earlier = (length: number) => Array.from({ length }, (_, value) => ({ value }));
    const held = (length: number) => ({ measure: 'dialogues', target: { value: 18, earlier: earlier(length) } });
    expect(faultsOf(SENT, held(9))).toEqual([]);
    expect(faultsOf(SENT, held(10))).toEqual(['value too-many']);
    // The same figure with its day of decision puts none more there.
    expect(faultsOf({ ...SENT, value: '18' }, held(10))).toEqual([]);
  });
});

describe('what it becomes', () => {
  test('the one before stays beside it with its day, and what else it asks stays', () => {
    const first = changedBy(planWith(DIALOGUES), SENT);
    expect(targetOf(first)).toMatchObject({
      value: 20,
      comparison: '>=',
      decided: TODAY,
      perMunicipality: 2,
      earlier: [{ value: 18, comparison: '>=', decided: '2021-03-16' }],
    });
    expect(targetOf(changedBy(first, { ...SENT, value: '22', comparison: '>' }))).toMatchObject({
      value: 22,
      comparison: '>',
      earlier: [{ value: 18 }, { value: 20, decided: TODAY }],
    });
  });

  test('the same figure decided on another day is the same target', () => {
    expect(targetOf(changedBy(planWith(DIALOGUES), { ...SENT, value: '18' }))).toMatchObject({
      value: 18,
      decided: TODAY,
      earlier: [],
    });
  });

  test('the direction stays where none is chosen, and so it takes its bound', () => {
    const between = { measure: 'dialogues', target: { value: 18, comparison: 'between', upTo: 25 } };
    expect(read(SENT, between)).toEqual({ faults: [{ field: 'upTo', fault: 'upper-bound' }] });
    const plan = changedBy(planWith(between), { ...SENT, comparison: '>=' });
    expect(targetOf(plan)?.upTo).toBeUndefined();
    expect(targetOf(plan)?.earlier).toMatchObject([{ value: 18, comparison: 'between', upTo: 25 }]);
  });

  test('an indicator without a target gets one, and a target in words keeps them', () => {
    expect(targetOf(changedBy(planWith({}), { ...SENT, indicator: 'b', value: '-1,5' }), 'b')).toMatchObject({
      value: -1.5,
      comparison: '>=',
      earlier: [],
    });
    const worded = targetOf(changedBy(planWith({ target: { text: 'Fler än i dag' } }), SENT));
    expect(worded).toMatchObject({ value: 20, text: 'Fler än i dag', earlier: [] });
  });

  test('nothing else of the plan is changed', () => {
    const plan = planWith(DIALOGUES);
    const now = changedBy(plan, SENT);
    expect({ ...now, goals: plan.goals }).toEqual(plan);
    expect(now.goals.effect).toEqual(plan.goals.effect);
    expect(changeTarget(plan, { indicator: 'none', comparison: '>=', value: 1, decided: TODAY })).toEqual(plan);
  });

  test('indicators are those of all goals, or of one', () => {
    const ids = (goal?: string) => indicatorsOf(planWith({}), goal).map(({ indicator }) => indicator.id);
    expect([ids(), ids('project-1'), ids('effect-1'), ids('project-2')]).toEqual([['a', 'b'], ['a'], ['b'], []]);
  });
});

test('what the form takes, the plan takes', () => {
  const figure = fc.constantFrom('', '0', '1', '-1', '2,5', '20', '90 %', 'ja', 'nej', 'x');
  const target = fc.record(
    { value: fc.constantFrom(0, 1, 18), comparison: fc.constantFrom('>=', '='), decided: fc.constant('2021-03-16') },
    { requiredKeys: ['value'] },
  );
  const indicator = fc.record(
    { measure: fc.constantFrom(...MEASURES), nature: fc.constantFrom(...NATURES), target },
    { requiredKeys: ['measure'] },
  );
  const values = fc.record({
    indicator: fc.constant('a'),
    comparison: fc.constantFrom('', ...COMPARISONS),
    value: figure,
    upTo: figure,
    decided: fc.constant(TODAY),
  });
  let taken = 0;
  fc.assert(
    fc.property(indicator, values, (held, sent) => {
      const plan = planWith(held);
      const reading = readTargetChange(sent, plan, TODAY);
      if ('faults' in reading) return;
      taken += 1;
      expect(newFaults(changeTarget(plan, reading.change), plan)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
  expect(taken).toBeGreaterThan(50);
});
