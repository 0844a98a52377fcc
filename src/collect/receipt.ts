import { liesIn } from '../domain/areas';
import { indicatorFilter } from '../domain/computed';
import type { LocalDate } from '../domain/dates';
import type { Dialogue } from '../domain/dialogues';
import { type Facts, sumUp } from '../domain/fact-set';
import { MEASURE_TABLE } from '../domain/measures';
import { goalStatus, type IndicatorStatus } from '../domain/outcomes';
import { contains } from '../domain/periods';
import { goalsOf, type Plan } from '../domain/plan';
import { feedbackFigures } from '../domain/shares';
import { minimumOf } from '../domain/targets';
import type { Receipt } from '../text/receipt';

/** Whether a dialogue is among those that an indicator is computed from. */
function countsFor({ indicator }: IndicatorStatus, { content }: Dialogue, plan: Plan): boolean {
  const { municipality } = indicator;
  if (!contains(indicator.period, content.date)) return false;
  if (indicator.kind && indicator.kind !== content.kind) return false;
  if (municipality && !(content.municipality && liesIn(plan, content.municipality, municipality))) return false;
  if (indicator.targetGroup && !content.targetGroups.includes(indicator.targetGroup)) return false;
  return MEASURE_TABLE[indicator.measure].isReportedBy(content);
}

/** What a stored dialogue did to the goals, as they stand with it. */
export function receiptFor(dialogue: Dialogue, plan: Plan, facts: Facts, today: LocalDate): Receipt {
  const goals = goalsOf(plan)
    .map((goal) => goalStatus(goal, plan, facts, today))
    .map((status) => ({ ...status, indicators: status.indicators.filter((each) => countsFor(each, dialogue, plan)) }))
    .filter((status) => status.indicators.length > 0);
  const { municipality } = dialogue.content;
  const [minimum] = goals
    .flatMap((status) => status.indicators)
    .flatMap(({ indicator }) => {
      const target = municipality === undefined ? undefined : minimumOf(indicator.target, 'municipality', municipality);
      return target === undefined || indicator.measure !== 'dialogues' ? [] : [{ indicator, target }];
    });
  const all = sumUp(facts);
  return {
    dialogue,
    plan,
    goals,
    inMunicipality: minimum && {
      indicator: minimum.indicator.id,
      count: sumUp(facts, indicatorFilter(minimum.indicator, plan, { municipality })).dialogues,
      target: minimum.target,
    },
    feedback: feedbackFigures(all),
  };
}
