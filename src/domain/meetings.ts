import { addDays, type LocalDate } from './dates';
import type { Id } from './identifiers';
import type { Committee, Plan } from './plan';

/** When the committees of a plan meet, as far as it says. */

/** How long before a meeting how things stand is sent. */
const DAYS_BEFORE = 7;

/** A day on which a committee meets. */
export interface Meeting {
  readonly committee: Committee;
  readonly day: LocalDate;
}

/** The day a week before. */
export const sendingDayOf = ({ day }: Meeting): LocalDate => addDays(day, -DAYS_BEFORE);

/** The meetings of some committees, or of all, that lie ahead of a day, soonest first. */
export const meetingsAhead = (
  { committees }: Pick<Plan, 'committees'>,
  ids: readonly Id[] | undefined,
  today: LocalDate,
): Meeting[] =>
  committees
    .filter(({ id }) => ids === undefined || ids.includes(id))
    .flatMap((committee) => [...new Set(committee.meetings)].map((day): Meeting => ({ committee, day })))
    .filter(({ day }) => day > today)
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
