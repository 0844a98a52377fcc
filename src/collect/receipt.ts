import type { LocalDate } from '../domain/dates';
import type { Dialogue } from '../domain/dialogues';
import { type Facts, sumUp } from '../domain/fact-set';
import { MEASURE_TABLE } from '../domain/measures';
import { goalStatus, type IndicatorStatus } from '../domain/outcomes';
import { contains } from '../domain/periods';
import { goalsOf, type Plan } from '../domain/plan';
import { feedbackFigures } from '../domain/shares';
import type { Receipt } from '../text/receipt';

/** Whether a dialogue is among those that an indicator is computed from. */
function countsFor({ indicator }: IndicatorStatus, { content }: Dialogue): boolean {
  if (!contains(indicator.period, content.date)) return false;
  if (indicator.kind && indicator.kind !== content.kind) return false;
  return MEASURE_TABLE[indicator.measure].isReportedBy(content);
}

/** What a stored dialogue did to the goals, as they stand with it. */
export function receiptFor(dialogue: Dialogue, plan: Plan, facts: Facts, today: LocalDate): Receipt {
  const goals = goalsOf(plan)
    .map((goal) => goalStatus(goal, plan, facts, today))
    .map((status) => ({ ...status, indicators: status.indicators.filter((each) => countsFor(each, dialogue)) }))
    .filter((status) => status.indicators.length > 0);
  const minimum = goals
    .flatMap((status) => status.indicators)
    .find(({ indicator }) => indicator.target?.perMunicipality !== undefined)?.indicator;
  const { municipality } = dialogue.content;
  const all = sumUp(facts);
  return {
    dialogue,
    plan,
    goals,
    inMunicipality: minimum?.target?.perMunicipality
      ? {
          count: sumUp(facts, { period: minimum.period, kind: minimum.kind, municipality }).dialogues,
          target: minimum.target.perMunicipality,
        }
      : undefined,
    feedback: feedbackFigures(all),
  };
}
