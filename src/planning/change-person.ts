import { type Asker, isProjectLeader } from '../domain/asker';
import { MedskapaError } from '../domain/errors';
import type { Person } from '../domain/people';
import { isSameState, leads, mergeStates, type PersonEdit, type PersonState } from '../domain/people-change';
import type { AuditEntry } from '../ports/audit';
import type { Surroundings } from '../ports/surroundings';
import { recogniseMet, WITHOUT_PSEUDONYM } from './import-people';
import type { MatchTools } from './match-person';

/** Whoever keeps being overtaken is told so after this. */
const MOST_TRIES = 5;

/** What has become of a change of who takes part. Nothing is changed where it says otherwise. */
export type PersonChanged =
  | {
      readonly outcome: 'changed';
      readonly before?: Person;
      readonly after?: Person;
      /** Whether the bot has a chat with them. */
      readonly isReached: boolean;
    }
  | { readonly outcome: 'unchanged'; readonly person?: Person }
  /** Somebody else has changed the same meanwhile: both are to be told. */
  | { readonly outcome: 'overtaken'; readonly now?: Person }
  /** Nobody would lead the project. */
  | { readonly outcome: 'last-leader'; readonly now: Person };

type Stores = Omit<MatchTools, 'surroundings'>;

/** @throws MedskapaError may-not-change-people */
export function refuseOthersPeople(asker: Asker): void {
  if (!isProjectLeader(asker)) throw new MedskapaError('may-not-change-people', 'people are the project leader’s');
}

/**
 * Puts somebody into the project, gives them other roles, or takes them out. The change is made on what the form
 * showed: what others have changed since is put together with it, and what both changed differently is given back
 * instead. It is told of in the audit log before it is made, as every change of roles is.
 * @param by pseudonymous id of whoever does it
 * @throws MedskapaError overtaken when others kept coming first; what storage says
 */
export async function changePerson(
  edit: PersonEdit,
  by: string,
  stores: Stores,
  surroundings: Surroundings,
): Promise<PersonChanged> {
  const { people } = stores;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const all = await people.people();
    const before = all.find(({ upn }) => upn === edit.upn);
    const meant = afterOf(edit, before);
    if ('outcome' in meant) return meant;
    const { after } = meant;
    const stops = leads(before) && !leads(after);
    const beside = stops ? all.find((person) => person.upn !== edit.upn && leads(person)) : undefined;
    if (before && stops && !beside) return { outcome: 'last-leader', now: before };
    const kept = await people.known(edit.upn);
    const pseudonym = kept?.pseudonym || (after && `p-${surroundings.newId()}`);
    const at = surroundings.now().toISOString();
    await stores.audit.record([entryOf({ before, after, pseudonym }, by, at, surroundings.newId())]);
    if (await people.changePeople([{ upn: edit.upn, before, after, pseudonym, beside, at }])) {
      if (after) await recogniseMet([after], { ...stores, surroundings });
      const isReached = (await people.known(edit.upn))?.contact !== undefined;
      return { outcome: 'changed', before, after, isReached };
    }
  }
  throw new MedskapaError('overtaken', 'the people kept being changed by others');
}

/** What somebody is to be after a change, or why it is not made. */
function afterOf(
  { upn, was, becomes }: PersonEdit,
  now: Person | undefined,
): { readonly after?: Person } | PersonChanged {
  if (!becomes) {
    if (!now) return { outcome: 'unchanged' };
    return was && !isSameState(was, now) ? { outcome: 'overtaken', now } : {};
  }
  if (now && isSameState(becomes, now)) return { outcome: 'unchanged', person: now };
  if (!now) return was ? { outcome: 'overtaken' } : { after: { ...becomes, upn } };
  const merged = was && mergeStates(was, becomes, now);
  if (!merged) return { outcome: 'overtaken', now };
  return isSameState(merged, now) ? { outcome: 'unchanged', person: now } : { after: { ...now, ...merged } };
}

const rightsOf = (state: PersonState | undefined): Record<string, unknown> | undefined =>
  state && { roles: state.roles, committees: state.committees };

function entryOf(
  { before, after, pseudonym }: { readonly before?: Person; readonly after?: Person; readonly pseudonym?: string },
  who: string,
  at: string,
  id: string,
): AuditEntry {
  const subject = pseudonym || WITHOUT_PSEUDONYM;
  return { id, at, who, what: 'change-roles', subject, before: rightsOf(before), after: rightsOf(after) };
}
