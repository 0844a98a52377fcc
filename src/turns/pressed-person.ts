import { peopleFormMessage } from '../cards/people-form';
import { severalOf } from '../cards/plan-form';
import { NEW_PERSON, PERSON_FIELDS, type PersonValues } from '../domain/people-change';
import { roleOf } from '../domain/roles';
import { chosenIn } from './pressed-change';
import type { FormGround, PressedForm, Written } from './pressed-form';
import type { PressOf } from './submitted';

/** What stood in the inputs, field by field. */
export const personWritten = ({ values }: PressOf<'change-person'>): PersonValues =>
  Object.fromEntries(PERSON_FIELDS.flatMap((field) => (values[field] ? [[field, values[field].trim()]] : [])));

/** The form of somebody who is in the project, or is to be. Whom else it may be about is not read for it. */
export function personFormPressed(press: PressOf<'change-person'>, { plan, language }: FormGround): PressedForm {
  const { about, was } = press;
  const values = personWritten(press);
  const { chosenPerson = NEW_PERSON, personRoles = '' } = values;
  const people = chosenPerson === NEW_PERSON ? [] : [{ upn: chosenPerson, name: chosenPerson }];
  const shown = { plan, about, was, people, values, language };
  const { form } = peopleFormMessage(shown);
  const isOffered = severalOf(personRoles).every((word) => roleOf(word) !== undefined);
  return {
    written: form.fields.flatMap(({ id, label, shape, choices = [] }): Written[] => {
      const value = PERSON_FIELDS.flatMap((field) => (field === id ? (values[field] ?? []) : []))[0] ?? '';
      return value === '' ? [] : [{ id, label, value, ...chosenIn(value, shape, choices) }];
    }),
    again: form.submit,
    ...(plan && isOffered ? { draw: () => peopleFormMessage(shown).card } : {}),
  };
}
