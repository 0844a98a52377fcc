import { areasOf } from './committees';
import { addDays, type LocalDate } from './dates';
import { type Facts, sumUp } from './fact-set';
import type { Id } from './identifiers';
import type { Person } from './people';
import type { Plan } from './plan';
import { hasRight } from './roles';

/** Somebody who reports dialogues, by the id that facts know them by. */
export interface Reporter {
  readonly person: Person;
  readonly pseudonym: string;
}

/** Somebody who has reported no dialogue from a stretch of days, and the day of the latest that they have reported. */
interface Silent {
  readonly name: string;
  readonly latest?: LocalDate;
}

/** Those of a municipality's committee; without one, those of no committee or of one for the whole project. */
export interface SilentIn {
  readonly municipality?: Id;
  readonly silent: readonly Silent[];
}

/** So long where nothing else is asked for. */
export const USUAL_WEEKS = 4;

/**
 * Those who may report and have reported no dialogue from the last weeks, by the municipality of their committees, in
 * the plan's order; somebody with several committees stands under each.
 */
export function silentSince(
  weeks: number,
  reporters: readonly Reporter[],
  plan: Plan,
  facts: Facts,
  today: LocalDate,
): SilentIn[] {
  const from = addDays(today, -7 * weeks);
  const found = reporters.flatMap(({ person, pseudonym }) => {
    if (!hasRight(person.roles, 'reports')) return [];
    const { latest } = sumUp(facts, { reportedBy: pseudonym });
    const places = plan.committees.filter(({ id }) => person.committees.includes(id)).flatMap(areasOf);
    if (latest !== undefined && latest >= from) return [];
    return [{ silent: { name: person.name, ...(latest === undefined ? {} : { latest }) }, places }];
  });
  const of = (municipality?: Id): SilentIn[] => {
    const silent = found
      .filter(({ places }) => (municipality === undefined ? places.length === 0 : places.includes(municipality)))
      .map((each) => each.silent)
      .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
    return silent.length === 0 ? [] : [municipality === undefined ? { silent } : { municipality, silent }];
  };
  return [...plan.municipalities.flatMap(({ id }) => of(id)), ...of()];
}
