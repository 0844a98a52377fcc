import { entryFormCard } from '../cards/entry-form';
import { ENTRY_FIELDS, type EntryField } from '../domain/entries';
import type { Language } from '../domain/language';
import { UNNAMED } from '../domain/plan-nouns';
import { DIRECTIONS, entryTexts } from '../text/entries';
import { givenBackTexts } from '../text/given-back';
import type { FormGround, PressedForm, Written } from './pressed-form';
import type { PressOf } from './submitted';

/** A value of an entry's form. */
export function writtenInEntry(field: EntryField, value: string, language: Language): Written {
  const texts = entryTexts[language];
  const about = { id: field, label: texts.fields[field].label, value };
  if (field === 'date') return { ...about, shape: 'day' };
  if (field !== 'direction') return { ...about, shape: field === 'text' ? 'long' : 'line' };
  const direction = DIRECTIONS.find((each) => each === value);
  return { ...about, shape: 'chosen', shown: direction ? texts.directions[direction] : value };
}

/** Whether the form offers it, or nothing was chosen. */
const isDirection = (value = ''): boolean => value === '' || DIRECTIONS.some((each) => each === value);

/** The form of an entry of the communication log, or of a lesson. */
export function entryForm(
  { kind, formId, values, keepNames }: PressOf<'note-entry'>,
  { plan, language }: FormGround,
): PressedForm {
  const fields: readonly EntryField[] = ENTRY_FIELDS[kind];
  return {
    written: fields.flatMap((field) => {
      const value = values[field] ?? '';
      return value === '' ? [] : [writtenInEntry(field, value, language)];
    }),
    again: givenBackTexts[language].sendAgain,
    ...(isDirection(values.direction)
      ? { draw: () => entryFormCard({ kind, formId, values, naming: plan ?? UNNAMED, language, keepNames }) }
      : {}),
  };
}
