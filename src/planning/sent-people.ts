import type { Asker } from '../domain/asker';
import { mixesScripts, type Person } from '../domain/people';
import { leads, type PersonEdit } from '../domain/people-change';
import { type CheckedPeopleList, leavesNoLeader, peopleListChanges, stillToDo, takenBack } from '../domain/people-list';
import type { PendingPeople, PendingPeopleStore } from '../ports/pending-people';
import type { Surroundings } from '../ports/surroundings';
import { changePeople } from './change-people';
import { refuseOthersPeople } from './change-person';
import type { MatchTools } from './match-person';

/** A list of people that was sent in the chat: what it would change is shown first, and done when that is pressed. */

type Stores = Omit<MatchTools, 'surroundings'> & { readonly pendingPeople: PendingPeopleStore };

/** What a sent list would do. */
export interface SentPeoplePreview extends CheckedPeopleList {
  readonly pending: PendingPeople;
  /** Whether whoever sent it would lead no more. */
  readonly stepsDown: boolean;
}

export type PeopleDecided =
  | {
      readonly outcome: 'in-force';
      readonly done: readonly PersonEdit[];
      /** Whether it can be taken back by whoever pressed. */
      readonly canUndo: boolean;
    }
  /** It had been done already when it was pressed. */
  | { readonly outcome: 'already' | 'cancelled' | 'taken-back' | 'gone' | 'not-yours' }
  /** It is shown again, since the people have changed. */
  | { readonly outcome: 'again' | 'shown'; readonly shown: SentPeoplePreview }
  | { readonly outcome: 'last-leader' | 'not-undone' };

/** Whether changes leave somebody who led the project without leading it. */
function stepDown(edits: readonly PersonEdit[], asker: Asker): boolean {
  const own = edits.find(({ upn }) => upn === asker.upn);
  return leads(own?.was) && !leads(own?.becomes);
}

function show(pending: PendingPeople, asker: Asker): SentPeoplePreview {
  const { people, shownOn } = pending;
  const changes = peopleListChanges(people, shownOn);
  const { added, changed, absent } = changes;
  const edits = [...added, ...changed];
  return {
    ...changes,
    pending,
    leaderless: {
      kept: leavesNoLeader(shownOn, edits),
      removed: leavesNoLeader(shownOn, [...edits, ...absent]),
    },
    stepsDown: stepDown(edits, asker),
    lookAlikes: added.map(({ upn }) => upn).filter(mixesScripts),
  };
}

/**
 * Keeps a list of people that was sent, and tells what it would do.
 * @returns undefined when the same message has been answered already
 * @throws MedskapaError may-not-change-people, too-much-to-store, and what storage says
 */
export async function offerPeople(
  { id, file, people }: { readonly id: string; readonly file: string; readonly people: readonly Person[] },
  asker: Asker,
  stores: Pick<Stores, 'people' | 'pendingPeople'>,
  { now, newId }: Surroundings,
): Promise<SentPeoplePreview | undefined> {
  refuseOthersPeople(asker);
  const pending: PendingPeople = {
    id,
    file,
    people,
    by: asker.pseudonym,
    at: now().toISOString(),
    attempt: newId(),
    shownOn: await stores.people.people(),
  };
  return (await stores.pendingPeople.keep(pending)) ? show(pending, asker) : undefined;
}

type Waiting = { readonly pending: PendingPeople } | { readonly decided: PeopleDecided };

async function decidable(id: string, asker: Asker, { pendingPeople }: Pick<Stores, 'pendingPeople'>): Promise<Waiting> {
  refuseOthersPeople(asker);
  const found = await pendingPeople.find(id);
  if (!found) return { decided: { outcome: 'gone' } };
  const by = found.state === 'waiting' ? found.pending.by : found.by;
  if (by !== asker.pseudonym) return { decided: { outcome: 'not-yours' } };
  if (found.state === 'waiting') return { pending: found.pending };
  return { decided: { outcome: found.state === 'in-force' ? 'already' : found.state } };
}

async function showAgain(pending: PendingPeople, asker: Asker, stores: Stores): Promise<PeopleDecided> {
  const anew = { ...pending, shownOn: await stores.people.people() };
  await stores.pendingPeople.showAgain(anew);
  return { outcome: 'again', shown: show(anew, asker) };
}

/** What a list that was sent would do, once more, as it was shown. */
export async function lookAtPeople(
  id: string,
  asker: Asker,
  stores: Pick<Stores, 'pendingPeople'>,
): Promise<PeopleDecided> {
  const found = await decidable(id, asker, stores);
  return 'decided' in found ? found.decided : { outcome: 'shown', shown: show(found.pending, asker) };
}

/**
 * Puts people and their roles in force as a sent list has them.
 * @param removes whether those who are not in it are taken out as well
 * @throws MedskapaError may-not-change-people, and what storage says; it waits then as before
 */
export async function applyPeople(
  id: string,
  removes: boolean,
  asker: Asker,
  stores: Stores,
  surroundings: Surroundings,
): Promise<PeopleDecided> {
  const found = await decidable(id, asker, stores);
  if ('decided' in found) return found.decided;
  const { pending } = found;
  const { added, changed, absent, lookAlikes } = show(pending, asker);
  if (lookAlikes.length > 0) return showAgain(pending, asker, stores);
  const edits = [...added, ...changed, ...(removes ? absent : [])];
  const result = await changePeople(edits, asker.pseudonym, stores, surroundings);
  if (result.outcome === 'overtaken') return showAgain(pending, asker, stores);
  if (result.outcome === 'last-leader') return { outcome: 'last-leader' };
  const back = takenBack(edits, pending.shownOn);
  const settled = { state: 'in-force', by: asker.pseudonym, back } as const;
  await stores.pendingPeople.settle(id, settled, surroundings.now().toISOString());
  return { outcome: 'in-force', done: edits, canUndo: !stepDown(edits, asker) };
}

/** Takes back what a sent list has changed, where nobody has changed the same people since. */
export async function undoPeople(
  id: string,
  asker: Asker,
  stores: Stores,
  surroundings: Surroundings,
): Promise<PeopleDecided> {
  refuseOthersPeople(asker);
  const found = await stores.pendingPeople.find(id);
  if (found?.state === 'in-force' && found.by === asker.pseudonym) {
    const { outcome } = await changePeople(found.back, asker.pseudonym, stores, surroundings);
    if (outcome !== 'changed') return { outcome: outcome === 'overtaken' ? 'not-undone' : outcome };
    const settled = { state: 'taken-back', by: asker.pseudonym } as const;
    await stores.pendingPeople.settle(id, settled, surroundings.now().toISOString());
    return { outcome: 'taken-back' };
  }
  const decided = await decidable(id, asker, stores);
  return 'decided' in decided ? decided.decided : { outcome: 'gone' };
}

/** Lets a list that was sent go. What is in force already stays. */
export async function cancelPeople(
  id: string,
  asker: Asker,
  stores: Pick<Stores, 'people' | 'pendingPeople'>,
  { now }: Surroundings,
): Promise<PeopleDecided> {
  const found = await decidable(id, asker, stores);
  if ('decided' in found) return found.decided;
  const { added, changed } = show(found.pending, asker);
  const edits = [...added, ...changed];
  // An earlier press that was cut off before it was noted has done it.
  if (edits.length > 0 && stillToDo(edits, await stores.people.people())?.length === 0) {
    const back = takenBack(edits, found.pending.shownOn);
    await stores.pendingPeople.settle(id, { state: 'in-force', by: asker.pseudonym, back }, now().toISOString());
    return { outcome: 'already' };
  }
  await stores.pendingPeople.settle(id, { state: 'cancelled', by: asker.pseudonym }, now().toISOString());
  return { outcome: 'cancelled' };
}
