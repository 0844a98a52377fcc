import { planFormCard } from '../cards/plan-form';
import { CHANGE_KINDS } from './plan-changes';
import type { FormGround, PressedForm, Written } from './pressed-form';
import type { PressOf } from './submitted';

/** What stood in the inputs, field by field. */
export const changeValues = ({ values }: PressOf<'change-plan'>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value.trim()]));

/** The form that a part of the plan is changed by. */
export function changeFormPressed(press: PressOf<'change-plan'>, { plan, language }: FormGround): PressedForm {
  const { what, about, madeFrom, keepNames } = press;
  const form = CHANGE_KINDS[what].form(plan, about, language);
  const values = changeValues(press);
  const isOffered = form.fields.every(({ id, shape, choices = [] }) => {
    const value = values[id] ?? '';
    return shape !== 'chosen' || value === '' || choices.some((choice) => choice.value === value);
  });
  return {
    written: form.fields.flatMap(({ id, label, shape, choices = [] }): Written[] => {
      const value = values[id] ?? '';
      const shown = choices.find((choice) => choice.value === value)?.title;
      return value === '' ? [] : [{ id, label, value, shape, shown }];
    }),
    again: form.submit,
    ...(plan && isOffered
      ? { draw: () => planFormCard({ form, about, madeFrom, values, mayKeepNames: keepNames, language }) }
      : {}),
  };
}
