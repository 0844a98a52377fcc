import type { Choice } from '../cards/choices';
import type { PlanForm } from '../cards/plan-form';
import { COMPARISONS } from '../domain/goals';
import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import { findIndicator, type GoalIndicator, indicatorsOf } from '../domain/plan-indicators';
import {
  changeTarget,
  type NewTarget,
  REQUIRED_FIELDS,
  readTargetChange,
  TARGET_FIELDS,
  type TargetField,
} from '../domain/target-change';
import { number } from '../text/format';
import {
  indicatorChoice,
  noTargetToChangeSentence,
  targetAlreadySentence,
  targetChangedSentence,
  targetFaultSentence,
  targetFormTexts,
  targetOvertakenSentence,
} from '../text/target-change';
import { goalIn, indicatorIn, tellingOf } from './change-indicator';
import { type ChangeKind, type FormValues, type MadeChange, readForm } from './change-kind';

/** A target that is decided anew. */

const SHAPES = {
  indicator: 'chosen',
  comparison: 'chosen',
  value: 'line',
  upTo: 'line',
  decided: 'day',
} as const satisfies Readonly<Record<TargetField, string>>;

function targetForm(plan: Plan | undefined, about: string | undefined, language: Language): PlanForm {
  const { title, lead, submit, fields, ask, comparisons } = targetFormTexts[language];
  const indicators = plan ? indicatorsOf(plan, goalIn(about)) : [];
  const choices: Readonly<Partial<Record<TargetField, Choice[]>>> = {
    indicator: indicators.map((each) => ({ title: indicatorChoice(each, language), value: each.indicator.id })),
    comparison: COMPARISONS.map((value) => ({ title: comparisons[value], value })),
  };
  return {
    what: 'target',
    title,
    lead,
    submit,
    fields: TARGET_FIELDS.map((id) => ({
      id,
      ...fields[id],
      shape: SHAPES[id],
      choices: choices[id],
      ask: REQUIRED_FIELDS.includes(id) ? ask[id] : undefined,
    })),
  };
}

function made(change: NewTarget, found: GoalIndicator, language: Language): MadeChange {
  const { of, isIn, show } = tellingOf(change.indicator, language, found);
  return {
    apply: (base) => changeTarget(base, change),
    isIn,
    show,
    changed: (plan, before) =>
      of((now) =>
        targetChangedSentence(now, before && findIndicator(before, change.indicator)?.indicator.target, language),
      )(plan),
    already: of((now) => targetAlreadySentence(now, language)),
    overtaken: of((now) => targetOvertakenSentence(now, language)),
  };
}

export const targetChange: ChangeKind = {
  form: targetForm,
  begin: (plan, about, language, _today, { figure }) => {
    const [only, ...more] = indicatorsOf(plan, goalIn(about));
    if (!only) return { none: noTargetToChangeSentence(goalIn(about), language) };
    const values: FormValues = {
      ...(more.length === 0 ? { indicator: only.indicator.id } : {}),
      ...(figure === undefined ? {} : { value: number(figure, language) }),
    };
    return { values };
  },
  whichOne: (language) => targetFormTexts[language].whichGoal,
  subject: 'indicator',
  read: (values, plan, today, language) =>
    readForm(readTargetChange(values, plan, today), targetFaultSentence, language, (change) =>
      made(change, indicatorIn(plan, change.indicator), language),
    ),
};
