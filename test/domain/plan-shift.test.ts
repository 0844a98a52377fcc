import fc from 'fast-check';
import { addMonths, monthOf, monthsBetween } from '../../src/domain/dates';
import { Target } from '../../src/domain/goals';
import { periodNotation } from '../../src/domain/periods';
import { Plan } from '../../src/domain/plan';
import { firstMonthOf, monthsToStartIn, shiftPlan } from '../../src/domain/plan-shift';
import { parseSchedule } from '../../src/domain/time-windows';
import { samplePlan } from '../samples/sample';

const plan = samplePlan('outcome.yaml', 'dialogues.yaml');
const whenOf = (from: Plan, id: string): string | undefined => from.activities.find((each) => each.id === id)?.when;

describe('the first month of a plan', () => {
  const withTimes = (start: string, ...times: string[]): Plan => ({
    ...plan,
    start,
    activities: plan.activities.slice(0, times.length).map((activity, i) => ({ ...activity, when: times[i] ?? '' })),
  });

  test('is March 2021 in the sample: the window of October 2020 lies before the project', () => {
    expect(firstMonthOf(plan)).toBe('2021-03');
  });
  test.each([
    ['a window that the start lies in', withTimes('2021-03-16', 'Maj -21', 'Feb – Mars -21'), '2021-02'],
    ['a window that ended before the start', withTimes('2021-03-16', 'Maj -21', 'Jan – Feb -21'), '2021-05'],
    ['nothing but continuous and unscheduled', withTimes('2021-03-16', 'Löpande', 'X', ''), '2021-03'],
    ['nothing but what lies before the start', withTimes('2021-03-16', 'Okt -20'), '2021-03'],
  ])('with %s', (_, some, month) => {
    expect(firstMonthOf(some)).toBe(month);
  });
  test('comes into the month of the date that is asked for', () => {
    expect(monthsToStartIn(plan, '2026-03-31')).toBe(60);
    expect(monthsToStartIn(plan, '2021-10-01')).toBe(7);
    expect(monthsToStartIn(plan, '2020-12-24')).toBe(-3);
    expect(monthsToStartIn(plan, '2021-03-01')).toBe(0);
  });
});

describe('a plan that is moved', () => {
  const indicatorsOf = (from: Plan) => from.goals.project.flatMap((goal) => goal.indicators);
  const periodsOf = (from: Plan): string[] => indicatorsOf(from).map((indicator) => periodNotation(indicator.period));

  test('by 60 months keeps its calendar years', () => {
    const moved = shiftPlan(plan, 60);
    expect(moved.start).toBe('2026-03-16');
    expect(whenOf(moved, 'beslut-projektplan')).toBe('Mars – Apr -26');
    expect(whenOf(moved, 'kompetensutveckling')).toBe('Okt -25 & Sep -26');
    expect(whenOf(moved, 'fragestallningar-fordjupade')).toBe('Dec -26 – Mars -27');
    expect(whenOf(moved, 'identifiera-processer')).toBe('Löpande');
    expect(whenOf(moved, 'kommunikationsplan')).toBe('X');
    expect(whenOf(moved, 'detaljbudget')).toBe('');
    expect(periodsOf(moved).slice(0, 3)).toEqual(['2026', '2027', '2026..2027']);
    expect(moved.budget.map((line) => periodNotation(line.period))).toEqual(['2026', '2026', '2027']);
    expect(moved.budget[0]?.outcomePeriod && periodNotation(moved.budget[0].outcomePeriod)).toBe('2026-05..2026-12');
    expect(moved.dialogues[0]?.date).toBe(addMonths(plan.dialogues[0]?.date ?? '', 60));
  });

  test('by 7 months takes its target periods along', () => {
    const moved = shiftPlan(plan, 7);
    expect(moved.start).toBe('2021-10-16');
    expect(firstMonthOf(moved)).toBe('2021-10');
    expect(whenOf(moved, 'kompetensutveckling')).toBe('Maj -21 & Apr -22');
    expect(whenOf(moved, 'analysera-evidens')).toBe('Mars – Apr -23');
    expect(periodsOf(moved).slice(0, 3)).toEqual(['2021-08..2022-07', '2022-08..2023-07', '2021-08..2023-07']);
    expect(moved.committees[0]?.financing.map((line) => periodNotation(line.period))).toEqual([
      '2021-08..2022-07',
      '2021-08..2022-07',
    ]);
    expect(indicatorsOf(moved)[0]?.outcome?.date).toBe('2023-06-22');
    expect(moved.communications.find((entry) => entry.date)?.date).toBe('2023-05-27');
  });

  test('takes every date that the format knows along', () => {
    const dated: Plan = {
      ...plan,
      goals: {
        project: plan.goals.project.map((goal) => ({
          ...goal,
          outcome: { source: 'x', date: '2021-05-31' },
          indicators: goal.indicators.map((each) => ({
            ...each,
            target: Target.parse({ value: 20, decided: '2021-04-20', earlier: [{ value: 18, decided: '2021-02-20' }] }),
            baseline: { value: 3, date: '2020-12-31', source: 'x' },
            outcomes: [
              { value: 4, date: '2021-03-31', source: 'x' },
              { value: 5, period: { from: '2021-04-01', to: '2021-06-30' }, source: 'x' },
            ],
          })),
        })),
        effect: [],
      },
    };
    const [goal] = shiftPlan(dated, 1).goals.project;
    expect(goal?.outcome?.date).toBe('2021-06-30');
    expect(goal?.indicators[0]).toMatchObject({
      target: { decided: '2021-05-20', earlier: [{ decided: '2021-03-20' }] },
      baseline: { date: '2021-01-31' },
      outcomes: [{ date: '2021-04-30' }, { period: { from: '2021-05-01', to: '2021-07-31' } }],
    });
  });

  test('by nothing stays as it was written', () => {
    expect(shiftPlan(plan, 0)).toEqual(plan);
  });

  test('is a plan still, and comes back', () => {
    // A shorter month cuts off the days after the 28th, and they do not come back.
    const early: Plan = {
      ...plan,
      dialogues: plan.dialogues.map((each) => ({ ...each, date: each.date.replace(/(29|30|31)$/, '28') })),
    };
    const windows = (from: Plan) => from.activities.map((activity) => parseSchedule(activity.when));
    fc.assert(
      fc.property(fc.integer({ min: -240, max: 600 }), (by) => {
        const moved = shiftPlan(early, by);
        expect(Plan.parse(moved)).toEqual(moved);
        expect(monthsBetween(firstMonthOf(early), firstMonthOf(moved))).toBe(by);
        expect(monthOf(moved.start)).toBe(monthOf(addMonths(early.start, by)));
        const back = shiftPlan(moved, -by);
        expect(windows(back)).toEqual(windows(early));
        expect({ ...back, activities: [] }).toEqual({ ...early, activities: [] });
      }),
      { numRuns: 40 },
    );
  });
});
