import { receiptFor } from '../../src/collect/receipt';
import { NO_FACTS } from '../../src/domain/fact-set';
import { Period } from '../../src/domain/periods';
import { goalsOf } from '../../src/domain/plan';
import { samplePlan } from '../samples/sample';
import { someDialogue } from '../support/dialogues';

/** Which indicators a receipt names: those that its dialogue counts in. */

const plan = samplePlan();
const [first] = goalsOf(plan);
const [indicator] = first?.indicators ?? [];
if (!first || !indicator) throw new Error('the sample has no indicator');

type Changes = Partial<typeof indicator>;

function isNamed(changes: Changes, dialogue: Parameters<typeof someDialogue>[1]): boolean {
  const goal = { ...first, indicators: [{ ...indicator, target: undefined, ...changes }] };
  const ground = { ...plan, goals: { project: [goal], effect: [] } } as typeof plan;
  return receiptFor(someDialogue('d1', dialogue), ground, NO_FACTS, '2021-09-20').goals.length > 0;
}

const dialogues: Changes = { measure: 'dialogues', kind: undefined, period: Period.parse(2021) };

test.each<[string, Changes, Parameters<typeof someDialogue>[1], boolean]>([
  ['a kind that is its own', { ...dialogues, kind: 'perspective' }, { kind: 'perspective' }, true],
  ['another kind', { ...dialogues, kind: 'in-depth' }, { kind: 'perspective' }, false],
  ['any kind', dialogues, { kind: 'in-depth' }, true],
  ['the period’s first day', dialogues, { date: '2021-01-01' }, true],
  ['the day after its last', dialogues, { date: '2022-01-01' }, false],
  ['what is entered by hand', { ...dialogues, measure: 'entered' }, {}, false],
  ['a survey that nobody answered', { ...dialogues, measure: 'survey-share' }, { surveyAnswers: 0 }, false],
  ['no survey', { ...dialogues, measure: 'survey-share' }, {}, false],
  ['a survey', { ...dialogues, measure: 'survey-share' }, { surveyAnswers: 1, surveyHeard: 0 }, true],
  ['feedback that nobody wants', { ...dialogues, measure: 'feedback-share' }, { feedbackWanted: 0 }, false],
  ['feedback', { ...dialogues, measure: 'feedback-share' }, { feedbackWanted: 1 }, true],
])('an indicator of %s', (_what, changes, dialogue, named) => {
  expect(isNamed(changes, dialogue)).toBe(named);
});
