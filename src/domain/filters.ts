import { areaAsked } from './areas';
import type { LocalDate } from './dates';
import type { DialogueKind } from './dialogue-kinds';
import type { FactFilter } from './fact-filter';
import { type Facts, sumUp } from './fact-set';
import { type Period, yearPeriod } from './periods';
import { findTerm, type Plan } from './plan';

/** What an answer is narrowed to, in the plan's own names. */
export interface NamedFilters {
  readonly municipality?: string;
  readonly targetGroup?: string;
  readonly method?: string;
  readonly perspective?: string;
  readonly dialogueKind?: DialogueKind;
  readonly year?: number;
  /** The first and the last day, where it is no whole year; an end that is not told is open. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** What an answer rests on; it is said with every figure. */
export interface RestsOn {
  readonly dialogues: number;
  readonly latest?: LocalDate;
}

/** Dialogues that the store holds: of what was asked for, and in the whole project. Missing here is not zero. */
export interface Stored {
  readonly asked: number;
  readonly inAll: number;
}

/** What the store holds of the dialogues that pass a filter. */
export const storedOf = (facts: Facts, filter: FactFilter): Stored => ({
  asked: sumUp(facts, filter).dialogues,
  inAll: sumUp(facts).dialogues,
});

/** No dialogue lies beyond these days, and no year that a question may name. */
const EVER: Period = { from: '1900-01-01', to: '2199-12-31' };

/** The days that a question is about, where it names any. */
function periodIn({ year, from, to }: Pick<NamedFilters, 'year' | 'from' | 'to'>): Period | undefined {
  if (year !== undefined) return yearPeriod(year);
  return from === undefined && to === undefined ? undefined : { from: from ?? EVER.from, to: to ?? EVER.to };
}

const areaNamed = (plan: Plan, name: string | undefined): FactFilter['municipality'] => {
  const area = name === undefined ? undefined : findTerm(plan.municipalities, name);
  return area && areaAsked(plan, area.id);
};

/** The filters as ids. Only names that the plan has can be among them. */
export function filterOf(
  plan: Plan,
  { municipality, targetGroup, method, perspective, dialogueKind, ...time }: NamedFilters,
): FactFilter {
  return {
    municipality: areaNamed(plan, municipality),
    targetGroup: targetGroup && findTerm(plan.targetGroups, targetGroup)?.id,
    method: method && findTerm(plan.methods, method)?.id,
    perspective: perspective && findTerm(plan.perspectives, perspective)?.id,
    kind: dialogueKind,
    period: periodIn(time),
  };
}

/** Whether days that are no whole year were asked for. */
export const isOfDays = ({ from, to }: Pick<NamedFilters, 'from' | 'to'>): boolean =>
  from !== undefined || to !== undefined;

/** Whether anything is left out. */
export const isNarrowed = (filters: NamedFilters | FactFilter): boolean =>
  Object.values(filters).some((value) => value !== undefined);

/** The filters that are set, as a question names them. */
export const namedIn = (filters: NamedFilters): NamedFilters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
