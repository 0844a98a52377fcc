import { askButton } from '../cards/buttons';
import type { Choice } from '../cards/choices';
import type { PlanForm } from '../cards/plan-form';
import type { Activity } from '../domain/activities';
import {
  ACTIVITY_FIELDS,
  type ActivityChange,
  type ActivityField,
  activityOf,
  activityValues,
  changeActivity,
  findActivity,
  NEW_ACTIVITY,
  OWNER_MAX,
  readActivityChange,
  TITLE_MAX,
  titled,
  WHEN_MAX,
} from '../domain/activity-change';
import type { Language } from '../domain/language';
import { phaseIds } from '../domain/phases';
import type { Plan } from '../domain/plan';
import { windowsText } from '../domain/time-windows';
import { activityTexts } from '../text/activities';
import {
  type ActivityForm,
  activityAlreadySentence,
  activityChangedSentence,
  activityFaultSentence,
  activityFormTexts,
  activityOvertakenSentence,
} from '../text/activity-changes';
import { phaseText } from '../text/phases';
import { type ChangeKind, type FormValues, type MadeChange, readForm, whereFound } from './change-kind';

/** An activity that is put into the plan, or gets another title, time, phase or owner. */

const MOST: Readonly<Partial<Record<ActivityField, number>>> = {
  title: TITLE_MAX,
  when: WHEN_MAX,
  owner: OWNER_MAX,
};

/** What the form is for. @param plan absent where it is not known; then what it was opened for is taken to be there */
function formFor(plan: Plan | undefined, about: string | undefined): ActivityForm {
  const fixed = plan ? activityOf(plan, about) : about;
  if (fixed === undefined) return 'chosen';
  return fixed === NEW_ACTIVITY ? 'new' : 'changed';
}

function askOf(field: ActivityField, form: ActivityForm, language: Language): string | undefined {
  const isNeeded = field === 'chosenActivity' || (form !== 'chosen' && field !== 'when' && field !== 'owner');
  return isNeeded ? activityFormTexts[language].missing[field] : undefined;
}

function activityForm(plan: Plan | undefined, about: string | undefined, language: Language): PlanForm {
  const texts = activityFormTexts[language];
  const form = formFor(plan, about);
  const title = about === undefined || !plan ? undefined : findActivity(plan, about)?.title;
  const choices: Readonly<Partial<Record<ActivityField, Choice[]>>> = {
    chosenActivity: [
      { title: texts.newOne, value: NEW_ACTIVITY },
      ...(plan?.activities ?? []).map((each) => ({ title: each.title, value: each.id })),
    ],
    phase: phaseIds(plan ?? {}).map((value) => ({ title: phaseText(value, plan ?? {}, language), value })),
  };
  return {
    what: 'activity',
    title: title === undefined ? texts.titles[form] : `${texts.titles[form]}: ${title}`,
    lead: texts.leads[form],
    submit: texts.submit[form],
    fields: ACTIVITY_FIELDS.filter((id) => id !== 'chosenActivity' || form === 'chosen').map((id) => ({
      id,
      ...texts.fields[id],
      shape: choices[id] ? 'chosen' : 'line',
      choices: choices[id],
      most: MOST[id],
      ask: askOf(id, form, language),
      ...(id === 'owner' ? { isFree: true } : {}),
    })),
  };
}

/** The activity that a change is of, in a plan: a new one is known by its title. */
const inPlan = (plan: Plan, change: ActivityChange): Activity | undefined =>
  'adds' in change ? titled(plan, change.adds.title) : findActivity(plan, change.activity);

function made(change: ActivityChange, plan: Plan, language: Language): MadeChange {
  const isNew = 'adds' in change;
  const { of, isIn } = whereFound((now) => inPlan(now, change));
  const title = isNew ? change.adds.title : (change.title ?? findActivity(plan, change.activity)?.title ?? '');
  const status = { kind: 'activity-status', activity: title } as const;
  return {
    apply: (base) => changeActivity(base, change),
    isIn: (base) => isNew || isIn(base),
    show: askButton(activityTexts[language].buttons.status, status, language),
    changed: (now, before) =>
      of((found, plan) =>
        activityChangedSentence(found, isNew ? undefined : before && inPlan(before, change), plan, language),
      )(now),
    already: of((found, plan) => activityAlreadySentence(found, plan, language)),
    overtaken: (now) => activityOvertakenSentence(inPlan(now, change), isNew, now, language),
  };
}

export const activityChange: ChangeKind = {
  form: activityForm,
  about: ({ activity, title }, plan) => (activity === undefined ? title && NEW_ACTIVITY : titled(plan, activity)?.id),
  begin: (plan, about, _language, _today, { title, from, to, owner }) => {
    const found = about === undefined ? undefined : findActivity(plan, about);
    const values: FormValues = {
      ...(found ? activityValues(found) : {}),
      ...(title === undefined ? {} : { title }),
      ...(owner === undefined ? {} : { owner }),
      ...(from === undefined || to === undefined ? {} : { when: windowsText([{ from, to }]) }),
    };
    return { values };
  },
  whichOne: (language) => activityFormTexts[language].tooMany,
  subject: 'chosenActivity',
  read: (values, plan, today, language, about) =>
    readForm(readActivityChange(values, plan, about, today), activityFaultSentence, language, (change) =>
      made(change, plan, language),
    ),
};
