import { OBSERVATION_FIELDS } from './dialogue-fields';
import type { DialogueContent } from './dialogues';
import type { FactFilter } from './fact-filter';
import { Facts, sumUp } from './fact-set';
import { isNarrowed } from './filters';
import type { Id } from './identifiers';
import { countBeside } from './partitions';
import type { Plan } from './plan';
import { isOfFew } from './voices';

export interface ThemeCount {
  readonly theme: Id;
  readonly dialogues: number;
}

/** How many dialogues raised each of the plan's themes, the most often raised first. */
export const themesRaised = (plan: Plan, facts: Facts, filter: FactFilter): ThemeCount[] =>
  plan.themes
    .map(({ id: theme }) => ({ theme, dialogues: sumUp(facts, { ...filter, theme }).dialogues }))
    .sort((a, b) => b.dialogues - a.dialogues);

/** Whether any dialogue of 1–4 people passes a filter: what they brought up is counted in the whole project only. */
export const hasFewLeftOut = (facts: Facts, filter: FactFilter): boolean =>
  isNarrowed(filter) && facts.passing(filter).some(isOfFew);

/**
 * The same where they may be told: few people who are asked about by themselves, or who would be what is left of
 * others, are not singled out by them, and neither are few among those that are asked about.
 */
export function themesShown(plan: Plan, facts: Facts, filter: FactFilter): readonly ThemeCount[] | 'withheld' {
  if (!isNarrowed(filter)) return themesRaised(plan, facts, filter);
  if (typeof countBeside(facts, filter, 'participants') !== 'number') return 'withheld';
  if (!hasFewLeftOut(facts, filter)) return themesRaised(plan, facts, filter);
  return themesRaised(plan, Facts.of(facts.passing(filter).filter((fact) => !isOfFew(fact))), {});
}

/** Whether anything was written in words about what people brought up. */
export const hasObservations = (content: DialogueContent): boolean =>
  OBSERVATION_FIELDS.some((field) => content[field] !== undefined);

/** All that was written in words about what people brought up. */
export const observedText = (content: DialogueContent): string =>
  OBSERVATION_FIELDS.map((field) => content[field] ?? '').join('\n');
