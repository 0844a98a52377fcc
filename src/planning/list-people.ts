import { strayCommittees } from '../domain/committees';
import { comparable } from '../domain/normalise-text';
import { invitedAs, isGuestName, type Person } from '../domain/people';
import type { Plan } from '../domain/plan';
import type { Known, User } from '../ports/people';

/** Somebody of the people file, or somebody who has met the bot and is in no row of it. */
export interface ListedPerson {
  readonly upn: string;
  readonly name: string;
  readonly roles: Person['roles'];
  readonly committees: readonly string[];
  /** The account's, where it is known whose row it is. */
  readonly objectId?: string;
  /**
   * `reached`, `set aside (why)`, `not met`, `no chat`, `another account`, `another row`, or `not in the people file`.
   */
  readonly reached: string;
  /** Why somebody is not reached, or what is not right, and what would help; empty when all is well. */
  readonly help: string;
}

/**
 * Everyone of the people file, by name, and after them whoever has met the bot and has no row: each with what keeps the
 * bot from reaching them and what would help.
 */
export function listPeople(
  known: readonly Known[],
  users: readonly User[],
  plan: Plan | undefined,
): { readonly people: ListedPerson[]; readonly strangers: ListedPerson[] } {
  const rows = new Map(known.map((row) => [row.upn, row]));
  const strangers = users.filter(({ id, upn }) => {
    const row = upn === undefined ? undefined : rows.get(upn);
    return !(row?.person && (row.objectId === undefined || row.objectId === id));
  });
  const stray = new Map(
    plan
      ? strayCommittees(
          known.flatMap(({ person }) => person ?? []),
          plan,
        ).map((each) => [each.upn, each.committees])
      : [],
  );
  const people = known.flatMap((row): ListedPerson[] => {
    if (!row.person) return [];
    const { upn, name, roles, committees } = row.person;
    const { reached, help } = reachOf(row, users, strangers);
    const missing = stray.get(upn);
    const all = [
      help,
      missing ? `the plan in force has no committee ${missing.join(', ')}: put the people file right` : '',
    ];
    const objectId = row.objectId ? { objectId: row.objectId } : {};
    return [{ upn, name, roles, committees, ...objectId, reached, help: all.filter((each) => each !== '').join('; ') }];
  });
  const byName = (a: ListedPerson, b: ListedPerson): number => a.name.localeCompare(b.name, 'sv');
  return { people: people.sort(byName), strangers: strangers.map((user) => strangerOf(user, rows)).sort(byName) };
}

function reachOf(
  { upn, person, contact, objectId }: Known,
  users: readonly User[],
  strangers: readonly User[],
): Pick<ListedPerson, 'reached' | 'help'> {
  const successor = strangers.find(({ id, names }) => names?.upn === upn && objectId !== undefined && id !== objectId);
  if (successor) {
    const help = `${upn} is the user name of another account now (object id ${successor.id}) than the one whose row this is (${objectId}); if the row means the new one, give it "objectId" ${successor.id} in the people file`;
    return { reached: contact ? 'reached' : 'another account', help };
  }
  if (contact?.setAside) {
    const help = 'Teams refused the last message: have them write to the bot, or install the app again';
    return { reached: `set aside (${contact.setAside.reason})`, help };
  }
  if (contact) return { reached: 'reached', help: '' };
  if (users.some((user) => user.upn === upn && (objectId === undefined || user.id === objectId))) {
    const help = 'known to the bot, and has no chat of their own with it: have the app installed for them';
    return { reached: 'no chat', help };
  }
  const other = users.find((user) => user.names?.email === upn && user.upn !== undefined && user.upn !== upn);
  if (other && !strangers.includes(other)) {
    const help = `is the address of whoever has the row ${other.upn}, and only that row counts: keep one of them in the people file, with all their roles`;
    return { reached: 'another row', help };
  }
  const guest = strangers.find(({ names }) => names?.upn !== undefined && invitedAs(names.upn) === upn);
  if (guest) return { reached: 'not met', help: `has met the bot as a guest: ${rowFor(guest)}` };
  const namesake = strangers.find(({ name }) => name && comparable(name) === comparable(person?.name ?? ''));
  if (namesake)
    return {
      reached: 'not met',
      help: `somebody of the same name has met the bot: if it is them, ${rowFor(namesake)}`,
    };
  return { reached: 'not met', help: 'have the app installed for them, or have them write to the bot' };
}

/** How a row has to be written so that it is an account's. */
function rowFor({ id, names }: User): string {
  return names?.upn ? `write ${names.upn} as their "upn"` : `give their row "objectId" ${id}`;
}

function strangerOf(user: User, rows: ReadonlyMap<string, Known>): ListedPerson {
  const { id, name = '', names, askedAt } = user;
  const upn = names?.upn ?? user.upn ?? '';
  const common = { upn, name, roles: [], committees: [], objectId: id, reached: 'not in the people file' };
  const row = rows.get(upn);
  if (row?.person) return { ...common, help: `the row ${upn} is another account's (object id ${row.objectId})` };
  if (askedAt === undefined && upn === '') {
    return {
      ...common,
      help: `Teams has not told who it is; asked again when they write, or give a row "objectId" ${id}`,
    };
  }
  const guest = isGuestName(upn) ? 'a guest; ' : '';
  return { ...common, help: `${guest}if they take part, ${rowFor(upn === '' ? user : { ...user, names: { upn } })}` };
}
