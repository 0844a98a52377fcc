import { askButton } from '../cards/buttons';
import type { PlanForm } from '../cards/plan-form';
import {
  BUDGET_FIELDS,
  BUDGET_SOURCE_MAX,
  type BudgetChange,
  budgetAbout,
  changeBudget,
  findLine,
  linesAbout,
  readBudgetChange,
} from '../domain/budget-change';
import type { Language } from '../domain/language';
import { currencyOf } from '../domain/money';
import type { Plan } from '../domain/plan';
import { budgetTexts } from '../text/budget';
import {
  budgetAlreadySentence,
  budgetChangedSentence,
  budgetChoice,
  budgetFaultSentence,
  budgetFormTexts,
  budgetOvertakenSentence,
  spentLabel,
} from '../text/budget-change';
import { number } from '../text/format';
import { type ChangeKind, dayAsked, type MadeChange, readForm, whereFound } from './change-kind';

/** What a line of the budget has come to. */

function budgetForm(plan: Plan | undefined, about: string | undefined, language: Language): PlanForm {
  const { title, lead, submit, fields, ask } = budgetFormTexts[language];
  const choices = plan
    ? linesAbout(plan, about).map((each) => ({ title: budgetChoice(each, plan, language), value: each.id }))
    : [];
  const [line, value, date, source] = BUDGET_FIELDS;
  return {
    what: 'budget',
    title,
    lead,
    submit,
    fields: [
      { id: line, ...fields.line, shape: 'chosen', choices, ask: ask.line },
      {
        id: value,
        ...fields.value,
        label: spentLabel(currencyOf(plan ?? {}), language),
        shape: 'line',
        ask: ask.value,
      },
      { id: date, ...fields.date, shape: 'day', ask: ask.date },
      { id: source, ...fields.source, shape: 'line', most: BUDGET_SOURCE_MAX, isFree: true },
    ],
  };
}

function made(change: BudgetChange, language: Language): MadeChange {
  const { of, isIn } = whereFound((plan) => findLine(plan, change.line));
  return {
    apply: (base) => changeBudget(base, change),
    isIn,
    show: askButton(budgetTexts[language].title(undefined), { kind: 'budget' }, language),
    changed: (now, before) =>
      of((line, plan) => budgetChangedSentence(line, before && findLine(before, change.line), plan, language))(now),
    already: of((line, plan) => budgetAlreadySentence(line, plan, language)),
    overtaken: of((line, plan) => budgetOvertakenSentence(line, plan, language)),
  };
}

export const budgetChange: ChangeKind = {
  form: budgetForm,
  about: ({ item, year }, plan) => budgetAbout(plan, item, year),
  begin: (plan, about, language, today, asked) => {
    const { figure, from, to } = asked;
    const [only, ...more] = linesAbout(plan, about);
    if (!only) return { none: budgetFormTexts[language].nothingToChange };
    const values = {
      date: dayAsked({ from, to }, today),
      ...(more.length === 0 ? { line: only.id } : {}),
      ...(figure === undefined ? {} : { value: number(figure, language) }),
    };
    return { values };
  },
  whichOne: (language) => budgetFormTexts[language].whichLine,
  subject: 'line',
  read: (values, plan, today, language) =>
    readForm(readBudgetChange(values, plan, today), budgetFaultSentence, language, (change) => made(change, language)),
};
