import type { DialogueField } from './dialogue-fields';
import { OBSERVATION_FIELDS } from './dialogue-fields';
import type { DialogueContent } from './dialogues';
import { goalsOf, type Plan } from './plan';

/** What can be told of a dialogue afterwards. */
const GAPS = ['place', 'words', 'survey', 'feedback'] as const;
export type Gap = (typeof GAPS)[number];

/** Any of them filled in, nought too, and the gap is none. */
const FILLED_BY: Readonly<Record<Gap, readonly DialogueField[]>> = {
  place: ['place'],
  words: OBSERVATION_FIELDS,
  survey: ['surveyAnswers'],
  feedback: ['feedbackWanted'],
};

/** What of a dialogue is not filled in yet; the survey only where the plan has a figure from it. */
export function gapsOf(content: DialogueContent, plan: Plan): Gap[] {
  const asksSurvey = goalsOf(plan).some(({ indicators }) =>
    indicators.some(({ measure }) => measure === 'survey-share'),
  );
  return GAPS.filter(
    (gap) => (gap !== 'survey' || asksSurvey) && FILLED_BY[gap].every((field) => content[field] === undefined),
  );
}
