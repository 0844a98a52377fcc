import { type Asker, isProjectLeader } from '../domain/asker';
import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import type { ImportPreview } from '../domain/import-preview';
import type { Plan } from '../domain/plan';
import { diffPlans } from '../domain/plan-diff';
import type { Side } from '../domain/plan-merge';
import type { AuditLog } from '../ports/audit';
import type { DialogueStore } from '../ports/dialogues';
import type { PendingImport, PendingImports, ShownOn } from '../ports/pending-imports';
import type { PeopleStore } from '../ports/people';
import type { PlanFileRead } from '../ports/plan-files';
import type { PlanStore, Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { ImportRefused, importPlan, planImport } from './import-plan';
import { reviewCommittees } from './review-committees';

/** A plan that was sent in the chat: what it would do is shown first, and it is in force when that is pressed. */

interface Stores {
  readonly plans: PlanStore;
  readonly dialogues: DialogueStore;
  readonly people: PeopleStore;
  readonly audit: AuditLog;
  readonly pendingImports: PendingImports;
}

/** What a sent plan would do. */
export interface SentPreview {
  readonly pending: PendingImport;
  readonly preview: ImportPreview;
  /** The plan of the file's own project as it is now. */
  readonly before?: Plan;
  /** The other project that is in force now. */
  readonly inForce?: Snapshot;
  readonly isNew: boolean;
}

export type Decided =
  | {
      readonly outcome: 'in-force';
      readonly project: Id;
      readonly name: string;
      readonly version: number;
      /** Absent where it was in force already when it was pressed. */
      readonly changes?: ImportPreview['changes'];
    }
  | { readonly outcome: 'cancelled' }
  /** It is shown again: the plan in force has changed, or it would hide or undo something. */
  | { readonly outcome: 'again'; readonly shown: SentPreview }
  /** It is as it was shown, and more of it is looked at. */
  | { readonly outcome: 'shown'; readonly shown: SentPreview }
  /** It waits no longer. */
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'not-yours' };

/** @throws MedskapaError may-not-change-plan */
export function refuseOthers(asker: Asker): void {
  if (!isProjectLeader(asker)) throw new MedskapaError('may-not-change-plan', 'the plan is the project leader’s');
}

async function show(
  pending: PendingImport,
  inForce: Snapshot | undefined,
  { plans }: Pick<Stores, 'plans'>,
): Promise<SentPreview> {
  const { plan, madeFrom, addition } = pending;
  const newest = inForce?.plan.id === plan.id ? inForce : await plans.newest(plan.id);
  const shownOn: ShownOn = { inForce: inForce?.plan.id, version: newest?.planVersion ?? 0 };
  const options = { madeFrom, addition: addition ? { on: shownOn.version } : undefined };
  const { preview } = await planImport(plan, options, newest, { plans });
  const isOther = inForce !== undefined && inForce.plan.id !== plan.id;
  return {
    pending: { ...pending, shownOn },
    preview,
    before: newest?.plan,
    isNew: newest === undefined,
    ...(isOther ? { inForce } : {}),
  };
}

/**
 * Keeps a plan that was sent, and tells what it would do.
 * @param sent what was read of the file, with what it is known by
 * @returns undefined when the same message has been answered already
 * @throws MedskapaError may-not-change-plan, too-much-to-store, and what storage says
 */
export async function offerPlan(
  sent: Extract<PlanFileRead, { plan: unknown }> & { readonly id: string; readonly file: string },
  asker: Asker,
  inForce: Snapshot | undefined,
  stores: Pick<Stores, 'plans' | 'pendingImports'>,
  { now, newId }: Surroundings,
): Promise<SentPreview | undefined> {
  refuseOthers(asker);
  const first: PendingImport = {
    ...sent,
    by: asker.pseudonym,
    at: now().toISOString(),
    attempt: newId(),
    shownOn: { version: 0 },
  };
  const shown = await show(first, inForce, stores);
  return (await stores.pendingImports.keep(shown.pending)) ? shown : undefined;
}

const isSameGround = (a: ShownOn, b: ShownOn): boolean => a.inForce === b.inForce && a.version === b.version;

/** What waits for the asker's word, or what has become of it. @throws MedskapaError may-not-change-plan */
async function decidable(
  id: string,
  asker: Asker,
  { pendingImports, plans }: Pick<Stores, 'pendingImports' | 'plans'>,
): Promise<{ readonly pending: PendingImport } | { readonly decided: Decided }> {
  refuseOthers(asker);
  const found = await pendingImports.find(id);
  if (!found) return { decided: { outcome: 'gone' } };
  const by = found.state === 'waiting' ? found.pending.by : found.by;
  if (by !== asker.pseudonym) return { decided: { outcome: 'not-yours' } };
  if (found.state === 'waiting') return { pending: found.pending };
  if (found.state === 'cancelled') return { decided: { outcome: 'cancelled' } };
  const { project, version } = found;
  return { decided: { outcome: 'in-force', project, version, name: (await plans.nameOf(project)) ?? project } };
}

/** Shows a plan that was sent on what is in force now, and keeps what it was shown on. */
async function showAgain(pending: PendingImport, stores: Pick<Stores, 'pendingImports' | 'plans'>): Promise<Decided> {
  const shown = await show(pending, await stores.plans.snapshot(), stores);
  await stores.pendingImports.showAgain(shown.pending);
  return { outcome: 'again', shown };
}

/** What a plan that was sent would do, once more: it waits on. */
export async function lookAtSent(
  id: string,
  asker: Asker,
  inForce: Snapshot | undefined,
  stores: Pick<Stores, 'pendingImports' | 'plans'>,
): Promise<Decided> {
  const found = await decidable(id, asker, stores);
  if ('decided' in found) return found.decided;
  const { pending } = found;
  const shown = await show(pending, inForce, stores);
  const isAsShown = isSameGround(shown.pending.shownOn, pending.shownOn);
  return isAsShown ? { outcome: 'shown', shown } : showAgain(pending, stores);
}

/** Notes that a plan that was sent is in force. */
async function settleInForce(
  { id, plan, by }: PendingImport,
  version: number,
  stores: Stores,
  surroundings: Surroundings,
): Promise<Extract<Decided, { outcome: 'in-force' }>> {
  const settled = { state: 'in-force', by, project: plan.id, version } as const;
  await stores.pendingImports.settle(id, settled, surroundings.now().toISOString());
  await reviewCommittees(plan, by, stores, surroundings);
  return { outcome: 'in-force', project: plan.id, name: plan.name, version };
}

/**
 * What an earlier press has come to that was cut off before it was noted: the version after the one that the plan was
 * shown on is of its file, and by whoever sent it.
 */
async function carriedOut(
  pending: PendingImport,
  stores: Stores,
  surroundings: Surroundings,
): Promise<Decided | undefined> {
  const { plan, by, shownOn } = pending;
  const next = shownOn.version + 1;
  const versions = await stores.plans.versions(plan.id);
  const isTheirs = versions.some((made) => made.number === next && made.how === 'import' && made.by === by);
  if (versions.some(({ undoes }) => undoes === next)) return undefined;
  const given = isTheirs ? await stores.plans.given(plan.id, next) : undefined;
  // Example dialogues are no part of what is kept of a version.
  if (!given || diffPlans(given, { ...plan, dialogues: given.dialogues }).length > 0) return undefined;
  return settleInForce(pending, next, stores, surroundings);
}

/**
 * Puts a plan that was sent in force, where everything is as it was when it was shown.
 * @param prefer whose word stands where the file and later changes say different things
 * @throws MedskapaError may-not-change-plan, and what storage says; it waits then as before
 */
export async function applySent(
  id: string,
  prefer: Side | undefined,
  asker: Asker,
  inForce: Snapshot | undefined,
  stores: Stores,
  surroundings: Surroundings,
): Promise<Decided> {
  const found = await decidable(id, asker, stores);
  if ('decided' in found) return found.decided;
  const { pending } = found;
  const now = await show(pending, inForce, stores);
  if (!isSameGround(now.pending.shownOn, pending.shownOn)) {
    return (await carriedOut(pending, stores, surroundings)) ?? showAgain(pending, stores);
  }
  const { plan, madeFrom, addition, shownOn, by } = pending;
  try {
    const on = shownOn.version;
    const options = { by, madeFrom, prefer, on, addition: addition ? { on } : undefined };
    const { version, preview } = await importPlan(plan, options, stores, surroundings);
    return { ...(await settleInForce(pending, version, stores, surroundings)), changes: preview.changes };
  } catch (error) {
    const isPassed = error instanceof MedskapaError && error.code === 'overtaken';
    if (isPassed || error instanceof ImportRefused) return showAgain(pending, stores);
    throw error;
  }
}

/** Lets a plan that was sent go. What is in force already stays. */
export async function cancelSent(
  id: string,
  asker: Asker,
  stores: Stores,
  surroundings: Surroundings,
): Promise<Decided> {
  const found = await decidable(id, asker, stores);
  if ('decided' in found) return found.decided;
  const done = await carriedOut(found.pending, stores, surroundings);
  if (done) return done;
  const settled = { state: 'cancelled', by: found.pending.by } as const;
  await stores.pendingImports.settle(id, settled, surroundings.now().toISOString());
  return { outcome: 'cancelled' };
}
