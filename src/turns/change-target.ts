import { askButton } from '../cards/buttons';
import type { Choice } from '../cards/choices';
import type { PlanForm } from '../cards/plan-form';
import { COMPARISONS, GoalId } from '../domain/goals';
import type { Language } from '../domain/language';
import type { Plan } from '../domain/plan';
import {
  changeTarget,
  findIndicator,
  type GoalIndicator,
  indicatorsOf,
  type NewTarget,
  REQUIRED_FIELDS,
  readTargetChange,
  TARGET_FIELDS,
  type TargetField,
} from '../domain/target-change';
import { goalCardTexts } from '../text/goal-card';
import { nameOfGoal } from '../text/indicators';
import {
  indicatorChoice,
  noTargetToChangeSentence,
  targetAlreadySentence,
  targetChangedSentence,
  targetFaultSentence,
  targetFormTexts,
  targetOvertakenSentence,
} from '../text/target-change';
import type { ChangeKind, FormValues, MadeChange } from './change-kind';

/** A target that is decided anew. */

const SHAPES = {
  indicator: 'chosen',
  comparison: 'chosen',
  value: 'line',
  upTo: 'line',
  decided: 'day',
} as const satisfies Readonly<Record<TargetField, string>>;

export const goalIn = (about: string | undefined): GoalId | undefined => GoalId.safeParse(about).data;

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

/** What is told of the indicator of a change, in a plan that has it. */
export function tellingOf(
  id: string,
  language: Language,
  { goal }: GoalIndicator,
): Pick<MadeChange, 'isIn' | 'show'> & {
  readonly of: (tell: (found: GoalIndicator) => string) => (plan: Plan) => string;
} {
  return {
    isIn: (plan) => findIndicator(plan, id) !== undefined,
    show: askButton(
      goalCardTexts[language].open(nameOfGoal(goal.id, language)),
      { kind: 'goal-status', goal: goal.id },
      language,
    ),
    of: (tell) => (plan) => {
      const found = findIndicator(plan, id);
      return found ? tell(found) : '';
    },
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
  begin: (plan, about, language) => {
    const [only, ...more] = indicatorsOf(plan, goalIn(about));
    if (!only) return { none: noTargetToChangeSentence(goalIn(about), language) };
    const values: FormValues = more.length === 0 ? { indicator: only.indicator.id } : {};
    return { values };
  },
  whichOne: (language) => targetFormTexts[language].whichGoal,
  subject: 'indicator',
  read: (values, plan, today, language) => {
    const read = readTargetChange(values, plan, today);
    if ('faults' in read) {
      const sentence = (fault: (typeof read.faults)[number]) => targetFaultSentence(fault, language);
      return { remarks: read.faults.map((fault) => ({ field: fault.field, sentence: sentence(fault) })) };
    }
    const found = findIndicator(plan, read.change.indicator);
    if (!found) throw new Error('a change of a target has been read of an indicator in the plan');
    return { change: made(read.change, found, language) };
  },
};
