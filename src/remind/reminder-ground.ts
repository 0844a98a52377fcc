import type { LocalDate } from '../domain/dates';
import { questionsDue, type Raised } from '../domain/long-term';
import type { Plan } from '../domain/plan';
import type { ActivityStore } from '../ports/activities';
import type { PlanStore } from '../ports/plans';
import type { PlanningGround } from './plan-reminders';

/** What a planner rests on, but for the day. */
export type Ground = Omit<PlanningGround, 'today' | 'uncoveredWork'> & { readonly plan: Plan };

/** The follow-up questions that have come up; nothing is read where no year of the plan's has come. */
export const readRaised = async (
  plan: Plan,
  today: LocalDate,
  activities: Pick<ActivityStore, 'raised'>,
): Promise<Raised[]> => (questionsDue(plan, today).length === 0 ? [] : activities.raised(plan.id));

/**
 * Reads it all.
 * @param today tells which years have come
 * @returns undefined while there is no plan
 */
export async function readGround(
  stores: {
    readonly plans: PlanStore;
    readonly activities: ActivityStore;
  },
  today: LocalDate,
): Promise<Ground | undefined> {
  const snapshot = await stores.plans.snapshot();
  if (!snapshot) return undefined;
  const { plan, facts } = snapshot;
  const [reports, snoozes, handovers, raised] = await Promise.all([
    stores.activities.reports(plan.id),
    stores.activities.snoozes(plan.id),
    stores.activities.handovers(plan.id),
    readRaised(plan, today, stores.activities),
  ]);
  return { plan, facts, reports, snoozes, handovers, raised };
}
