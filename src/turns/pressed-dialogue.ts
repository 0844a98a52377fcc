import { dialogueFormCard, type FormChange } from '../cards/dialogue-form';
import { readChoiceIds } from '../cards/dialogue-values';
import { termsOf } from '../domain/dialogue-faults';
import { DIALOGUE_FIELD_TABLE } from '../domain/dialogue-field-table';
import { DIALOGUE_FIELDS, type DialogueField } from '../domain/dialogue-fields';
import { DIALOGUE_KINDS } from '../domain/dialogue-kinds';
import { nameOf, type Plan, type Term } from '../domain/plan';
import { UNNAMED } from '../domain/plan-nouns';
import { fieldLabel, impliedText } from '../text/fields';
import { capital } from '../text/format';
import { givenBackTexts } from '../text/given-back';
import { kindText } from '../text/words';
import type { FormGround, PressedForm, Written } from './pressed-form';
import type { PressOf } from './submitted';

/** The dialogue's form, as a press on it tells it. */

export const submittedForm = (press: PressOf<'submit-dialogue'>, ground: FormGround): PressedForm =>
  formAgain(press, press.formId, undefined, ground);

export const changedForm = (press: PressOf<'change-dialogue'>, ground: FormGround): PressedForm =>
  formAgain(press, press.dialogueId, changeIn(press), ground);

/** Whoever has chosen gets the form of what they chose, with the ids that the choice was made with. */
export const resolvedForm = (press: PressOf<'resolve-conflict'>, ground: FormGround): PressedForm =>
  press.choice === 'new'
    ? formAgain(press, press.newFormId, undefined, ground)
    : formAgain(press, press.dialogueId, changeIn(press), ground);

const changeIn = ({ dialogueId, fromVersion, operation }: FormChange): FormChange => ({
  dialogueId,
  fromVersion,
  operation,
});

/** What is chosen from in a field, none of it where no plan has been seen; undefined where nothing is. */
function choicesOf(field: DialogueField, plan: Plan | undefined): readonly Term[] | undefined {
  if (plan) return termsOf(field, plan);
  const { sort } = DIALOGUE_FIELD_TABLE[field];
  return sort === 'one' || sort === 'several' ? [] : undefined;
}

function isLong(field: DialogueField): boolean {
  const about = DIALOGUE_FIELD_TABLE[field];
  return about.sort === 'words' && about.isLong;
}

/** A value of the dialogue form as it stands on a card that knows no lists. */
export function writtenIn(field: DialogueField, value: string, { plan, language }: Omit<FormGround, 'today'>): Written {
  const about = { id: field, label: fieldLabel(field, plan ?? UNNAMED, language), value };
  if (field === 'date') return { ...about, shape: 'day' };
  if (field === 'kind') {
    const kind = DIALOGUE_KINDS.find((each) => each === value);
    return { ...about, shape: 'chosen', shown: kind ? capital(kindText(kind, plan ?? UNNAMED, language)) : value };
  }
  const implied = impliedText(field, language);
  if (implied !== undefined) return { ...about, shape: 'chosen', shown: implied };
  const terms = choicesOf(field, plan);
  if (!terms) return { ...about, shape: isLong(field) ? 'long' : 'line' };
  const names = readChoiceIds(value, terms).map((id) => nameOf(terms, id));
  return { ...about, shape: 'chosen', shown: names.length > 0 ? names.join(', ') : value };
}

function formAgain(
  { values, keepNames }: Pick<PressOf<'submit-dialogue'>, 'values' | 'keepNames'>,
  formId: string,
  change: FormChange | undefined,
  ground: FormGround,
): PressedForm {
  const { plan, language, searches } = ground;
  return {
    written: DIALOGUE_FIELDS.flatMap((field) => {
      const value = values[field] ?? '';
      return value === '' ? [] : [writtenIn(field, value, ground)];
    }),
    again: givenBackTexts[language].sendAgain,
    ...(plan && holdsAll(values, plan)
      ? { draw: () => dialogueFormCard({ plan, language, formId, change, values, keepNames, searches }) }
      : {}),
  };
}

/** Whether the form of a plan can show all that was chosen: a choice that the plan does not have would be dropped. */
function holdsAll(values: Readonly<Record<string, string>>, plan: Plan): boolean {
  return DIALOGUE_FIELDS.every((field) => {
    if (field === 'kind') return !values.kind || DIALOGUE_KINDS.some((kind) => kind === values.kind);
    const terms = choicesOf(field, plan);
    const value = values[field] ?? '';
    if (!terms || value === '') return true;
    const known = readChoiceIds(value, terms);
    return known.length > 0 && (known.length === value.split(',').length || !value.includes(','));
  });
}
