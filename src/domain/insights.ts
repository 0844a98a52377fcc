import { OBSERVATION_FIELDS } from './dialogue-fields';
import type { DialogueContent } from './dialogues';
import type { FactFilter } from './fact-filter';
import { type Facts, sumUp } from './fact-set';
import { addTo, type FactTally } from './fact-tally';
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
  mostFirst(plan, (theme) => sumUp(facts, { ...filter, theme }).dialogues);

const mostFirst = (plan: Plan, countOf: (theme: Id) => number): ThemeCount[] =>
  plan.themes.map(({ id: theme }) => ({ theme, dialogues: countOf(theme) })).sort((a, b) => b.dialogues - a.dialogues);

interface Raised {
  /** Dialogues of 1–4 people. */
  ofFew: number;
  /** How many of the others raised each theme. */
  readonly ofOthers: Map<Id, number>;
}

const RAISED: FactTally<Raised> = {
  name: 'raised',
  none: () => ({ ofFew: 0, ofOthers: new Map() }),
  count(raised, fact, times) {
    if (isOfFew(fact)) raised.ofFew += times;
    else for (const theme of new Set(fact.themes)) addTo(raised.ofOthers, theme, times);
  },
};

/** Whether any dialogue of 1–4 people passes a filter: what they brought up is counted in the whole project only. */
export const hasFewLeftOut = (facts: Facts, filter: FactFilter): boolean =>
  isNarrowed(filter) && facts.counted(RAISED, filter).ofFew > 0;

/**
 * The same where they may be told: few people who are asked about by themselves, or who would be what is left of
 * others, are not singled out by them, and neither are few among those that are asked about.
 */
export function themesShown(plan: Plan, facts: Facts, filter: FactFilter): readonly ThemeCount[] | 'withheld' {
  if (!isNarrowed(filter)) return themesRaised(plan, facts, filter);
  if (typeof countBeside(facts, filter, 'participants') !== 'number') return 'withheld';
  if (!hasFewLeftOut(facts, filter)) return themesRaised(plan, facts, filter);
  const { ofOthers } = facts.counted(RAISED, filter);
  return mostFirst(plan, (theme) => ofOthers.get(theme) ?? 0);
}

/** Whether anything was written in words about what people brought up. */
export const hasObservations = (content: DialogueContent): boolean =>
  OBSERVATION_FIELDS.some((field) => content[field] !== undefined);

/** All that was written in words about what people brought up. */
export const observedText = (content: DialogueContent): string =>
  OBSERVATION_FIELDS.map((field) => content[field] ?? '').join('\n');
