import { z } from 'zod';
import { DialogueKind } from './dialogue-kinds';
import { comparable } from './normalise-text';

/**
 * What a plan's own dialogue form asks: its two open questions, the question of its survey, and which kinds there are.
 * A plan that says nothing of them asks what strengthened and lowered trust, and whether people could make their voice
 * heard.
 */

/** The survey question, and the answers of which the share is told: "Känner du dig trygg?", "alltid". */
const SurveyWording = z.strictObject({ question: z.string().trim().min(1), counted: z.string().trim().min(1) });

/** What a plan calls a kind of dialogue: "fokusgrupp", and what else people say for it. */
const KindName = z.strictObject({
  called: z.string().trim().min(1),
  aliases: z.array(z.string().trim().min(1)).default([]),
});
export type KindName = z.infer<typeof KindName>;

export const FormWording = z.strictObject({
  /** The kinds of dialogue that are chosen from: both where nothing is said, none where it is empty. */
  dialogueKinds: z.array(DialogueKind).optional(),
  /** What the plan calls its perspective-gathering and its in-depth dialogues. */
  perspective: KindName.optional(),
  inDepth: KindName.optional(),
  firstQuestion: z.string().trim().min(1).optional(),
  secondQuestion: z.string().trim().min(1).optional(),
  survey: SurveyWording.optional(),
});
export type FormWording = z.infer<typeof FormWording>;

/** Most characters of each: a label of five lines on a phone. */
export const FORM_LIMITS = {
  'perspective.called': 40,
  'perspective.aliases[]': 120,
  'inDepth.called': 40,
  'inDepth.aliases[]': 120,
  firstQuestion: 160,
  secondQuestion: 160,
  'survey.question': 200,
  'survey.counted': 80,
};

/** The most other words for a kind. */
export const FORM_LIST_LIMITS = { 'perspective.aliases': 20, 'inDepth.aliases': 20 };

/** Where no plan is known, or it says nothing: today's questions. */
export const UNWORDED: FormWording = {};

interface FormFault {
  readonly path: string[];
  readonly message: string;
}

/** What a plan calls a kind of dialogue; undefined where it has no word of its own for it. */
export const ownKind = ({ form }: { readonly form?: FormWording }, kind: DialogueKind): KindName | undefined =>
  kind === 'perspective' ? form?.perspective : form?.inDepth;

/** Two kinds by one name could not be told apart. */
function kindNameFaults({ perspective, inDepth }: FormWording): FormFault[] {
  const [first, second] = [perspective?.called, inDepth?.called];
  if (first === undefined || second === undefined || comparable(first) !== comparable(second)) return [];
  const message = `both kinds of dialogue are called "${second}"; give each its own name`;
  return [{ path: ['form', 'inDepth', 'called'], message }];
}

/** One of two open questions alone would stand beside one about something else. */
function questionFaults({ firstQuestion, secondQuestion }: FormWording): FormFault[] {
  if ((firstQuestion === undefined) === (secondQuestion === undefined)) return [];
  const message = 'the form has two open questions; write the other one too, or leave both out';
  return [{ path: ['form', firstQuestion === undefined ? 'secondQuestion' : 'firstQuestion'], message }];
}

/** What does not hold together in what a plan's form asks. */
export const formFaults = ({ form = UNWORDED }: { readonly form?: FormWording }): FormFault[] => [
  ...kindNameFaults(form),
  ...questionFaults(form),
];
