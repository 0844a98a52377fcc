import type { Plan } from '../domain/plan';
import type { ActivityStore } from '../ports/activities';
import type { PlanStore } from '../ports/plans';
import type { PlanningGround } from './plan-reminders';

/** What a planner rests on, but for the day. */
export type Ground = Omit<PlanningGround, 'today' | 'uncoveredWork'> & { readonly plan: Plan };

/** Reads it all. @returns undefined while there is no plan */
export async function readGround(stores: {
  readonly plans: PlanStore;
  readonly activities: ActivityStore;
}): Promise<Ground | undefined> {
  const snapshot = await stores.plans.snapshot();
  if (!snapshot) return undefined;
  const { plan, facts } = snapshot;
  const [reports, snoozes, handovers] = await Promise.all([
    stores.activities.reports(plan.id),
    stores.activities.snoozes(plan.id),
    stores.activities.handovers(plan.id),
  ]);
  return { plan, facts, reports, snoozes, handovers };
}
