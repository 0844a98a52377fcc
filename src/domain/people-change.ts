import { committeeNamed } from './committees';
import { comparable, normaliseLine } from './normalise-text';
import { mixesScripts, Person, Upn } from './people';
import type { Plan } from './plan';
import { roleNamed } from './role-titles';
import { hasRight, type Role } from './roles';

/** Somebody who is to be in the project, or with other roles: the people are the installation's and not the plan's. */

/** The inputs of the form, in its order; a client sends each of them as a string. */
export const PERSON_FIELDS = ['chosenPerson', 'userName', 'personName', 'personRoles', 'personCommittees'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
export type PersonValues = Readonly<Partial<Record<PersonField, string>>>;

/** What is chosen where somebody is to be added; no user name is that. */
export const NEW_PERSON = '+';
export const NAME_MAX = 120;
export const USER_NAME_MAX = 250;
export const COMMITTEES_MAX = 1_000;

/** What of somebody a form shows and changes. */
export const PersonState = Person.pick({ name: true, roles: true, committees: true });
export type PersonState = Pick<Person, 'name' | 'roles' | 'committees'>;

/** What is wrong with one field, and the words in it that nothing is known of. The sentence for it stands in `text`. */
export interface PersonFault {
  readonly field: PersonField;
  readonly fault: 'missing' | 'no-user-name' | 'look-alikes' | 'too-long' | 'unknown';
  readonly words: readonly string[];
}

/** Somebody as they are to be; `was` is absent for who is new. */
export interface PersonEdit {
  readonly upn: Upn;
  /** As the form showed them. */
  readonly was?: PersonState;
  /** Absent where they are taken out of the project. */
  readonly becomes?: PersonState & Pick<Person, 'objectId'>;
}

/** What a form's values ask for. */
export type PersonRead =
  | { readonly edit: PersonEdit & { readonly becomes: PersonState } }
  | { readonly faults: readonly PersonFault[] };

const words = (value: string, separator: RegExp): string[] =>
  value
    .split(separator)
    .map(normaliseLine)
    .filter((word) => word !== '');

/** A committee that the plan does not have, as a choice sends it: choices are told apart by commas. */
export const strayValue = (word: string): string => word.replaceAll(',', ' ');

/** Committees as they are written, by id; those that somebody had and the plan does not have may stay. */
function readCommittees(value: string, plan: Plan, had: readonly string[]): { found: string[]; unknown: string[] } {
  const meant = (word: string): string | undefined =>
    committeeNamed(plan, word)?.id ?? had.find((each) => comparable(strayValue(each)) === comparable(word));
  // A name may hold a comma, so a part that is a committee as a whole is that.
  const parts = words(value, /[;\n]/u).flatMap((part) => (meant(part) === undefined ? words(part, /,/u) : [part]));
  const read = parts.map((word) => ({ word, id: meant(word) }));
  return {
    found: [...new Set(read.flatMap(({ id }) => id ?? []))],
    unknown: read.flatMap(({ word, id }) => (id === undefined ? [word] : [])),
  };
}

function readRoles(value: string, plan: Plan): { roles: Role[]; unknown: string[] } {
  const read = words(value, /[,;\n]/u).map((word) => ({ word, role: roleNamed(word, plan) }));
  return {
    roles: [...new Set(read.flatMap(({ role }) => role ?? []))],
    unknown: read.flatMap(({ word, role }) => (role === undefined ? [word] : [])),
  };
}

function userNameFault(written: string): PersonFault[] {
  const field = 'userName';
  if (written === '') return [{ field, fault: 'missing', words: [] }];
  if (!Upn.safeParse(written).success) return [{ field, fault: 'no-user-name', words: [written] }];
  return mixesScripts(written) ? [{ field, fault: 'look-alikes', words: [written] }] : [];
}

/**
 * Somebody's roles read from the form's values, or everything that is wrong with them, in the order of the form.
 * @param upn whose form it is; absent for somebody new
 */
export function readPersonEdit(
  values: PersonValues,
  plan: Plan,
  upn: Upn | undefined,
  was: PersonState | undefined,
): PersonRead {
  const { userName = '', personRoles = '', personCommittees = '' } = values;
  const name = normaliseLine(values.personName ?? '');
  const { roles, unknown: noRoles } = readRoles(personRoles, plan);
  const { found, unknown: noCommittees } = readCommittees(personCommittees, plan, was?.committees ?? []);
  const faults: PersonFault[] = upn === undefined ? userNameFault(userName) : [];
  if (name === '') faults.push({ field: 'personName', fault: 'missing', words: [] });
  else if (name.length > NAME_MAX) faults.push({ field: 'personName', fault: 'too-long', words: [] });
  if (noRoles.length > 0) faults.push({ field: 'personRoles', fault: 'unknown', words: noRoles });
  else if (roles.length === 0) faults.push({ field: 'personRoles', fault: 'missing', words: [] });
  if (noCommittees.length > 0) faults.push({ field: 'personCommittees', fault: 'unknown', words: noCommittees });
  const whose = upn ?? Upn.safeParse(userName).data;
  if (faults.length > 0 || whose === undefined) return { faults };
  return { edit: { upn: whose, was, becomes: { name, roles, committees: found } } };
}

const STATE_FIELDS = ['name', 'roles', 'committees'] as const;

const essence = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : [...(value ?? [])].sort().join('\n');

/** Whether somebody is called the same and may do the same, in whatever order it is told. */
export const isSameState = (a: PersonState | undefined, b: PersonState | undefined): boolean =>
  (a === undefined) === (b === undefined) && STATE_FIELDS.every((field) => essence(a?.[field]) === essence(b?.[field]));

/**
 * What somebody has written put together with what others have since: what one of them left as it was, the other
 * decides.
 * @returns undefined where both have changed the same to something else
 */
export function mergeStates(was: PersonState, mine: PersonState, theirs: PersonState): PersonState | undefined {
  const isKept = (field: keyof PersonState): boolean => essence(mine[field]) === essence(was[field]);
  const isDisputed = (field: keyof PersonState): boolean =>
    !isKept(field) && essence(theirs[field]) !== essence(was[field]) && essence(theirs[field]) !== essence(mine[field]);
  if (STATE_FIELDS.some(isDisputed)) return undefined;
  return {
    name: isKept('name') ? theirs.name : mine.name,
    roles: isKept('roles') ? theirs.roles : mine.roles,
    committees: isKept('committees') ? theirs.committees : mine.committees,
  };
}

/** Whether somebody leads the project. */
export const leads = (state: Pick<PersonState, 'roles'> | undefined): boolean => hasRight(state?.roles ?? [], 'leads');
