import { LocalDate } from '../domain/dates';
import { isNameFault } from '../domain/dialogue-faults';
import {
  ENTRY_FIELDS,
  ENTRY_MAX,
  type EntryFault,
  type EntryField,
  type EntryKind,
  isRequiredIn,
} from '../domain/entries';
import type { Language } from '../domain/language';
import type { Naming } from '../domain/plan-nouns';
import { DIRECTIONS, entryFaultSentence, entryHint, entryTexts } from '../text/entries';
import { formFaultsSentence, formTexts } from '../text/fields';
import type { AdaptiveCard } from './adaptive-card';
import { sentenceFields } from './buttons';
import { fill, withoutEmptyInputs } from './fill';

export interface EntryFormShown {
  readonly kind: EntryKind;
  /** The id that the entry will have, made when the form is. */
  readonly formId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly faults?: readonly EntryFault[];
  /** The writer has said that what looks like a name may stand: they can say so again. */
  readonly keepNames?: boolean;
  /** What the plan calls things. */
  readonly naming: Naming;
  readonly language: Language;
}

/** The words of a lesson need more room than a line. */
const LONG: readonly EntryField[] = ['text'];

function fieldData(field: EntryField, { kind, values, faults = [], naming, language }: EntryFormShown): unknown {
  const texts = entryTexts[language];
  const value = values[field] ?? '';
  const fault = faults.find((each) => each.field === field);
  // A date that is none is shown as it was written.
  const isDate = field === 'date' && (value === '' || LocalDate.safeParse(value).success);
  const isChoice = field === 'direction';
  const choices = DIRECTIONS.map((direction) => ({ title: texts.directions[direction], value: direction }));
  return {
    id: field,
    label: texts.fields[field].label,
    hint: entryHint(field, naming, language),
    value: isChoice && !choices.some((choice) => choice.value === value) ? '' : value,
    isChoice,
    choices,
    isDate,
    isText: !isChoice && !isDate,
    isLong: LONG.includes(field),
    max: field === 'direction' || field === 'date' ? ENTRY_MAX.about : ENTRY_MAX[field],
    isRequired: isRequiredIn(kind, field),
    error: texts.ask[field],
    hasFault: fault !== undefined,
    fault: fault ? `▲ ${entryFaultSentence(fault, language, faults.every(isNameFault))}` : '',
  };
}

/** What is said with the form: what it is for, or how many fields need a look. */
export function entryFormSentence({
  kind,
  faults = [],
  language,
}: Pick<EntryFormShown, 'kind' | 'faults' | 'language'>): string {
  const { formTitle, formLead } = entryTexts[language];
  return faults.length > 0 ? formFaultsSentence(faults.length, language) : `${formTitle[kind]}. ${formLead[kind]}`;
}

/** The form of an entry: empty, or returned with everything that was written and what to change. */
export function entryFormCard(form: EntryFormShown): AdaptiveCard {
  const { kind, formId, faults = [], keepNames = false, language } = form;
  const texts = entryTexts[language];
  const fields: readonly EntryField[] = ENTRY_FIELDS[kind];
  const data = { verb: 'note-entry', kind, formId, language };
  return withoutEmptyInputs(
    fill('entry-form', {
      ...sentenceFields(entryFormSentence(form), language),
      title: texts.formTitle[kind],
      lead: texts.formLead[kind],
      hasFaults: faults.length > 0,
      faults: `▲ ${formFaultsSentence(faults.length, language)}`,
      fields: fields.map((field) => fieldData(field, form)),
      privacy: formTexts[language].privacy,
      submit: texts.submit[kind],
      data,
      mayKeepNames: faults.length > 0 ? faults.every(isNameFault) : keepNames,
      saveAnyway: formTexts[language].saveAnyway,
      dataAnyway: { ...data, keepNames: true },
    }),
  );
}
