import { MedskapaError } from '../../src/domain/errors';
import { type Facts, NO_FACTS } from '../../src/domain/fact-set';
import type { Plan } from '../../src/domain/plan';
import { withoutExamples } from '../../src/domain/plan-shape';
import type { PlanVersion } from '../../src/domain/plan-versions';
import type { AuditEntry } from '../../src/ports/audit';
import type { NewVersion, PlanStore, Snapshot } from '../../src/ports/plans';

/** The versions of one project, as storage would keep them. */
export class MemoryPlans implements PlanStore {
  readonly audit: AuditEntry[] = [];
  private readonly kept: { readonly version: PlanVersion; readonly plan: Plan; readonly given: Plan }[] = [];

  /** @param facts of what has been reported in it */
  constructor(private readonly facts: Facts = NO_FACTS) {}

  async snapshot(): Promise<Snapshot | undefined> {
    const last = this.kept.at(-1);
    return last && { plan: last.plan, planVersion: last.version.number, facts: this.facts };
  }

  newest = (): Promise<Snapshot | undefined> => this.snapshot();
  remembered = (): Plan | undefined => this.kept.at(-1)?.plan;
  nameOf = async (): Promise<string | undefined> => this.remembered()?.name;
  versions = async (): Promise<PlanVersion[]> => this.kept.map(({ version }) => version).reverse();
  version = async (_project: string, number: number): Promise<Plan | undefined> => this.at(number)?.plan;
  given = async (_project: string, number: number): Promise<Plan | undefined> => this.at(number)?.given;

  async putVersion(
    plan: Plan,
    audit: readonly AuditEntry[],
    { token: _token, given, expected, ...made }: NewVersion,
  ): Promise<{ version: number }> {
    const number = (this.kept.at(-1)?.version.number ?? 0) + 1;
    if (expected !== undefined && expected !== number - 1) throw new MedskapaError('overtaken', 'another was first');
    const stored = withoutExamples(plan);
    this.kept.push({ version: { ...made, number }, plan: stored, given: given ?? stored });
    this.audit.push(...audit);
    return { version: number };
  }

  /** Every plan that is older than a version is gone. */
  async removeVersions(before: string): Promise<number> {
    const gone = this.kept.filter(({ version }) => version.at < before);
    this.kept.splice(0, gone.length);
    return gone.length;
  }

  private at(number: number) {
    return this.kept.find(({ version }) => version.number === number);
  }
}
