import { ExampleDialogue } from '../../src/domain/dialogues';
import { type Facts, factsOf, NO_FACTS } from '../../src/domain/fact-set';
import { goalSlice } from '../../src/domain/goal-slices';
import { goalStatus, type IndicatorStatus } from '../../src/domain/outcomes';
import { findGoal, type Plan } from '../../src/domain/plan';
import { behindIn } from '../../src/domain/targets';
import { samplePlan } from '../samples/sample';
import { someContent } from '../support/dialogues';
import { smallPlan } from '../support/small-plan';

const contentsOf = (plan: Plan) =>
  plan.dialogues.map(({ id: _id, example: _example, ...content }) =>
    ExampleDialogue.omit({ id: true, example: true }).parse(content),
  );

const AT_THE_END = '2022-12-31';
const AFTER = '2023-01-01';
const start = samplePlan();
const end = samplePlan('outcome.yaml', 'dialogues.yaml');
const facts = factsOf(contentsOf(end));

function status(goal: string, plan: Plan, of: Facts, today: string) {
  const found = findGoal(plan, goal);
  if (!found) throw new Error(`no ${goal}`);
  return goalStatus(found, plan, of, today);
}

const figures = ({ indicator, computed, assessment }: IndicatorStatus) => ({
  measure: indicator.measure,
  value: computed?.value,
  assessment,
});

describe('report table 4.3, from 37 dialogues that add up to its figures', () => {
  test('goal 1: 27 dialogues in 2021, six in-depth in 2022, all target groups', () => {
    const { indicators, assessment } = status('project-1', end, facts, AFTER);
    expect(indicators.map(figures)).toEqual([
      { measure: 'dialogues', value: 27, assessment: 'reached' },
      { measure: 'dialogues', value: 6, assessment: 'reached' },
      { measure: 'target-groups-reached', value: 100, assessment: 'reached' },
    ]);
    expect(assessment).toBe('reached');
  });

  test('goal 2: 90 % is not more than 90 %', () => {
    const [indicator] = status('project-2', end, facts, AFTER).indicators;
    expect(indicator?.computed).toMatchObject({ value: 90, share: { part: 252, whole: 280 } });
    expect(indicator?.assessment).toBe('not-reached');
  });

  test('goal 2: one more who felt heard would have been enough', () => {
    const more = factsOf([...contentsOf(end), someContent({ surveyAnswers: 5, surveyHeard: 5 })]);
    expect(status('project-2', end, more, AFTER).assessment).toBe('reached');
  });

  test('goal 3: seven methods', () => {
    expect(status('project-3', end, facts, AFTER).indicators.map(figures)).toEqual([
      { measure: 'methods-tested', value: 7, assessment: 'reached' },
    ]);
  });

  test('goal 4: the continuous part on the web has no figure, and is counted as not assessable', () => {
    const { assessment, notAssessable } = status('project-4', end, facts, AFTER);
    expect({ assessment, notAssessable }).toEqual({ assessment: 'reached', notAssessable: 1 });
  });

  test('goal 5 has no target', () => {
    expect(status('project-5', end, facts, AFTER).assessment).toBe('no-target');
  });
});

describe('without any dialogue', () => {
  test('the outcome entered by hand is shown, and what it does not say is missing, not zero', () => {
    const { indicators, assessment, notAssessable } = status('project-1', end, NO_FACTS, AFTER);
    expect(indicators.map((each) => each.entered?.value)).toEqual([27, 6, 100]);
    expect(indicators.map((each) => each.computed)).toEqual([undefined, undefined, undefined]);
    // "Minst två per kommun" was never reported, so the whole of that target cannot be judged.
    expect(indicators[0]?.parts.map((part) => part.assessment)).toEqual(['reached', 'not-assessable']);
    expect({ assessment, notAssessable }).toEqual({ assessment: 'reached', notAssessable: 1 });
  });

  test('90 % entered by hand, without n, is judged by the same strict rule', () => {
    expect(status('project-2', end, NO_FACTS, AFTER).assessment).toBe('not-reached');
  });

  test('the plan as decided has no outcome to assess', () => {
    expect(status('project-2', start, NO_FACTS, '2021-05-01').assessment).toBe('not-assessable');
  });
});

describe('on the way', () => {
  const few = factsOf([
    someContent({ date: '2021-09-14' }),
    someContent({ date: '2021-09-15', municipality: 'hylte' }),
  ]);

  test('two dialogues of 18 in September are at risk, and who is behind is said', () => {
    const [indicator] = status('project-1', start, few, '2021-09-20').indicators;
    expect(indicator?.assessment).toBe('at-risk');
    const part = indicator?.parts[1];
    expect(part?.kind === 'each' && behindIn(part)).toHaveLength(6);
  });

  test('18 in all do not make up for a municipality without its two', () => {
    const lopsided = factsOf(
      Array.from({ length: 18 }, (_, day) => someContent({ date: `2021-09-${String(day + 1).padStart(2, '0')}` })),
    );
    const [indicator] = status('project-1', start, lopsided, AFTER).indicators;
    expect(indicator?.parts.map((part) => part.assessment)).toEqual(['reached', 'not-reached']);
    expect(indicator?.assessment).toBe('not-reached');
  });

  test('a share that does not meet its target is at risk until its period has ended', () => {
    expect(status('project-2', end, facts, AT_THE_END).assessment).toBe('at-risk');
    expect(status('project-2', end, facts, AFTER).assessment).toBe('not-reached');
  });

  test('a share of fewer than five answers is not judged', () => {
    const tiny = factsOf([someContent({ surveyAnswers: 4, surveyHeard: 4 })]);
    const [indicator] = status('project-2', start, tiny, AFTER).indicators;
    expect(indicator?.computed?.withheld).toBe('too-few');
    expect(indicator?.assessment).toBe('not-assessable');
  });
});

describe('two outcomes', () => {
  test('an entered outcome that differs from the computed one is shown beside it', () => {
    const fewer = factsOf(contentsOf(end).slice(0, 20));
    const [dialogues] = status('project-1', end, fewer, AFTER).indicators;
    expect({
      computed: dialogues?.computed?.value,
      entered: dialogues?.entered?.value,
      differs: dialogues?.differs,
    }).toEqual({
      computed: 20,
      entered: 27,
      differs: true,
    });
  });

  test('one that agrees is not', () => {
    expect(status('project-1', end, facts, AFTER).indicators[0]?.differs).toBe(false);
  });
});

describe('a slice of a goal', () => {
  const goal = findGoal(end, 'project-1');
  if (!goal) throw new Error('no goal');

  test('in a municipality only the minimum per municipality is judged', () => {
    const slice = goalSlice(goal, end, facts, AFTER, { municipality: 'laholm' });
    const counted = contentsOf(end).filter((each) => each.municipality === 'laholm' && each.date < '2022').length;
    expect(slice.indicators[0]).toMatchObject({ computed: { value: counted }, assessment: 'reached' });
    expect(slice.indicators[2]?.assessment).toBe('no-target');
  });

  test('in a year the indicators of other years are left out', () => {
    const slice = goalSlice(goal, end, facts, AFTER, { year: 2022 });
    expect(slice.indicators.map(({ indicator }) => indicator.measure)).toEqual(['dialogues', 'target-groups-reached']);
  });
});

test('an outcome of 0 that was entered differs from one that the dialogues leave unknown', () => {
  const indicator = { id: 'ater', name: 'Återkoppling', period: 2021, measure: 'feedback-share' };
  const plan = smallPlan({
    goals: {
      project: [
        {
          number: 1,
          title: 'Återkoppling',
          text: 'Alla får återkoppling',
          indicators: [{ ...indicator, outcome: { value: 0, source: 'Rapporten' } }],
        },
      ],
    },
  });
  // Nobody asked for any, so that no share of them got it.
  const [found] = status('project-1', plan, factsOf([someContent({ feedbackWanted: 0 })]), AFTER).indicators;
  expect([found?.computed?.withheld, found?.differs]).toEqual(['unknown', true]);
});
