import type { Asker } from '../domain/asker';
import { type LocalDate, pastDayFault } from '../domain/dates';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import { mayPrioritise } from '../domain/priorities-change';
import type { LookBackStore } from '../ports/look-backs';
import type { Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { localDate } from '../time/clock';

/** What somebody tells: whose meeting, and the day as it was written. */
interface HeldMeeting {
  readonly committee: Id;
  readonly day: string;
}

/** What is wrong with the day; undefined where it is kept. */
export type DayFault = ReturnType<typeof pastDayFault>;

/**
 * Keeps when a committee last met, in the place of what was kept: for those who may tell of the committee otherwise.
 * @throws MedskapaError may-not-note-meeting, storage-unavailable, storage-uncertain
 */
export async function noteMeeting(
  { committee, day }: HeldMeeting,
  asker: Asker,
  { plan }: Pick<Snapshot, 'plan'>,
  { lookBacks }: { readonly lookBacks: LookBackStore },
  { now, newId }: Surroundings,
): Promise<DayFault> {
  const isOfPlan = plan.committees.some(({ id }) => id === committee);
  if (!isOfPlan || !mayPrioritise(asker, committee))
    throw new MedskapaError('may-not-note-meeting', 'the committee is not theirs');
  const today: LocalDate = localDate(now());
  const fault = pastDayFault(day, today);
  if (fault) return fault;
  const [id, at] = [newId(), now().toISOString()];
  const audit = { id, at, who: asker.pseudonym, what: 'note-meeting', subject: committee, after: { day } } as const;
  await lookBacks.noteMeeting(plan.id, { committee, day }, audit);
  return undefined;
}
