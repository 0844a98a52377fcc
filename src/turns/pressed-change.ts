import type { Choice } from '../cards/choices';
import { type PlanFormField, planFormCard, severalOf } from '../cards/plan-form';
import { CHANGE_KINDS } from './plan-changes';
import type { FormGround, PressedForm, Written } from './pressed-form';
import type { PressOf } from './submitted';

/** What stood in the inputs, field by field. */
export const changeValues = ({ values }: PressOf<'change-plan'>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value.trim()]));

/** How what stood in an input is shown where the form itself is not. */
export function chosenIn(
  value: string,
  shape: PlanFormField['shape'],
  choices: readonly Choice[],
): Pick<Written, 'shape' | 'shown'> {
  const titleOf = (each: string): string => choices.find((choice) => choice.value === each)?.title ?? each;
  if (shape === 'several') return { shape: 'chosen', shown: severalOf(value).map(titleOf).join(', ') };
  return { shape, shown: choices.find((choice) => choice.value === value)?.title };
}

/** The form that a part of the plan is changed by. */
export function changeFormPressed(press: PressOf<'change-plan'>, { plan, language }: FormGround): PressedForm {
  const { what, about, madeFrom, keepNames } = press;
  const form = CHANGE_KINDS[what].form(plan, about, language);
  const values = changeValues(press);
  const isOffered = form.fields.every(({ id, shape, choices = [] }) => {
    const value = values[id] ?? '';
    const chosen = shape === 'several' ? severalOf(value) : shape === 'chosen' && value !== '' ? [value] : [];
    return chosen.every((each) => choices.some((choice) => choice.value === each));
  });
  return {
    written: form.fields.flatMap(({ id, label, shape, choices = [] }): Written[] => {
      const value = values[id] ?? '';
      return value === '' ? [] : [{ id, label, value, ...chosenIn(value, shape, choices) }];
    }),
    again: form.submit,
    ...(plan && isOffered
      ? { draw: () => planFormCard({ form, about, madeFrom, values, mayKeepNames: keepNames, language }) }
      : {}),
  };
}
