import { areasOf, committeesOf } from './committees';
import type { LocalDate } from './dates';
import type { Id } from './identifiers';
import type { Committee, Plan } from './plan';

/** Since when it is asked what has happened: "sedan förra mötet", of whose committee, and "sen sist". */

/** The latest day that somebody asked what has happened, and the one before it. */
export interface LastLook {
  readonly day: LocalDate;
  readonly before?: LocalDate;
}

/** The day since when "sist" means: of today's questions each means the same. */
export const lookedOn = (look: LastLook | undefined, today: LocalDate): LocalDate | undefined =>
  look && look.day < today ? look.day : look?.before;

/** What is kept once it is asked on a day. */
export const lookAgain = (look: LastLook | undefined, today: LocalDate): LastLook => ({
  day: today,
  before: lookedOn(look, today),
});

interface MeetingHeld {
  readonly committee: Committee;
  readonly day: LocalDate;
}

/** A committee's latest meeting as somebody has told it. */
export interface NotedMeeting {
  readonly committee: Id;
  readonly day: LocalDate;
}

/**
 * The committees whose meeting is meant: those of the area that is named, else the asker's own, else all.
 * @param own ids of the asker's committees
 */
export function committeesMeant(plan: Plan, area: Id | undefined, own: readonly string[]): Committee[] {
  if (area !== undefined) {
    const all = committeesOf(plan, area);
    const ofArea = all.filter((each) => areasOf(each).length > 0);
    return ofArea.length > 0 ? ofArea : all;
  }
  const owned = plan.committees.filter(({ id }) => own.includes(id));
  return owned.length > 0 ? owned : plan.committees;
}

/**
 * The latest meeting before a day that any of some committees has had, by the plan or as it has been told. One of the
 * day itself is about to be.
 */
export function lastMeeting(
  committees: readonly Committee[],
  noted: readonly NotedMeeting[],
  today: LocalDate,
): MeetingHeld | undefined {
  const held = committees.flatMap((committee) =>
    [...committee.meetings, ...noted.filter((each) => each.committee === committee.id).map(({ day }) => day)].map(
      (day): MeetingHeld => ({ committee, day }),
    ),
  );
  return held
    .filter(({ day }) => day < today)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1);
}
