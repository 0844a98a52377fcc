import { MedskapaError } from '../domain/errors';
import type { Person } from '../domain/people';
import { leads, type PersonEdit, type PersonState } from '../domain/people-change';
import { leavesNoLeader, stillToDo } from '../domain/people-list';
import type { AuditEntry } from '../ports/audit';
import { type Known, MOST_CHANGED_AT_ONCE, type PersonWrite } from '../ports/people';
import type { Surroundings } from '../ports/surroundings';
import { everyoneIn } from './everyone-in';
import { isAnothers, recogniseMet, WITHOUT_PSEUDONYM } from './import-people';
import type { MatchTools } from './match-person';

/** Whoever keeps being overtaken is told so after this. */
const MOST_TRIES = 5;

/** What has become of changes of who takes part. */
export type PeopleChanged =
  | { readonly outcome: 'changed'; readonly done: readonly PersonEdit[] }
  /** Somebody whom they concern is something else now: nothing more is changed. */
  | { readonly outcome: 'overtaken' }
  /** Nobody would lead the project. */
  | { readonly outcome: 'last-leader' };

type Stores = Omit<MatchTools, 'surroundings'>;

/**
 * Makes changes of many people on what was shown of them, each told of in the audit log before it is made. What has
 * been made already is passed over, so that changes that were cut off can be made again. Up to
 * {@link MOST_CHANGED_AT_ONCE} are made all together or not at all; of more, each so many.
 * @param by pseudonymous id of whoever does it
 * @throws MedskapaError overtaken when others kept coming first; what storage says
 */
export async function changePeople(
  edits: readonly PersonEdit[],
  by: string,
  stores: Stores,
  surroundings: Surroundings,
): Promise<PeopleChanged> {
  const { people } = stores;
  // Who is to lead comes first, so that there is always somebody who does.
  const ordered = [...edits].sort((a, b) => Number(leads(b.becomes)) - Number(leads(a.becomes)));
  const done: PersonEdit[] = [];
  for (let tries = 1; tries <= MOST_TRIES; ) {
    const rows = await everyoneIn(people);
    const now = [...rows.values()].flatMap(({ person }) => person ?? []);
    const left = stillToDo(ordered, now);
    if (!left) return { outcome: 'overtaken' };
    if (left.length === 0) {
      await recogniseMet(
        done.flatMap(({ upn, becomes }) => (becomes ? [{ ...becomes, upn }] : [])),
        { ...stores, surroundings },
      );
      return { outcome: 'changed', done };
    }
    if (leavesNoLeader(now, left)) return { outcome: 'last-leader' };
    const batch = left.slice(0, MOST_CHANGED_AT_ONCE);
    if (await writeBatch(batch, { rows, now, by }, stores, surroundings)) done.push(...batch);
    else tries += 1;
  }
  throw new MedskapaError('overtaken', 'the people kept being changed by others');
}

interface Ground {
  readonly rows: ReadonlyMap<string, Known>;
  readonly now: readonly Person[];
  readonly by: string;
}

async function writeBatch(
  batch: readonly PersonEdit[],
  { rows, now, by }: Ground,
  { people, audit }: Stores,
  { now: clock, newId }: Surroundings,
): Promise<boolean> {
  const at = clock().toISOString();
  const listed = new Set(batch.map(({ upn }) => upn));
  const stops = batch.some(({ upn, becomes }) => leads(rows.get(upn)?.person) && !leads(becomes));
  const goesOn = batch.some(({ becomes }) => leads(becomes));
  const beside = stops && !goesOn ? now.find((person) => !listed.has(person.upn) && leads(person)) : undefined;
  const anew = batch.filter(({ upn, becomes }) => becomes && isAnothers(becomes, rows.get(upn)));
  const writes = batch.map(({ upn, becomes }, index): PersonWrite => {
    const row = rows.get(upn);
    const isAnew = anew.some((each) => each.upn === upn);
    const pseudonym = (isAnew ? '' : row?.pseudonym) || (becomes && `p-${newId()}`);
    const after = becomes && { ...row?.person, ...becomes, upn };
    return { upn, before: row?.person, after, pseudonym, at, ...(index === 0 ? { beside } : {}) };
  });
  await audit.record(
    writes.map(
      ({ upn, before, after, pseudonym }): AuditEntry => ({
        id: newId(),
        at,
        who: by,
        what: 'change-roles',
        subject: pseudonym || WITHOUT_PSEUDONYM,
        before: anew.some((each) => each.upn === upn) ? undefined : rightsOf(before),
        after: rightsOf(after),
      }),
    ),
  );
  for (const { upn, pseudonym } of writes.filter((write) => anew.some((each) => each.upn === write.upn)))
    await people.unbind(upn, pseudonym || WITHOUT_PSEUDONYM);
  return people.changePeople(writes);
}

const rightsOf = (state: PersonState | undefined): Record<string, unknown> | undefined =>
  state && { roles: state.roles, committees: state.committees };
