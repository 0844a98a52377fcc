import { type Asker, isProjectLeader } from '../domain/asker';
import type { StrayCommittees } from '../domain/committees';
import type { LocalDate } from '../domain/dates';
import { MedskapaError } from '../domain/errors';
import type { Plan } from '../domain/plan';
import type { AuditLog } from '../ports/audit';
import type { DialogueStore } from '../ports/dialogues';
import type { PeopleStore } from '../ports/people';
import type { PlanStore } from '../ports/plans';
import type { Surroundings } from '../ports/surroundings';
import { localDate } from '../time/clock';
import { importPlan } from './import-plan';
import { reviewCommittees } from './review-committees';

type Begun =
  | { readonly outcome: 'begun'; readonly plan: Plan; readonly month: LocalDate; readonly stray: StrayCommittees[] }
  | { readonly outcome: 'already'; readonly plan: Plan };

/**
 * Puts the example plan in force, moved so that its first activity begins in this month, as long as there is no plan:
 * it takes the place of none. The people who were there before are held against it.
 * @param sample the plan as its file has it, without example dialogues
 * @throws MedskapaError leader-only; what storage says
 */
export async function beginWithSample(
  sample: () => Promise<Plan>,
  asker: Asker,
  stores: {
    readonly plans: PlanStore;
    readonly dialogues: DialogueStore;
    readonly people: PeopleStore;
    readonly audit: AuditLog;
  },
  surroundings: Surroundings,
): Promise<Begun> {
  if (!isProjectLeader(asker)) throw new MedskapaError('leader-only', 'the first plan is the project leader’s');
  const inForce = await stores.plans.snapshot();
  if (inForce) return { outcome: 'already', plan: inForce.plan };
  const [by, month] = [asker.pseudonym, localDate(surroundings.now())];
  try {
    const { plan } = await importPlan(await sample(), { start: month, by, onlyFirst: true }, stores, surroundings);
    return { outcome: 'begun', plan, month, stray: await reviewCommittees(plan, by, stores, surroundings) };
  } catch (error) {
    // Another plan has come meanwhile, by another press or by the command line: that one stays.
    const other = error instanceof MedskapaError && error.code === 'overtaken' && (await stores.plans.snapshot());
    if (!other) throw error;
    return { outcome: 'already', plan: other.plan };
  }
}
