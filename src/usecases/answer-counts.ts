import { DIALOGUE_KINDS, type DialogueKind } from '../domain/dialogue-kinds';
import { type HeadCount, headCount, hideSmall } from '../domain/figures';
import { filterOf, isNarrowed, type NamedFilters } from '../domain/filters';
import { yearPeriod } from '../domain/periods';
import type { Plan } from '../domain/plan';
import { type Figures, sumUp, type TallyFilter, yearsIn } from '../domain/tallies';
import type { CountedBy, CountedThing, CountFound } from '../text/counts';
import type { View } from './answer';
import type { Snapshot } from './ports';

const KNOWN = {
  elected: 'electedKnown',
  officials: 'officialsKnown',
  practitioners: 'practitionersKnown',
} as const satisfies Partial<Record<CountedThing, keyof Figures>>;

const figureOf = (figures: Figures, counted: CountedThing): number => figures[counted];

/** Dialogues that have no figure for what is counted: missing is not zero. */
function missingIn(figures: Figures, counted: CountedThing): number {
  if (counted === 'dialogues' || counted === 'participants') return 0;
  return figures.dialogues - figures[KNOWN[counted]];
}

function slices(by: CountedBy, plan: Plan, years: readonly number[]): { label: string; filter: TallyFilter }[] {
  switch (by) {
    case 'municipality':
      return plan.municipalities.map(({ id, name }) => ({ label: name, filter: { municipality: id } }));
    case 'targetGroup':
      return plan.targetGroups.map(({ id, name }) => ({ label: name, filter: { targetGroup: id } }));
    case 'method':
      return plan.methods.map(({ id, name }) => ({ label: name, filter: { method: id } }));
    case 'dialogueKind':
      return DIALOGUE_KINDS.map((kind: DialogueKind) => ({ label: kind, filter: { kind } }));
    case 'year':
      return years.map((year) => ({ label: String(year), filter: { period: yearPeriod(year) } }));
  }
}

/** A breakdown of people hides small cells together; dialogues are no people, and are shown as they are. */
const shown = (counts: readonly number[], counted: CountedThing): HeadCount[] =>
  counted === 'participants' ? hideSmall(counts) : [...counts];

/** How many dialogues there have been, or how many took part, with everything the question narrowed it to. */
export function viewCount(
  counted: CountedThing,
  filters: NamedFilters,
  by: CountedBy | undefined,
  { plan, tallies }: Snapshot,
): View {
  const filter = filterOf(plan, filters);
  const sums = sumUp(tallies, filter);
  const years = yearsIn(tallies);
  const rows = (dimension: CountedBy): CountFound['rows'] => {
    const parts = slices(dimension, plan, years).map(({ label, filter: part }) => ({
      label,
      value: figureOf(sumUp(tallies, { ...filter, ...part }), counted),
    }));
    const counts = shown(
      parts.map((part) => part.value),
      counted,
    );
    return parts.map(({ label }, index) => ({ label, count: counts[index] ?? 0 }));
  };
  const total = figureOf(sums, counted);
  return {
    kind: 'count',
    counted,
    total: counted === 'participants' && isNarrowed(filters) ? headCount(total) : total,
    perYear: filters.year === undefined ? rows('year').map(({ label, count }) => ({ year: Number(label), count })) : [],
    filters,
    by,
    rows: by ? rows(by) : [],
    rests: { dialogues: sums.dialogues, latest: sums.latest },
    missing: missingIn(sums, counted),
  };
}
