import { z } from 'zod';
import { DialogueKind } from './dialogue-kinds';

/**
 * What a plan's own dialogue form asks: its two open questions, the question of its survey, and which kinds there are.
 * A plan that says nothing of them asks what strengthened and lowered trust, and whether people could make their voice
 * heard.
 */

/** The survey question, and the answers of which the share is told: "Känner du dig trygg?", "alltid". */
const SurveyWording = z.strictObject({ question: z.string().trim().min(1), counted: z.string().trim().min(1) });

export const FormWording = z.strictObject({
  /** The kinds of dialogue that are chosen from: both where nothing is said, none where it is empty. */
  dialogueKinds: z.array(DialogueKind).optional(),
  firstQuestion: z.string().trim().min(1).optional(),
  secondQuestion: z.string().trim().min(1).optional(),
  survey: SurveyWording.optional(),
});
export type FormWording = z.infer<typeof FormWording>;

/** Most characters of each: a label of five lines on a phone. */
export const FORM_LIMITS = { firstQuestion: 160, secondQuestion: 160, 'survey.question': 200, 'survey.counted': 80 };

/** Where no plan is known, or it says nothing: today's questions. */
export const UNWORDED: FormWording = {};

/** One of two open questions alone would stand beside one about something else. */
export function formFaults({ form }: { readonly form?: FormWording }): { path: string[]; message: string }[] {
  const { firstQuestion, secondQuestion } = form ?? {};
  if ((firstQuestion === undefined) === (secondQuestion === undefined)) return [];
  const message = 'the form has two open questions; write the other one too, or leave both out';
  return [{ path: ['form', firstQuestion === undefined ? 'secondQuestion' : 'firstQuestion'], message }];
}
