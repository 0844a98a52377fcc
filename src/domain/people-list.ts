import type { Person } from './people';
import { isSameState, leads, type PersonEdit, type PersonState } from './people-change';

/** What a list of everybody, as a people file has it, would change of who takes part. */
export interface PeopleListChanges {
  readonly added: readonly PersonEdit[];
  readonly changed: readonly PersonEdit[];
  /** Those who are in the project and not in the list: they stay, unless somebody says that they are to go. */
  readonly absent: readonly PersonEdit[];
}

/** What a list would change, and what speaks against it. */
export interface CheckedPeopleList extends PeopleListChanges {
  /** Whether nobody would lead the project any more, with those who are not in the list kept, and without them. */
  readonly leaderless: { readonly kept: boolean; readonly removed: boolean };
  /** New user names that look like others'. */
  readonly lookAlikes: readonly string[];
}

/** What can be done with it. */
export function peopleStateOf({
  added,
  changed,
  absent,
  leaderless,
  lookAlikes,
}: CheckedPeopleList): 'nothing' | 'refused' | 'only-absent' | 'ready' {
  if (leaderless.kept || lookAlikes.length > 0) return 'refused';
  if (added.length + changed.length > 0) return 'ready';
  return absent.length > 0 && !leaderless.removed ? 'only-absent' : 'nothing';
}

const stateOf = ({ name, roles, committees }: PersonState): PersonState => ({ name, roles, committees });

const isSameAccount = (given: Person, now: Person): boolean =>
  given.objectId === undefined || given.objectId === now.objectId;

/** A list held against who there is. */
export function peopleListChanges(given: readonly Person[], now: readonly Person[]): PeopleListChanges {
  const there = new Map(now.map((person) => [person.upn, person]));
  const listed = new Set(given.map(({ upn }) => upn));
  const edits = given.flatMap((person): PersonEdit[] => {
    const old = there.get(person.upn);
    if (old && isSameState(person, old) && isSameAccount(person, old)) return [];
    const { objectId = old?.objectId } = person;
    const becomes = { ...stateOf(person), ...(objectId === undefined ? {} : { objectId }) };
    return [{ upn: person.upn, ...(old ? { was: stateOf(old) } : {}), becomes }];
  });
  return {
    added: edits.filter(({ was }) => !was),
    changed: edits.filter(({ was }) => was),
    absent: now.filter(({ upn }) => !listed.has(upn)).map((person) => ({ upn: person.upn, was: stateOf(person) })),
  };
}

/** Who there is when changes have been made. */
export function peopleAfter(now: readonly Person[], edits: readonly PersonEdit[]): Person[] {
  const after = new Map(now.map((person) => [person.upn, person]));
  for (const { upn, becomes } of edits) {
    if (becomes) after.set(upn, { upn, ...becomes });
    else after.delete(upn);
  }
  return [...after.values()];
}

/** Whether changes would leave a project that somebody leads without anybody who does. */
export const leavesNoLeader = (now: readonly Person[], edits: readonly PersonEdit[]): boolean =>
  now.some(leads) && !peopleAfter(now, edits).some(leads);

/**
 * What is still to be done of changes that were shown, where everybody whom they concern is as was shown or has become
 * it already.
 * @returns undefined where somebody has been changed to something else since
 */
export function stillToDo(edits: readonly PersonEdit[], now: readonly Person[]): readonly PersonEdit[] | undefined {
  const there = new Map(now.map((person) => [person.upn, person]));
  const isDone = ({ upn, becomes }: PersonEdit): boolean => {
    const { objectId } = becomes ?? {};
    return isSameState(becomes, there.get(upn)) && (!objectId || objectId === there.get(upn)?.objectId);
  };
  const left = edits.filter((edit) => !isDone(edit));
  return left.every(({ upn, was }) => isSameState(was, there.get(upn))) ? left : undefined;
}

/** The same changes the other way. @param before who there was, whose accounts come back with them */
export const takenBack = (edits: readonly PersonEdit[], before: readonly Person[]): readonly PersonEdit[] =>
  edits.map(({ upn, was, becomes }) => {
    const { objectId } = before.find((person) => person.upn === upn) ?? {};
    const back = was && { ...was, ...(objectId === undefined ? {} : { objectId }) };
    return { upn, ...(becomes ? { was: stateOf(becomes) } : {}), ...(back ? { becomes: back } : {}) };
  });
