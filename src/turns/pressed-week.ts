import { snoozeMessage } from '../cards/snooze';
import { commentId } from '../cards/week';
import { workNamed } from '../domain/occurrences';
import type { Plan } from '../domain/plan';
import { actionTexts } from '../text/activity-actions';
import { givenBackTexts } from '../text/given-back';
import { weekTexts } from '../text/week';
import type { FormGround, PressedForm, Written } from './pressed-form';
import type { PressOf } from './submitted';

/** The week's card and its small forms, as a press on them tells them. */

const titleIn = (plan: Plan | undefined, activity: string): string | undefined =>
  plan && workNamed(plan, activity)?.title;

/** The comments of the week's card, each with the activity it is about. */
export function commentsIn(
  { comments }: { readonly comments: Readonly<Record<string, string>> },
  { plan, language }: Pick<FormGround, 'plan' | 'language'>,
): Written[] {
  return Object.entries(comments).map(([activity, value]) => ({
    id: commentId(activity),
    label: givenBackTexts[language].aboutActivity(titleIn(plan, activity) ?? activity),
    value,
    shape: 'long',
  }));
}

/** A button of the week's card, which has the comments; the button is called by what it is for. */
const weekForm = (press: Pick<PressOf<'show-week'>, 'comments'>, again: string, ground: FormGround): PressedForm => ({
  written: commentsIn(press, ground),
  again,
});

export const reportPressed = (press: PressOf<'report-activity'>, ground: FormGround): PressedForm =>
  weekForm(press, stateButton(press, ground), ground);

export const openSnoozePressed = (press: PressOf<'open-snooze'>, ground: FormGround): PressedForm =>
  weekForm(press, weekTexts[ground.language].snooze, ground);

export const openHandOverPressed = (press: PressOf<'open-hand-over'>, ground: FormGround): PressedForm =>
  weekForm(press, weekTexts[ground.language].handOver, ground);

export const undoPressed = (press: PressOf<'undo-activity'>, ground: FormGround): PressedForm =>
  weekForm(press, actionTexts[ground.language].undo, ground);

export const showWeekPressed = (press: PressOf<'show-week'>, ground: FormGround): PressedForm =>
  weekForm(press, actionTexts[ground.language].back, ground);

function stateButton({ state }: PressOf<'report-activity'>, { language }: FormGround): string {
  const { done, partly, notRelevant } = weekTexts[language];
  return { done, partly, 'not-relevant': notRelevant }[state];
}

/** The small form where an activity is handed over. */
export function handOverPressed(press: PressOf<'hand-over-activity'>, ground: FormGround): PressedForm {
  const { to = '' } = press;
  const texts = actionTexts[ground.language];
  const receiver: Written[] = to === '' ? [] : [{ id: 'to', label: texts.receiver, value: to, shape: 'chosen' }];
  return { written: [...receiver, ...commentsIn(press, ground)], again: texts.handOver };
}

/** The small form where an activity is put off. */
export function snoozePressed(press: PressOf<'snooze-activity'>, ground: FormGround): PressedForm {
  const { plan, today, language } = ground;
  const { until = '', activity } = press;
  const texts = actionTexts[language];
  const title = titleIn(plan, activity);
  const day: Written[] = until === '' ? [] : [{ id: 'until', label: texts.day, value: until, shape: 'day' }];
  const again = { 0: texts.untilDay, 1: texts.oneWeek, 2: texts.twoWeeks }[press.weeks ?? 0] ?? texts.untilDay;
  return {
    written: [...day, ...commentsIn(press, ground)],
    again,
    ...(title === undefined ? {} : { draw: () => snoozeMessage({ ...press, title }, today, language, until).card }),
  };
}
