import { addMonths, type LocalDate, type Month, monthOf, monthsBetween, yearOf } from './dates';
import type { EnteredOutcome, Goal, Target } from './goals';
import { shiftPeriod } from './periods';
import type { Plan } from './plan';
import { parseSchedule, shiftScheduleText } from './time-windows';

/**
 * The month that counts as the plan's first: where the first activity window begins that is not before the project's
 * own start. A plan without such a window begins in the month of its start.
 */
export function firstMonthOf(plan: Plan): Month {
  const starts = plan.activities
    .map((activity) => parseSchedule(activity.when))
    .flatMap((schedule) => (schedule?.kind === 'windows' ? schedule.windows : []))
    .filter((window) => window.to >= plan.start)
    .map((window) => window.from)
    .sort();
  return monthOf(starts[0] ?? plan.start);
}

/** The whole months by which a plan moves so that its first month is `date`'s (domain rule `--start DATE`). */
export const monthsToStartIn = (plan: Plan, date: LocalDate): number =>
  monthsBetween(firstMonthOf(plan), monthOf(date));

/** The plan with everything in it moved by the same number of whole months, target periods included. */
export function shiftPlan(plan: Plan, months: number): Plan {
  if (months === 0) return plan;
  const date = (value: LocalDate): LocalDate => addMonths(value, months);
  const optional = (value: LocalDate | undefined): LocalDate | undefined => value && date(value);
  const outcome = (value: EnteredOutcome | undefined): EnteredOutcome | undefined =>
    value && { ...value, date: optional(value.date) };
  const target = (value: Target | undefined): Target | undefined =>
    value && {
      ...value,
      decided: optional(value.decided),
      earlier: value.earlier.map((each) => ({ ...each, decided: optional(each.decided) })),
    };
  const goal = (value: Goal): Goal => ({
    ...value,
    outcome: outcome(value.outcome),
    indicators: value.indicators.map((indicator) => ({
      ...indicator,
      period: shiftPeriod(indicator.period, months),
      target: target(indicator.target),
      baseline: indicator.baseline && { ...indicator.baseline, date: optional(indicator.baseline.date) },
      outcome: outcome(indicator.outcome),
      outcomes: indicator.outcomes.map((each) => ({
        ...each,
        date: optional(each.date),
        period: each.period && shiftPeriod(each.period, months),
      })),
    })),
  });
  return {
    ...plan,
    start: date(plan.start),
    end: optional(plan.end),
    goals: { project: plan.goals.project.map(goal), effect: plan.goals.effect.map(goal) },
    activities: plan.activities.map((activity) => ({ ...activity, when: shiftScheduleText(activity.when, months) })),
    committees: plan.committees.map((committee) => ({
      ...committee,
      financing: committee.financing.map((line) => ({ ...line, period: shiftPeriod(line.period, months) })),
      meetings: committee.meetings.map(date),
    })),
    budget: plan.budget.map((line) => ({
      ...line,
      period: shiftPeriod(line.period, months),
      outcomePeriod: line.outcomePeriod && shiftPeriod(line.outcomePeriod, months),
      outcomeDate: optional(line.outcomeDate),
    })),
    followUpQuestions: plan.followUpQuestions.map((question) => ({
      ...question,
      date: optional(question.date),
      // The year that most of it falls in.
      from: question.from === undefined ? undefined : yearOf(date(`${question.from}-07-01`)),
    })),
    documents: plan.documents.map((document) => ({ ...document, date: optional(document.date) })),
    decisions: plan.decisions.map((decision) => ({ ...decision, date: optional(decision.date) })),
    deviations: plan.deviations.map((deviation) => ({ ...deviation, date: optional(deviation.date) })),
    communications: plan.communications.map((entry) => ({ ...entry, date: optional(entry.date) })),
    dialogues: plan.dialogues.map((dialogue) => ({ ...dialogue, date: date(dialogue.date) })),
  };
}
