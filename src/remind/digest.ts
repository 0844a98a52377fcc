import { timingOf } from '../domain/activities';
import { type Asker, isProjectLeader } from '../domain/asker';
import { isoWeekOf, type LocalDate } from '../domain/dates';
import { MedskapaError } from '../domain/errors';
import { NO_FACTS, sumUp } from '../domain/fact-set';
import { workOf } from '../domain/occurrences';
import type { AuditLog } from '../ports/audit';
import { DIGEST_ROOM } from '../ports/deliveries';
import type { PeopleStore } from '../ports/people';
import type { Surroundings } from '../ports/surroundings';
import type { Digest } from '../text/digest';
import { activitiesNow } from './plan-reminders';
import type { Ground } from './reminder-ground';

/** The week for the whole group: what is late, due and about to begin. Nobody is named in it. */
export function digestOf({ plan, reports, facts = NO_FACTS }: Ground, today: LocalDate): Digest {
  // What each committee does for itself is one line here.
  const work = activitiesNow(plan, reports, today).flatMap((each) => (each.parts ? [each] : workOf(each, today)));
  const timed = work.map(({ title, when, series = title, ...rest }) => ({
    item: { title: series, when },
    timing: timingOf({ title, when, ...rest }, today),
  }));
  const titlesWith = (which: (timing: (typeof timed)[number]['timing']) => boolean) =>
    timed.flatMap(({ item, timing }) => (which(timing) ? [item] : []));
  return {
    week: isoWeekOf(today),
    late: titlesWith(({ overdue }) => overdue),
    due: titlesWith(({ due, overdue }) => due && !overdue),
    starting: titlesWith(({ upcoming, due }) => upcoming && !due),
    dialogues: sumUp(facts).dialogues,
  };
}

/** Whether a chat gets the digest. */
export async function getsDigest(room: Readonly<Record<string, unknown>>, people: PeopleStore): Promise<boolean> {
  const chosen = (await people.known(DIGEST_ROOM))?.contact?.reference;
  return chosen !== undefined && JSON.stringify(chosen.conversation) === JSON.stringify(room.conversation);
}

/**
 * The digest goes to a chat no longer that has taken the bot away, nor to any channel of a team that has.
 * @param team the team that has; absent when it is this chat alone, such as one shared channel of several
 */
export async function forgetRoom(
  room: Readonly<Record<string, unknown>>,
  team: string | undefined,
  people: PeopleStore,
): Promise<void> {
  const chosen = (await people.known(DIGEST_ROOM))?.contact?.reference;
  const sameTeam = team !== undefined && chosen?.team === team;
  if (sameTeam || (await getsDigest(room, people))) await people.removeContact(DIGEST_ROOM);
}

/**
 * Chooses the chat that the digest goes to each week, one for the installation, or none.
 * @throws MedskapaError leader-only for anyone but the project leader
 */
export async function chooseDigest(
  room: Readonly<Record<string, unknown>> | undefined,
  asker: Asker,
  { people, audit }: { readonly people: PeopleStore; readonly audit: AuditLog },
  { now, newId }: Surroundings,
): Promise<void> {
  if (!isProjectLeader(asker)) throw new MedskapaError('leader-only', 'only the project leader chooses the digest');
  const entry = {
    id: newId(),
    at: now().toISOString(),
    who: asker.pseudonym,
    what: 'choose-digest',
    subject: 'digest',
  };
  await audit.record([{ ...entry, after: { chosen: room !== undefined } }]);
  if (room) await people.saveContact(DIGEST_ROOM, { reference: room });
  else await people.removeContact(DIGEST_ROOM);
}
