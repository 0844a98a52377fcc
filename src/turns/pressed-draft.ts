import { DRAFT_PREFIX, draftMessage } from '../cards/plan-draft';
import { type DraftField, fieldsOfStep, ITEM_MAX } from '../domain/plan-draft';
import { draftTexts } from '../text/plan-draft';
import type { FormGround, PressedForm, Written } from './pressed-form';
import type { PressOf } from './submitted';
import { writtenDraft } from './write-plan';

const shapeOf = (field: DraftField): Written['shape'] =>
  field === 'start' ? 'day' : field in ITEM_MAX ? 'long' : 'line';

/** One of the cards that a first plan is written on. */
export function draftPressed(press: PressOf<'write-plan'>, { language }: FormGround): PressedForm {
  const { step, move } = press;
  const texts = draftTexts[language];
  const draft = writtenDraft(press);
  return {
    written: fieldsOfStep(step).flatMap((field): Written[] => {
      const value = draft[field] ?? '';
      return value === ''
        ? []
        : [{ id: DRAFT_PREFIX + field, label: texts.fields[field].label, value, shape: shapeOf(field) }];
    }),
    again: move === 'back' ? texts.back : texts.next,
    draw: () => draftMessage({ step, draft, language }).card,
  };
}
