import { type HiddenTerm, hiddenTerms } from '../domain/hidden-terms';
import type { Id } from '../domain/identifiers';
import type { Plan } from '../domain/plan';
import { diffPlans } from '../domain/plan-diff';
import type { PlanFault } from '../domain/plan-faults';
import { mergePlans, newFaults, type PlanConflict } from '../domain/plan-merge';
import { readSections, sectionsOf } from '../domain/plan-shape';
import type { MadeVersion, PlanVersion } from '../domain/plan-versions';
import type { PlanStore, Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { type VersionDraft, type WrittenVersion, writeVersion } from './write-version';

/** Why a change of the plan was not made. Nothing is changed then. */
type NotChanged =
  | { readonly outcome: 'unchanged'; readonly plan: Plan; readonly version: number }
  /** What somebody else has changed differently meanwhile: both are to be told. */
  | { readonly outcome: 'conflict'; readonly conflicts: readonly PlanConflict[]; readonly version: number }
  | { readonly outcome: 'faults'; readonly faults: readonly PlanFault[] }
  /** Places, groups, methods or themes with dialogues that it would drop. */
  | { readonly outcome: 'hides'; readonly hidden: readonly HiddenTerm[] }
  /** The version that it was made from, or that is to be taken back, is not kept any more. */
  | { readonly outcome: 'not-kept' }
  | { readonly outcome: 'no-plan' };
export type Changed = ({ readonly outcome: 'changed' } & WrittenVersion) | NotChanged;

interface Tools {
  readonly plans: PlanStore;
}

export interface ChangeOptions {
  /** The project that is changed: the one that the card was made for. */
  readonly project: Id;
  /** Pseudonymous id of whoever changes it. */
  readonly by: string;
  /** The version that they had before them; the newest when left out. */
  readonly madeFrom?: number;
}

/**
 * Changes the plan and writes it as a new version. The change is made on the version that it was meant for; what others
 * have changed since is put together with it, and what both changed differently is given back instead.
 * @param apply a pure change; it may throw a MedskapaError, such as activity-unknown
 * @throws MedskapaError overtaken, storage-unavailable, storage-uncertain, and what `apply` throws
 */
export async function changePlan(
  apply: (plan: Plan) => Plan,
  { project, by, madeFrom }: ChangeOptions,
  { plans }: Tools,
  surroundings: Surroundings,
): Promise<Changed> {
  // Without a version that it was meant for, that is the first one it meets, also when another comes between.
  let from: { readonly number: number; readonly plan: Plan | undefined } | undefined =
    madeFrom === undefined ? undefined : { number: madeFrom, plan: undefined };
  return propose(project, plans, surroundings, { by, how: 'card', madeFrom }, async (newest) => {
    if (!from || from.number === newest.planVersion) from = { number: newest.planVersion, plan: newest.plan };
    const base = from.plan ?? (await plans.version(project, from.number));
    if (!base) return undefined;
    return { base, mine: apply(base) };
  });
}

/**
 * Takes back what a version changed, and leaves what later ones did; what they changed further is given back as a
 * conflict. It is a new version itself, and can be taken back like any other.
 * @throws MedskapaError as changePlan
 */
export async function undoVersion(
  undoes: number,
  { project, by }: Omit<ChangeOptions, 'madeFrom'>,
  { plans }: Tools,
  surroundings: Surroundings,
): Promise<Changed> {
  return propose(project, plans, surroundings, { by, how: 'undo', undoes }, async () => {
    const [base, mine] = await Promise.all([plans.version(project, undoes), plans.version(project, undoes - 1)]);
    return base && mine && { base, mine };
  });
}

/** A change of one plan: what it began with, and what it made of it. */
interface Meant {
  readonly base: Plan;
  readonly mine: Plan;
}

async function propose(
  project: Id,
  plans: PlanStore,
  surroundings: Surroundings,
  made: Omit<MadeVersion, 'at'>,
  meant: (newest: Snapshot) => Promise<Meant | undefined>,
): Promise<Changed> {
  const done = await writeVersion<VersionDraft, NotChanged>(project, plans, surroundings, async (newest) => {
    if (!newest) return { instead: { outcome: 'no-plan' } };
    const change = await meant(newest);
    if (!change) return { instead: { outcome: 'not-kept' } };
    const outcome = mergedOn(newest, change);
    if ('outcome' in outcome) return { instead: outcome };
    const moves = movesOf(made, await plans.versions(project));
    return { draft: { plan: outcome.plan, made: { ...made, ...moves } } };
  });
  return 'instead' in done ? done.instead : { outcome: 'changed', ...done.written };
}

function mergedOn(newest: Snapshot, { base, mine }: Meant): { readonly plan: Plan } | NotChanged {
  const { plan: theirs, planVersion: version, facts } = newest;
  // A change that makes something no plan can hold is told as such, and not as what the merge makes of it.
  const read = readSections(sectionsOf(mine));
  const own = 'faults' in read ? read.faults : newFaults(read.plan, base, theirs);
  if (own.length > 0) return { outcome: 'faults', faults: own };
  const { plan, conflicts, faults } = mergePlans(base, mine, theirs);
  if (conflicts.length > 0) return { outcome: 'conflict', conflicts, version };
  if (faults.length > 0) return { outcome: 'faults', faults };
  if (diffPlans(theirs, plan).length === 0) return { outcome: 'unchanged', plan: theirs, version };
  const hidden = hiddenTerms(theirs, plan, facts);
  return hidden.length > 0 ? { outcome: 'hides', hidden } : { plan };
}

/**
 * By how much the files that were imported with `--start` were moved holds for later versions too, and goes back with
 * the import that brought it.
 */
function movesOf(
  { undoes }: Omit<MadeVersion, 'at'>,
  versions: readonly PlanVersion[],
): Pick<MadeVersion, 'months' | 'moved'> {
  const movesAt = (number: number | undefined): Pick<MadeVersion, 'months' | 'moved'> => {
    const { months, moved } = versions.find((version) => version.number === number) ?? {};
    return { months, moved };
  };
  const now = movesAt(versions[0]?.number);
  const isTheirs = undoes !== undefined && JSON.stringify(movesAt(undoes)) === JSON.stringify(now);
  return isTheirs ? movesAt(undoes - 1) : now;
}
