import { LocalDate } from '../domain/dates';
import type { Language } from '../domain/language';
import type { PlanPart } from '../domain/question-slots';
import { formFaultsSentence, formTexts } from '../text/fields';
import { sentPlanTexts } from '../text/sent-plan';
import type { AdaptiveCard } from './adaptive-card';
import { type Button, type ButtonData, sentenceFields } from './buttons';
import type { Choice } from './choices';
import { fill, withoutEmptyInputs } from './fill';
import { messageCard } from './message';

/** The form that a part of the plan is changed by, whichever it is, and what became of the change. */

/** An input of the form. */
export interface PlanFormField {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Something chosen of a list, or several things, a day, a word or two, or longer text. */
  readonly shape: 'chosen' | 'several' | 'day' | 'line' | 'long';
  /** What is chosen among; none where the plan is not known. */
  readonly choices?: readonly Choice[];
  /** The most characters. */
  readonly most?: number;
  /** What is said where it is left empty; absent where it may be. */
  readonly ask?: string;
  /** Words of one's own, which are looked through for what leads to a person. */
  readonly isFree?: boolean;
}

/** A form before anything is written. */
export interface EmptyForm {
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly fields: readonly PlanFormField[];
}

/** A form as the plan makes it. */
export interface PlanForm extends EmptyForm {
  readonly what: PlanPart;
}

/** What is wrong with one field, in words. */
export interface FieldRemark {
  readonly field: string;
  readonly sentence: string;
}

/** A form with what stands in it. */
export interface FormShown {
  readonly form: EmptyForm;
  readonly values: Readonly<Record<string, string>>;
  readonly remarks?: readonly FieldRemark[];
  readonly language: Language;
}

export interface PlanFormShown extends FormShown {
  readonly form: PlanForm;
  /** What of the plan it was opened for, which its choices are of. */
  readonly about?: string;
  /** The version of the plan that it is made from: what others change meanwhile is told. */
  readonly madeFrom: number;
  /** What looks like a name may be saved as it stands, if the writer says so. */
  readonly mayKeepNames?: boolean;
}

/** Up to this many choices stand open where one of them is longer than a closed list shows on a phone. */
const MOST_OPEN_CHOICES = 12;
const CLOSED_SHOWS = 30;

const standOpen = (choices: readonly Choice[]): boolean =>
  choices.length <= MOST_OPEN_CHOICES && choices.some(({ title }) => title.length > CLOSED_SHOWS);

/** More characters than any figure, date or choice has. */
const LINE_MAX = 40;

/** What was chosen of several, as a client sends it. */
export const severalOf = (value: string): string[] => value.split(',').filter((each) => each !== '');

function fieldData(field: PlanFormField, { values, remarks = [] }: FormShown): unknown {
  const { id, label, hint = '', shape, choices = [], most = LINE_MAX, ask } = field;
  const value = values[id] ?? '';
  const remark = remarks.find((each) => each.field === id);
  // A date that is none is shown as it was written.
  const isDate = shape === 'day' && (value === '' || LocalDate.safeParse(value).success);
  const isMulti = shape === 'several';
  const isChoice = shape === 'chosen' || isMulti;
  const chosen = isMulti ? severalOf(value) : [value];
  const offered = chosen.filter((each) => choices.some((choice) => choice.value === each));
  return {
    id,
    label,
    hint,
    value: isChoice ? offered.join(',') : value,
    isChoice,
    isMulti,
    choices,
    style: (isMulti ? choices.length <= MOST_OPEN_CHOICES : standOpen(choices)) ? 'expanded' : 'compact',
    isDate,
    isText: !isChoice && !isDate,
    isLong: shape === 'long',
    max: most,
    isRequired: ask !== undefined,
    error: ask ?? '',
    hasFault: remark !== undefined,
    fault: remark ? `▲ ${remark.sentence}` : '',
  };
}

/** What is said with the form: what it is for, or how many fields need a look. */
export function planFormSentence({ form, remarks = [], language }: FormShown): string {
  return remarks.length > 0 ? formFaultsSentence(remarks.length, language) : `${form.title}. ${form.lead}`;
}

/** The form of a part of the plan: empty, or returned with everything that was written and what to change. */
export function planFormCard(shown: PlanFormShown): AdaptiveCard {
  const { form, about, madeFrom, mayKeepNames = false, language } = shown;
  const { what } = form;
  const data: ButtonData = { verb: 'change-plan', what, ...(about === undefined ? {} : { about }), madeFrom, language };
  const anyway = { title: formTexts[language].saveAnyway, data: { ...data, keepNames: true } };
  return formCard(shown, data, mayKeepNames ? anyway : undefined);
}

/** A form that is drawn like it. @param data what its button sends @param other a second button */
export function formCard(shown: FormShown, data: ButtonData, other?: Button): AdaptiveCard {
  const { form, remarks = [], language } = shown;
  return withoutEmptyInputs(
    fill('plan-form', {
      ...sentenceFields(planFormSentence(shown), language),
      title: form.title,
      lead: form.lead,
      hasFaults: remarks.length > 0,
      faults: `▲ ${formFaultsSentence(remarks.length, language)}`,
      fields: form.fields.map((field) => fieldData(field, shown)),
      isFreeText: form.fields.some(({ isFree }) => isFree),
      privacy: formTexts[language].privacy,
      submit: form.submit,
      data,
      hasOther: other !== undefined,
      other: other?.title ?? '',
      dataOther: other?.data ?? {},
    }),
  );
}

/**
 * What a change has become.
 * @param show asks for what was changed
 * @param undoes the version that can be taken back; absent where there is none
 */
export function planChangedCard(
  sentence: string,
  { show, undoes }: { readonly show: Button; readonly undoes?: number },
  language: Language,
): AdaptiveCard {
  const { undo } = sentPlanTexts[language].buttons;
  const back: Button[] =
    undoes === undefined ? [] : [{ title: undo, data: { verb: 'undo-plan', version: undoes, language } }];
  return messageCard(sentence, language, [...back, show]);
}
