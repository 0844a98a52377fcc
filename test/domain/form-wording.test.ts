import type { Plan } from '../../src/domain/plan';
import { diffPlans } from '../../src/domain/plan-diff';
import { faultsOf } from '../../src/domain/plan-faults';
import { mergePlans } from '../../src/domain/plan-merge';
import { smallPlan } from '../support/small-plan';

/** The form's questions of a plan's own, in the plan. */

const survey = { question: 'Känner du dig trygg?', counted: 'ja' };
const questions = { firstQuestion: 'Vad lyser?', secondQuestion: 'Vad lyser inte?' };
const withForm = (form?: object): Plan => smallPlan({ form });

test.each([
  ['none of its own', undefined, []],
  ['both questions', questions, []],
  ['the survey alone', { survey }, []],
  ['the first alone', { firstQuestion: 'Vad lyser?' }, ['firstQuestion']],
  ['the second alone', { secondQuestion: 'Vad lyser inte?' }, ['secondQuestion']],
  ['names of the kinds', { perspective: { called: 'öppet samtal' }, inDepth: { called: 'fokusgrupp' } }, []],
  ['one name for both', { perspective: { called: 'samtal' }, inDepth: { called: 'Samtal' } }, ['inDepth.called']],
  ['a name with signs that no sentence takes', { inDepth: { called: 'grupp (liten)' } }, ['inDepth.called']],
  ['a name that no list has room for', { inDepth: { called: 'å'.repeat(41) } }, ['inDepth.called']],
  ['one that no label has room for', { ...questions, firstQuestion: 'å'.repeat(161) }, ['firstQuestion']],
])('%s', (_, form, faulty) => {
  expect(faultsOf(withForm(form)).map(({ path }) => path.join('.'))).toEqual(faulty.map((each) => `form.${each}`));
});

test('a change of a question is told by its field', () => {
  const changed = withForm({ ...questions, secondQuestion: 'Vad är mörkt?' });
  expect(diffPlans(withForm(questions), changed)).toMatchObject([{ section: 'form', field: 'secondQuestion' }]);
});

describe('two changes of a plan put together', () => {
  const base = withForm(questions);
  const withQuestions = { ...questions, firstQuestion: 'Vad syns?' };

  test.each<[string, object | undefined, object | undefined, object | undefined]>([
    ['the form of whoever changed it', withQuestions, questions, withQuestions],
    ['the other way round', questions, withQuestions, withQuestions],
    ['none where one has taken it away', undefined, questions, undefined],
    ['the same change of both', withQuestions, withQuestions, withQuestions],
  ])('%s', (_, mine, theirs, expected) => {
    expect(mergePlans(base, withForm(mine), withForm(theirs))).toEqual({
      plan: withForm(expected),
      conflicts: [],
      faults: [],
    });
  });

  const bothChange = (mine: object, theirs: object) => mergePlans(base, withForm(mine), withForm(theirs));

  test('a question of each', () => {
    const { plan, conflicts } = bothChange(withQuestions, { ...questions, survey });
    expect(conflicts).toEqual([]);
    expect(plan.form).toEqual({ ...withQuestions, survey });
  });

  test('the same question in two ways is asked about', () => {
    const { plan, conflicts } = bothChange(withQuestions, { ...questions, firstQuestion: 'Vad är ljust?' });
    const [was, mine, theirs] = ['Vad lyser?', 'Vad syns?', 'Vad är ljust?'];
    expect(conflicts).toEqual([{ section: 'form', field: 'firstQuestion', base: was, mine, theirs }]);
    expect(plan.form).toMatchObject({ firstQuestion: theirs });
  });

  test('a name of each', () => {
    const [mine, theirs] = [{ perspective: { called: 'torgmöte' } }, { inDepth: { called: 'fokusgrupp' } }];
    const { plan, conflicts } = bothChange({ ...questions, ...mine }, { ...questions, ...theirs });
    expect(conflicts).toEqual([]);
    expect(plan.form).toMatchObject({ ...questions, ...mine, ...theirs });
  });

  test('a survey question and the answer that belongs to another are asked about together', () => {
    const { conflicts } = mergePlans(
      withForm({ survey }),
      withForm({ survey: { ...survey, question: 'Är det ljust?' } }),
      withForm({ survey: { ...survey, counted: 'alltid' } }),
    );
    expect(conflicts).toMatchObject([{ section: 'form', field: 'survey' }]);
  });
});
