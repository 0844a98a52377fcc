import { OBSERVATION_FIELDS } from './dialogue-fields';
import type { DialogueContent } from './dialogues';
import type { FactFilter } from './fact-filter';
import { type Facts, sumUp } from './fact-set';
import { headCount } from './figures';
import { isNarrowed } from './filters';
import type { Id } from './identifiers';
import { countBeside } from './partitions';
import type { Plan } from './plan';

export interface ThemeCount {
  readonly theme: Id;
  readonly dialogues: number;
}

/** How many dialogues raised each of the plan's themes, the most often raised first. */
export const themesRaised = (plan: Plan, facts: Facts, filter: FactFilter): ThemeCount[] =>
  plan.themes
    .map(({ id: theme }) => ({ theme, dialogues: sumUp(facts, { ...filter, theme }).dialogues }))
    .sort((a, b) => b.dialogues - a.dialogues);

/** The same where they may be told: few people who are asked about by themselves are not singled out by them. */
export function themesShown(plan: Plan, facts: Facts, filter: FactFilter): readonly ThemeCount[] | 'withheld' {
  // What another question leaves of a longer time may be few too.
  const isFewer = filter.period !== undefined && countBeside(facts, filter, 'participants') === 'hidden';
  const isFew = isNarrowed(filter) && (isFewer || typeof headCount(sumUp(facts, filter).participants) !== 'number');
  return isFew ? 'withheld' : themesRaised(plan, facts, filter);
}

/** Whether anything was written in words about what people brought up. */
export const hasObservations = (content: DialogueContent): boolean =>
  OBSERVATION_FIELDS.some((field) => content[field] !== undefined);

/** All that was written in words about what people brought up. */
export const observedText = (content: DialogueContent): string =>
  OBSERVATION_FIELDS.map((field) => content[field] ?? '').join('\n');
