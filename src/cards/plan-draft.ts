import { LocalDate } from '../domain/dates';
import type { Language } from '../domain/language';
import {
  DRAFT_MAX,
  type DraftFault,
  type DraftField,
  fieldsOfStep,
  ITEM_MAX,
  isNeeded,
  LAST_STEP,
  type PlanDraft,
} from '../domain/plan-draft';
import { formFaultsSentence } from '../text/fields';
import { draftFaultSentence, draftTexts } from '../text/plan-draft';
import type { CardMessage } from './adaptive-card';
import { sentenceFields } from './buttons';
import { fill, withoutEmptyInputs } from './fill';

/** What the inputs of the cards are called, before the field. */
export const DRAFT_PREFIX = 'begin-';

export interface DraftShown {
  /** 1 to 4. */
  readonly step: number;
  readonly draft: PlanDraft;
  readonly faults?: readonly DraftFault[];
  /** What is wrong with the whole. */
  readonly remark?: string;
  readonly language: Language;
}

function fieldData(field: DraftField, { draft, faults = [], language }: DraftShown): unknown {
  const texts = draftTexts[language];
  const { label, hint } = texts.fields[field];
  const value = draft[field] ?? '';
  const isDate = field === 'start' && (value === '' || LocalDate.safeParse(value).success);
  const fault = faults.find((each) => each.field === field);
  return {
    id: DRAFT_PREFIX + field,
    label,
    hint,
    value,
    isChoice: false,
    isMulti: false,
    choices: [],
    style: 'compact',
    isDate,
    isText: !isDate,
    isLong: field in ITEM_MAX,
    max: DRAFT_MAX[field],
    // *Tillbaka* is pressed with what there is: what is missing is told when one goes on.
    isRequired: false,
    error: '',
    hasFault: fault !== undefined,
    fault: fault ? `▲ ${draftFaultSentence(fault, language)}` : '',
  };
}

/** One of the cards that a first plan is written on, with what was written before on its buttons. */
export function draftMessage(shown: DraftShown): CardMessage {
  const { step, draft, faults = [], remark, language } = shown;
  const texts = draftTexts[language];
  const title = texts.titles[step - 1] ?? '';
  const lead = texts.leads[step - 1] ?? '';
  const wrong = remark ?? (faults.length > 0 ? formFaultsSentence(faults.length, language) : undefined);
  const summary = wrong ?? `${title}. ${lead}`;
  const fields = fieldsOfStep(step);
  const others = Object.fromEntries(Object.entries(draft).filter(([field]) => !fields.some((each) => each === field)));
  const data = { verb: 'write-plan', step, draft: others, language };
  const card = fill('plan-form', {
    ...sentenceFields(summary, language),
    title,
    lead,
    hasFaults: wrong !== undefined,
    faults: `▲ ${wrong ?? ''}`,
    fields: fields.map((field) => {
      const drawn = Object(fieldData(field, shown));
      return isNeeded(field) ? { ...drawn, label: `${drawn.label} *` } : drawn;
    }),
    isFreeText: false,
    privacy: '',
    submit: step === LAST_STEP ? texts.show : texts.next,
    data: { ...data, move: 'next' },
    hasOther: step > 1,
    other: texts.back,
    dataOther: { ...data, move: 'back' },
  });
  return { summary, card: withoutEmptyInputs(card) };
}
