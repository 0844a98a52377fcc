import { MedskapaError } from '../domain/errors';
import type { Id } from '../domain/identifiers';
import type { Plan } from '../domain/plan';
import { contentsOf, diffPlans, type PlanChange } from '../domain/plan-diff';
import { withoutExamples } from '../domain/plan-shape';
import type { MadeVersion } from '../domain/plan-versions';
import type { PlanStore, Snapshot } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { changeEntries, type TargetChange, targetChanges, targetEntries } from './plan-audit';

/** Whoever keeps being overtaken is told so after this. */
const MOST_TRIES = 5;

/** A version that is to be written. */
export interface VersionDraft {
  readonly plan: Plan;
  /** What an import's files said, where the plan is that and later changes put together. */
  readonly given?: Plan;
  readonly made: Omit<MadeVersion, 'at'>;
}

export interface WrittenVersion {
  readonly plan: Plan;
  readonly version: number;
  /** The plan before it; absent for the first. */
  readonly before?: Plan;
  readonly changes: readonly PlanChange[];
  readonly targets: readonly TargetChange[];
}

/**
 * Writes a new version of a project, with its audit entries, all of it or nothing. Where another version comes between,
 * it is proposed anew on that one.
 * @param propose what is to be written on the newest version, or what there is instead of it
 * @throws MedskapaError overtaken when others kept coming first; what storage says
 */
export async function writeVersion<D extends VersionDraft, T extends object>(
  project: Id,
  plans: PlanStore,
  { now, newId }: Surroundings,
  propose: (newest: Snapshot | undefined) => Promise<{ readonly draft: D } | { readonly instead: T }>,
): Promise<{ readonly draft: D; readonly written: WrittenVersion } | { readonly instead: T }> {
  for (let tries = 1; ; tries += 1) {
    const newest = await plans.newest(project);
    const proposed = await propose(newest);
    if ('instead' in proposed) return proposed;
    const { draft } = proposed;
    const made: MadeVersion = { ...draft.made, at: now().toISOString() };
    const before = newest?.plan;
    const expected = newest?.planVersion ?? 0;
    const stored = withoutExamples(draft.plan);
    const changes = before ? diffPlans(before, stored) : contentsOf(stored);
    const targets = targetChanges(before, draft.plan);
    const audit = [...changeEntries(changes, made, expected + 1, newId), ...targetEntries(targets, made, newId)];
    try {
      const how = { ...made, token: newId(), given: draft.given, expected };
      const { version } = await plans.putVersion(draft.plan, audit, how);
      return { draft, written: { plan: draft.plan, version, before, changes, targets } };
    } catch (error) {
      const isOvertaken = error instanceof MedskapaError && error.code === 'overtaken';
      if (!isOvertaken || tries >= MOST_TRIES) throw error;
    }
  }
}
