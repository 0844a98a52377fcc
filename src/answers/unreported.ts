import { type Asker, isProjectLeader } from '../domain/asker';
import type { LocalDate } from '../domain/dates';
import type { Readings } from '../domain/question-kinds';
import { type Reporter, silentSince, USUAL_WEEKS } from '../domain/reporters';
import type { PeopleStore } from '../ports/people';
import type { Snapshot } from '../ports/plans';
import type { UnreportedView } from '../text/unreported';
import type { Views } from './asked';

/** Those of the people file; facts know each by the pseudonym that was given with it. */
async function reportersOf(people: Pick<PeopleStore, 'everyone'>): Promise<Reporter[]> {
  const found: Reporter[] = [];
  for await (const some of people.everyone())
    for (const { person, pseudonym } of some) if (person && pseudonym) found.push({ person, pseudonym });
  return found;
}

/**
 * Who has reported no dialogue for some weeks, by municipality: for the project leader, in their own chat only, so that
 * nobody is pointed out before others.
 */
async function viewUnreported(
  { weeks = USUAL_WEEKS }: Readings['unreported'],
  asker: Asker,
  { plan, facts }: Snapshot,
  people: Pick<PeopleStore, 'everyone'>,
  { today, isShared }: { readonly today: LocalDate; readonly isShared: boolean },
): Promise<UnreportedView> {
  if (!isProjectLeader(asker)) return { kind: 'unreported', shown: 'leader-only', plan };
  if (isShared) return { kind: 'unreported', shown: 'own-chat' };
  const silent = silentSince(weeks, await reportersOf(people), plan, facts, today);
  return { kind: 'unreported', shown: 'list', plan, weeks, silent };
}

export const unreportedViews = {
  unreported: (reading, { asker, snapshot, tools, today, isShared = false }) =>
    viewUnreported(reading, asker, snapshot, tools.people, { today, isShared }),
} satisfies Views<'unreported'>;
