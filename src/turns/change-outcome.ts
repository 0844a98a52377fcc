import type { PlanForm } from '../cards/plan-form';
import type { Language } from '../domain/language';
import {
  changeOutcome,
  enteredIndicators,
  OUTCOME_FIELDS,
  type OutcomeChange,
  readOutcomeChange,
  SOURCE_MAX,
  withMore,
} from '../domain/outcome-change';
import type { Plan } from '../domain/plan';
import { findIndicator, type GoalIndicator } from '../domain/plan-indicators';
import { number } from '../text/format';
import {
  noOutcomeToGiveSentence,
  outcomeAlreadySentence,
  outcomeChangedSentence,
  outcomeChoice,
  outcomeFaultSentence,
  outcomeFormTexts,
  outcomeOvertakenSentence,
} from '../text/outcome-change';
import { goalIn, indicatorIn, tellingOf } from './change-indicator';
import { type ChangeKind, type FormValues, type MadeChange, readForm } from './change-kind';

/** A new outcome of an indicator that is entered by hand. */

function outcomeForm(plan: Plan | undefined, about: string | undefined, language: Language): PlanForm {
  const { title, lead, submit, fields, ask } = outcomeFormTexts[language];
  const indicators = plan ? enteredIndicators(plan, goalIn(about)) : [];
  const choices = indicators.map((each) => ({ title: outcomeChoice(each, language), value: each.indicator.id }));
  const [indicator, value, date, n, source] = OUTCOME_FIELDS;
  return {
    what: 'outcome',
    title,
    lead,
    submit,
    fields: [
      { id: indicator, ...fields.indicator, shape: 'chosen', choices, ask: ask.indicator },
      { id: value, ...fields.value, shape: 'line', ask: ask.value },
      { id: date, ...fields.date, shape: 'day', ask: ask.date },
      { id: n, ...fields.n, shape: 'line' },
      { id: source, ...fields.source, shape: 'line', most: SOURCE_MAX, isFree: true },
    ],
  };
}

function made(change: OutcomeChange, found: GoalIndicator, language: Language): MadeChange {
  const { of, isIn, show } = tellingOf(change.indicator, language, found);
  return {
    apply: (base) => changeOutcome(base, change),
    isIn,
    show,
    changed: (plan, before) => {
      const old = before && findIndicator(before, change.indicator)?.indicator;
      return of((now) => outcomeChangedSentence(now, old, change, language))(plan);
    },
    already: of((now) => outcomeAlreadySentence(now, language)),
    overtaken: of((now) => outcomeOvertakenSentence(now, language)),
  };
}

/** The figure that a phrase says: with more of what is not known yet, so many more. */
function figureOf(figure: number, isMore: boolean | undefined, one: GoalIndicator | undefined, language: Language) {
  if (!isMore) return number(figure, language);
  return one ? number(withMore(one.indicator, figure), language) : `+${number(figure, language)}`;
}

export const outcomeChange: ChangeKind = {
  form: outcomeForm,
  begin: (plan, about, language, today, asked) => {
    const [only, ...more] = enteredIndicators(plan, goalIn(about));
    if (!only) return { none: noOutcomeToGiveSentence(goalIn(about), language) };
    const named = [only, ...more].find(({ indicator }) => indicator.name === asked.indicator);
    const one = named ?? (more.length === 0 ? only : undefined);
    const values: FormValues = {
      date: today,
      ...(one ? { indicator: one.indicator.id } : {}),
      ...(asked.figure === undefined ? {} : { value: figureOf(asked.figure, asked.more, one, language) }),
    };
    return { values };
  },
  whichOne: (language) => outcomeFormTexts[language].whichGoal,
  subject: 'indicator',
  read: (values, plan, today, language) =>
    readForm(readOutcomeChange(values, plan, today), outcomeFaultSentence, language, (change) =>
      made(change, indicatorIn(plan, change.indicator), language),
    ),
};
