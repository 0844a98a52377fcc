import type { LocalDate } from './dates';
import type { DialogueKind } from './dialogue-kinds';
import { enteredOutcome } from './entered';
import type { FactFilter } from './fact-filter';
import { type Facts, sumUp } from './fact-set';
import { MEASURE_TABLE } from './measures';
import type { Period } from './periods';
import { goalsOf, type Plan } from './plan';

/** What is counted from dialogues and may have been entered by hand too. */
export type ReportedThing = 'dialogues' | 'participants';

/** What a reported number is about: just what was asked for, a part of it, or more than it. */
type ReportedOf = 'asked' | 'part' | 'more';

/** A number of dialogues or participants that was entered by hand, with where it comes from. */
export interface ReportedCount {
  readonly counted: ReportedThing;
  readonly value: number;
  readonly source: string;
  readonly date?: LocalDate;
  /** Absent for the whole project. */
  readonly period?: Period;
  readonly kind?: DialogueKind;
  readonly of: ReportedOf;
}

type Entered = Omit<ReportedCount, 'of'>;

/** Whether all of one period lies in another; without a period it is the whole project. */
const isWithin = (part: Period | undefined, whole: Period | undefined): boolean =>
  whole === undefined || (part !== undefined && whole.from <= part.from && part.to <= whole.to);

const isOfKind = (part: DialogueKind | undefined, whole: DialogueKind | undefined): boolean =>
  whole === undefined || part === whole;

/** Everything that was entered by hand: of the whole project, and of indicators. */
function enteredCounts(counted: ReportedThing, plan: Plan): Entered[] {
  const ofWhole = plan.followUpQuestions.flatMap(({ figures, source, date }): Entered[] => {
    const value = figures?.[counted];
    return value === undefined || source === undefined ? [] : [{ counted, value, source, date }];
  });
  const ofIndicators = goalsOf(plan)
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator): Entered[] => {
      const { measure, period, kind, municipality, targetGroup } = indicator;
      // What is entered for one place or group is told with its goal.
      if (MEASURE_TABLE[measure].counts !== counted || municipality || targetGroup) return [];
      const outcome = enteredOutcome(indicator);
      if (outcome?.value === undefined) return [];
      return [{ counted, value: outcome.value, source: outcome.source, date: outcome.date, period, kind }];
    });
  return [...ofWhole, ...ofIndicators];
}

/** Nothing is entered per municipality, group, method or perspective, so what is narrowed to one is a part of it. */
function relation({ period, kind }: Entered, filter: FactFilter): ReportedOf | undefined {
  const isPlaced = Boolean(filter.municipality || filter.targetGroup || filter.method || filter.perspective);
  const lies = !isPlaced && isWithin(period, filter.period) && isOfKind(kind, filter.kind);
  const covers = isWithin(filter.period, period) && isOfKind(filter.kind, kind);
  if (lies) return covers ? 'asked' : 'part';
  return covers ? 'more' : undefined;
}

/** A year, or a kind, says more of what was asked than the whole project does. */
const narrowest = (counts: readonly ReportedCount[]): ReportedCount[] => {
  const rank = ({ period, kind }: ReportedCount): number => Number(period !== undefined) + Number(kind !== undefined);
  return [...counts].sort((a, b) => rank(b) - rank(a)).slice(0, 1);
};

function answering(counted: ReportedThing, plan: Plan, filter: FactFilter): ReportedCount[] {
  const related = enteredCounts(counted, plan).flatMap((entered): ReportedCount[] => {
    const of = relation(entered, filter);
    return of ? [{ ...entered, of }] : [];
  });
  const relatedBy = (of: ReportedOf): ReportedCount[] => related.filter((each) => each.of === of);
  const asked = relatedBy('asked').slice(0, 1);
  return asked.length > 0 ? asked : [...relatedBy('part'), ...narrowest(relatedBy('more'))];
}

/**
 * What was entered by hand and answers how many, as far as the store does not hold the same (domain rules "Stored and
 * reported", "Two outcomes"): just what was asked for, else its parts and the narrowest that it is a part of. Where no
 * number of participants is entered for what was asked, the number of dialogues is told too.
 */
export function reportedCounts(counted: ReportedThing, plan: Plan, facts: Facts, filter: FactFilter): ReportedCount[] {
  const own = answering(counted, plan, filter);
  const isAnswered = counted === 'dialogues' || own.some(({ of }) => of === 'asked');
  const dialogues = isAnswered ? [] : answering('dialogues', plan, filter).filter(({ of }) => of === 'asked');
  return [...dialogues, ...own].filter(
    ({ counted: thing, value, period, kind }) => sumUp(facts, { period, kind })[thing] !== value,
  );
}
