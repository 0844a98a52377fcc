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
import { type ChangeKind, dayAsked, type FormValues, type MadeChange, readForm } from './change-kind';

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

/**
 * The figure that a phrase says: with more of what is not known yet, or beside what there was on a day that has been,
 * so many more.
 */
function figureOf(
  figure: number,
  isAdded: boolean,
  one: GoalIndicator | undefined,
  isToday: boolean,
  language: Language,
) {
  const all = one && isAdded ? withMore(one.indicator, figure) : figure;
  const isMore = isAdded && (!one || (!isToday && all !== figure));
  return isMore ? `+${number(figure, language)}` : number(all, language);
}

export const outcomeChange: ChangeKind = {
  form: outcomeForm,
  begin: (plan, about, language, today, asked) => {
    const [only, ...more] = enteredIndicators(plan, goalIn(about));
    if (!only) return { none: noOutcomeToGiveSentence(goalIn(about), language) };
    const named = [only, ...more].find(({ indicator }) => indicator.name === asked.indicator);
    const one = named ?? (more.length === 0 ? only : undefined);
    const date = dayAsked(asked, today);
    const { figure, more: isAdded = false } = asked;
    const values: FormValues = {
      date,
      ...(one ? { indicator: one.indicator.id } : {}),
      ...(figure === undefined ? {} : { value: figureOf(figure, isAdded, one, date === today, language) }),
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
